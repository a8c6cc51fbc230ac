import { describe, expect, it } from 'vitest';
import { present } from '#lib/items/registry.ts';
import type { ItemId } from '#lib/items/item.ts';
import { revised } from '#lib/items/revised.ts';
import type { Item } from '#lib/items/types.ts';
import { anId, aPublished } from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage, aProof } from '../../../tests/builders/passage.ts';
import { asIs, rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { Published } from './assignment.ts';
import type { TeacherId } from './ids.ts';
import { asOf, regrade, versionOf } from './regrade.ts';
import type { Change } from './regrading.ts';

const choice = revised(anItem({ type: 'single-choice' }), aPassage());
const short = revised(anItem({ type: 'short-answer' }), aPassage());
const published = aPublished([choice, short]);
const by = { by: anId('teacher') as TeacherId, at: 70 };
const mend: Change = { kind: 'key', item: choice.id, right: wrongResponse(choice) };
const accept: Change = { kind: 'accept', item: short.id, text: 'nine o’clock' };

/** After these changes, one after the other. */
function after(...changes: Change[]): Published {
	return changes.reduce<Published>((current, change) => {
		const regraded = regrade(current, change, by);
		if (regraded.kind === 'refused') throw new Error(regraded.why);
		return regraded.published;
	}, published);
}
const refused = (change: Change, of = published) => {
	const regraded = regrade(of, change, by);
	return regraded.kind === 'refused' ? regraded.why : regraded.kind;
};

describe('a regraded quiz', () => {
	it('is version 1 until something is changed, and one more with each change', () => {
		expect([published, after(mend), after(mend, accept)].map(versionOf)).toEqual([1, 2, 3]);
	});

	it('says in its history what was changed, by whom and when', () => {
		expect(after(mend).regrading?.past).toEqual([{ change: mend, ...by, items: [choice], treated: {} }]);
	});

	it('has another revision of the item that was mended, and leaves the others as they were', () => {
		const [mended, untouched] = after(mend).items;
		expect(mended?.revision).not.toBe(choice.revision);
		expect(untouched).toBe(short);
	});

	it('changes nothing that is seen before an attempt is submitted', () => {
		const seen = (items: readonly Item[]) => JSON.stringify(items.map((item) => present(item, asIs)));
		expect(seen(after(mend, accept, { kind: 'drop', item: short.id }).items)).toBe(seen(published.items));
	});

	it('keeps every former version, to the letter', () => {
		const third = after(mend, accept, { kind: 'everyone', item: choice.id });
		expect(asOf(third, 1)?.items).toEqual(published.items);
		expect(asOf(third, 2)?.items).toEqual(after(mend).items);
		expect(asOf(third, 3)?.regrading?.treated).toEqual({});
		expect(asOf(third, 4)).toEqual(third);
		expect([0, 5, 1.5].map((version) => asOf(third, version))).toEqual([undefined, undefined, undefined]);
	});

	it('is undone by a new version that is as the former one was, with all of the history kept', () => {
		const undone = after(mend, { kind: 'drop', item: short.id }, { kind: 'restore', version: 1 });
		expect(undone.items).toEqual(published.items);
		expect(undone.regrading?.treated).toEqual({});
		expect(versionOf(undone)).toBe(4);
		expect(asOf(undone, 3)?.regrading?.treated).toEqual({ [short.id]: 'dropped' });
		expect(asOf(undone, 2)?.items).toEqual(after(mend).items);
	});

	it('can be done again after it was undone', () => {
		const again = after(mend, { kind: 'restore', version: 1 }, { kind: 'restore', version: 2 });
		expect(again.items).toEqual(after(mend).items);
	});

	it('earns by its key again once a question is mended', () => {
		expect(after({ kind: 'drop', item: choice.id }, mend).regrading?.treated).toEqual({});
	});

	it('is refused where the change names what is not there', () => {
		expect(refused({ kind: 'drop', item: 'ferry/none' as ItemId })).toBe('no-such-item');
		expect(refused({ kind: 'restore', version: 1 })).toBe('no-such-version');
		expect(refused({ kind: 'restore', version: 2 })).toBe('no-such-version');
		expect(refused({ kind: 'proof', item: choice.id, proof: aProof('9.9') })).toBe('no-such-sentence');
		expect(refused({ kind: 'key', item: choice.id, right: rightResponse(short) })).toBe('does-not-fit');
	});

	it('is refused where nothing would change', () => {
		expect(refused({ kind: 'key', item: choice.id, right: rightResponse(choice) })).toBe('no-change');
		expect(refused({ ...accept, text: ' NINE ' })).toBe('no-change');
		expect(refused({ kind: 'proof', item: choice.id, proof: choice.evidence[0]! })).toBe('no-change');
		expect(refused({ kind: 'drop', item: short.id }, after({ kind: 'drop', item: short.id }))).toBe(
			'no-change'
		);
		expect(refused({ kind: 'restore', version: 1 }, after(mend, { kind: 'restore', version: 1 }))).toBe(
			'no-change'
		);
	});

	it('is refused where no question would be left that counts', () => {
		expect(refused({ kind: 'drop', item: choice.id }, after({ kind: 'drop', item: short.id }))).toBe(
			'nothing-left'
		);
	});
});
