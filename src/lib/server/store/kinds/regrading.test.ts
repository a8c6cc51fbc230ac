import { describe, expect, it } from 'vitest';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { regrade } from '#lib/assignment/regrade.ts';
import type { Change, Regrading } from '#lib/assignment/regrading.ts';
import { anId, aPublished } from '../../../../../tests/builders/assignment.ts';
import { anItem } from '../../../../../tests/builders/item.ts';
import { wrongResponse } from '../../../../../tests/builders/response.ts';
import { KINDS } from './kinds.ts';
import { Misshapen } from './shape.ts';

const [one, two] = ['one', 'two'].map((id) => anItem({ type: 'single-choice', id: `ferry/${id}` }));
const changes: Change[] = [
	{ kind: 'key', item: one!.id, right: wrongResponse(one!) },
	{ kind: 'drop', item: two!.id },
	{ kind: 'everyone', item: two!.id },
	{ kind: 'restore', version: 1 }
];
const regraded = changes.reduce(
	(current, change) => {
		const after = regrade(current, change, { by: anId('teacher') as TeacherId, at: 1 });
		if (after.kind === 'refused') throw new Error(after.why);
		return after.published;
	},
	aPublished([one!, two!])
);

const written = (): { regrading: Regrading } =>
	JSON.parse(JSON.stringify(regraded)) as typeof regraded & { regrading: Regrading };

describe('a published quiz that was regraded, in its file', () => {
	it('is read as it was written, with all of its versions', () => {
		expect(KINDS.published.read(written())).toEqual(regraded);
	});

	const damage: [string, (regrading: Record<string, unknown>, past: Record<string, unknown>) => void][] = [
		['its versions are no list', (regrading) => (regrading['past'] = {})],
		['a treatment is none', (regrading) => (regrading['treated'] = { 'ferry/one': 'doubled' })],
		['a change is none', (_, past) => (past['change'] = { kind: 'paint' })],
		['nobody has made it', (_, past) => delete past['by']],
		['it was made at no time', (_, past) => (past['at'] = 'noon')],
		['an item of it is none', (_, past) => (past['items'] = [{ id: 'ferry/one' }])],
		['two items of it are one', (_, past) => (past['items'] = [one, one])],
		['nothing is said of its treatments', (_, past) => delete past['treated']]
	];
	it.each(damage)('is refused where %s', (_, damages) => {
		const data = written();
		damages(
			data.regrading as unknown as Record<string, unknown>,
			data.regrading.past[0] as unknown as Record<string, unknown>
		);
		expect(() => KINDS.published.read(data)).toThrow(Misshapen);
	});
});
