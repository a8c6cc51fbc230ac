import { resolve } from '$app/paths';
import type { Passage } from '#lib/bank/passage.ts';
import type { ExplainedWord } from '#lib/items/explained.ts';
import type { Learner } from '#lib/learner/learner.svelte.ts';
import DressedSentence from '#lib/ui/reading/DressedSentence.svelte';
import LineReader from '#lib/ui/reading/LineReader.svelte';
import Notes from '#lib/ui/reading/Notes.svelte';
import { ReadAloud } from '#lib/ui/reading/read-aloud.svelte.ts';
import { ReadingTools } from '#lib/ui/reading/reading-tools.svelte.ts';
import Tools from '#lib/ui/reading/Tools.svelte';

export interface Asked {
	article: string;
	passage: Passage;
	/** Whether words may be explained: not where they are asked about. */
	explains: boolean;
}

/** The tools of one passage, and what draws them: this file and all it needs is fetched when the page is there. */
export interface Reading {
	tools: ReadingTools;
	Tools: typeof Tools;
	Notes: typeof Notes;
	LineReader: typeof LineReader;
	DressedSentence: typeof DressedSentence;
}

/** `undefined` in a browser that can show nothing beside a sentence. */
export async function openReading(
	learner: Learner,
	{ article, passage, explains }: Asked
): Promise<Reading | undefined> {
	if (!('popover' in HTMLElement.prototype)) return undefined;
	const [highlights, words] = await Promise.all([
		learner.reading(article).catch(() => undefined),
		explains ? wordsOf(article) : []
	]);
	const sentences = passage.paragraphs.flat();
	const aloud =
		'speechSynthesis' in globalThis ? new ReadAloud(sentences, passage.language, speechSynthesis) : undefined;
	const tools = new ReadingTools({ sentences, highlights, words, aloud });
	return { tools, Tools, Notes, LineReader, DressedSentence };
}

/** None where they cannot be fetched. */
async function wordsOf(article: string): Promise<ExplainedWord[]> {
	try {
		const response = await fetch(resolve('/articles/[article]/vocabulary.json', { article }));
		return response.ok ? ((await response.json()) as ExplainedWord[]) : [];
	} catch {
		return [];
	}
}
