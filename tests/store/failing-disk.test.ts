import { describe, expect, it } from 'vitest';
import type { AssignmentId, ClassId } from '#lib/assignment/ids.ts';
import { CannotStart, StorageFull, StoreStopped } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { fileError } from '../builders/memory-nodes.ts';
import { MemoryFiles, type Operation } from '../builders/memory-files.ts';
import { aStore, type TestStore } from '../builders/store.ts';

const ID = aKeptClass().id;
const QUIZ = anId('assignment') as AssignmentId;
const FILE = `/data/owner-1/class-${ID}.json`;

async function withClass(): Promise<TestStore> {
	const opened = await aStore();
	await opened.store.classes.create(ID, aKeptClass({ name: 'Before' }));
	return opened;
}

const rename = ({ store }: TestStore, name: string): Promise<string | undefined> =>
	store.classes.change(ID, (each) => ({ next: { ...each, name }, result: name }));

const nameNow = async ({ store }: TestStore) => (await store.classes.get(ID))?.name;

/** The name after a restart. */
async function nameThen({ files, clocks, processes }: TestStore): Promise<string | undefined> {
	files.interference = {};
	processes.end();
	return nameNow(await aStore({ files, clocks }));
}

/** From now on an operation on the class's file fails. */
function fail({ files }: TestStore, operation: Operation, code: string): { tries: number } {
	const count = { tries: 0 };
	files.interference = {
		before(each, path) {
			if (each !== operation || !`${path}/`.startsWith('/data/owner-1/')) return;
			count.tries++;
			throw fileError(code, path);
		}
	};
	return count;
}

describe('how it stands', () => {
	it('says that nothing can be written while that is so, and that it can again', async () => {
		const opened = await withClass();
		const { store, clocks, files } = opened;
		expect(await store.standing()).toMatchObject({ documents: 1, room: 1e9, beatAt: store.now() });
		fail(opened, 'create', 'ENOSPC');
		// What was found a moment ago is told again.
		expect(await store.standing()).not.toHaveProperty('refuses');
		await clocks.pass(3000);
		expect(await store.standing()).toHaveProperty('refuses', 'ENOSPC');
		files.interference = {};
		await clocks.pass(3000);
		expect(await store.standing()).not.toHaveProperty('refuses');
		expect(opened.ended).toEqual([]);
	});

	it('tells when a copy was made last, also after a restart', async () => {
		const { store, clocks, files } = await withClass();
		await store.assignments.create(QUIZ, anAssignment({ id: QUIZ }));
		expect(await store.standing()).not.toHaveProperty('backupAt');
		await store.backup(QUIZ);
		await clocks.pass(3000);
		expect(store.now() - (await store.standing()).backupAt!).toBeLessThan(4000);
		await store.close();
		const again = (await aStore({ files, clocks })).store;
		expect(again.now() - (await again.standing()).backupAt!).toBeLessThan(60_000);
	});

	it('tells when its heart beat last', async () => {
		const opened = await withClass();
		const before = opened.store.now();
		fail(opened, 'touch', 'EIO');
		await opened.clocks.pass(10_000);
		expect((await opened.store.standing()).beatAt).toBe(before);
		opened.files.interference = {};
		await opened.clocks.pass(3000);
		expect(opened.store.now() - (await opened.store.standing()).beatAt).toBeLessThan(3000);
	});

	it('ends where the disk refuses to say that something is written, as for a document', async () => {
		const opened = await withClass();
		fail(opened, 'sync', 'EIO');
		expect(await opened.store.standing()).toHaveProperty('refuses');
		expect(opened.ended).toHaveLength(1);
	});

	it('is refused once it is closed', async () => {
		const { store } = await withClass();
		await store.close();
		expect(await store.standing()).toHaveProperty('refuses', 'stopped');
	});
});

describe('a full disk', () => {
	it.each<[Operation, string]>([
		['create', 'ENOSPC'],
		['write', 'ENOSPC'],
		['write', 'EDQUOT'],
		['create', 'EROFS'],
		['sync', 'ENOSPC'],
		['rename', 'ENOSPC']
	])('at %s (%s) refuses a change by that name, and what was there stands', async (operation, code) => {
		const opened = await withClass();
		fail(opened, operation, code);
		const refused = await rename(opened, 'After').catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(StorageFull);
		expect((refused as StorageFull).code).toBe(code);
		expect([await nameNow(opened), await nameThen(opened)]).toEqual(['Before', 'Before']);
	});

	it('leaves no part of a file behind', async () => {
		const opened = await withClass();
		fail(opened, 'write', 'ENOSPC');
		await rename(opened, 'After').catch(() => undefined);
		expect(opened.files.paths().filter((path) => path.endsWith('.new'))).toEqual([]);
	});

	it('ends nothing: once there is space again the next change is kept', async () => {
		const opened = await withClass();
		fail(opened, 'write', 'ENOSPC');
		await rename(opened, 'Refused').catch(() => undefined);
		opened.files.interference = {};
		await rename(opened, 'After');
		expect([await nameNow(opened), await nameThen(opened), opened.ended]).toEqual(['After', 'After', []]);
	});

	it('refuses all that share the write, and runs those that came later on what is there', async () => {
		const opened = await withClass();
		fail(opened, 'write', 'ENOSPC');
		const add = (letter: string) =>
			opened.store.classes.change(ID, (each) => ({
				next: { ...each, name: each.name + letter },
				result: undefined
			}));
		const refused = await Promise.allSettled([add('a'), add('b')]);
		opened.files.interference = {};
		await add('c');
		expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(await nameNow(opened)).toBe('Beforec');
	});

	it('leaves nothing of several saves that shared the write', async () => {
		const opened = await aStore();
		const { work } = opened.store;
		const [assignment, attempt] = [anId('assignment') as AssignmentId, anAttempt()];
		await work.create(assignment);
		await work.change(assignment, () => ({
			participants: [aParticipant()],
			attempts: [attempt],
			result: undefined
		}));
		fail(opened, 'write', 'ENOSPC');
		const save = () =>
			work.changeAttempt(assignment, attempt.id, (each) => ({
				next: { ...each, number: each.number + 1 },
				result: undefined
			}));
		const refused = await Promise.allSettled([save(), save(), save()]);
		expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
		expect((await work.get(assignment))?.attempts.get(attempt.id)?.number).toBe(1);
	});

	it('still answers who only asks', async () => {
		const opened = await withClass();
		fail(opened, 'write', 'ENOSPC');
		const asked = opened.store.classes.change(ID, (each) => ({ result: each.name }));
		await expect(asked).resolves.toBe('Before');
	});

	it('creates nothing', async () => {
		const opened = await aStore();
		fail(opened, 'write', 'ENOSPC');
		await expect(opened.store.classes.create(ID, aKeptClass())).rejects.toBeInstanceOf(StorageFull);
		expect([await nameNow(opened), await nameThen(opened)]).toEqual([undefined, undefined]);
	});

	it('creates nothing where it is full only when the index is written', async () => {
		const opened = await aStore();
		opened.files.interference = {
			before(operation, path) {
				if (operation === 'write' && path.includes('index')) throw fileError('ENOSPC', path);
			}
		};
		await expect(opened.store.classes.create(ID, aKeptClass())).rejects.toBeInstanceOf(StorageFull);
		expect(opened.files.paths().some((path) => path.includes(ID))).toBe(false);
		expect([await nameNow(opened), await nameThen(opened)]).toEqual([undefined, undefined]);
	});
});

describe('a disk that takes half of the bytes', () => {
	it('and says so is given the rest', async () => {
		const opened = await withClass();
		opened.files.interference = { reaches: (_path, bytes) => Math.ceil(bytes / 2) };
		await rename(opened, 'After');
		expect([await nameNow(opened), await nameThen(opened)]).toEqual(['After', 'After']);
	});

	it('and says that it took all is found out before anything is renamed', async () => {
		const opened = await withClass();
		opened.files.interference = {
			reaches: (_path, bytes) => Math.ceil(bytes / 2),
			says: (_path, bytes) => bytes
		};
		await expect(rename(opened, 'After')).rejects.toThrow(/bytes/);
		expect([await nameNow(opened), await nameThen(opened)]).toEqual(['Before', 'Before']);
	});

	it('and then no more is not asked for ever', async () => {
		const opened = await withClass();
		opened.files.interference = { reaches: () => 0 };
		await expect(rename(opened, 'After')).rejects.toThrow(/no more bytes/);
	});
});

describe('a sync that fails', () => {
	it.each<Operation>(['sync', 'syncFolder'])(
		'at %s is not tried again, and ends it with 74',
		async (operation) => {
			const opened = await withClass();
			const count = fail(opened, operation, 'EIO');
			await expect(rename(opened, 'After')).rejects.toBeInstanceOf(StoreStopped);
			expect([count.tries, opened.ended.map(({ code }) => code)]).toEqual([1, [74]]);
		}
	);

	it('is followed by no acknowledgement, of whatever document, though the disk works again', async () => {
		const opened = await withClass();
		fail(opened, 'sync', 'EIO');
		await rename(opened, 'After').catch(() => undefined);
		opened.files.interference = {};
		const other = 'other'.padEnd(22, '-') as ClassId;
		const accounts = opened.store.accounts.change((each) => ({ next: { ...each }, result: undefined }));
		await expect(accounts).rejects.toBeInstanceOf(StoreStopped);
		await expect(opened.store.classes.create(other, aKeptClass({ id: other }))).rejects.toBeInstanceOf(
			StoreStopped
		);
	});

	it('is followed by no acknowledgement of a write that was under way elsewhere', async () => {
		const opened = await withClass();
		opened.files.interference = {
			before(operation, path) {
				if (operation === 'sync' && path.includes('accounts')) throw fileError('EIO', path);
			}
		};
		const both = await Promise.allSettled([
			opened.store.accounts.change((each) => ({ next: { ...each }, result: undefined })),
			rename(opened, 'After')
		]);
		expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	});

	it('leaves the acknowledged to the next start', async () => {
		const opened = await withClass();
		fail(opened, 'sync', 'EIO');
		await rename(opened, 'After').catch(() => undefined);
		expect(await nameThen(opened)).toBe('Before');
	});
});

describe('a start on a disk that cannot be written', () => {
	it.each<[Operation, string]>([
		['makeFolder', 'EROFS'],
		['makeFolder', 'EACCES'],
		['create', 'ENOSPC'],
		['names', 'EACCES']
	])('at %s (%s) is refused with 73, naming where and why', async (operation, code) => {
		const files = new MemoryFiles();
		files.interference = {
			before(each, path) {
				if (each === operation) throw fileError(code, path);
			}
		};
		const refused = await aStore({ files }).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(CannotStart);
		expect((refused as CannotStart).code).toBe(73);
		expect((refused as CannotStart).message).toMatch(new RegExp(`^/data.*\\(${code}\\)`));
	});
});

it('a write is one file that is written, synced and renamed before its folder is synced', async () => {
	const opened = await withClass();
	const operations: string[] = [];
	opened.files.interference = { after: (operation, path) => operations.push(`${operation} ${path}`) };
	await rename(opened, 'After');
	expect(operations).toEqual([
		`create ${FILE}.new`,
		`write ${FILE}.new`,
		`size ${FILE}.new`,
		`sync ${FILE}.new`,
		`close ${FILE}.new`,
		`rename ${FILE}.new`,
		'syncFolder /data/owner-1'
	]);
});

it('changes that wait for a write share the next one', async () => {
	const opened = await withClass();
	let writes = 0;
	opened.files.interference = { after: (operation) => (writes += Number(operation === 'rename')) };
	await Promise.all(Array.from({ length: 50 }, (_, i) => rename(opened, `Name ${i}`)));
	expect([writes, await nameNow(opened)]).toEqual([1, 'Name 49']);
});
