import { describe, expect, it } from 'vitest';
import {
	aBank,
	aFigure,
	aQuestion,
	aStatement,
	aVoice,
	aWord,
	readBank
} from '../../../tests/builders/bank.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { expand } from '#lib/items/expand.ts';
import { stats } from './stats.ts';

const passage = aPassage();

function statsOf(text: string) {
	const bank = readBank(text, passage);
	const items = expand('ferry', 'bank.yaml', passage, bank);
	return stats({ id: 'ferry', passage, items, vocabulary: [] }, bank);
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
				vocabulary: [aWord()],
				figures: [aFigure(), aFigure({ id: 'again', stem: 'When does it come back?' })],
				questions: [
					aQuestion({ id: 'one' }),
					aQuestion({ id: 'two', difficulty: '4', use: 'assign' }),
					aQuestion({ id: 'three', type: 'evidence', skill: 'infer', use: 'both' }),
					aQuestion({ id: 'four', type: 'match' }),
					aQuestion({ id: 'five', type: 'open-response', skill: 'infer' })
				]
			})
		);
		expect(found).toMatchObject({ authored: 5, made: 3 });
		expect([...found.byType]).toEqual([
			['single-choice', 5],
			['evidence', 1],
			['match', 1],
			['open-response', 1]
		]);
		expect([...found.bySkill]).toEqual([
			['locate', 5],
			['infer', 2],
			['vocabulary', 1]
		]);
		expect([...found.byModel]).toEqual([
			['who-when-where', 2],
			['what-it-means', 1]
		]);
		expect(Object.fromEntries(found.byUse)).toEqual({ practice: 3, assign: 1, both: 4 });
		// The match and the open response count for paragraph 2, where the proof of their first part stands.
		expect([...found.byParagraph]).toEqual([
			['1', 5],
			['2', 3],
			['3', 0]
		]);
		expect(Object.fromEntries(found.authoredDifficulty)).toEqual({
			infer: [2, 0, 0, 0, 0],
			locate: [2, 0, 0, 1, 0]
		});
	});

	it('is counted whole under each heading, whatever the models make', () => {
		const { authored, made, byModel, ...found } = statsOf(
			aBank({ voices, statements, questions: [aQuestion(), aQuestion({ id: 'wishes', type: 'match' })] })
		);
		const sum = (counts: ReadonlyMap<string, number>) =>
			[...counts.values()].reduce((all, one) => all + one, 0);
		const headings = [found.byType, found.bySkill, found.byDifficulty, found.byUse, found.byParagraph];
		expect([authored, sum(byModel)]).toEqual([2, made]);
		expect(made).toBeGreaterThan(0);
		expect(headings.map(sum)).toEqual(headings.map(() => authored + made));
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
		const ofMayor = (evidence: string) =>
			statsOf(
				aBank({
					voices,
					statements: [
						...statements.filter((statement) => !statement.includes('enough')),
						aStatement({
							id: 'enough',
							voice: 'mayor',
							gist: 'More is not needed.',
							evidence: '[{ all: [{ words: is enough }, { words: asked the captain }] }]'
						})
					],
					questions: [aQuestion({ evidence })]
				})
			).byVoice.get('the mayor')!;
		const without = ofMayor('[{ words: leaves at nine }]');
		expect([
			ofMayor('[{ words: is enough }]') - without,
			ofMayor('[{ words: is enough }, { words: asked the captain }]') - without
		]).toEqual([0, 1]);
		expect(without).toBeGreaterThan(0);
	});

	it('counts for a voice what rests on it in any of its parts', () => {
		const { byVoice } = statsOf(aBank({ voices, statements, questions: [aQuestion({ type: 'match' })] }));
		const bare = statsOf(aBank({ voices, statements })).byVoice;
		const more = [...byVoice].map(([name, count]) => [name, count - bare.get(name)!]);
		expect(Object.fromEntries(more)).toEqual({ 'the mayor': 1, 'the harbour': 1, 'the school': 1 });
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
