import { describe, expect, it } from 'vitest';
import { anItem, optionsOf } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { enemiesAmong } from './enemies.ts';
import { optionId } from './identity.ts';
import type { Item, ItemType } from './types.ts';

const VOICES = [{ name: 'the mayor' }, { name: 'The harbour master' }];

interface Given {
	entry?: string;
	besides?: string[];
	paired?: string[];
	item: Item;
}

/** Whether two items may not meet; it must be the same both ways, and whichever comes first. */
function areEnemies(a: Given, b: Given): boolean {
	const draft = (id: string, { entry, besides, paired = [], item }: Given) => ({
		id,
		entry,
		besides,
		paired,
		made: item
	});
	const [first, second] = [draft('a', a), draft('b', b)];
	const found = enemiesAmong([first, second], VOICES);
	const back = enemiesAmong([second, first], VOICES);
	const met = found.get('a')!.length === 1;
	expect(Object.fromEntries(found)).toEqual(met ? { a: ['b'], b: ['a'] } : { a: [], b: [] });
	expect(Object.fromEntries(back)).toEqual(Object.fromEntries(found));
	return met;
}

let sentence = 0;
/** A question with a proof that no other has, and words that no other shows. */
function aChoice(stem: string, key: string, ...distractors: string[]): Item {
	return anItem({
		type: 'single-choice',
		stem,
		key: optionId(key),
		options: optionsOf(key, ...distractors),
		evidence: [aProof(`9.${++sentence}`)]
	});
}

const bread = () => aChoice('What does the baker sell?', 'rye bread', 'cakes', 'rolls');
const claim = (stem: string): Item =>
	anItem({ type: 'true-false-not-given', stem, evidence: [aProof(`9.${++sentence}`)] });

describe('two items', () => {
	it('that have nothing to do with each other may meet', () => {
		expect(areEnemies({ item: bread() }, { item: claim('The ferry leaves at nine.') })).toBe(false);
	});

	it('are enemies when they were made from one entry', () => {
		const [a, b] = [bread(), claim('The ferry leaves at nine.')];
		expect(areEnemies({ item: a, entry: 'boat' }, { item: b, entry: 'boat' })).toBe(true);
	});

	it('are none when they were made from two entries, or from none', () => {
		const [a, b] = [bread(), claim('The ferry leaves at nine.')];
		expect(areEnemies({ item: a, entry: 'boat' }, { item: b, entry: 'bread' })).toBe(false);
	});

	it('are enemies when one was made from several entries, and the other from any of them', () => {
		const [a, b] = [bread(), claim('The ferry leaves at nine.')];
		const met = (one: Omit<Given, 'item'>, other: Omit<Given, 'item'>) =>
			areEnemies({ item: a, ...one }, { item: b, ...other });
		expect([
			met({ entry: 'boat', besides: ['bread', 'tide'] }, { entry: 'tide' }),
			met({ entry: 'boat', besides: ['tide'] }, { entry: 'bread', besides: ['tide'] }),
			met({ entry: 'boat', besides: ['bread'] }, { entry: 'tide', besides: ['school'] })
		]).toEqual([true, true, false]);
	});

	it('are enemies when their author has paired them, in either entry', () => {
		const [a, b] = [bread(), claim('The ferry leaves at nine.')];
		expect(areEnemies({ item: a, paired: ['b'] }, { item: b })).toBe(true);
		expect(areEnemies({ item: a }, { item: b, paired: ['a'] })).toBe(true);
	});

	it('are none when an author has paired one with another item', () => {
		expect(areEnemies({ item: bread(), paired: ['c'] }, { item: claim('It rains.') })).toBe(false);
	});
});

describe('a shared proof', () => {
	const proved = (...evidence: string[][]): Item =>
		anItem({ type: 'evidence', stem: 'Which?', evidence: evidence.map((proof) => aProof(...proof)) });

	it('makes enemies', () => {
		expect(areEnemies({ item: proved(['1.1']) }, { item: proved(['1.1']) })).toBe(true);
	});

	it('makes enemies in whatever order its sentences stand', () => {
		expect(areEnemies({ item: proved(['1.1', '2.1']) }, { item: proved(['2.1', '1.1']) })).toBe(true);
	});

	it('makes enemies although each has another proof too', () => {
		expect(areEnemies({ item: proved(['3.1'], ['1.1']) }, { item: proved(['1.1'], ['3.2']) })).toBe(true);
	});

	it('is not what two proofs are that share a sentence', () => {
		expect(areEnemies({ item: proved(['1.1', '2.1']) }, { item: proved(['1.1']) })).toBe(false);
	});

	it('is found among the proofs of gaps', () => {
		const gaps = anItem({ type: 'gap-fill', stem: 'Fill.', pieces: ['So ', ' and ', '.'] });
		expect(areEnemies({ item: gaps }, { item: proved(['1.2']) })).toBe(true);
	});

	it.each([
		['rows', anItem({ type: 'match' })],
		['steps', anItem({ type: 'order' })],
		['points', anItem({ type: 'open-response' })]
	])('is found among the proofs of %s', (_what, item) => {
		const second = areEnemies({ item }, { item: proved(['2.2']) });
		expect([second, areEnemies({ item }, { item: proved(['2.1', '2.2']) })]).toEqual([true, false]);
	});

	it('is found where the passage comes closest to a claim', () => {
		const nearest = [aProof('1.1')];
		const silent = anItem({ type: 'true-false-not-given', key: 'not-given', evidence: [], nearest });
		expect(areEnemies({ item: silent }, { item: proved(['1.1']) })).toBe(true);
	});
});

describe('the key of one', () => {
	it('makes enemies when it stands in the stem of the other', () => {
		expect(areEnemies({ item: bread() }, { item: claim('The shop has rye bread.') })).toBe(true);
	});

	it('makes enemies when it stands among the options of the other', () => {
		const other = aChoice('What goes stale?', 'cheese', 'all rye bread', 'jam');
		expect(areEnemies({ item: bread() }, { item: other })).toBe(true);
	});

	it('makes enemies whatever its case, its quotes and its spaces', () => {
		expect(areEnemies({ item: bread() }, { item: claim('“Rye  bread” it is.') })).toBe(true);
	});

	it('makes none when it is part of a longer word', () => {
		const oat = aChoice('What is eaten?', 'oat', 'rye', 'barley');
		expect(areEnemies({ item: oat }, { item: claim('The boat has oats.') })).toBe(false);
	});

	it('makes enemies where it is part of a longer word first, and then a word', () => {
		const oat = aChoice('What is eaten?', 'oat', 'rye', 'barley');
		expect(areEnemies({ item: oat }, { item: claim('The boat brings oat and more.') })).toBe(true);
	});

	it('makes none when its words stand apart', () => {
		expect(areEnemies({ item: bread() }, { item: claim('Bread is made of rye.') })).toBe(false);
	});

	it('makes none when a distractor of one stands in the other', () => {
		expect(areEnemies({ item: bread() }, { item: claim('Cakes are for birthdays.') })).toBe(false);
	});

	it('makes none when it is the name of a voice', () => {
		const who = (stem: string) => aChoice(stem, 'The mayor', 'the harbour master', 'the school');
		expect(areEnemies({ item: who('Who likes ships?') }, { item: who('Who is against them?') })).toBe(false);
	});

	it('makes none when it is a part of such a name', () => {
		const who = (stem: string) => aChoice(stem, 'Harbour master', 'the mayor', 'the school');
		const other = aChoice('Who came?', 'The council', 'the harbour master', 'the crew');
		expect(areEnemies({ item: who('Who likes ships?') }, { item: other })).toBe(false);
	});

	it('makes enemies when it fills a gap, typed or chosen', () => {
		const gaps = anItem({ type: 'gap-fill', stem: 'Fill.', pieces: ['So ', ' and ', '.'] });
		expect(areEnemies({ item: gaps }, { item: claim('Nine is a number.') })).toBe(true);
		expect(areEnemies({ item: gaps }, { item: claim('Noon is hot.') })).toBe(true);
	});

	it('makes enemies when it stands in a text around gaps, or in the list of one', () => {
		const gaps = anItem({
			type: 'gap-fill',
			stem: 'Fill.',
			pieces: ['A loaf of ', ' is baked before ', '.']
		});
		const loaf = aChoice('What is sold?', 'loaf', 'cake', 'roll');
		const night = aChoice('When is it sold?', 'night', 'dusk', 'dawn');
		expect(areEnemies({ item: gaps }, { item: loaf })).toBe(true);
		expect(areEnemies({ item: gaps }, { item: night })).toBe(true);
	});
});

/** An item of a type that the builders fill, with proofs that no other has. */
function apart(type: 'multiple-choice' | 'short-answer' | 'two-part'): Item {
	return { ...anItem<ItemType>({ type }), evidence: [aProof(`9.${++sentence}`)] };
}
function match(): Item {
	const { rows, ...item } = anItem({ type: 'match' });
	return { ...item, rows: rows.map((row) => ({ ...row, evidence: [aProof(`9.${++sentence}`)] })) };
}
function order(): Item {
	const { steps, ...item } = anItem({ type: 'order' });
	return { ...item, steps: steps.map((step) => ({ ...step, evidence: [aProof(`9.${++sentence}`)] })) };
}
function open(): Item {
	const { rubric, ...item } = anItem({ type: 'open-response' });
	return { ...item, rubric: rubric.map((point) => ({ ...point, evidence: [aProof(`9.${++sentence}`)] })) };
}

describe('what is right in an item of this type, and stands in the stem of another, makes enemies', () => {
	it.each<[what: string, item: Item, stem: string, enemies: boolean]>([
		['the first key of a multiple choice', apart('multiple-choice'), 'We eat at nine.', true],
		['the second key of a multiple choice', apart('multiple-choice'), 'We eat at noon.', true],
		['no distractor of a multiple choice', apart('multiple-choice'), 'We eat at ten.', false],
		['what belongs to a row', match(), 'He bought a second boat.', true],
		['not what belongs to no row', match(), 'He bought a larger boat.', false],
		['not a row', match(), 'The school is old.', false],
		['not a step', order(), 'The captain is old.', false],
		['the key of a short answer', apart('short-answer'), 'There were nine of them.', true],
		['no near miss of a short answer', apart('short-answer'), 'The sun is high at noon.', false],
		['the key of two parts', apart('two-part'), 'We eat at nine.', true],
		['no distractor of two parts', apart('two-part'), 'We eat at ten.', false],
		['nothing of a model answer', open(), 'One wants a second boat and the other thinks one enough.', false]
	])('%s', (_what, item, stem, enemies) => {
		expect(areEnemies({ item }, { item: claim(stem) })).toBe(enemies);
	});
});

describe('a key that can be seen in an item of this type makes enemies', () => {
	it.each<[what: string, item: Item, key: string, enemies: boolean]>([
		['among the options of a multiple choice', apart('multiple-choice'), 'ten', true],
		['in the rows of a match', match(), 'school', true],
		['in the list of a match', match(), 'larger boat', true],
		['among the steps of an order', order(), 'captain', true],
		['in the stem of a short answer', apart('short-answer'), 'ferry leave', true],
		['but not as a near miss of a short answer', apart('short-answer'), 'noon', false],
		['among the options of two parts', apart('two-part'), 'ten', true],
		['in the stem of an open response', open(), 'quarrel', true],
		['but not in the points of an open response', open(), 'harbour master wants', false]
	])('%s', (_what, item, key, enemies) => {
		expect(areEnemies({ item: aChoice('What is meant?', key, 'jam', 'cheese') }, { item })).toBe(enemies);
	});
});

it('names enemies in the order of the items, whatever made them so', () => {
	const [a, b, c] = [bread(), claim('The shop has rye bread.'), claim('The ferry leaves at nine.')].map(
		(made, i) => ({ id: 'abc'[i]!, entry: undefined, paired: i === 2 ? ['a'] : [], made })
	);
	expect(enemiesAmong([a!, b!, c!], VOICES).get('a')).toEqual(['b', 'c']);
});
