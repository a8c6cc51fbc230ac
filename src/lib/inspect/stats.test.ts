import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, aStatement, aVoice, readBank } from '../../../tests/builders/bank.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { expand } from '#lib/items/expand.ts';
import { stats } from './stats.ts';

const passage = aPassage();

function statsOf(text: string) {
	const bank = readBank(text, passage);
	return stats({ id: 'ferry', passage, items: expand('ferry', 'bank.yaml', passage, bank) }, bank);
}

const voices = [aVoice('harbour'), aVoice('mayor'), aVoice('school')];
const statements = [
	aStatement({ unsaid: '[A vessel is on order.]' }),
	aStatement({
		id: 'enough',
		voice: 'mayor',
		gist: 'More is not needed.',
		evidence: '[{ words: is enough }]'
	}),
	aStatement({ id: 'later', voice: 'school', gist: 'Nine is early.', evidence: '[{ words: later boat }]' })
];

describe('what a bank holds', () => {
	it('is counted by type, skill, difficulty, use, paragraph and model', () => {
		const found = statsOf(
			aBank({
				voices,
				statements,
				questions: [
					aQuestion({ id: 'one' }),
					aQuestion({ id: 'two', difficulty: '4', use: 'assign' }),
					aQuestion({ id: 'three', type: 'evidence', skill: 'infer' })
				]
			})
		);
		expect(found).toMatchObject({ authored: 3, made: 7 });
		expect([...found.byType]).toEqual([
			['single-choice', 5],
			['true-false-not-given', 4],
			['evidence', 1]
		]);
		expect([...found.bySkill]).toEqual([
			['interpret', 4],
			['attribute', 3],
			['locate', 2],
			['infer', 1]
		]);
		expect([...found.byModel]).toEqual([
			['is-it-so', 4],
			['who-holds-it', 3]
		]);
		expect(Object.fromEntries(found.byUse)).toEqual({ both: 7, practice: 2, assign: 1 });
		expect(Object.fromEntries(found.authoredDifficulty)).toEqual({
			infer: [1, 0, 0, 0, 0],
			locate: [1, 0, 0, 1, 0]
		});
		const sum = (counts: ReadonlyMap<string, number>) =>
			[...counts.values()].reduce((all, one) => all + one, 0);
		expect([sum(found.byDifficulty), sum(found.byParagraph)]).toEqual([10, 10]);
	});

	it('names every paragraph and every difficulty, also those that have nothing', () => {
		const { byParagraph, byDifficulty } = statsOf(aBank({ questions: [aQuestion()] }));
		expect([...byParagraph.keys()]).toEqual(passage.paragraphs.map((_, i) => `${i + 1}`));
		expect([...byDifficulty]).toEqual([
			['1', 1],
			['2', 0],
			['3', 0],
			['4', 0],
			['5', 0]
		]);
	});

	it('counts for a voice what rests on the whole proof of something it holds', () => {
		const { byVoice } = statsOf(
			aBank({ voices, statements, questions: [aQuestion({ evidence: '[{ words: is enough }]' })] })
		);
		// Of the mayor: the question, who holds it, and whether it is so.
		expect(byVoice.get('the mayor')).toBe(3);
	});

	it('has no quiz of twelve in a bank of one question', () => {
		expect(statsOf(aBank({ questions: [aQuestion()] })).quizzesInARow).toBe(0);
	});

	it('names what a reader never meets, since something in every quiz rests on the same proof', () => {
		const of = (id: string, words: string, skill = 'locate') =>
			aQuestion({ id, type: 'evidence', skill, evidence: `[{ words: ${words} }]` });
		const { neverMet } = statsOf(
			aBank({
				questions: [
					of('always', 'is enough', 'purpose'),
					...['one', 'two', 'three'].map((id) => of(id, 'is enough')),
					of('four', 'leaves at nine'),
					of('five', 'a second boat')
				]
			})
		);
		expect(neverMet).toEqual(['one', 'three', 'two']);
	});

	it('is nothing at all for an empty bank', () => {
		expect(statsOf(aBank())).toMatchObject({ authored: 0, made: 0, quizzesInARow: 0, neverMet: [] });
	});
});
