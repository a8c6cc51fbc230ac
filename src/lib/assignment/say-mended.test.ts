import { expect, it } from 'vitest';
import { revised } from '#lib/items/revised.ts';
import { anId, aPublished } from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { wrongResponse } from '../../../tests/builders/response.ts';
import type { Published } from './assignment.ts';
import type { TeacherId } from './ids.ts';
import { regrade } from './regrade.ts';
import type { Change } from './regrading.ts';
import { sayMended } from './say-mended.ts';

const lee = anId('lee') as TeacherId;
const [one, two] = ['one', 'two'].map((id) =>
	revised(anItem({ type: 'single-choice', id: `ferry/${id}` }), aPassage())
) as [ReturnType<typeof anItem>, ReturnType<typeof anItem>];
const mend: Change = { kind: 'key', item: one.id, right: wrongResponse(one) };
const drop: Change = { kind: 'drop', item: two.id };

function after(...changes: Change[]): Published {
	return changes.reduce<Published>(
		(current, change) => {
			const regraded = regrade(current, change, { by: lee, at: Date.UTC(2026, 10, 26, 9, 30) });
			if (regraded.kind === 'refused') throw new Error(regraded.why);
			return regraded.published;
		},
		aPublished([one, two])
	);
}
const said = (published: Published) =>
	sayMended(published, 'Europe/London', (teacher) => (teacher === lee ? 'Ms Lee' : undefined));

it('says nothing of a quiz that was not mended', () => {
	expect(said(after())).toBeUndefined();
});

it('counts what has another key and what is treated, and says by whom and when', () => {
	expect(said(after(mend))).toBe(
		'One of 2 questions was mended after this quiz was published (last by Ms Lee on Thursday 26 November, 09:30). Every score is by version 2 of the keys.'
	);
	expect(said(after(mend, drop))).toMatch(/^Two of 2 questions were mended .* version 3 /);
});

it('says that it was put back', () => {
	expect(said(after(mend, { kind: 'restore', version: 1 }))).toMatch(/^This quiz was mended and put back \(/);
});

it('names nobody who is not there any more', () => {
	expect(sayMended(after(mend), 'Europe/London', () => undefined)).toContain('(last on Thursday');
});
