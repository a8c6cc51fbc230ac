import type { SentenceId } from '#lib/bank/passage.ts';
import { isRecord, isText } from '#lib/items/reads.ts';
import type { Document, Entry } from './document.ts';
import { Kept, type Surroundings } from './kept.svelte.ts';

/** A sentence that the reader has highlighted. */
export interface Highlight {
	sentence: SentenceId;
	/** The sentence as it was then: a passage may change. */
	text: string;
	/** What the reader noted beside it; empty where nothing is. */
	note: string;
}

/** What a reader has highlighted in one article, and noted beside it. */
export class ReadingRecord {
	readonly #kept: Kept;
	readonly #around: Surroundings;

	/** By the sentence, in no order. */
	readonly highlights = $derived.by(() => highlightsIn(this.#kept.document));

	constructor(article: string, around: Surroundings) {
		this.#around = around;
		this.#kept = new Kept(`reading/${article}`, around);
	}

	/** Reads it; with the key of another document, nothing. @throws where it cannot be read */
	async read(key = this.#kept.key): Promise<void> {
		if (key === this.#kept.key) await this.#kept.read();
	}

	/** Lets go of everything, since it has been erased. */
	forget(): void {
		this.#kept.forget();
	}

	/** Writes again what this page knows, since something else has cleared it. */
	keep(): Promise<void> {
		return this.#kept.keep();
	}

	/** The latest time that was noted; 0 where none was. */
	get latest(): number {
		return this.#kept.latest;
	}

	/** Highlights a sentence, or notes something else beside one that is highlighted. */
	async highlight({ sentence, text, note }: Highlight): Promise<void> {
		await this.#kept.add(this.#entry(sentence, { text, note }));
	}

	/** Takes a highlight away, with its note. */
	async remove(sentence: SentenceId): Promise<void> {
		await this.#kept.add(this.#entry(sentence, null));
	}

	#entry(sentence: SentenceId, value: { text: string; note: string } | null): Record<string, Entry> {
		return { [`highlight/${sentence}`]: { at: this.#around.now(), value } };
	}
}

/** The highlights of a document; what cannot be read is left out. */
export function highlightsIn(document: Document): ReadonlyMap<SentenceId, Highlight> {
	return new Map(
		Object.entries(document.entries).flatMap(([id, { value }]) => {
			const sentence = /^highlight\/(\d+\.\d+)$/.exec(id)?.[1] as SentenceId | undefined;
			if (sentence === undefined || !isRecord(value)) return [];
			const { text, note } = value;
			return isText(text) && isText(note) ? [[sentence, { sentence, text, note }] as const] : [];
		})
	);
}
