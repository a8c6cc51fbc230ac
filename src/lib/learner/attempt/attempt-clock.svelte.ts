import type { Clock } from '#lib/assignment/taking.ts';
import { sayLeft, warning } from '#lib/quiz/timing.ts';

/** Longer than anybody looks at a clock for. */
const SHOWN_BELOW_SECONDS = 3 * 3600;

/** What is left of an attempt, by the server’s clock: how far the end is away is counted on one that nobody can set. */
export class AttemptClock {
	/** In seconds; `undefined` where nothing ends it. */
	left = $state<number>();
	/** What the student is told when the time has come for it. */
	said = $state('');
	readonly #startedAt: number;
	#deadline: number | undefined;
	#endsAt = Infinity;
	/** The least that was left when it was looked at whether something is to be said. */
	#least: number | undefined;

	/** @param startedAt by the server’s clock, as everything that comes from it */
	constructor(startedAt: number, clock: Clock) {
		this.#startedAt = startedAt;
		this.set(clock);
		this.said = '';
	}

	/** Takes what the server says now: the end may have been moved. */
	set({ deadline, serverNow }: Clock): void {
		const before = this.#deadline;
		this.#deadline = deadline;
		this.#endsAt = deadline === undefined ? Infinity : performance.now() + deadline - serverNow;
		this.left = this.#secondsLeft();
		const isLater = before !== undefined && (deadline === undefined || deadline > before);
		if (isLater || before === undefined) this.#least = this.left;
		if (isLater)
			this.said =
				this.left === undefined
					? 'There is no limit any more.'
					: `You have more time: ${sayLeft(this.left)}.`;
	}

	/** Whether it is near enough to be shown by the minute. */
	get isShown(): boolean {
		return this.left !== undefined && this.left < SHOWN_BELOW_SECONDS;
	}

	/** How long the whole may take, in minutes. */
	get minutes(): number {
		return ((this.#deadline ?? Infinity) - this.#startedAt) / 60_000;
	}

	/** Looks every second from now on. @returns what ends it */
	start(): () => void {
		const timer = setInterval(() => {
			// Not what was shown last: that may have leapt to what the server says, over a moment at which something is to be said.
			const before = this.#least;
			const now = (this.left = this.#secondsLeft());
			if (now === undefined) return;
			this.#least = Math.min(before ?? now, now);
			if (before === undefined || !this.isShown) return;
			this.said = warning(Math.round(this.minutes), before, now) ?? this.said;
		}, 1000);
		return () => clearInterval(timer);
	}

	#secondsLeft(): number | undefined {
		return this.#endsAt === Infinity ? undefined : (this.#endsAt - performance.now()) / 1000;
	}
}
