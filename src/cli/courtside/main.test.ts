import { describe, expect, it } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { Note } from '#lib/server/accounts/operator-note.ts';
import { aParticipant, anAssignment, anAttempt, anId } from '../../../tests/builders/assignment.ts';
import type { MemoryFiles } from '../../../tests/builders/memory-files.ts';
import { aPublished } from '../../../tests/builders/published.ts';
import {
	aStore,
	NINE,
	seededRandom,
	TestClocks,
	TestProcesses,
	type TestStore
} from '../../../tests/builders/store.ts';
import { main } from './main.ts';

const ID = anId('assignment') as AssignmentId;
const WORK = `work-${ID}`;
const DAY = 86_400_000;

/** A store with one assignment, of which there is a backup in the data folder. */
async function aSchool(): Promise<TestStore> {
	const opened = await aStore();
	await opened.store.assignments.create(ID, anAssignment());
	await opened.store.published.create(ID, aPublished());
	await opened.store.work.create(ID);
	await opened.store.work.change(ID, () => ({
		participants: [aParticipant()],
		attempts: [anAttempt()],
		result: undefined
	}));
	await opened.store.backup(ID);
	return opened;
}

async function aClosedSchool(): Promise<TestStore> {
	const school = await aSchool();
	await school.store.close();
	return school;
}

/** Says it to the command line: what it printed, how it ended, and what notes it left. */
async function courtside(command: string, files: MemoryFiles, clocks = new TestClocks()) {
	const lines: string[] = [];
	const notes: [code: string, note: Note][] = [];
	let running = true;
	const code = main(command.split(' '), {
		files,
		timers: clocks,
		processes: new TestProcesses(),
		folder: '/data',
		wall: clocks.wall,
		monotonic: clocks.monotonic,
		uptime: clocks.uptime,
		random: seededRandom(),
		print: (line) => lines.push(line),
		leaveNote: async (code, note) => void notes.push([code, note])
	}).finally(() => (running = false));
	while (await stillRuns(() => running)) await clocks.pass(500);
	return { code: await code, said: lines.join('\n'), notes };
}

async function stillRuns(runs: () => boolean): Promise<boolean> {
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
	return runs();
}

const pathOf = (files: MemoryFiles, name: string): string =>
	files.paths().find((path) => path.startsWith('/data/owner-') && path.endsWith(`/${name}.json`))!;

describe('npm run courtside', () => {
	it.each(['--help', '-h'])('says with %s what there is', async (flag) => {
		const { files } = await aStore();
		const { code, said } = await courtside(flag, files);
		expect([code, said]).toEqual([
			0,
			expect.stringMatching(/doctor[^]*backup[^]*restore[^]*unlock[^]*setup-code/)
		]);
	});

	it.each(['doctor', 'backup', 'restore', 'unlock', 'setup-code'])(
		'says with %s --help what it takes',
		async (name) => {
			const { files } = await aStore();
			const { code, said } = await courtside(`${name} --help`, files);
			expect([code, said]).toEqual([0, expect.stringContaining(`npm run courtside -- ${name}`)]);
		}
	);

	it.each([
		'dance',
		'doctor twice',
		'doctor --clock up',
		'doctor --loud',
		'backup',
		'backup a b',
		'restore',
		'restore a --list',
		'unlock --new-password',
		'setup-code x'
	])('does not understand “%s”, and says what it would', async (command) => {
		const { files } = await aStore();
		const { code, said } = await courtside(command, files);
		expect([code, said]).toEqual([2, expect.stringContaining('npm run courtside --')]);
	});

	it('says where it looked where there is no data', async () => {
		const { files } = await aStore({ folder: '/elsewhere' });
		const { code, said } = await courtside('doctor', files);
		expect([code, said]).toEqual([73, 'There is no folder /data. DATA_DIR names the folder of the data.']);
	});
});

describe('doctor', () => {
	it('finds nothing wrong where nothing is', async () => {
		const { files } = await aClosedSchool();
		const { code, said } = await courtside('doctor', files);
		expect([code, said]).toEqual([
			0,
			expect.stringMatching(
				/^Nobody owns the data[^]*5 documents and 3 copies of them can be read: nothing is wrong\.$/
			)
		]);
	});

	it('says who owns the data, and looks at it beside the server', async () => {
		const { files, processes } = await aSchool();
		const { code, said } = await courtside('doctor', files);
		expect([code, said]).toEqual([
			0,
			expect.stringContaining(`The data is owned by process ${processes.self.pid} on here`)
		]);
	});

	it('changes nothing', async () => {
		const { files } = await aClosedSchool();
		files.put(pathOf(files, WORK), 'torn');
		const before = files.paths().map((path) => [path, files.text(path)]);
		await courtside('doctor', files);
		expect(files.paths().map((path) => [path, files.text(path)])).toEqual(before);
	});

	it('names a damaged document with its revision and the command that mends it', async () => {
		const { files } = await aClosedSchool();
		files.put(pathOf(files, WORK), files.text(pathOf(files, WORK)).replace('Ana', 'Eve'));
		const { code, said } = await courtside('doctor', files);
		expect([code, said]).toEqual([
			1,
			expect.stringMatching(
				new RegExp(
					`${WORK}\\.json: .*checksum.*\\(revision 2\\)\\. To mend it: npm run courtside -- restore --document ${WORK}`
				)
			)
		]);
	});

	it.each(['accounts', 'index', WORK])('names what is missing: %s', async (name) => {
		const { files } = await aClosedSchool();
		await files.remove(pathOf(files, name));
		const { code, said } = await courtside('doctor', files);
		expect([code, said]).toEqual([1, expect.stringContaining(`restore --document ${name}`)]);
	});

	it('names what the index does not know, what was left over, and a copy that is damaged', async () => {
		const { files } = await aClosedSchool();
		const work = pathOf(files, WORK);
		const stranger = work.replace('assignment--', 'stranger----');
		files.put(stranger, files.text(work));
		files.put(`${work}.new`, '{');
		const copy = files.paths().find((path) => path.startsWith(`/data/backups/${WORK}`))!;
		files.put(copy, '');
		const { code, said } = await courtside('doctor', files);
		expect(code).toBe(1);
		expect(said).toContain(`${stranger.slice('/data/'.length)}: is there and not in the index`);
		expect(said).toContain(`${WORK}.json.new: was never finished`);
		expect(said).toContain(`rm ${copy}`);
	});

	it('says that all documents are gone', async () => {
		const { files } = await aClosedSchool();
		await files.removeFolder('/data/owner-1');
		const { code, said } = await courtside('doctor', files);
		expect([code, said]).toEqual([1, expect.stringContaining('restore <folder of a backup>')]);
	});

	it('names a document from the future, and dates it anew where the clock is right', async () => {
		const { files } = await aClosedSchool();
		const clocks = new TestClocks(NINE - 3 * DAY);
		const before = await courtside('doctor', files, clocks);
		expect([before.code, before.said]).toEqual([1, expect.stringContaining('doctor --clock wall')]);
		expect((await courtside('doctor --clock wall', files, clocks)).code).toBe(0);
		expect((await courtside('doctor', files, clocks)).code).toBe(0);
		const { store } = await aStore({ files, clocks });
		expect(store.troubles().some(({ kind }) => kind === 'clock-in-doubt')).toBe(false);
	});

	it('dates nothing anew where the clock is not in doubt, or somebody owns the data', async () => {
		const { files, store } = await aSchool();
		expect((await courtside('doctor --clock wall', files, new TestClocks())).code).toBe(0);
		await store.close();
		const { code, said } = await courtside('doctor --clock wall', files);
		expect([code, said]).toEqual([0, 'The clock is not in doubt: nothing was changed.']);
	});
});

describe('backup and restore', () => {
	it('bring everything back as it was, beside a server that runs', async () => {
		const { files, store } = await aSchool();
		const { code, said } = await courtside('backup /copy', files);
		expect([code, said]).toEqual([0, '3 documents and the accounts are in /copy.']);
		await store.work.change(ID, () => ({
			participants: [aParticipant({ name: 'Later' })],
			result: undefined
		}));
		await store.close();
		const restored = await courtside('restore /copy', files);
		expect([restored.code, restored.said]).toEqual([
			0,
			expect.stringContaining('What was there before is in /data/set-aside-')
		]);
		const again = await aStore({ files });
		expect((await again.store.work.get(ID))?.participants.get(aParticipant().id)?.name).toBe('Ana');
		expect(again.store.troubles().filter(({ kind }) => kind !== 'leap')).toEqual([]);
		const aside = files.paths().find((path) => path.includes('set-aside') && path.includes(WORK))!;
		expect(files.text(aside)).toContain('Later');
	});

	it('bring it back on a machine that has never had any', async () => {
		const { files } = await aClosedSchool();
		await courtside('backup /copy', files);
		await files.removeFolder('/data');
		const { code, said } = await courtside('restore /copy', files);
		expect([code, said]).toEqual([
			0,
			'3 documents and the accounts are as they were at 2027-03-01 09:00:00 UTC.'
		]);
		const { store } = await aStore({ files });
		expect((await store.work.get(ID))?.attempts.size).toBe(1);
	});

	it('leave out what is damaged, and say so', async () => {
		const { files } = await aClosedSchool();
		files.put(pathOf(files, WORK), 'torn');
		const { code, said } = await courtside('backup /copy', files);
		expect([code, said]).toEqual([1, expect.stringContaining(`${WORK}.json: it does not begin`)]);
		expect(files.paths()).not.toContain(`/copy/${WORK}.json`);
		expect((await courtside('restore /copy', files)).code).toBe(0);
	});

	it('write into no folder that has something in it', async () => {
		const { files } = await aClosedSchool();
		await courtside('backup /copy', files);
		expect((await courtside('backup /copy', files)).code).toBe(73);
	});

	it.each([
		[
			'a file of it is damaged',
			async (files: MemoryFiles) => {
				const path = `/copy/${WORK}.json`;
				files.put(path, files.text(path).replace('Ana', 'Eve'));
			}
		],
		['a file of it is missing', (files: MemoryFiles) => files.remove(`/copy/${WORK}.json`)],
		['it was cut off before its end', (files: MemoryFiles) => files.remove('/copy/backup.json')]
	])('change nothing where %s (65)', async (_what, spoil) => {
		const { files } = await aClosedSchool();
		await courtside('backup /copy', files);
		await spoil(files);
		const before = files.paths();
		const { code, said } = await courtside('restore /copy', files);
		expect([code, said]).toEqual([65, expect.stringContaining('/copy is no whole backup')]);
		expect(files.paths()).toEqual(before);
	});

	it('change nothing where a server owns the data (75)', async () => {
		const { files, clocks } = await aSchool();
		await courtside('backup /copy', files);
		const { code, said } = await courtside('restore /copy', files, clocks);
		expect([code, said]).toEqual([75, expect.stringContaining('The data is owned by process')]);
	});
});

describe('restore --document', () => {
	it('brings back the latest copy that is sound, and sets aside what was there', async () => {
		const { files } = await aClosedSchool();
		files.put(pathOf(files, WORK), 'torn');
		files.put(`/data/backups/${WORK}/2027-03-02T09-00-00-000Z-r9.json`, 'torn too');
		const { code, said } = await courtside(`restore --document ${WORK}`, files);
		expect([code, said]).toEqual([
			0,
			expect.stringMatching(/2027-03-01 09:00:00 UTC \(revision 2\)[^]*set-aside-/)
		]);
		const { store } = await aStore({ files });
		expect((await store.work.get(ID))?.attempts.size).toBe(1);
		const aside = files.paths().find((path) => path.includes('set-aside'))!;
		expect(files.text(aside)).toBe('torn');
	});

	it('lists the copies, and brings back the one that is named', async () => {
		const { files } = await aClosedSchool();
		const { said } = await courtside(`restore --document ${WORK} --list`, files);
		const file = '2027-03-01T09-00-00-000Z-r2.json';
		expect(said).toBe(`${file}  2027-03-01 09:00:00 UTC, revision 2`);
		expect((await courtside(`restore --document ${WORK} --from ${file}`, files)).code).toBe(0);
		expect((await courtside(`restore --document ${WORK} --from other.json`, files)).code).toBe(65);
	});

	it.each(['accounts', 'index'])('brings back %s, without which there is no start', async (name) => {
		const { files, store, clocks } = await aSchool();
		await clocks.pass(60_000);
		await store.close();
		files.put(pathOf(files, name), '');
		expect((await courtside(`restore --document ${name}`, files)).code).toBe(0);
		const { store: again } = await aStore({ files });
		expect((await again.work.get(ID))?.attempts.size).toBe(1);
	});

	it('makes an index of the documents where there is no copy of one', async () => {
		const { files } = await aClosedSchool();
		await files.remove(pathOf(files, 'index'));
		const { code, said } = await courtside('restore --document index', files);
		expect([code, said]).toEqual([0, 'index was made anew from the documents that are there.']);
		const { store } = await aStore({ files });
		expect((await store.assignments.all()).map(({ id }) => id)).toEqual([ID]);
	});

	it('keeps in the index what is lost and has copies, and not what was erased', async () => {
		const { files, store, clocks } = await aSchool();
		await clocks.pass(60_000);
		await store.published.erase(ID);
		await store.close();
		for (const name of [WORK, 'index']) await files.remove(pathOf(files, name));
		await courtside('restore --document index', files);
		const { store: again } = await aStore({ files });
		const missing = again.troubles().filter(({ kind }) => kind === 'missing');
		expect(missing).toEqual([expect.objectContaining({ document: WORK })]);
	});

	it.each([
		['of which there is no copy', `class-${anId('class')}`],
		['that cannot be one', '../../etc/passwd']
	])('refuses a document %s', async (_what, name) => {
		const { files } = await aClosedSchool();
		const before = files.paths();
		expect((await courtside(`restore --document ${name}`, files)).code).toBe(65);
		expect(files.paths()).toEqual(before);
	});
});

describe('unlock', () => {
	it('lets go of data whose owner is silent, which can then be taken at once', async () => {
		const { files, clocks } = await aSchool();
		clocks.forget();
		const here = new TestClocks();
		const { code } = await courtside('unlock', files, here);
		expect([code, here.monotonic()]).toEqual([0, 10_000]);
		const next = new TestClocks();
		await aStore({ files, clocks: next });
		expect(next.monotonic()).toBe(0);
	});

	it('changes nothing where the owner lives', async () => {
		const { files, clocks } = await aSchool();
		const { code } = await courtside('unlock', files, clocks);
		expect([code, files.paths().some((path) => path.startsWith('/data/owner-1/'))]).toEqual([75, true]);
	});

	it('takes none of the time for which the server was down', async () => {
		const { files, processes, clocks } = await aSchool();
		clocks.forget();
		processes.end();
		await courtside('unlock', files, new TestClocks(NINE + 600_000));
		const { store } = await aStore({ files, clocks: new TestClocks(NINE + 660_000) });
		const [leap] = store.troubles();
		expect(leap).toMatchObject({ kind: 'leap', of: 'restart' });
		expect((leap as { by: number }).by).toBeGreaterThan(659_000);
	});
});

describe('a code from the command line', () => {
	const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/;

	async function withTeacher(): Promise<MemoryFiles> {
		const { files, store } = await aStore();
		const id = anId('zoe') as never;
		const dull = { role: 'owner', password: 'x', createdAt: 0, sessions: [], devices: [] } as const;
		await store.accounts.change((accounts) => ({
			next: { ...accounts, teachers: { [id]: { ...dull, id, name: 'Zoë Ash', sessions: [], devices: [] } } },
			result: undefined
		}));
		return files;
	}

	it('sets up the owner where nobody teaches yet', async () => {
		const { files } = await aStore();
		const { code, said, notes } = await courtside('setup-code', files);
		expect([code, notes]).toEqual([0, [[CODE.exec(said)![0], { kind: 'set-up', madeAt: NINE }]]]);
	});

	it('is not made where somebody does', async () => {
		const { code, notes } = await courtside('setup-code', await withTeacher());
		expect([code, notes]).toEqual([1, []]);
	});

	it('lets in a teacher, by the name as it is typed', async () => {
		const { code, said, notes } = await courtside('unlock zoe ash', await withTeacher());
		expect([code, notes.map(([, { kind }]) => kind), said]).toEqual([
			0,
			['unlock'],
			expect.stringContaining(notes[0]![0])
		]);
	});

	it('sets a new password', async () => {
		const { code, said, notes } = await courtside('unlock Zoë Ash --new-password', await withTeacher());
		expect([code, notes.map(([, { kind }]) => kind), said]).toEqual([
			0,
			['reset'],
			expect.stringContaining(`/teach/invitation#${notes[0]![0]}`)
		]);
	});

	it('is made for nobody who is not there', async () => {
		const { code, notes } = await courtside('unlock Nobody', await withTeacher());
		expect([code, notes]).toEqual([1, []]);
	});
});
