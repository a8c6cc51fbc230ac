// A teacher looks at one server while her students are at another.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveBoard, LiveRow } from '#lib/assignment/live.ts';
import { changed, type LiveChange } from '#lib/assignment/live-change.ts';
import { ATTEMPT_COOKIE } from '#lib/server/requests/student-cookies.ts';
import { seat, type Sitting } from '../faults/sitting.ts';
import { aSchool, type School } from '../server/school.ts';
import { startServer } from '../server/start.js';
import type { Visitor } from '../server/visitor.ts';
import { anEmptySchema, openAt } from './schemas.ts';

const SECOND = 1000;

let first: School & { owner: Visitor };
let second: ReturnType<typeof startServer>;
let sitting: Sitting;
let line: Line;
/** A student’s browser, which knows the first server alone. */
let browser: Visitor;

beforeAll(async () => {
	const DATABASE_URL = await anEmptySchema();
	first = await aSchool({ DATABASE_URL });
	second = startServer({ DATABASE_URL });
	const store = await openAt(DATABASE_URL);
	const [teacher] = Object.values(store.accounts.get().teachers);
	sitting = await seat(store, { students: 3, items: 5, teacher: teacher!.id });
	await store.close();
	browser = first.visitor();
	browser.jar.set(ATTEMPT_COOKIE, sitting.students[0]!.token);
	line = await openLine(await second.address(), sitting.assignment, first.owner);
});
afterAll(async () => {
	await line.close();
	expect([(await first.server.stop()).code, (await second.stop()).code]).toEqual([0, 0]);
});

interface Line {
	/** When a row is first on the board of which that is true. */
	shows: (fits: (row: LiveRow) => boolean) => Promise<LiveRow>;
	close: () => Promise<void>;
}

/** The line to a live board, read as the page reads it. */
async function openLine(address: string, quiz: string, { jar }: Visitor): Promise<Line> {
	const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
	const { body } = await fetch(`${address}/teach/assignments/${quiz}/live/events`, { headers: { cookie } });
	const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
	let [text, board] = ['', undefined as LiveBoard | undefined];
	const rowOf = (fits: (row: LiveRow) => boolean) =>
		board?.forms.flatMap(({ rows }) => rows).find((row) => fits(row));
	return {
		async shows(fits) {
			for (;;) {
				const row = rowOf(fits);
				if (row) return row;
				const { value, done } = await reader.read();
				if (done) throw new Error('The line has ended.');
				const events = (text += value).split('\n\n');
				text = events.pop()!;
				for (const event of events) board = after(board, event);
			}
		},
		close: () => reader.cancel()
	};
}

function after(board: LiveBoard | undefined, event: string): LiveBoard | undefined {
	const [, kind, data] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? [];
	if (kind === 'board') return JSON.parse(data!) as LiveBoard;
	return kind === 'change' ? changed(board!, JSON.parse(data!) as LiveChange) : board;
}

describe('a live board at one server', () => {
	it('shows at once what is saved at the other', async () => {
		await line.shows(({ name }) => name === 'Student 1');
		const took: number[] = [];
		for (let rev = 0; rev < 9; rev++) {
			const body = JSON.stringify({ tab: 'one', seq: rev + 1, rev, value: { flagged: rev % 2 === 0 } });
			const headers = { 'content-type': 'application/json', origin: browser.origin };
			const path = `/attempts/${sitting.students[0]!.address}/slots/0`;
			const answer = await browser.ask('PUT', path, { headers, body });
			expect(answer.status, answer.body).toBe(200);
			const { savedAt } = JSON.parse(answer.body) as { savedAt: number };
			const saved = performance.now();
			await line.shows((row) => row.savedAt === savedAt);
			took.push(performance.now() - saved);
		}
		// Nine, and twice as long as is promised, since this machine may be busy with something else. A board that heard of nothing
		// would look after three seconds.
		expect(took.sort((a, b) => a - b)[4]).toBeLessThan(2 * SECOND);
	});

	it('knows of pages that the other has heard of', async () => {
		const { heardAt } = await line.shows(({ name }) => name === 'Student 1');
		expect(heardAt).toBeUndefined();
		const { status } = await browser.get(`/attempts/${sitting.students[0]!.address}/now`);
		expect(status).toBe(200);
		const row = await line.shows((each) => each.heardAt !== undefined);
		expect(row.name).toBe('Student 1');
	});
});
