import type { SlotValue } from '#lib/assignment/attempt.ts';
import type { Clock } from '#lib/assignment/taking.ts';
import { KeptSaves, type KeepingTrouble, type KeptSave } from './kept-saves.ts';
import { newTab } from './new-tab.ts';
import { send, type Sent } from './send.ts';

/** An answer of which another stands on the server. */
export interface Conflict {
	slot: number;
	mine: SlotValue;
	stored: SlotValue;
	save: KeptSave;
	rev: number;
}

/** An answer that the server will never take. */
export interface Refused {
	save: KeptSave;
	said: string;
}

export type QueueEnd = 'submitted' | 'taken-over' | 'gone';

interface Told {
	/** Something stands on the server; the value is left out where the student has given another since. */
	saved: (slot: number, rev: number, value: SlotValue | undefined) => void;
	clock: (clock: Clock) => void;
}

const AFTER_MS = 1000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/**
 * What has been given and not yet reached the server: the last of each question, sent one after the other, again and again until
 * it is acknowledged. Until then it is in memory and, where the browser allows it, kept there.
 */
export class AttemptQueue {
	/** How many answers the server does not have. */
	unsent = $state(0);
	/** How many of them this browser would lose with the page. */
	unkept = $state(0);
	/** The last try reached nobody, or nobody who could keep it; `isOffline` where nobody answered at all. */
	isFailing = $state(false);
	isOffline = $state(false);
	trouble = $state<KeepingTrouble>();
	conflicts = $state.raw<readonly Conflict[]>([]);
	refused = $state.raw<readonly Refused[]>([]);
	/** Questions whose answers came after the deadline. */
	late = $state.raw<readonly number[]>([]);
	end = $state<QueueEnd>();
	readonly #base: string;
	readonly #kept: KeptSaves;
	readonly #told: Told;
	readonly #tab = newTab();
	/** In the order in which they are to be sent. */
	#waiting: (KeptSave & { isKept: boolean })[] = [];
	#seq = 0;
	#isSending = false;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking: ((isSent: boolean) => void)[] = [];

	/**
	 * @param address of the attempt
	 * @param base the path of its page
	 * @param chance from 0 to 1
	 */
	constructor(
		address: string,
		base: string,
		told: Told,
		private readonly chance: () => number = Math.random
	) {
		this.#kept = new KeptSaves(address);
		this.#base = base;
		this.#told = told;
		// What an earlier page had kept goes first, under the name that it had.
		this.#waiting = this.#kept.read().map((save) => ({ ...save, isKept: true }));
		this.#count();
	}

	/** Begins to send what was kept, and listens to what the browser says. @returns what ends it */
	start(): () => void {
		const online = (): void => {
			this.isOffline = this.isFailing = false;
			this.flush();
		};
		const leave = (): void => this.#leave();
		const hidden = (): void => {
			if (document.visibilityState === 'hidden') this.#leave();
		};
		const stay = (event: BeforeUnloadEvent): void => {
			if (this.unsent > 0) event.preventDefault();
		};
		const offline = (): void => {
			this.isOffline = this.isFailing = true;
		};
		const lost = this.#kept.onLost(() => this.#waiting.forEach((save) => this.#keep(save)));
		document.addEventListener('visibilitychange', hidden);
		addEventListener('pagehide', leave);
		addEventListener('online', online);
		addEventListener('offline', offline);
		addEventListener('beforeunload', stay);
		if (!navigator.onLine) offline();
		this.flush();
		return () => {
			clearTimeout(this.#timer);
			lost();
			document.removeEventListener('visibilitychange', hidden);
			removeEventListener('pagehide', leave);
			removeEventListener('online', online);
			removeEventListener('offline', offline);
			removeEventListener('beforeunload', stay);
		};
	}

	/** What an earlier page had kept, and has not been sent. */
	get kept(): readonly KeptSave[] {
		return this.#waiting.filter(({ tab }) => tab !== this.#tab);
	}

	/** Whether something of a question waits to be sent. */
	isWaiting(slot: number): boolean {
		return this.#waiting.some((save) => save.slot === slot);
	}

	/** Takes what was given; sent a moment later, so that the next stroke of a key is in it. */
	give(slot: number, rev: number, value: SlotValue): void {
		const save = { tab: this.#tab, seq: ++this.#seq, slot, rev, value, isKept: false };
		const others = this.#waiting.filter((each) => each.slot !== slot || each.tab !== this.#tab);
		this.#waiting = [...others, save];
		const isOfIt = (each: { save: KeptSave }) => each.save.slot === slot && each.save.tab === this.#tab;
		// What the student decides about is what was given last; and what was refused is not what stands now.
		this.conflicts = this.conflicts.map((each) => (isOfIt(each) ? { ...each, mine: value, save } : each));
		this.refused = this.refused.filter((each) => !isOfIt(each));
		this.#keep(save);
		this.#later(Math.max(AFTER_MS, this.#failures > 0 ? this.#pause() : 0));
	}

	/** Sends at once what waits. */
	flush(): void {
		this.#failures = 0;
		clearTimeout(this.#timer);
		void this.#pump();
	}

	/** Sends what waits. @returns whether the server has everything now */
	async sent(): Promise<boolean> {
		if (this.unsent === 0) return true;
		const asked = new Promise<boolean>((resolve) => this.#asking.push(resolve));
		this.flush();
		return asked;
	}

	/** The student says which of two answers holds. */
	settle(conflict: Conflict, which: 'mine' | 'stored'): void {
		const { save, rev, slot, mine, stored } = conflict;
		this.conflicts = this.conflicts.filter((each) => each !== conflict);
		this.#drop(save);
		this.#told.saved(slot, rev, stored);
		if (which === 'mine') {
			this.give(slot, rev, mine);
			this.flush();
		}
	}

	/** The student has read that an answer was refused. */
	dismiss(): void {
		for (const { save } of this.refused) this.#drop(save);
		this.refused = [];
	}

	/** Takes away all that this browser keeps of it. */
	forget(): void {
		this.#waiting = [];
		this.#kept.forget();
		this.#count();
	}

	#keep(save: KeptSave & { isKept: boolean }): void {
		const { isKept: _, ...kept } = save;
		save.isKept = this.#kept.keep(kept);
		this.#count();
	}

	#drop(save: KeptSave): void {
		this.#waiting = this.#waiting.filter(
			({ tab, slot, seq }) => !(tab === save.tab && slot === save.slot && seq <= save.seq)
		);
		this.#kept.drop(save);
		this.#count();
	}

	#count(): void {
		this.unsent = this.#waiting.length;
		this.unkept = this.#waiting.filter(({ isKept }) => !isKept).length;
		this.trouble = this.#kept.trouble;
	}

	/** What can be sent: one that is in conflict waits for the student, one that was refused for nothing. */
	#sendable(): KeptSave[] {
		// What comes after the end is kept by the server for the teacher, where it is.
		if (this.end === 'gone') return [];
		return this.#waiting.filter((save) => !this.#isHeld(save));
	}

	#later(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#pump(), ms);
	}

	/** With a little chance, so that a class that was cut off does not come back at one moment. */
	#pause(): number {
		const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1));
		return longest * (0.75 + this.chance() / 2);
	}

	async #pump(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		let save: KeptSave | undefined;
		while ((save = this.#sendable()[0])) {
			const sent = await send(this.#base, save);
			this.#take(save, sent);
			if (sent.kind === 'failed') break;
		}
		this.#isSending = false;
		for (const tell of this.#asking.splice(0)) tell(this.unsent === 0);
		this.#again();
	}

	/** The page may be gone in a moment: all at once, also what is on its way. Sent twice, it counts once. */
	#leave(): void {
		for (const save of this.#sendable())
			void send(this.#base, save).then((sent) => {
				this.#take(save, sent);
				this.#again();
			});
	}

	#again(): void {
		if (this.#failures > 0) this.#later(this.#pause());
	}

	#take(save: KeptSave, sent: Sent): void {
		this.isFailing = sent.kind === 'failed';
		this.isOffline = sent.kind === 'failed' && sent.offline;
		this.#failures = this.isFailing ? this.#failures + 1 : 0;
		if ('clock' in sent) this.#told.clock(sent.clock);
		switch (sent.kind) {
			case 'saved':
				this.#told.saved(save.slot, sent.rev, this.#follow(save, sent.rev) ? undefined : save.value);
				this.#drop(save);
				return;
			case 'late':
				this.late = [...this.late, save.slot];
				this.#drop(save);
				return;
			case 'handed-in':
				this.end = 'taken-over';
				this.#drop(save);
				return;
			case 'conflict':
				if (!this.#isHeld(save))
					this.conflicts = [
						...this.conflicts,
						{ slot: save.slot, mine: save.value, stored: sent.value, save, rev: sent.rev }
					];
				return;
			case 'submitted':
			case 'refused':
				if (sent.kind === 'submitted') this.end = 'submitted';
				if (!this.#isHeld(save)) this.refused = [...this.refused, { save, said: sent.said }];
				return;
			case 'gone':
				this.end = 'gone';
		}
	}

	/** What was given here while another was on its way follows it. @returns whether there is such a one */
	#follow({ tab, slot, seq }: KeptSave, rev: number): boolean {
		const later = this.#waiting.filter(
			(each) => each.slot === slot && (each.tab === tab ? each.seq > seq : each.tab === this.#tab)
		);
		for (const each of later) {
			each.rev = rev;
			this.#keep(each);
		}
		return later.length > 0;
	}

	#isHeld({ tab, slot }: KeptSave): boolean {
		return [...this.conflicts, ...this.refused].some(({ save }) => save.tab === tab && save.slot === slot);
	}
}
