// What people see of a server whose PostgreSQL is stopped, and started again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seat, type Sitting } from '../faults/sitting.ts';
import { aSchool, type School } from '../server/school.ts';
import { textOf, type Visitor } from '../server/visitor.ts';
import { openAt } from './schemas.ts';
import { startPostgres, type PostgresServer } from './server.ts';

const OF_TEACHERS = ['/teach', '/teach/classes', '/teach/people', '/teach/account', '/teach/sign-in'];
const OF_NOBODY = [
	'/',
	'/articles/uk-eu-defence',
	'/articles/uk-eu-defence/quiz',
	'/cards',
	'/progress',
	'/join',
	'/healthz'
];
const AWAY = 'The server cannot reach its data just now.';

let postgres: PostgresServer;
let sitting: Sitting;
let school: School & { owner: Visitor };
let student: Visitor;
beforeAll(async () => {
	postgres = await startPostgres();
	school = await aSchool({ DATABASE_URL: postgres.url });
	const store = await openAt(postgres.url);
	sitting = await seat(store, { students: 1 });
	await store.close();
	student = school.visitor();
	student.jar.set('courtside-attempt', sitting.students[0]!.token);
});
afterAll(async () => {
	await school.server.stop();
	await postgres.remove();
});

const attempt = (): string => `/attempts/${sitting.students[0]!.address}`;
/** Each once, all at a time: every one of them waits for a while. */
const statuses = (visitor: Visitor, paths: readonly string[]): Promise<number[]> =>
	Promise.all(paths.map(async (path) => (await visitor.get(path)).status));

describe('while PostgreSQL is away', () => {
	beforeAll(() => postgres.stop('immediate'));
	afterAll(() => postgres.start());

	it('pages say so with 503 and when to come back, and those of an attempt what became of what was given', async () => {
		const paths = [...OF_TEACHERS.slice(0, 4), `/join/${sitting.code}`, attempt()];
		const answers = await Promise.all(
			paths.map((path) => (path.startsWith('/teach') ? school.owner : student).get(path))
		);
		expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 503));
		for (const answer of answers) {
			expect(answer.headers['retry-after']).toMatch(/^\d+$/);
			expect(textOf(answer)).toContain(AWAY);
		}
		expect(textOf(answers.at(-1)!)).toContain('What you have given is kept on this device.');
	});

	it('forms say so, and what scripts ask for too', async () => {
		const answers = await Promise.all([
			school.visitor().post('/teach/sign-in', { name: 'Ana', password: 'a long password here' }),
			school.owner.post('/teach/classes', { name: 'Year 9' }),
			student.post(`/join/${sitting.code}?/join`, { name: 'Ben' }),
			student.post(`${attempt()}?/submit`, {})
		]);
		for (const answer of answers) {
			expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
			expect(textOf(answer)).toContain(`${AWAY} Go back, and send it again in a moment.`);
		}
		const asked = await Promise.all([
			student.get(`${attempt()}/__data.json`),
			student.get(`${attempt()}/now`, { accept: 'application/json' })
		]);
		for (const { status, body } of asked)
			expect([status, JSON.parse(body)]).toMatchObject([503, { passing: true }]);
	});

	it('what needs no data goes on', async () => {
		expect(await statuses(school.visitor(), OF_NOBODY)).toEqual(OF_NOBODY.map(() => 200));
		expect(await statuses(school.visitor(), ['/readyz'])).toEqual([503]);
	});
});

describe('when it is back', () => {
	it('all of it goes on by itself', async () => {
		expect(await statuses(school.owner, OF_TEACHERS.slice(0, 4))).toEqual([200, 200, 200, 200]);
		expect(await statuses(student, [`/join/${sitting.code}`, attempt()])).toEqual([200, 200]);
		expect((await student.post(`${attempt()}?/submit`, {})).status).toBe(303);
	});
});
