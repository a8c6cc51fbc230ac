import { describe, expect, it } from 'vitest';
import type { AssignmentId, ParticipantId, StudentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { readDocument } from '#lib/server/store/document/document-file.ts';
import { KINDS } from '#lib/server/store/kinds/kinds.ts';
import { StoreStopped } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { fileError } from '../builders/memory-nodes.ts';
import { aPublished } from '../builders/published.ts';
import { aStore, NINE, TestClocks, type TestStore } from '../builders/store.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ID = anId('assignment') as AssignmentId;
const WORK = `work-${ID}`;

async function published(): Promise<TestStore> {
	const opened = await aStore();
	await opened.store.assignments.create(ID, anAssignment());
	await opened.store.published.create(ID, aPublished());
	await opened.store.work.create(ID);
	return opened;
}

/** A student who joins with an attempt. */
async function join({ store }: TestStore, name: string): Promise<void> {
	const id = anId(name) as ParticipantId;
	await store.work.change(ID, () => ({
		participants: [aParticipant({ id, name })],
		attempts: [anAttempt({ id: anId(`of ${name}`.replace(' ', '-')) as AttemptId, participant: id })],
		result: undefined
	}));
}

const backupsOf = ({ files }: TestStore, name: string): string[] =>
	files.paths().filter((path) => path.startsWith(`/data/backups/${name}/`));

/** Who stands in each backup of the work, the earliest first. */
const namesIn = (opened: TestStore): string[][] =>
	backupsOf(opened, WORK).map((path) => {
		const { value } = readDocument(KINDS.work, WORK, Buffer.from(opened.files.text(path)));
		return [...value.participants.values()].map(({ name }) => name);
	});

describe('a backup', () => {
	it('of an assignment is of all its documents, as they are', async () => {
		const opened = await published();
		await opened.store.backup(ID);
		const copies = ['assignment', 'published', 'work'].map((kind) => backupsOf(opened, `${kind}-${ID}`));
		expect(copies.map(({ length }) => length)).toEqual([1, 1, 1]);
		expect(opened.files.text(copies[2]![0]!)).toBe(opened.files.text(`/data/owner-1/${WORK}.json`));
	});

	it('is named by when the document was written and its revision', async () => {
		const opened = await published();
		await opened.store.backup(ID);
		expect(backupsOf(opened, WORK)).toEqual([`/data/backups/${WORK}/2027-03-01T09-00-00-000Z-r1.json`]);
	});

	it('of what has not changed since is not made twice', async () => {
		const opened = await published();
		await opened.store.backup(ID);
		await opened.store.backup(ID);
		expect(backupsOf(opened, WORK)).toHaveLength(1);
	});

	it('is made within a minute of the first change', async () => {
		const opened = await published();
		await opened.clocks.pass(MINUTE);
		expect(backupsOf(opened, WORK)).toHaveLength(1);
		expect(backupsOf(opened, 'accounts')).toHaveLength(1);
		expect(backupsOf(opened, 'index')).toHaveLength(1);
	});

	it('is made once an hour while the document changes', async () => {
		const opened = await published();
		let made = 0;
		opened.files.interference = {
			after: (operation, path) => {
				if (operation === 'rename' && path.includes(`backup-of-${WORK}`)) made++;
			}
		};
		for (let minute = 0; minute < 181; minute++) {
			await join(opened, `S${minute}`);
			await opened.clocks.pass(MINUTE);
		}
		expect(made).toBe(4);
	});

	it('is not made while the document does not change', async () => {
		const opened = await published();
		await opened.clocks.pass(5 * HOUR);
		expect(backupsOf(opened, WORK)).toHaveLength(1);
	});

	it('of the last change is made also where the server was started anew before it was due', async () => {
		const opened = await published();
		await opened.clocks.pass(MINUTE);
		await join(opened, 'Ana');
		await opened.store.close();
		const again = await aStore(opened);
		await again.clocks.pass(HOUR);
		expect(namesIn(again).at(-1)).toEqual(['Ana']);
	});

	it('is there no more than 24 times for hours, 7 for days and 4 for weeks', async () => {
		const opened = await published();
		for (let hour = 0; hour < 30; hour++) {
			await join(opened, `S${hour}`);
			opened.clocks.sleep(HOUR);
			await opened.clocks.pass(MINUTE);
		}
		expect(backupsOf(opened, WORK).length).toBeLessThanOrEqual(26);
	});

	it('that cannot be made is named, keeps nobody from saving, and is made later', async () => {
		const opened = await published();
		opened.files.interference = {
			before(operation, path) {
				if (operation === 'write' && path.includes('backup-of')) throw fileError('ENOSPC', path);
			}
		};
		await opened.clocks.pass(MINUTE);
		expect(opened.store.troubles()).toContainEqual(
			expect.objectContaining({ kind: 'no-backup', document: WORK })
		);
		await join(opened, 'Ana');
		opened.files.interference = {};
		await opened.clocks.pass(MINUTE);
		expect(opened.store.troubles()).toEqual([]);
		expect(namesIn(opened)).toEqual([['Ana']]);
	});

	it('is not made by an owner that was overtaken while it made one', async () => {
		const opened = await published();
		opened.files.interference = {
			async before(operation, path) {
				if (operation !== 'rename' || !path.includes('backup-of')) return;
				opened.files.interference = {};
				const next = await aStore({ files: opened.files, clocks: new TestClocks(NINE) });
				await next.store.work.erase(ID);
			}
		};
		await expect(opened.store.backup(ID)).rejects.toBeInstanceOf(StoreStopped);
		expect(backupsOf(opened, WORK)).toEqual([]);
		expect(opened.ended.map(({ code }) => code)).toEqual([75]);
	});
});

describe('erasing', () => {
	it('a document takes its backups with it', async () => {
		const opened = await published();
		await opened.store.backup(ID);
		await opened.store.work.erase(ID);
		expect(opened.files.paths().filter((path) => path.includes(WORK))).toEqual([]);
		expect(backupsOf(opened, `assignment-${ID}`)).toHaveLength(1);
	});

	it('a student takes her out of every backup, and nobody else', async () => {
		const opened = await published();
		await join(opened, 'Ana');
		await opened.store.backup(ID);
		await join(opened, 'Ben');
		await opened.store.backup(ID);
		await opened.store.work.change(ID, () => ({ gone: [anId('Ana') as ParticipantId], result: undefined }));
		expect(namesIn(opened)).toEqual([[], ['Ben']]);
		const found = opened.files.paths().filter((path) => opened.files.text(path).includes('Ana'));
		expect(found).toEqual([]);
	});

	it('somebody from a roster takes her out of the backups of the class', async () => {
		const opened = await aStore();
		const roster = ['Ana', 'Ben'].map((name) => ({ id: anId(name) as StudentId, name }));
		const { id } = aKeptClass();
		await opened.store.classes.create(id, aKeptClass({ roster }));
		await opened.clocks.pass(MINUTE);
		await opened.store.classes.change(id, (each) => ({
			next: { ...each, roster: each.roster.slice(1) },
			result: undefined
		}));
		const found = opened.files.paths().filter((path) => opened.files.text(path).includes('Ana'));
		expect([found, backupsOf(opened, `class-${id}`).length]).toEqual([[], 1]);
	});

	it('a student leaves no backup that cannot be read, since who stands in it cannot be known', async () => {
		const opened = await published();
		await join(opened, 'Ana');
		await opened.store.backup(ID);
		const [path] = backupsOf(opened, WORK);
		opened.files.put(path!, opened.files.text(path!).slice(0, -4));
		await opened.store.work.change(ID, () => ({ gone: [anId('Ana') as ParticipantId], result: undefined }));
		expect(backupsOf(opened, WORK)).toEqual([]);
	});

	it('a student whose backups cannot be written now is gone, is named, and leaves them later', async () => {
		const opened = await published();
		await join(opened, 'Ana');
		await opened.store.backup(ID);
		opened.files.interference = {
			before(operation, path) {
				if (operation === 'write' && path.includes('backup-of')) throw fileError('ENOSPC', path);
			}
		};
		await opened.store.work.change(ID, () => ({ gone: [anId('Ana') as ParticipantId], result: undefined }));
		expect(opened.store.troubles().map(({ kind }) => kind)).toEqual(['no-backup']);
		opened.files.interference = {};
		await opened.clocks.pass(MINUTE);
		expect([namesIn(opened).flat(), opened.store.troubles()]).toEqual([[], []]);
	});

	it('a student who could not be erased leaves the backups as they are, also after a restart', async () => {
		const opened = await published();
		await join(opened, 'Ana');
		await opened.store.backup(ID);
		opened.files.interference = {
			before(operation, path) {
				if (operation === 'write' && path.includes(WORK)) throw fileError('ENOSPC', path);
			}
		};
		const erase = opened.store.work.change(ID, () => ({
			gone: [anId('Ana') as ParticipantId],
			result: undefined
		}));
		await expect(erase).rejects.toThrow(/ENOSPC/);
		opened.files.interference = {};
		await opened.store.close();
		const again = await aStore(opened);
		expect(namesIn(again)).toEqual([['Ana']]);
		expect((await again.store.work.get(ID))?.participants.size).toBe(1);
	});
});

describe('what nobody has asked for in ten minutes', () => {
	const reads = ({ files }: TestStore): string[] => {
		const paths: string[] = [];
		files.interference = {
			after: (operation, path) => {
				if (operation === 'read') paths.push(path);
			}
		};
		return paths;
	};

	it('leaves memory where it is what was published or given, and is read again', async () => {
		const opened = await published();
		await join(opened, 'Ana');
		await opened.clocks.pass(HOUR);
		const read = reads(opened);
		expect((await opened.store.work.get(ID))?.participants.size).toBe(1);
		expect(read).toEqual([`/data/owner-1/${WORK}.json`]);
	});

	it('stays in memory where somebody has', async () => {
		const opened = await published();
		for (let minute = 0; minute < 30; minute++) {
			await opened.store.work.get(ID);
			await opened.clocks.pass(MINUTE);
		}
		const read = reads(opened);
		await opened.store.work.get(ID);
		expect(read).toEqual([]);
	});

	it('stays in memory where it is a class or an assignment', async () => {
		const opened = await published();
		await opened.clocks.pass(HOUR);
		const read = reads(opened);
		await opened.store.assignments.get(ID);
		expect(read).toEqual([]);
	});

	it('goes on where it was when it is changed again', async () => {
		const opened = await published();
		await join(opened, 'Ana');
		await opened.clocks.pass(HOUR);
		await join(opened, 'Ben');
		expect((await opened.store.work.get(ID))?.participants.size).toBe(2);
		expect(opened.files.text(`/data/owner-1/${WORK}.json`)).toContain('"revision":3');
	});
});
