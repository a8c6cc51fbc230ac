import type { Leap, LeapListener } from '../store.ts';
import type { Troubles } from '../troubles.ts';
import type { Timers } from '../time/timers.ts';
import { BEAT_MS, nextBeat, type SharedTime } from './beat.ts';
import type { Asking, Database } from './database.ts';
import type { SharedClock } from './shared-clock.ts';

/** Hears every few seconds what time it is, lets the others know that this instance lives, and tells of leaps. */
export class Heart {
	readonly #listeners = new Set<LeapListener>();
	/** Leaps that nobody here was told of yet, or not by all listeners. */
	readonly #untold = new Map<number, Leap>();
	readonly #heard = new Set<number>();
	#end: (() => void) | undefined;
	#beating: Promise<void> | undefined;

	constructor(
		private readonly database: Database,
		private readonly clock: SharedClock,
		private readonly troubles: Troubles
	) {}

	/** @throws Away */
	async start(timers: Timers): Promise<void> {
		await this.beat();
		this.#end = timers.every(BEAT_MS, () => {
			// One that fails is followed by another.
			this.#beating ??= this.beat()
				.catch(() => undefined)
				.finally(() => (this.#beating = undefined));
		});
	}

	async stop(): Promise<void> {
		this.#end?.();
		await this.#beating;
	}

	listen(listener: LeapListener): () => void {
		this.#listeners.add(listener);
		for (const leap of this.#untold.values()) this.#hand(leap, [listener]);
		return () => this.#listeners.delete(listener);
	}

	/** @param settle which clock is right, where somebody has said so */
	async beat(settle?: 'wall' | 'written'): Promise<void> {
		const { time, leaps, setBack } = await this.database.transact((tx) => beatIn(tx, settle));
		// Before anyone here is given a time behind it.
		for (const leap of leaps) this.#tell(leap);
		this.clock.set(time.beat);
		if (setBack !== undefined) this.troubles.add({ kind: 'set-back', at: time.beat, by: setBack });
		this.#look(time);
	}

	#look({ beat, doubt }: SharedTime): void {
		const isNamed = this.troubles.list().some(({ kind }) => kind === 'clock-in-doubt');
		if (doubt === null && isNamed) this.troubles.clear(({ kind }) => kind === 'clock-in-doubt');
		if (doubt !== null && !isNamed)
			this.troubles.add({ kind: 'clock-in-doubt', document: 'clock', written: beat, wall: doubt });
	}

	#tell(leap: Leap): void {
		if (this.#heard.has(leap.at)) return;
		this.#heard.add(leap.at);
		this.troubles.add({ kind: 'leap', ...leap });
		this.#untold.set(leap.at, leap);
		if (this.#listeners.size > 0) this.#hand(leap, [...this.#listeners]);
	}

	#hand(leap: Leap, listeners: readonly LeapListener[]): void {
		// One that is refused is told again at the next start.
		void Promise.all(listeners.map(async (listener) => listener(leap)))
			.then(() => {
				this.#untold.delete(leap.at);
				return this.database.ask((sql) => sql`update leap set told = true where at = ${leap.at}`);
			})
			.catch(() => undefined);
	}
}

/** How long a leap is told to instances that come to hear of it late. */
const TOLD_FOR = 60_000;

async function beatIn(tx: Asking, settle?: 'wall' | 'written') {
	const [before] = await tx<SharedTime[]>`select beat, shift, doubt from clock for update`;
	const [read] = await tx<{ wall: number }[]>`
		select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as wall`;
	const { wall } = read!;
	const settled =
		before && settle
			? settle === 'wall'
				? { beat: wall, shift: 0, doubt: null }
				: { ...before, doubt: null }
			: before;
	const { time, leap, setBack } = nextBeat(settled, wall);
	const { beat, shift, doubt } = time;
	await tx`insert into clock (beat, shift, doubt) values (${beat}, ${shift}, ${doubt})
		on conflict (only_row) do update set beat = excluded.beat, shift = excluded.shift, doubt = excluded.doubt`;
	if (leap) await tx`insert into leap values (${leap.at}, ${leap.by}, ${leap.of}) on conflict do nothing`;
	const leaps = await tx<
		Leap[]
	>`select at, by, of from leap where not told or at > ${beat - TOLD_FOR} order by at`;
	return { time, leaps: [...leaps], setBack };
}
