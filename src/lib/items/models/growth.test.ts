import { describe, expect, it } from 'vitest';
import { shipped } from '../../../../tests/bank/articles.ts';
import { aPassage, aProof } from '../../../../tests/builders/passage.ts';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import type { Bank } from '#lib/bank/parse.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { expand } from '../expand.ts';
import type { Question } from '../questions.ts';
import type { Item } from '../types.ts';
import { matchViews } from './match-views.ts';
import { putInOrder } from './put-in-order.ts';

interface Whole {
	passage: Passage;
	bank: Bank<Question>;
}

const { article, bank } = shipped.find(({ id }) => id === 'uk-eu-defence')!.whole();

/** Ten paragraphs of six sentences, and twenty voices, each of which says one thing in each of two of them. */
function built(): Whole {
	const passage = aPassage({
		paragraphs: Array.from({ length: 10 }, (_, p) =>
			Array.from({ length: 6 }, (_, s) => `This is sentence ${s + 1} of paragraph ${p + 1}.`)
		)
	});
	const voices = Array.from({ length: 20 }, (_, v) => voice(`v${v}`));
	const statements = Array.from({ length: 40 }, (_, s) => {
		const evidence = [aProof(`${(s % 10) + 1}.${Math.floor(s / 10) + 1}`)];
		const gist = `${'so '.repeat(8 + ((s * 7) % 11))}it is (${s}).`;
		const otherwise = [aProof(`${(s % 10) + 1}.5`)];
		const contradicted = [{ text: `It is otherwise (${s}).`, evidence: otherwise }];
		return statement(`s${s}`, `v${s % 20}`, { evidence, gist, contradicted, unsaid: [`It was so (${s}).`] });
	});
	return { passage, bank: bankOf(voices, statements) };
}

const whole: [string, Whole][] = [
	['that comes with Courtside', { passage: article.passage, bank }],
	['of twenty voices', built()]
];

const itemsOf = ({ passage, bank: one }: Whole): Map<string, Item> =>
	new Map(expand('ferry', 'bank.yaml', passage, one).map((item) => [item.id, item]));

/** With a voice more, of which the passage reports two views that it did not before. */
function grown({ passage, bank: before }: Whole): Whole {
	const sentences = passage.paragraphs
		.map((sentences) => sentences.at(-1)!.id)
		.filter((id) => !before.statements.some(({ evidence }) => evidence.flat().includes(id)));
	const views = sentences.slice(0, 2).map((id, i) =>
		statement(`of-new-${i}`, 'new', {
			evidence: [aProof(id)],
			gist: `The tide is no longer what it was ${i === 0 ? 'in the days of sail' : 'when steamers came'}.`
		})
	);
	expect(views.length).toBeGreaterThan(0);
	return {
		passage,
		bank: {
			...before,
			voices: [...before.voices, voice('new', { name: 'the pilots' })],
			statements: [...before.statements, ...views]
		}
	};
}

describe.each(whole)('a bank %s', (_which, before) => {
	it('keeps its items when a voice is added with what it holds, and few of them change', () => {
		const [old, after] = [itemsOf(before), itemsOf(grown(before))];
		// Of a paragraph one point at most begins an order: another may take that place.
		const gone = [...old.keys()].filter((id) => !after.has(id) && !id.includes('/put-in-order:'));
		expect(gone).toEqual([]);
		expect(after.size).toBeGreaterThan(old.size);
		const changed = [...old.values()].filter(({ id, revision }) => after.get(id)?.revision !== revision);
		expect(changed.length / old.size).toBeLessThan(0.15);
	});

	it('lets no item that is made of several statements meet what is made of one of them', () => {
		const items = itemsOf(before);
		const several = [...matchViews('ferry', before.bank), ...putInOrder('ferry', before.bank)];
		const meeting = several.flatMap(({ id, besides = [] }) => {
			const enemies = new Set<string>(items.get(`ferry/${id}`)!.enemies);
			const claims = besides.map((entry) => `ferry/is-it-so:${entry.replace('statements/', '')}:`);
			const theirs = [...items.keys()].filter((other) => claims.some((claim) => other.startsWith(claim)));
			expect(theirs.length).toBeGreaterThan(besides.length);
			return theirs.filter((other) => !enemies.has(other)).map((other) => [id, other]);
		});
		expect(several.length).toBeGreaterThan(0);
		expect(meeting).toEqual([]);
	});

	it('has the same items in whatever order its file stands', () => {
		const { passage, bank: one } = before;
		const turned = {
			...one,
			voices: [...one.voices].reverse(),
			statements: [...one.statements].reverse(),
			vocabulary: [...one.vocabulary].reverse(),
			references: [...one.references].reverse(),
			figures: [...one.figures].reverse()
		};
		const revisions = (some: Map<string, Item>) =>
			[...some].map(([id, { revision, enemies, use }]) => [id, revision, enemies, use]);
		expect(revisions(itemsOf({ passage, bank: turned }))).toEqual(revisions(itemsOf(before)));
	});
});
