import { paragraphOf, type Sentence, type SentenceId } from '#lib/bank/passage.ts';
import { breakLines } from './break-lines.ts';

/** Some of one sentence, all of it emphasised or none of it. */
interface Piece {
	text: string;
	emphasised: boolean;
}

/** One printed line of a passage. */
export interface SetLine {
	/** From 1, through the whole passage. */
	number: number;
	/** What stands on it, in order. */
	pieces: Piece[];
	/** The sentences that stand on it, in whole or in part. */
	sentences: SentenceId[];
}

/** The first and the last line of something. */
export interface LineRange {
	first: number;
	last: number;
}

/** A passage in numbered lines. */
export interface SetPassage {
	/** By paragraph; a paragraph without anything to see has none. */
	paragraphs: SetLine[][];
	/** The lines on which a sentence stands; `undefined` for one that the passage does not have. */
	linesOf: (id: SentenceId) => LineRange | undefined;
}

/** A character, and what it belongs to; the space between two sentences belongs to neither. */
interface Character {
	text: string;
	emphasised: boolean;
	sentence?: SentenceId;
}

/**
 * Sets a passage in lines that are no wider than they may be. They are broken here and not by a browser, so that the
 * line numbers of a key are those of the sheet.
 *
 * @param width of a line, in em
 */
export function setLines(paragraphs: readonly (readonly Sentence[])[], width: number): SetPassage {
	const ranges = new Map<SentenceId, LineRange>();
	let number = 0;
	const set = paragraphs.map((sentences) => {
		const characters = charactersOf(sentences);
		const spans = breakLines(
			characters.map(({ text }) => text),
			width
		);
		return spans.map(({ from, to }) => {
			number++;
			const on = characters.slice(from, to);
			const ids = [...new Set(on.flatMap(({ sentence }) => sentence ?? []))];
			for (const id of ids) ranges.set(id, { first: ranges.get(id)?.first ?? number, last: number });
			return { number, pieces: piecesOf(on), sentences: ids };
		});
	});
	return { paragraphs: set, linesOf: (id) => ranges.get(id) };
}

/** `¶ 7, lines 31–33`: where sentences that follow each other stand; their paragraph alone where they are not set. */
export function citation(ids: readonly SentenceId[], linesOf: SetPassage['linesOf']): string {
	const [first, last] = [ids[0], ids.at(-1)];
	if (first === undefined || last === undefined) return '';
	const paragraph = `¶\u00a0${paragraphOf(first)}`;
	const from = linesOf(first)?.first;
	const to = linesOf(last)?.last;
	if (from === undefined || to === undefined) return paragraph;
	return from === to ? `${paragraph}, line\u00a0${from}` : `${paragraph}, lines\u00a0${from}–${to}`;
}

function charactersOf(sentences: readonly Sentence[]): Character[] {
	return sentences.flatMap(({ id, text }, i): Character[] => [
		...(i === 0 ? [] : [{ text: ' ', emphasised: false }]),
		// As everywhere, an asterisk without a partner stands for itself.
		...text
			.split(/\*([^*]+)\*/)
			.flatMap((run, at) => Array.from(run, (one) => ({ text: one, emphasised: at % 2 === 1, sentence: id })))
	]);
}

function piecesOf(characters: readonly Character[]): Piece[] {
	const pieces: Piece[] = [];
	for (const { text, emphasised } of characters) {
		const last = pieces.at(-1);
		if (last?.emphasised === emphasised) last.text += text;
		else pieces.push({ text, emphasised });
	}
	return pieces;
}
