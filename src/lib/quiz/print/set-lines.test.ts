import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPassage, aProof } from '../../../../tests/builders/passage.ts';
import { textWidth } from './break-lines.ts';
import { citation, setLines, type SetLine } from './set-lines.ts';

const set = (paragraphs: string[][], width: number) => setLines(aPassage({ paragraphs }).paragraphs, width);
const textOf = ({ pieces }: SetLine) => pieces.map(({ text }) => text).join('');
const textsOf = (paragraphs: string[][], width: number) =>
	set(paragraphs, width).paragraphs.map((lines) => lines.map(textOf));

describe('a set passage', () => {
	// n is 0.6 em, o 0.56 and w 0.78, a space 0.24 and a full stop 0.26: “now now” takes 4.12, “now now.” 4.38.
	it('has lines that are as full as they can be', () => {
		expect(textsOf([['now now now now.']], 4.4)).toEqual([['now now', 'now now.']]);
		expect(textsOf([['now now now now.']], 4.2)).toEqual([['now now', 'now', 'now.']]);
	});

	it('may part a word at its hyphen or after a dash, and nowhere before one', () => {
		// With the hyphen, which is 0.36, “now-” takes 2.3.
		expect(textsOf([['now-now']], 2.4)).toEqual([['now-', 'now']]);
		expect(textsOf([['now–now']], 2.6)).toEqual([['now–', 'now']]);
		expect(textsOf([['now – now']], 2.4)).toEqual([['now', '–', 'now']]);
	});

	it('breaks a word that is wider than a line where the line is full', () => {
		expect(textsOf([['nownow no']], 2)).toEqual([['now', 'now', 'no']]);
	});

	it('does not part what a no-break space holds together', () => {
		expect(textsOf([['now now\u00a0now']], 4.2)).toEqual([['now', 'now\u00a0now']]);
	});

	it('carries emphasis over the end of a line', () => {
		const [lines] = set([['no *now now now* no']], 4.2).paragraphs;
		expect(lines!.map(({ pieces }) => pieces)).toEqual([
			[
				{ text: 'no ', emphasised: false },
				{ text: 'now', emphasised: true }
			],
			[{ text: 'now now', emphasised: true }],
			[{ text: 'no', emphasised: false }]
		]);
	});

	it('lets an asterisk without a partner stand for itself', () => {
		expect(textsOf([['now * now']], 9)).toEqual([['now * now']]);
	});

	it('runs one sentence on from another, and says which stand on a line', () => {
		const { paragraphs } = set([['Now now.', 'No.'], ['No.']], 9);
		expect(paragraphs.map((lines) => lines.map((line) => [textOf(line), line.sentences]))).toEqual([
			[['Now now. No.', ['1.1', '1.2']]],
			[['No.', ['2.1']]]
		]);
	});

	it('numbers its lines on from one paragraph to the next', () => {
		const { paragraphs } = set([['now now now.'], ['now now.']], 2.3);
		expect(paragraphs.map((lines) => lines.map(({ number }) => number))).toEqual([
			[1, 2, 3],
			[4, 5]
		]);
	});

	it('knows the first and the last line of each sentence, and of no other', () => {
		const { linesOf } = set([['now now.', 'now now now.'], ['no.']], 4.5);
		expect(aProof('1.1', '1.2', '2.1', '9.9').map(linesOf)).toEqual([
			{ first: 1, last: 1 },
			{ first: 2, last: 3 },
			{ first: 4, last: 4 },
			undefined
		]);
	});

	const word = fc.string({
		unit: fc.constantFrom(...Array.from('aimwW.-–’éß漢*')),
		minLength: 1,
		maxLength: 12
	});
	const passages = fc.array(
		fc.array(
			fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
			{ minLength: 1, maxLength: 4 }
		),
		{ minLength: 1, maxLength: 4 }
	);
	const widths = fc.integer({ min: 2, max: 30 });

	it('loses no character and adds none', () => {
		const seen = (text: string) => text.replace(/\*([^*]+)\*/g, '$1').replace(/\s/g, '');
		fc.assert(
			fc.property(passages, widths, (paragraphs, width) => {
				const lines = textsOf(paragraphs, width).map((texts) => texts.join('').replace(/\s/g, ''));
				expect(lines).toEqual(paragraphs.map((sentences) => sentences.map(seen).join('')));
			})
		);
	});

	it('has no line that is empty, wider than it may be, or begins or ends with a space', () => {
		fc.assert(
			fc.property(passages, widths, (paragraphs, width) => {
				for (const text of textsOf(paragraphs, width).flat()) {
					expect(textWidth(text)).toBeLessThanOrEqual(width + 1e-9);
					expect(text).toBe(text.trim());
					expect(text).not.toBe('');
				}
				expect(set(paragraphs, width).paragraphs).toHaveLength(paragraphs.length);
			})
		);
	});

	it('numbers its lines from 1 without a gap, whatever stands on them', () => {
		fc.assert(
			fc.property(passages, widths, (paragraphs, width) => {
				const numbers = set(paragraphs, width).paragraphs.flatMap((lines) =>
					lines.map(({ number }) => number)
				);
				expect(numbers).toEqual(numbers.map((_, i) => i + 1));
			})
		);
	});

	it('finds the words of a sentence on its lines', () => {
		fc.assert(
			fc.property(passages, widths, (paragraphs, width) => {
				const { paragraphs: lines, linesOf } = set(paragraphs, width);
				const all = lines.flat();
				for (const { id } of aPassage({ paragraphs }).paragraphs.flat()) {
					const range = linesOf(id);
					const on = all.filter(({ sentences }) => sentences.includes(id)).map(({ number }) => number);
					expect([range?.first, range?.last]).toEqual([on[0], on.at(-1)]);
				}
			})
		);
	});
});

describe('a citation', () => {
	const { linesOf } = set([['now now.', 'now now now.'], ['no.']], 4.5);

	it('names the paragraph and the line, or the first and the last line', () => {
		expect(citation(aProof('2.1'), linesOf)).toBe('¶\u00a02, line\u00a04');
		expect(citation(aProof('1.1', '1.2'), linesOf)).toBe('¶\u00a01, lines\u00a01–3');
	});

	it('names the paragraph alone where the sentence is not set, and nothing where there is none', () => {
		expect(citation(aProof('7.1'), linesOf)).toBe('¶\u00a07');
		expect(citation([], linesOf)).toBe('');
	});
});
