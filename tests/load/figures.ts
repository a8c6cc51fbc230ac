import { percentile } from '../faults/common.ts';

/** What a student does, in this order. */
export const ACTS = ['join', 'start', 'page', 'save', 'submit', 'feedback'] as const;
export type Act = (typeof ACTS)[number];

/** What a server said of itself at a moment. */
export interface Used {
	at: number;
	bytes: number;
	/** Of processors, since it began. */
	cpuSeconds: number;
	/** How late what was due came at worst, since this was asked before. */
	lateSeconds: number;
}

/** A while in which it was looked how fast saves came. */
export interface While {
	perSecond: number;
	p99: number;
}

/** A server is not fast enough above this. */
export const MOST_P99_MS = 250;
const WHILE_MS = 5000;

/** All that was measured. */
export class Figures {
	readonly began = performance.now();
	/** Of each server, at each look. */
	readonly used: Used[][] = [];
	readonly errors = new Map<string, number>();
	finished = 0;
	readonly #took: Record<Act, { at: number; ms: number }[]> = {
		...{ join: [], start: [], page: [], save: [], submit: [], feedback: [] }
	};

	/** Times what is done. What it throws is counted as an error. @returns `undefined` after one */
	async time<T>(act: Act, doing: () => Promise<T>): Promise<T | undefined> {
		const began = performance.now();
		try {
			const done = await doing();
			const at = performance.now();
			this.#took[act].push({ at, ms: at - began });
			return done;
		} catch (error) {
			const why = `${act}: ${(error as Error).message}`;
			this.errors.set(why, (this.errors.get(why) ?? 0) + 1);
			return undefined;
		}
	}

	count(act: Act): number {
		return this.#took[act].length;
	}

	/** In milliseconds. */
	spread(act: Act): { p50: number; p95: number; p99: number } {
		const all = this.#took[act].map(({ ms }) => ms);
		const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(all, share)) as [
			number,
			number,
			number
		];
		return { p50, p95, p99 };
	}

	/** From the first save to the last. */
	savesPerSecond(): number {
		const all = this.#took.save;
		const [first, last] = [all[0]?.at ?? 0, all.at(-1)?.at ?? 0];
		return all.length / Math.max(1, (last - first) / 1000);
	}

	/** Five seconds each, from the first save on. */
	whiles(): While[] {
		const first = this.#took.save[0]?.at ?? 0;
		const lots = new Map<number, number[]>();
		for (const { at, ms } of this.#took.save) {
			const place = Math.floor((at - first) / WHILE_MS);
			lots.set(place, [...(lots.get(place) ?? []), ms]);
		}
		return [...lots.values()].map((all) => ({
			perSecond: all.length / (WHILE_MS / 1000),
			p99: percentile(all, 0.99)
		}));
	}

	/** Shares of one processor from one look to the next, of each server. */
	cpuShares(): number[][] {
		return this.used.map((looks) =>
			looks.slice(1).map((now, i) => {
				const before = looks[i]!;
				return (now.cpuSeconds - before.cpuSeconds) / Math.max(0.001, (now.at - before.at) / 1000);
			})
		);
	}
}
