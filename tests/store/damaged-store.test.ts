import { describe, expect, it } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { CannotStart, DamagedDocument } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import type { MemoryFiles } from '../builders/memory-files.ts';
import { aPublished } from '../builders/published.ts';
import { aStore } from '../builders/store.ts';
import { DAMAGE, newer } from './damage.ts';

const BAD = anId('assignment') as AssignmentId;
const GOOD = anId('other') as AssignmentId;
const FOLDER = '/data/owner-1';

/** The files of a store that was closed: two assignments, a class, and somebody in the accounts. */
async function aStoreOnDisk(): Promise<MemoryFiles> {
	const { store, files } = await aStore();
	const invite = { id: 'a', digest: 'b' as never, madeAt: 1, by: 'operator' } as const;
	await store.accounts.change((accounts) => ({
		next: { ...accounts, invites: [invite] },
		result: undefined
	}));
	await store.classes.create(aKeptClass().id, aKeptClass());
	for (const id of [BAD, GOOD]) {
		await store.assignments.create(id, anAssignment({ id }));
		await store.published.create(id, aPublished({ assignment: id }));
		await store.work.create(id);
		await store.work.change(id, () => ({
			participants: [aParticipant()],
			attempts: [anAttempt()],
			result: undefined
		}));
	}
	await store.close();
	return files;
}

const bytesOf = (files: MemoryFiles, name: string): Promise<Buffer> => files.read(`${FOLDER}/${name}.json`);

async function damage(files: MemoryFiles, name: string, how: string): Promise<string> {
	const bytes = Buffer.from(DAMAGE[how]!(await bytesOf(files, name)) as Uint8Array);
	files.put(`${FOLDER}/${name}.json`, bytes);
	return bytes.toString('base64');
}

const codeOfStart = (files: MemoryFiles) =>
	aStore({ files }).then(
		() => 0,
		(error: unknown) => (error instanceof CannotStart ? error.code : error)
	);

describe.each(['assignment', 'published', 'work'])('a damaged document of one assignment (%s)', (kind) => {
	const name = `${kind}-${BAD}`;

	it.each(Object.keys(DAMAGE))('%s: is refused by name, alone, and left as it is', async (how) => {
		const files = await aStoreOnDisk();
		const left = await damage(files, name, how);
		const { store } = await aStore({ files });
		const get = { assignment: store.assignments, published: store.published, work: store.work }[kind]!;
		const refused = await get.get(BAD).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(DamagedDocument);
		expect((refused as DamagedDocument).message).toMatch(`${name}.json: `);
		expect(store.troubles()).toContainEqual(
			expect.objectContaining({
				kind: 'damaged',
				document: name,
				restore: `npm run courtside -- restore --document ${name}`
			})
		);
		expect((await store.work.get(GOOD))?.attempts.size).toBe(1);
		expect(store.accounts.get().invites).toHaveLength(1);
		const after = await files.read(`/data/owner-2/${name}.json`);
		expect(after.toString('base64')).toBe(left);
	});

	it('is not changed, and nothing is created in its place', async () => {
		const files = await aStoreOnDisk();
		await damage(files, name, 'half of it');
		const { store } = await aStore({ files });
		const refused =
			kind === 'work'
				? [store.work.change(BAD, () => ({ result: 1 })), store.work.create(BAD)]
				: kind === 'published'
					? [store.published.change(BAD, () => ({ result: 1 })), store.published.create(BAD, aPublished())]
					: [
							store.assignments.change(BAD, () => ({ result: 1 })),
							store.assignments.create(BAD, anAssignment())
						];
		await expect(refused[0]).rejects.toThrow(DamagedDocument);
		await expect(refused[1]).rejects.toThrow(/already/);
	});

	it('may be erased', async () => {
		const files = await aStoreOnDisk();
		await damage(files, name, 'half of it');
		const { store } = await aStore({ files });
		await { assignment: store.assignments, published: store.published, work: store.work }[kind]!.erase(BAD);
		expect(files.paths().some((path) => path.includes(name))).toBe(false);
		expect(store.troubles().filter((trouble) => trouble.kind === 'damaged')).toEqual([]);
	});

	it('that is missing is named, and the others open', async () => {
		const files = await aStoreOnDisk();
		await files.remove(`${FOLDER}/${name}.json`);
		const { store } = await aStore({ files });
		expect(store.troubles()).toContainEqual(expect.objectContaining({ kind: 'missing', document: name }));
		expect((await store.work.get(GOOD))?.attempts.size).toBe(1);
	});

	it('of a newer Courtside refuses the start with 78', async () => {
		const files = await aStoreOnDisk();
		files.put(`${FOLDER}/${name}.json`, newer(await bytesOf(files, name)));
		expect(await codeOfStart(files)).toBe(78);
	});
});

it('says which revision it was of, where that can be read', async () => {
	const files = await aStoreOnDisk();
	await damage(files, `work-${BAD}`, 'NULs for its end');
	const { store } = await aStore({ files });
	await expect(store.work.get(BAD)).rejects.toThrow(/\(revision 2\)/);
});

describe.each(['accounts', 'index'])('damaged or missing %s', (name) => {
	it.each(Object.keys(DAMAGE))('%s: refuse the start with 65', async (how) => {
		const files = await aStoreOnDisk();
		await damage(files, name, how);
		expect(await codeOfStart(files)).toBe(65);
	});

	it('refuse the start with 65 where they are missing', async () => {
		const files = await aStoreOnDisk();
		await files.remove(`${FOLDER}/${name}.json`);
		expect(await codeOfStart(files)).toBe(65);
	});

	it('refuse it also where the marker is missing too', async () => {
		const files = await aStoreOnDisk();
		await files.remove(`${FOLDER}/${name}.json`);
		await files.remove('/data/courtside.json');
		expect(await codeOfStart(files)).toBe(65);
	});

	it('of a newer Courtside refuse it with 78', async () => {
		const files = await aStoreOnDisk();
		files.put(`${FOLDER}/${name}.json`, newer(await bytesOf(files, name)));
		expect(await codeOfStart(files)).toBe(78);
	});
});

it('a folder whose documents are all gone is not begun anew', async () => {
	const files = await aStoreOnDisk();
	await files.removeFolder(FOLDER);
	expect(await codeOfStart(files)).toBe(65);
});

it('a start that was refused lets another process try at once', async () => {
	const files = await aStoreOnDisk();
	const whole = await bytesOf(files, 'index');
	files.put(`${FOLDER}/index.json`, '');
	await codeOfStart(files);
	files.put('/data/owner-2/index.json', whole);
	const { clocks } = await aStore({ files });
	expect(clocks.monotonic()).toBe(0);
});

describe('what was left over', () => {
	it.each([
		['whole', (whole: Buffer) => whole],
		['torn', (whole: Buffer) => whole.subarray(0, 40)]
	])('of a write that was never finished (%s) is removed and named', async (_how, part) => {
		const files = await aStoreOnDisk();
		files.put(`${FOLDER}/work-${BAD}.json.new`, part(await bytesOf(files, `work-${GOOD}`)));
		const { store } = await aStore({ files });
		expect(store.troubles()).toContainEqual({ kind: 'left-over', file: `work-${BAD}.json.new` });
		expect(files.paths().some((path) => path.endsWith('.new'))).toBe(false);
		expect((await store.work.get(BAD))?.assignment).toBe(BAD);
	});

	it('that the index does not know is taken in and named', async () => {
		const files = await aStoreOnDisk();
		const id = anId('stranger') as AssignmentId;
		files.put(`${FOLDER}/work-${id}.json`, await aWorkOf(id));
		const { store } = await aStore({ files });
		expect(store.troubles()).toContainEqual({ kind: 'adopted', document: `work-${id}` });
		expect((await store.work.get(id))?.assignment).toBe(id);
	});

	it('that the index does not know, and that is damaged, is named and left alone', async () => {
		const files = await aStoreOnDisk();
		const id = anId('stranger') as AssignmentId;
		files.put(`${FOLDER}/work-${id}.json`, 'torn');
		const { store } = await aStore({ files });
		expect(store.troubles()).toContainEqual(
			expect.objectContaining({ kind: 'damaged', document: `work-${id}` })
		);
		await expect(store.work.create(id)).rejects.toThrow(/already/);
		expect(files.text(`/data/owner-2/work-${id}.json`)).toBe('torn');
	});

	it('of a document that was being erased is erased, with its backups', async () => {
		const { store, files, processes } = await aStore();
		await store.work.create(BAD);
		await store.backup(BAD);
		files.interference = {
			before(operation, path) {
				if (operation === 'remove' && path.includes(`work-${BAD}`)) throw new Error('The power is gone.');
			}
		};
		await store.work.erase(BAD).catch(() => undefined);
		files.interference = {};
		processes.end();
		const again = await aStore({ files });
		expect(await again.store.work.get(BAD)).toBeUndefined();
		expect(files.paths().some((path) => path.includes(BAD))).toBe(false);
	});
});

/** The file of an empty work, as another store has written it. */
async function aWorkOf(id: AssignmentId): Promise<string> {
	const { store, files } = await aStore();
	await store.work.create(id);
	return files.text(`/data/owner-1/work-${id}.json`);
}
