import { expect, it } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import { aStore } from '../../../../tests/builders/store.ts';
import { aDraft, aTeacher, teaching, type Teaching } from '../../../../tests/builders/teaching.ts';
import { changePlan } from './change-draft.ts';
import { publish } from './publish.ts';

const ana = aTeacher('ana');

/** Publishes with a disk that takes no more at the so manyth step, or from there on nothing. @returns whether it came so far */
async function publishUntil(
	test: Teaching,
	id: AssignmentId,
	step: number,
	fails: 'one write' | 'all from there'
): Promise<boolean> {
	let count = 0;
	let failed = false;
	test.files.interference = {
		before(operation) {
			if (fails === 'one write' && operation !== 'write') return;
			count++;
			if (fails === 'one write' ? count !== step : count < step) return;
			failed = true;
			throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
		}
	};
	await publish(test.deps, ana, id).catch(() => undefined);
	test.files.interference = {};
	return failed;
}

/** What a quiz that is published consists of: what it asks is whole, nobody has joined, and its code leads to it. */
async function expectWhole({ store }: Pick<Teaching, 'store'>, id: AssignmentId) {
	const assignment = (await store.assignments.get(id))!;
	const publication = publicationOf(assignment)!;
	const published = (await store.published.get(id))!;
	const asked = published.forms.flatMap(({ items }) => items);
	expect(published.items.map((item) => item.id).sort()).toEqual([...new Set(asked)].sort());
	expect(await store.work.get(id)).toMatchObject({ participants: new Map(), attempts: new Map() });
	expect((await store.assignments.byCode(publication.code))?.id).toBe(id);
}

// Each step at which the disk can fail, until publishing goes through without having come so far.
const STEPS = Array.from({ length: 60 }, (_, i) => i + 1);

it('publishing that a full disk has broken off at any step is a draft still, and the next try meets nothing half', async () => {
	let steps = 0;
	for (const step of STEPS) {
		const test = await teaching();
		const id = await aDraft(test);
		if (!(await publishUntil(test, id, step, 'one write'))) break;
		steps++;
		if ((await test.store.assignments.get(id))!.state.kind === 'draft') {
			// Other questions than those that the first try may have pinned.
			await changePlan(test.deps, ana, id, { kind: 'draw-again' });
			expect(await publish(test.deps, ana, id)).toMatchObject({ kind: 'published' });
		}
		await expectWhole(test, id);
	}
	// Of what is pinned, of the work, of the quiz itself, and twice of the index that knows them.
	expect(steps).toBeGreaterThanOrEqual(5);
});

it('publishing that the end of the process has broken off at any step is a draft or published when it is started again', async () => {
	let steps = 0;
	for (const step of STEPS) {
		const test = await teaching();
		const id = await aDraft(test);
		if (!(await publishUntil(test, id, step, 'all from there'))) break;
		steps++;
		test.processes.end();
		test.clocks.forget();
		const { store } = await aStore({ files: test.files, clocks: test.clocks });
		const deps = { ...test.deps, store };
		if ((await store.assignments.get(id))!.state.kind === 'draft') {
			await changePlan(deps, ana, id, { kind: 'draw-again' });
			expect(await publish(deps, ana, id)).toMatchObject({ kind: 'published' });
		}
		await expectWhole({ store }, id);
		expect(store.troubles().filter(({ kind }) => kind === 'damaged' || kind === 'missing')).toEqual([]);
	}
	expect(steps).toBeGreaterThan(5);
});
