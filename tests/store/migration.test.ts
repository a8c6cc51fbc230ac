import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { rngFor, type Rng, type Seed } from '#lib/quiz/rng.ts';
import type { CannotStart } from '#lib/server/store/store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { MemoryFiles } from '../builders/memory-files.ts';
import { aPublished } from '../builders/published.ts';
import { aStore, TestProcesses } from '../builders/store.ts';
import { KINDS_TO_COME, type ClassToCome } from './kinds-to-come.ts';

const ID = anId('assignment') as AssignmentId;
const FIXTURE = new URL('../records/store-schema-1.json', import.meta.url);
/** Of what was not synced all is left: the process was killed, and the machine went on. */
const ALL: Rng = { below: (n) => n - 1 };

/** What the first Courtside with a store has left, closed. */
async function schema1(): Promise<MemoryFiles> {
	const files = new MemoryFiles();
	for (const folder of ['/data', '/data/owner-1']) await files.makeFolder(folder);
	for (const folder of ['/', '/data']) await files.syncFolder(folder);
	const kept = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, string>;
	for (const [path, text] of Object.entries(kept)) files.put(path, text);
	return files;
}

async function holdsAll(store: Store): Promise<void> {
	expect(store.accounts.get().invites.map(({ id }) => id)).toEqual(['a']);
	expect(await store.classes.get(aKeptClass().id)).toMatchObject(aKeptClass());
	expect(await store.assignments.get(ID)).toEqual(anAssignment());
	expect((await store.published.get(ID))?.items).toHaveLength(1);
	const work = await store.work.get(ID);
	expect([work?.participants.get(aParticipant().id), work?.attempts.get(anAttempt().id)]).toEqual([
		aParticipant(),
		anAttempt()
	]);
	expect(store.troubles().filter(({ kind }) => kind === 'damaged' || kind === 'missing')).toEqual([]);
}

const schemas = (files: MemoryFiles, folder: string): string[] =>
	files
		.paths()
		.filter((path) => path.startsWith(`/data/${folder}`) && path.endsWith('.json'))
		.filter((path) => /"schema":/.test(files.text(path)))
		.map((path) => /"schema":(\d)/.exec(files.text(path))![1]!);

describe('a store of the first schema', () => {
	it('is what this Courtside opens', async () => {
		const { store } = await aStore({ files: await schema1() });
		await holdsAll(store);
	});

	it('is what it still writes', async () => {
		const { store, files } = await aStore();
		await store.classes.create(aKeptClass().id, aKeptClass());
		await store.published.create(ID, aPublished());
		expect(new Set(schemas(files, 'owner-'))).toEqual(new Set(['1']));
	});

	it('is brought up by the next, each document once it was backed up', async () => {
		const files = await schema1();
		const { store } = await aStore({ files, kinds: KINDS_TO_COME });
		await holdsAll(store);
		expect(((await store.classes.get(aKeptClass().id)) as ClassToCome).colour).toBe('blue');
		expect(schemas(files, 'owner-')).toEqual(['2', '2', '2', '2', '2', '2']);
		expect(schemas(files, 'backups')).toEqual(['1', '1', '1', '1', '1', '1']);
	});

	it('that was brought up is refused by the old Courtside with 78, and left as it is', async () => {
		const files = await schema1();
		const { store } = await aStore({ files, kinds: KINDS_TO_COME });
		await store.close();
		const before = schemas(files, 'owner-');
		const refused = await aStore({ files }).catch((error: unknown) => error);
		expect((refused as CannotStart).code).toBe(78);
		expect(schemas(files, 'owner-')).toEqual(before);
	});

	it('of which one document is damaged is brought up but for that one', async () => {
		const files = await schema1();
		files.put(
			`/data/owner-1/work-${ID}.json`,
			files.text(`/data/owner-1/work-${ID}.json`).replace('Ana', 'Eve')
		);
		const { store } = await aStore({ files, kinds: KINDS_TO_COME });
		expect(store.troubles()).toContainEqual(
			expect.objectContaining({ kind: 'damaged', document: `work-${ID}` })
		);
		expect(schemas(files, 'owner-').sort()).toEqual(['1', '2', '2', '2', '2', '2']);
	});

	it('that is killed or loses its power at any step is opened whole by the next start', async () => {
		const states: MemoryFiles[] = [];
		const files = await schema1();
		const rng = rngFor('spring' as Seed, 'migration');
		files.interference = {
			after(operation) {
				if (['read', 'names', 'size', 'close', 'touchedAt', 'length', 'room'].includes(operation)) return;
				states.push(files.afterPowerCut(ALL), files.afterPowerCut(rng));
			}
		};
		const first = await aStore({ files, kinds: KINDS_TO_COME, processes: new TestProcesses() });
		first.processes.end();
		expect(states.length).toBeGreaterThan(100);
		for (const state of states) {
			const old = state.afterPowerCut(ALL);
			const { store, processes } = await aStore({ files: state, kinds: KINDS_TO_COME });
			await holdsAll(store);
			expect(new Set(schemas(state, 'owner-'))).toEqual(new Set(['2']));
			processes.end();
			// The old one opens what is wholly old, and refuses what is not.
			const isOld = !schemas(old, 'owner-').includes('2');
			const opened = await aStore({ files: old }).catch((error: unknown) => error);
			if (isOld) await holdsAll((opened as { store: Store }).store);
			else expect((opened as CannotStart).code).toBe(78);
		}
	});
});
