import { describe, expect, it } from 'vitest';
import { lettered } from '#lib/items/paper.ts';
import { aPassage } from '../../../../tests/builders/passage.ts';
import { fitPassage } from './fit-passage.ts';
import { fitQuestions, optionsAbreast, type Worth } from './fit-questions.ts';
import { columnsFilled } from './sheet.ts';

const asks = (stem: string): Worth => ({
	paper: {
		stem,
		parts: [{ kind: 'choices', marks: 'one', options: lettered(['At nine', 'At noon', 'At ten']) }]
	},
	points: 1
});
const many = (count: number) => Array.from({ length: count }, () => asks('When does the ferry leave?'));

describe('the questions of a form', () => {
	it('are set large where there are few, and smaller the more there are', () => {
		const sizes = [12, 32, 40].map((count) => fitQuestions(many(count)).sizePt);
		expect(sizes[0]).toBe(11);
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
	});

	it('go on to another page, at a size that is read with ease, where one has no room for them', () => {
		expect(fitQuestions(many(200))).toEqual({ sizePt: 10, onePage: false });
	});

	it('have short options beside each other and long ones one under another', () => {
		const abreast = (...texts: string[]) => optionsAbreast(lettered(texts), 10);
		const long = 'At nine, when the harbour master has had breakfast';
		expect([abreast('Nine', 'Noon', 'Ten'), abreast('Nine', 'Noon'), abreast('Nine', long)]).toEqual([
			3, 2, 1
		]);
	});
});

describe('a passage', () => {
	const ofParagraphs = (count: number) =>
		aPassage({
			paragraphs: Array.from({ length: count }, () => ['The ferry leaves at nine and is back at noon.'])
		});

	it('is set as large as one page has room for', () => {
		const [short, long] = [10, 40].map((count) => fitPassage(ofParagraphs(count), 'Read it.'));
		expect([short!.sizePt, short!.onePage, long!.onePage]).toEqual([12, true, true]);
		expect(long!.sizePt).toBeLessThan(12);
	});

	it('goes on to another page where it is longer than one', () => {
		expect(fitPassage(ofParagraphs(200), 'Read it.')).toMatchObject({ sizePt: 10.5, onePage: false });
	});
});

describe('columns', () => {
	it('are filled from the first, without the room after what ends one', () => {
		expect(columnsFilled([], 10)).toBe(0);
		expect(
			columnsFilled(
				[
					{ height: 5, after: 1 },
					{ height: 4, after: 9 }
				],
				10
			)
		).toBe(1);
		expect(columnsFilled([{ height: 5, after: 1 }, { height: 5 }], 10)).toBe(2);
	});

	it('do not part what is kept together', () => {
		const kept = [{ height: 8 }, { height: 2, keepsWithNext: true }, { height: 2 }, { height: 7 }];
		expect(columnsFilled(kept, 10)).toBe(3);
		expect(
			columnsFilled(
				kept.map(({ height }) => ({ height })),
				10
			)
		).toBe(2);
	});
});
