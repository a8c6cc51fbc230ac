import { prefer, preference } from '../preference.ts';
import type { Term } from './pieces.ts';
import type { ReadAloud } from './read-aloud.svelte.ts';
import { TextSetting } from './text-setting.svelte.ts';

export interface Sentence {
	id: string;
	/** Plain text, possibly with `*emphasis*`. */
	text: string;
}

/** A word of the passage with what it means there. */
export interface Explained extends Term {
	sentence: string;
	meaning: string;
	why: string;
}

interface Highlight {
	sentence: string;
	/** The sentence as it was when it was highlighted. */
	text: string;
	/** Empty where nothing is noted. */
	note: string;
}

/** Where highlights are kept: seen at once, and kept in their own time. */
export interface Highlights {
	readonly highlights: ReadonlyMap<string, Highlight>;
	highlight(highlight: Highlight): Promise<void>;
	remove(sentence: string): Promise<void>;
}

/** A highlight beside the passage as it is now. */
export interface Noted extends Highlight {
	/** Whether the sentence reads otherwise now, or is not there. */
	changed: boolean;
}

/** What stands open beside a place in the passage. */
type Opened = ({ kind: 'word'; word: Explained } | { kind: 'note'; sentence: string }) & {
	anchor: HTMLElement;
};

interface Given {
	/** In reading order. */
	sentences: readonly Sentence[];
	/** `undefined` where they cannot be had. */
	highlights: Highlights | undefined;
	words: readonly Explained[];
	/** `undefined` where this browser cannot speak. */
	aloud: ReadAloud | undefined;
}

const LINE_READER = 'line-reader';

/** Everything that helps with reading one passage, for as long as its page is there. */
export class ReadingTools {
	readonly text = new TextSetting();
	readonly aloud: ReadAloud | undefined;
	/** Whether every sentence is a checkbox, by which it is highlighted. */
	highlighting = $state(false);
	lineReader = $state(preference(LINE_READER) === 'on');
	opened = $state.raw<Opened>();
	/** What has just happened, for who does not see it. */
	said = $state('');
	readonly #sentences: readonly Sentence[];
	readonly #texts: ReadonlyMap<string, string>;
	readonly #highlights: Highlights | undefined;
	readonly #words: readonly Explained[];
	/** Notes that went with a highlight, by their sentences: highlighted again before the page is left, it has its note back. */
	readonly #removed = new Map<string, string>();

	/** In reading order; those that are no longer in the passage come last. */
	readonly notes = $derived.by((): readonly Noted[] => {
		const kept = this.#highlights?.highlights;
		if (!kept?.size) return [];
		const order = new Map(this.#sentences.map(({ id }, i) => [id, i]));
		const placeOf = ({ sentence }: Highlight): number => order.get(sentence) ?? Infinity;
		return [...kept.values()]
			.map((each) => ({ ...each, changed: this.#texts.get(each.sentence) !== each.text }))
			.sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
	});
	/** By the sentences that can be marked in the passage, since they still read as they did. */
	readonly highlighted = $derived(
		new Map(this.notes.filter(({ changed }) => !changed).map(({ sentence, note }) => [sentence, note]))
	);
	readonly highlightedIds = $derived(new Set(this.highlighted.keys()));

	constructor({ sentences, highlights, words, aloud }: Given) {
		this.#sentences = sentences;
		this.#texts = new Map(sentences.map(({ id, text }) => [id, text]));
		this.#highlights = highlights;
		this.#words = words;
		this.aloud = aloud;
	}

	get canHighlight(): boolean {
		return this.#highlights !== undefined;
	}

	wordsIn(sentence: string): readonly Explained[] {
		return this.#words.filter((word) => word.sentence === sentence);
	}

	textOf(sentence: string): string {
		return this.#texts.get(sentence) ?? '';
	}

	toggleHighlighting(): void {
		this.highlighting = !this.highlighting;
		this.said = this.highlighting
			? 'Highlighter on. Each sentence is a checkbox.'
			: this.highlighted.size === 0
				? 'Highlighter off.'
				: 'Highlighter off. A button after each highlight takes a note.';
	}

	/** Highlights a sentence, with the note it had on this visit, or takes its highlight away with its note. */
	toggleHighlight(sentence: string): void {
		if (this.highlighted.has(sentence)) this.remove(sentence);
		else {
			const note = this.#removed.get(sentence) ?? '';
			this.note(sentence, note);
			this.said = note ? 'Highlighted, with its note.' : 'Highlighted.';
		}
	}

	note(sentence: string, note: string): void {
		void this.#highlights?.highlight({ sentence, text: this.textOf(sentence), note });
	}

	remove(sentence: string): void {
		const note = this.#highlights?.highlights.get(sentence)?.note ?? '';
		this.#removed.set(sentence, note);
		void this.#highlights?.remove(sentence);
		this.said = note
			? 'Highlight and note removed. Highlight the sentence again to have both back.'
			: 'Highlight removed.';
	}

	setLineReader(on: boolean): void {
		this.lineReader = on;
		prefer(LINE_READER, on ? 'on' : undefined);
	}

	resize(by: 1 | -1): void {
		this.text.resize(by);
		this.said = `Text size ${this.text.step + 1} of 4.`;
	}

	/** The page is left. */
	leave(): void {
		this.aloud?.leave();
	}
}
