import type { SlotValue } from '#lib/assignment/attempt.ts';

/** What has been given for a question and has not reached the server. */
export interface KeptSave {
	/** The tab in which it was given, and which of its saves it is: sent twice, it counts once. */
	tab: string;
	seq: number;
	slot: number;
	/** The revision that had been seen when it was given. */
	rev: number;
	value: SlotValue;
}

export type KeepingTrouble =
	/** The browser refuses to keep anything, or has no room. */
	| 'unkept'
	/** What was there could not be read; it was put aside. */
	| 'corrupt';

/** Not as that of preferences, which an export takes along. app.html knows it too. */
const PREFIX = 'courtside-attempt:';
const FORMAT = 1;

/**
 * The saves of one attempt that this browser keeps, in one document for all its tabs. A tab writes its own and removes what was
 * acknowledged. Nothing here throws: what cannot be kept stays in memory, and `trouble` says so.
 */
export class KeptSaves {
	trouble: KeepingTrouble | undefined;
	readonly #key: string;

	/** @param address of the attempt */
	constructor(address: string) {
		this.#key = PREFIX + address;
	}

	/** In the order in which they were given, tab by tab; none where nothing can be read. */
	read(): KeptSave[] {
		let text: string | null;
		try {
			text = localStorage.getItem(this.#key);
		} catch {
			this.trouble = 'unkept';
			return [];
		}
		if (text === null) return [];
		const saves = parse(text);
		if (saves) return saves;
		this.trouble = 'corrupt';
		try {
			localStorage.setItem(`${this.#key}.corrupt`, text);
			localStorage.removeItem(this.#key);
		} catch {
			// It stays where it is, and is written over.
		}
		return [];
	}

	/** Keeps a save in place of an earlier one of the same tab and question. @returns whether it is kept */
	keep(save: KeptSave): boolean {
		return this.#write([...this.read().filter((each) => !isSamePlace(each, save)), save]);
	}

	/** Lets go of a save that was acknowledged; a later one of the same place stays. */
	drop({ tab, slot, seq }: Pick<KeptSave, 'tab' | 'slot' | 'seq'>): void {
		const saves = this.read();
		const left = saves.filter((each) => !(isSamePlace(each, { tab, slot }) && each.seq <= seq));
		if (left.length < saves.length) this.#write(left);
	}

	#write(saves: readonly KeptSave[]): boolean {
		try {
			if (saves.length === 0) localStorage.removeItem(this.#key);
			else localStorage.setItem(this.#key, JSON.stringify({ format: FORMAT, saves }));
			if (this.trouble === 'unkept') this.trouble = undefined;
			return true;
		} catch {
			this.trouble = 'unkept';
			return false;
		}
	}

	/** Takes away all that this browser keeps of the attempt. */
	forget(): void {
		try {
			localStorage.removeItem(this.#key);
			localStorage.removeItem(`${this.#key}.corrupt`);
		} catch {
			// Where nothing can be taken away, nothing was kept.
		}
	}

	/** Has something done when another tab, or a hand, has taken the document away. @returns what ends it */
	onLost(act: () => void): () => void {
		const look = ({ key, newValue }: StorageEvent): void => {
			if ((key === this.#key || key === null) && newValue === null) act();
		};
		addEventListener('storage', look);
		return () => removeEventListener('storage', look);
	}
}

const isSamePlace = (a: Pick<KeptSave, 'tab' | 'slot'>, b: Pick<KeptSave, 'tab' | 'slot'>): boolean =>
	a.tab === b.tab && a.slot === b.slot;

function parse(text: string): KeptSave[] | undefined {
	try {
		const { format, saves } = JSON.parse(text) as { format: unknown; saves: KeptSave[] };
		return format === FORMAT && saves.every(isSave) ? saves : undefined;
	} catch {
		return undefined;
	}
}

function isSave({ tab, seq, slot, rev, value }: KeptSave): boolean {
	return (
		typeof tab === 'string' &&
		[seq, slot, rev].every(Number.isInteger) &&
		typeof value === 'object' &&
		(value as SlotValue | null) !== null
	);
}
