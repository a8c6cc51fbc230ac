import { describe, expect, it } from 'vitest';
import { anItem, optionsOf } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import type { Use } from '#lib/bank/fields.ts';
import { optionId } from './identity.ts';
import type { Item } from './types.ts';
import { usesAmong } from './use.ts';

const VOICES = [{ name: 'the mayor' }, { name: 'the school' }];

interface Given {
	id: string;
	entry?: string;
	besides?: string[];
	use?: Use;
	made: Item;
}

/** Where each of these may be asked, by its id. */
function uses(...given: Given[]): Record<string, Use> {
	const drafts = given.map(({ entry, use = 'both', ...rest }) => ({ entry, use, ...rest }));
	const found = Object.fromEntries(usesAmong(drafts, VOICES));
	expect(Object.fromEntries(usesAmong([...drafts].reverse(), VOICES))).toEqual(found);
	return found;
}

function aChoice(stem: string, key: string, others: string[], ...proof: string[]): Item {
	return anItem({
		type: 'single-choice',
		stem,
		key: optionId(key),
		options: optionsOf(key, ...others),
		evidence: [aProof(...proof)]
	});
}

const question = (given: Partial<Given> = {}): Given => ({
	id: 'question',
	use: 'assign',
	made: aChoice('What does the baker sell?', 'rye bread', ['cakes', 'rolls'], '1.1', '1.2'),
	...given
});
/** Made from the entry `bread`. */
const item = (made: Item, given: Partial<Given> = {}): Given => ({
	id: 'made',
	entry: 'statements/bread',
	made,
	...given
});
const sameKey = aChoice('What is sold?', '“Rye bread”', ['tea', 'jam'], '1.2', '1.1');

describe('an item that a model made', () => {
	it('is kept for assigned quizzes beside such a question with the same key and the same proof', () => {
		expect(uses(question(), item(sameKey))).toEqual({ question: 'assign', made: 'assign' });
	});

	it.each(['practice', 'both'] as const)('stays as it is beside a question for %s', (use) => {
		expect(uses(question({ use }), item(sameKey))).toEqual({ question: use, made: 'both' });
	});

	it('stays as it is where but a part of the proof is shared', () => {
		const elsewhere = aChoice('What is sold?', 'rye bread', ['tea', 'jam'], '1.2');
		expect(uses(question(), item(elsewhere))['made']).toBe('both');
	});

	it('is kept where it shows the key of the question', () => {
		const showing = aChoice('What goes with rye bread?', 'butter', ['tea', 'jam'], '1.1', '1.2');
		expect(uses(question(), item(showing))['made']).toBe('assign');
	});

	it('is kept where the question shows its key', () => {
		const shown = aChoice('Which is for tea?', 'cakes', ['ham', 'jam'], '1.1', '1.2');
		expect(uses(question(), item(shown))['made']).toBe('assign');
	});

	it('stays as it is where neither shows the other’s key', () => {
		const other = aChoice('What goes with it?', 'butter', ['tea', 'jam'], '1.1', '1.2');
		expect(uses(question(), item(other))['made']).toBe('both');
	});

	const who = (stem: string, key: string) =>
		aChoice(stem, key, ['The crew', key === 'The mayor' ? 'The school' : 'The mayor'], '1.1', '1.2');

	it('is not kept because the name of a voice is shown', () => {
		const asking = question({ made: who('Who buys it?', 'The school') });
		expect(uses(asking, item(who('Who bakes it?', 'The mayor')))['made']).toBe('both');
	});

	it('is kept where the name of one voice is the key of both', () => {
		const asking = question({ made: who('Who buys it?', 'The mayor') });
		expect(uses(asking, item(who('Who bakes it?', 'The mayor')))['made']).toBe('assign');
	});

	it('is kept with another that was made from the same entry', () => {
		const other = item(aChoice('Is it new?', 'yes', ['no', 'perhaps'], '7.1'), { id: 'other' });
		const elsewhere = { ...other, id: 'elsewhere', entry: 'statements/tea' };
		expect(uses(question(), item(sameKey), other, elsewhere)).toEqual({
			question: 'assign',
			made: 'assign',
			other: 'assign',
			elsewhere: 'both'
		});
	});

	it('is kept where one of the entries of which it was made is', () => {
		const several = item(aChoice('Which?', 'yes', ['no', 'perhaps'], '7.1'), {
			id: 'several',
			entry: 'voices/baker',
			besides: ['statements/tea', 'statements/bread']
		});
		expect(uses(question(), item(sameKey), several)['several']).toBe('assign');
	});

	it('keeps nothing else back where it was made of several itself', () => {
		const several = item(sameKey, { id: 'several', besides: ['statements/tea'] });
		const other = item(aChoice('Is it new?', 'yes', ['no', 'perhaps'], '7.1'), { id: 'other' });
		expect(uses(question(), several, other)).toEqual({
			question: 'assign',
			several: 'assign',
			other: 'both'
		});
	});
});

it('leaves every question where its author put it', () => {
	const twin = question({ id: 'twin', use: 'practice', made: sameKey });
	expect(uses(question(), twin)).toEqual({ question: 'assign', twin: 'practice' });
});
