// From files to a PostgreSQL and back, as `npm run courtside -- migrate` does it.
import { beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { openStore } from '#lib/server/store/open.ts';
import { nodeTimers } from '#lib/server/store/time/timers.ts';
import { main } from '../../src/cli/courtside/main.ts';
import { anAssignment, anAttempt, anId, aParticipant } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { MemoryFiles } from '../builders/memory-files.ts';
import { seededRandom, TestProcesses } from '../builders/store.ts';
import { anEmptySchema, openAt } from './schemas.ts';

const QUIZ = anAssignment().id;
const NOTE = 'Bén \u0000 \ud800 ⟂';
let url: string;
let files: MemoryFiles;
beforeEach(async () => {
	url = await anEmptySchema();
	files = new MemoryFiles();
});

const machine = (folder: string) => ({
	...{ files, folder, timers: nodeTimers, processes: new TestProcesses() },
	// The database goes by the time that it is.
	...{ wall: () => Date.now(), monotonic: () => performance.now(), uptime: () => performance.now() }
});

/** @returns how it ended, and all that it said */
async function migrate(to: string, folder = '/data', database = url): Promise<[number, string]> {
	const lines: string[] = [];
	const code = await main(['migrate', '--to', to], {
		...machine(folder),
		...(database && { database }),
		random: seededRandom(),
		print: (line) => lines.push(line),
		leaveNote: () => Promise.resolve()
	});
	return [code, lines.join('\n')];
}

const openFiles = (folder = '/data') =>
	openStore({ ...machine(folder), log: () => undefined, onFatal: () => undefined });

async function begin(): Promise<void> {
	const store = await openFiles();
	await store.classes.create(aKeptClass().id, aKeptClass());
	await store.assignments.create(QUIZ, anAssignment({ title: NOTE }));
	await store.work.create(QUIZ);
	await store.work.change(QUIZ, () => ({
		participants: [aParticipant({ name: NOTE })],
		attempts: [anAttempt()],
		result: undefined
	}));
	await store.close();
}

describe('everything in files', () => {
	it('goes to a PostgreSQL, where it is the same, and back', async () => {
		await begin();
		const [code, said] = await migrate('postgres');
		expect(said).toMatch(
			/1 classes, 1 assignments, 0 published, 1 participants, 1 attempts, 0 teachers; checksum \w{16}\nThey are the same\./
		);
		expect(code).toBe(0);
		const store = await openAt(url);
		expect((await store.assignments.get(QUIZ))?.title).toBe(NOTE);
		await store.work.changeAttempt(QUIZ, anAttempt().id, (attempt) => ({
			next: { ...attempt, givenBack: 7 },
			result: undefined
		}));
		await store.close();

		expect((await migrate('lowdb', '/elsewhere'))[0]).toBe(0);
		const back = await openFiles('/elsewhere');
		expect((await back.work.get(QUIZ))?.attempts.get(anAttempt().id)?.givenBack).toBe(7);
		await back.close();
	});

	it('is found there when it is sent again, and what was done there since is not undone', async () => {
		await begin();
		await migrate('postgres');
		expect((await migrate('postgres'))[0]).toBe(0);
		const store = await openAt(url);
		await store.work.change(QUIZ, () => ({
			attempts: [anAttempt({ id: anId('another') as AttemptId })],
			result: undefined
		}));
		await store.close();
		expect(await migrate('postgres')).toEqual([
			1,
			expect.stringMatching(/Something else is there already \(work-/)
		]);
	});

	it('goes only when all of it can be read: what is damaged is named, and nobody can sign in there', async () => {
		await begin();
		const change = (name: string, to: (text: string) => string): void => {
			const path = files.paths().find((each) => each.endsWith(`/${name}.json`) && !each.includes('backups'))!;
			files.put(path, to(files.text(path)));
		};
		const ofClass = `class-${aKeptClass().id}`;
		change(ofClass, (text) => text.replace('Year 9', 'Year 8'));
		expect(await migrate('postgres')).toEqual([1, expect.stringMatching(/class-.*\n.*Mend these first/s)]);
		change(ofClass, (text) => text.replace('Year 8', 'Year 9'));
		expect((await migrate('postgres'))[0]).toBe(0);

		change(`work-${QUIZ}`, (text) => text.slice(0, -20));
		url = await anEmptySchema();
		expect(await migrate('postgres')).toEqual([65, expect.stringMatching(/work-/)]);
		const there = await openAt(url);
		expect(there.accounts.get().teachers).toEqual({});
		await there.close();
	});

	it('goes nowhere while it is not said where to', async () => {
		expect(await migrate('postgres', '/data', '')).toEqual([
			2,
			expect.stringMatching(/^DATABASE_URL must name/)
		]);
		expect(await migrate('sqlite')).toEqual([2, expect.stringMatching(/^--to is postgres or lowdb/)]);
	});
});
