// A class with 30 students of names that stand nowhere else: what is taken away of it, and that nothing is left once it is erased.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentId, ClassId } from '#lib/assignment/ids.ts';
import { openOnDisk } from '#lib/server/store/open-on-disk.ts';
import { aSchool, expectSeeOther, inviteTeacher, TEACHER } from './school.ts';
import { startServer } from './start.js';
import { Visitor, type Answer } from './visitor.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzöéßž'.split('');
const NAMES = LETTERS.map((letter, i) => `Quill${letter}wick${i + 10}`);
const [SLY, , ...OTHERS] = NAMES as [string, ...string[]];
/** Of a student whose name was put right: the wrong one stands in backups alone. */
const WRONG = 'Misspelledwick';

const folder = mkdtempSync(join(tmpdir(), 'courtside-erased-'));
const logs: string[] = [];
let server: ReturnType<typeof startServer>;
let teacher: Visitor;
let classId: string;
let quizzes: string[];
let pupils: Map<string, string>;
let files: Answer[];

beforeAll(async () => {
	const school = await aSchool({ DATA_DIR: folder });
	({ server } = school);
	teacher = await inviteTeacher(school, school.owner);
	const typed = [WRONG, ...NAMES.slice(1)].join('\n');
	const page = `/teach/classes/${(classId = idIn(await teacher.post('/teach/classes', { name: '10B', names: typed })))}`;
	const roster = (await teacher.get(page)).body;
	pupils = new Map(
		[...roster.matchAll(/students\/([\w-]{22})"[^>]*>([^<]+)</g)].map(([, id, name]) => [name!, id!])
	);
	const about = { name: SLY, group: '', factor: '1', minutes: '0' };
	await teacher.post(`${page}/students/${pupils.get(WRONG)}?/write`, about);

	quizzes = [await aQuiz(), await aQuiz()];
	for (const quiz of quizzes) await takenByAll(school.visitor, quiz);
	// A draft is the class's too.
	await teacher.post('/teach/assignments/new', START());
	files = [];
	for (const quiz of quizzes)
		for (const file of ['results.csv', 'figures.csv', 'quiz.json', 'report', 'paper'])
			files.push(await teacher.get(`/teach/assignments/${quiz}/${file}`));
	files.push(await teacher.get(`${page}/class.json`));
	files.push(await teacher.get(`${page}/students/${pupils.get(OTHERS[0]!)}/student.json`));
	await teacher.post(`/teach/assignments/${quizzes[0]}?/act`, { act: 'close' });
	await teacher.post(`/teach/assignments/${quizzes[1]}?/act`, { act: 'bin' });
	await stopped();
	await backUp();
	await started();
}, 120_000);

afterAll(async () => {
	await stopped();
	rmSync(folder, { recursive: true, force: true });
});

describe('a class that is taken away', () => {
	it('is there in files for the teacher: with names in them, and none in what they are called', () => {
		for (const { status, headers, body } of files) {
			expect(status).toBe(200);
			expect(headers['cache-control']).toBe('no-store');
			const disposition = headers['content-disposition'];
			if (disposition !== undefined)
				expect(disposition).toMatch(/^attachment; filename="[a-z-]+-\d{4}-\d\d-\d\d\.(csv|json)"$/);
			expect(body).not.toMatch(/NaN|Infinity/);
		}
		const [results, , quiz, report] = files.map(({ body }) => body);
		for (const name of OTHERS)
			for (const body of [results, quiz, report, files.at(-2)!.body]) expect(body).toContain(name);
		expect(JSON.parse(files.at(-2)!.body)).toMatchObject({
			format: 'courtside-class/1',
			roster: { length: 30 },
			quizzes: { length: 3 }
		});
	});

	it('has one student’s file without any other', () => {
		const { body } = files.at(-1)!;
		expect(body).toContain(OTHERS[0]);
		for (const name of OTHERS.slice(1)) expect(body).not.toContain(name);
	});
});

describe('T32: what is erased', () => {
	it('stood in documents and in backups, so that there was something to be found', () => {
		for (const name of OTHERS)
			for (const kind of [/owner-\d+.class-/, /owner-\d+.work-/, /backups.class-/, /backups.work-/])
				expect(
					filesWith(name).filter((file) => kind.test(file)),
					`${name} in ${kind}`
				).not.toEqual([]);
		expect(filesWith(WRONG).filter((file) => /backups.class-/.test(file))).not.toEqual([]);
		expect(filesWith(SLY).filter((file) => /backups.work-/.test(file))).not.toEqual([]);
	});

	it('of one student is in no byte of the data any more, and all others stay', async () => {
		const erased = await teacher.post(`/teach/classes/${classId}/students/${pupils.get(WRONG)}?/erase`, {});
		expect(erased.status).toBe(303);
		expect([filesWith(SLY), filesWith(WRONG)]).toEqual([[], []]);
		for (const name of OTHERS) expect(filesWith(name).length).toBeGreaterThan(3);
	});

	it('of a class is in no byte of the data any more: no document, no backup, no index', async () => {
		const page = `/teach/classes/${classId}?/erase`;
		expect((await teacher.post(page, { typed: 'Another' })).status).toBe(400);
		expect(filesWith(OTHERS[0]!).length).toBeGreaterThan(3);
		await expectSeeOther(teacher.post(page, { typed: '10B' }));
		// Copies of the index still say by its id that there was a document; nobody is in an id.
		const ids = [classId, ...quizzes];
		const left = () =>
			[...NAMES, WRONG, ...ids].flatMap((word) =>
				filesWith(word).filter((file) => !ids.includes(word) || !/^backups.index/.test(file))
			);
		expect(left()).toEqual([]);
		await stopped();
		expect(left()).toEqual([]);
		await started();
		expect(left()).toEqual([]);
		expect((await teacher.get(`/teach/classes/${classId}`)).status).toBe(404);
	});

	it('was never in the log, which has a line for every file that was taken away', async () => {
		await stopped();
		const said = logs.join('\n');
		expect([...NAMES, WRONG, '10B'].filter((word) => said.includes(word))).toEqual([]);
		const line = (route: string) => `"method":"GET","route":"${route}","status":200`;
		expect(said.split(line('/teach/assignments/[assignment]/results.csv'))).toHaveLength(1 + 2);
		expect(said).toContain(line('/teach/classes/[class]/class.json'));
		expect(said).toContain(line('/teach/classes/[class]/students/[student]/student.json'));
	});
});

/** Files of the data that have a word in a byte of them, or in their names. */
function filesWith(word: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
		(file) =>
			file.includes(word) ||
			(statSync(join(folder, file)).isFile() && readFileSync(join(folder, file)).includes(word))
	);
}

const START = () => ({ article: 'uk-eu-defence', zone: 'UTC', class: classId });

async function aQuiz(): Promise<string> {
	const id = idIn(await teacher.post('/teach/assignments/new', START()));
	await expectSeeOther(
		teacher.post(`/teach/assignments/${id}/draft?/publish`, {
			...{ title: 'In whose court?', class: classId, level: 'mixed', passage: 'open', minutes: '' },
			...{ locate: '1', attribute: '1', interpret: '1', infer: '0', vocabulary: '0', purpose: '0' },
			...{ attempts: '1', arrangement: 'shuffled', score: 'submission', marks: 'closed', keys: 'closed' },
			...{ most: '500', opensAt: '', closesAt: '', zone: 'UTC', types: 'single-choice' }
		})
	);
	return id;
}

async function takenByAll(visitor: () => Visitor, quiz: string): Promise<void> {
	const { body } = await teacher.get(`/teach/assignments/${quiz}`);
	const code = /\/join\/([2-9A-Z]{7})/.exec(body)![1]!;
	for (const name of NAMES) {
		const student = visitor();
		const waiting = whereTo(await student.post(`/join/${code}?/join`, { name }));
		const attempt = whereTo(await student.post(`${waiting}?/start`, {}));
		await expectSeeOther(student.post(`${attempt}?/submit`, {}));
	}
}

function whereTo({ status, headers, body }: Answer): string {
	const { location } = headers;
	if (status !== 303 || location === undefined) throw new Error(`${status}: ${body.slice(0, 300)}`);
	return location;
}
const idIn = (answer: Answer): string => /\/([\w-]{22})/.exec(whereTo(answer))![1]!;

/** Backups as the server makes them once a minute, of the class as it was while one name stood wrong in it. */
async function backUp(): Promise<void> {
	const minutely: (() => void)[] = [];
	const timers = {
		every: (_: number, act: () => void) => {
			minutely.push(act);
			return () => undefined;
		},
		wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
	};
	for (const name of [WRONG, SLY]) {
		const store = await openOnDisk({ folder, timers, log: () => undefined });
		await store.classes.change(classId as ClassId, (of) => ({
			next: { ...of, roster: of.roster.map((each, i) => (i === 0 ? { ...each, name } : each)) },
			result: undefined
		}));
		for (const quiz of quizzes) await store.backup(quiz as AssignmentId);
		if (name === WRONG) minutely.forEach((act) => act());
		await store.close();
	}
}

async function started(): Promise<void> {
	server = startServer({ DATA_DIR: folder });
	const address = await server.address();
	teacher = new Visitor(address);
	await expectSeeOther(teacher.post('/teach/sign-in', { name: TEACHER.name, password: TEACHER.password }));
}

async function stopped(): Promise<void> {
	const { complaints } = await server.stop();
	logs.push(...server.output(), complaints);
}
