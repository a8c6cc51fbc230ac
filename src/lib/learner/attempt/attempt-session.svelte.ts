import type { SlotValue } from '#lib/assignment/attempt.ts';
import { sameValue } from '#lib/assignment/saving.ts';
import type { Clock, Taking } from '#lib/assignment/taking.ts';
import { AttemptClock } from './attempt-clock.svelte.ts';
import { AttemptQueue, type Conflict } from './attempt-queue.svelte.ts';

interface Held {
	/** The last revision that this page has seen. */
	rev: number;
	value: SlotValue;
}

/** What tabs of one attempt tell each other. */
type Word =
	{ kind: 'opened' | 'here' | 'closed' } | { kind: 'saved'; slot: number; rev: number; value: SlotValue };

/** How often the server is asked how the attempt stands: more time may have been given, or it may have been ended. */
const LOOK_EVERY_MS = 30_000;

/** An attempt that is being taken on this page. */
export class AttemptSession {
	slots = $state.raw<readonly Held[]>([]);
	/** Whether another tab has it open. */
	isElsewhere = $state(false);
	/** The question that another tab has changed last. */
	changed = $state<number>();
	readonly clock: AttemptClock;
	readonly queue: AttemptQueue;
	readonly #base: string;
	readonly #channel: BroadcastChannel | undefined;
	#isOpen = false;

	/**
	 * @param address of the attempt
	 * @param base the path of its page
	 */
	constructor(address: string, base: string, taking: Pick<Taking, 'slots' | 'startedAt' | 'clock'>) {
		this.#base = base;
		this.slots = taking.slots.map(({ rev, value }) => ({ rev, value }));
		this.clock = new AttemptClock(taking.startedAt, taking.clock);
		this.#channel =
			typeof BroadcastChannel === 'undefined'
				? undefined
				: new BroadcastChannel(`courtside:attempt:${address}`);
		this.queue = new AttemptQueue(address, base, {
			saved: (slot, rev, value) => {
				this.#hold(slot, rev, value);
				if (value) this.#tell({ kind: 'saved', slot, rev, value });
			},
			clock: (clock) => this.clock.set(clock)
		});
		for (const { slot, value } of this.queue.kept) this.#hold(slot, undefined, value);
	}

	/** Begins to send, to count and to listen. @returns what ends it */
	start(): () => void {
		const ends = [this.queue.start(), this.clock.start()];
		const timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
		const shown = (): void => {
			if (document.visibilityState === 'visible') void this.look();
		};
		const left = (): void => this.#tell({ kind: 'closed' });
		document.addEventListener('visibilitychange', shown);
		addEventListener('pagehide', left);
		this.#channel?.addEventListener('message', this.#hear);
		this.#isOpen = true;
		this.#tell({ kind: 'opened' });
		return () => {
			left();
			this.#isOpen = false;
			for (const end of ends) end();
			clearInterval(timer);
			document.removeEventListener('visibilitychange', shown);
			removeEventListener('pagehide', left);
			this.#channel?.close();
		};
	}

	give(slot: number, change: SlotValue): void {
		const held = this.slots[slot];
		if (held === undefined || sameValue(held.value, change)) return;
		this.#hold(slot, undefined, change);
		this.queue.give(slot, held.rev, change);
	}

	settle(conflict: Conflict, which: 'mine' | 'stored'): void {
		this.queue.settle(conflict, which);
		if (which === 'mine') this.#hold(conflict.slot, undefined, conflict.mine);
	}

	/** Asks the server how the attempt stands. What cannot be asked now is asked again. */
	async look(): Promise<void> {
		try {
			const answer = await fetch(`${this.#base}/now`, { signal: AbortSignal.timeout(LOOK_EVERY_MS) });
			if (answer.status === 404) this.queue.end ??= 'gone';
			if (!answer.ok) return;
			const standing = (await answer.json()) as { kind: string; clock?: Clock };
			if (standing.kind === 'submitted' || standing.kind === 'taken-over') this.queue.end ??= standing.kind;
			if (standing.clock) this.clock.set(standing.clock);
		} catch {
			// There is no network; the clock goes on.
		}
	}

	readonly #hear = ({ data }: MessageEvent<Word>): void => {
		this.isElsewhere = data.kind !== 'closed';
		// There may be a third: whoever is still there answers.
		if (data.kind === 'closed') this.#tell({ kind: 'opened' });
		if (data.kind === 'opened') this.#tell({ kind: 'here' });
		if (data.kind !== 'saved') return;
		const held = this.slots[data.slot];
		// What is given here and not sent yet is asked about when it is.
		if (held === undefined || data.rev <= held.rev || this.queue.isWaiting(data.slot)) return;
		this.#hold(data.slot, data.rev, data.value);
		this.changed = data.slot;
	};

	/** What was on its way when the page was left comes back to a channel that is closed. */
	#tell(word: Word): void {
		if (this.#isOpen) this.#channel?.postMessage(word);
	}

	#hold(at: number, rev: number | undefined, value: SlotValue | undefined): void {
		this.slots = this.slots.map((held, i) =>
			i === at ? { rev: rev ?? held.rev, value: value ?? held.value } : held
		);
	}
}
