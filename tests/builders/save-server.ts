import type { AssignedAttempt, SlotValue } from '#lib/assignment/attempt.ts';
import { save } from '#lib/assignment/saving.ts';
import { anAttempt } from './assignment.ts';

/** What becomes of a request. */
export interface Fate {
	kind: 'answered' | 'lost' | 'answer-lost' | 'full';
	/** After so many milliseconds it is at the server, and after so many more its answer is back. */
	there?: number;
	back?: number;
}

interface Body {
	tab: string;
	seq: number;
	rev: number;
	value: SlotValue;
}

export interface Asked extends Body {
	slot: number;
	keepalive: boolean;
}

/** Without the detours of a real one, which fake timers do not wait for. */
const answered = (body: unknown, { status = 200 } = {}) =>
	({ status, ok: status < 300, json: async () => body }) as Response;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const NEVER = new Promise<never>(() => undefined);

/** A server that takes saves by the rules of the real one, and a network before it that can be told what to do to each request. */
export class SaveServer {
	attempt: AssignedAttempt = anAttempt();
	readonly asked: Asked[] = [];
	/** Of the requests to come, the next first; all after them are answered at once. */
	fates: Fate[] = [];
	/** Answers every save so, whatever was sent. */
	always: { status: number; body: unknown } | undefined;
	/** Whoever asked before a page was left hears nothing any more. */
	#page = 0;

	leavePage(): void {
		this.#page++;
	}

	get values(): SlotValue[] {
		return this.attempt.slots.map(({ value }) => value);
	}

	/** What stands for `fetch`. */
	readonly fetch = async (
		address: string,
		{ body, keepalive = false }: RequestInit = {}
	): Promise<Response> => {
		const slot = /\/slots\/(\d+)$/.exec(address)?.[1];
		if (slot === undefined) return answered({ kind: 'taking', clock: { serverNow: 0 } });
		const page = this.#page;
		const sent = { ...(JSON.parse(body as string) as Body), slot: Number(slot) };
		this.asked.push({ ...sent, keepalive });
		const { kind, there = 0, back = 0 } = this.fates.shift() ?? { kind: 'answered' };
		if (there > 0) await wait(there);
		const answer = kind === 'lost' ? undefined : kind === 'full' ? FULL() : this.#take(sent);
		if (back > 0) await wait(back);
		await Promise.resolve();
		if (page !== this.#page) return NEVER;
		if (answer === undefined || kind === 'answer-lost') throw new TypeError('Failed to fetch');
		return answer;
	};

	#take({ tab, seq: sequence, rev: revision, slot, value }: Body & { slot: number }): Response {
		if (this.always) return answered(this.always.body, { status: this.always.status });
		const clock = { serverNow: 0, deadline: undefined };
		const sent = { slot, tab, sequence, revision, value };
		const { next, result } = save(this.attempt, sent, { now: 0, deadline: undefined });
		this.attempt = next ?? this.attempt;
		if (result.kind === 'saved') return answered({ rev: result.revision, savedAt: 0, ...clock });
		if (result.kind === 'conflict')
			return answered({ error: '', rev: result.revision, value: result.value }, { status: 409 });
		throw new Error(`Not made for this: ${result.kind}`);
	}
}

const FULL = () => answered({ error: 'storage_full' }, { status: 503 });
