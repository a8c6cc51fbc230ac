import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import type { Bank } from '#lib/bank/parse.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import { optionId } from '../identity.ts';
import type { Question } from '../questions.ts';
import { whatItMeans } from './what-it-means.ts';
import { whatItPointsTo } from './what-it-points-to.ts';
import { whoWhenWhere } from './who-when-where.ts';

const choices = (right: string) => ({
	key: { text: right, why: 'It says so.' },
	distractors: ['one', 'two', 'three'].map((text) => ({
		text,
		why: 'It does not.',
		lure: '1.1' as SentenceId
	}))
});
const at = (words: string, sentence: string) => ({ words, sentence: sentence as SentenceId });

const bank: Bank<Question> = {
	voices: [],
	statements: [],
	vocabulary: [{ id: 'slack', term: 'slack', where: at('slack water', '3.2'), ...choices('still') }],
	references: [
		{
			id: 'it',
			word: 'it',
			where: at('when it leaves', '2.1'),
			...choices('the ferry'),
			evidence: [aProof('1.1')]
		}
	],
	figures: [
		{ id: 'hour', kind: 'when', stem: 'When does it leave?', ...choices('nine'), evidence: [aProof('1.1')] }
	],
	questions: [],
	placeOf: () => ({ line: 7, column: 3 })
};

describe('what models make of the entries that bring their own near misses', () => {
	it.each([
		[
			whatItMeans,
			'what-it-means:slack',
			'vocabulary/slack',
			'vocabulary',
			'What does “slack” mean in paragraph 3?',
			'still',
			'3.2'
		],
		[
			whatItPointsTo,
			'what-it-points-to:it',
			'references/it',
			'interpret',
			'In paragraph 2, what does “it” point to where it says “when it leaves”?',
			'the ferry',
			'1.1'
		],
		[whoWhenWhere, 'who-when-where:hour', 'figures/hour', 'locate', 'When does it leave?', 'nine', '1.1']
	] as const)('%o asks for the key among them', (model, id, entry, skill, stem, right, proof) => {
		const [item, ...more] = model('ferry', bank);
		expect(more).toEqual([]);
		expect(item).toMatchObject({ id, entry, skill, use: 'both', line: 7 });
		expect(item!.made).toMatchObject({
			type: 'single-choice',
			stem,
			key: optionId(right),
			evidence: [[proof]]
		});
		const options = (item!.made as { options: { text: string; why: string; lure?: string }[] }).options;
		expect(options.map(({ text }) => text).sort()).toEqual([right, 'one', 'two', 'three'].sort());
		expect(options.find(({ text }) => text === 'two')).toMatchObject({ why: 'It does not.', lure: '1.1' });
	});

	it('quote words that are quoted in the passage inside single marks', () => {
		const reference = { ...bank.references[0]!, where: at('such “drivers”, it says', '2.1') };
		expect(whatItPointsTo('ferry', { ...bank, references: [reference] })[0]!.made.stem).toContain(
			'“such ‘drivers’, it says”'
		);
	});

	it('ask for a figure to be typed as well where its author says what else is right then', () => {
		const figure = { ...bank.figures[0]!, accept: ['9', 'One'] };
		const items = whoWhenWhere('ferry', { ...bank, figures: [figure] });
		expect(items.map(({ id }) => id)).toEqual(['who-when-where:hour', 'who-when-where:hour:typed']);
		expect(items[0]).toEqual(whoWhenWhere('ferry', bank)[0]);
		expect(items[1]).toMatchObject({
			entry: 'figures/hour',
			skill: 'locate',
			difficulty: 2,
			made: {
				type: 'short-answer',
				stem: 'When does it leave?',
				key: 'nine',
				accept: ['9', 'One'],
				why: 'It says so.',
				// “one”, which is accepted, is no miss.
				misses: [
					{ text: 'two', why: 'It does not.' },
					{ text: 'three', why: 'It does not.' }
				],
				evidence: [['1.1']]
			}
		});
	});

	it('ask for it to be typed though nothing else is right', () => {
		const figure = { ...bank.figures[0]!, accept: [] };
		expect(whoWhenWhere('ferry', { ...bank, figures: [figure] })).toHaveLength(2);
	});

	it('make nothing of a bank without such entries', () => {
		const empty = { ...bank, vocabulary: [], references: [], figures: [] };
		expect([whatItMeans, whatItPointsTo, whoWhenWhere].flatMap((model) => model('ferry', empty))).toEqual([]);
	});
});
