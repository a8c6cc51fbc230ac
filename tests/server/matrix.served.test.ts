// T5, T29: every route that has code on the server, at every door of it, by everybody who may come to it.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorsIn } from './doors-in.ts';
import { aSchool, expectSeeOther, inviteTeacher, OWN_CLOCK, OWNER, type School } from './school.ts';
import { textOf, type Answer, type Visitor } from './visitor.ts';

const ACTORS = [
	'nobody',
	'stranger with the code',
	'other student',
	'other teacher',
	'owner',
	'student',
	'sharing teacher',
	'teacher'
] as const;
type Actor = (typeof ACTORS)[number];
type Expected = Record<Actor, number>;

/** The same for everybody, but for those who are named. */
const all = (status: number, but: Partial<Expected> = {}): Expected => ({
	...(Object.fromEntries(ACTORS.map((actor) => [actor, status])) as Expected),
	...but
});
const teachers = (status: number, but: Partial<Expected> = {}): Expected =>
	all(303, {
		...{ teacher: status, 'sharing teacher': status, 'other teacher': status, owner: status },
		...but
	});
/** Whoever is signed out is sent to sign in; to any teacher but these two, to the owner too, it is not there. */
const theirs = (status: number, but: Partial<Expected> = {}): Expected =>
	teachers(404, { teacher: status, 'sharing teacher': status, ...but });
/** Whoever is signed in is sent to their quizzes. */
const signedOut = (status: number): Expected =>
	all(status, { teacher: 303, 'sharing teacher': 303, 'other teacher': 303, owner: 303 });
const own = (status: number): Expected => all(404, { student: status });

interface Row {
	/** The file, without its name. */
	route: string;
	/** `GET`, or the door as `doorsIn` says it: `POST ?/act`. */
	door: string;
	expected: Expected;
	fields?: Record<string, string>;
	json?: unknown;
}
const row = (route: string, door: string, expected: Expected, fields?: Record<string, string>): Row => ({
	...{ route, door, expected },
	...(fields && { fields })
});

const QUIZ = '/teach/assignments/[assignment]';
const CLASS = '/teach/classes/[class]';
const PUPIL = `${CLASS}/students/[student]`;
const TAKING = '/attempts/[attempt]';
const DRAFTED = ['save', 'publish', 'again', 'makeDo', 'draw', 'pick', 'preview'];

/**
 * What everybody gets at every door. What is sent is harmless to whoever may do it, and would be done if it were allowed; rows that
 * do change something stand last, and those who may do it come last in each.
 */
const ROWS: Row[] = [
	// With a field too many: a miss would be counted, and the fifth from one address has to wait.
	row('/teach/sign-in', 'GET', signedOut(200)),
	row('/teach/sign-in', 'POST ', all(400), { name: 'Eve', password: 'x', role: 'owner' }),

	...['article', 'deck', 'items', 'practice', 'vocabulary'].map((name) =>
		row(`/articles/[article]/${name}.json`, 'GET', all(200))
	),
	row('/library.json', 'GET', all(200)),

	// Not of the app: machines ask for them.
	...['/healthz', '/readyz'].map((path) => row(path, 'GET', all(200))),
	// Nobody has the token, since none is set.
	row('/metrics', 'GET', all(404)),

	row('/join', 'GET', all(200)),
	row('/join', 'POST ?/goOn', all(404, { student: 303 }), { address: '[attempt]' }),
	row('/join/[code]', 'GET', all(200)),
	row('/join/[code]', 'POST ?/join', all(400), { name: '' }),
	row('/join/[code]', 'POST ?/resume', all(400), { resumeCode: 'AAAAAAAA' }),

	row('/teach', 'GET', teachers(200)),
	row('/teach', 'POST ?/clock', teachers(404, { owner: 409 }), { right: 'written' }),
	row('/teach/account', 'GET', teachers(200)),
	row('/teach/account', 'POST ?/password', teachers(400), { current: '', password: '' }),
	row('/teach/account', 'POST ?/end', teachers(200), { session: 'A' }),
	row('/teach/account', 'POST ?/endOthers', teachers(200)),
	row('/teach/confirm', 'GET', teachers(200)),
	row('/teach/confirm', 'POST ', teachers(400), { password: '' }),
	row('/teach/people', 'GET', teachers(404, { owner: 200 })),
	row('/teach/server', 'GET', teachers(404, { owner: 200 })),
	row('/teach/people', 'POST ?/invite', teachers(404, { owner: 200 })),
	row('/teach/people', 'POST ?/reset', teachers(404), { teacher: 'A'.repeat(22) }),
	row('/teach/people', 'POST ?/withdraw', teachers(404, { owner: 200 }), { invite: 'A' }),
	row('/teach/people', 'POST ?/disable', teachers(404), { teacher: 'A'.repeat(22) }),
	row('/teach/people', 'POST ?/enable', teachers(404), { teacher: 'A'.repeat(22) }),

	row('/teach/assignments/new', 'GET', teachers(200)),
	row('/teach/assignments/new', 'POST ', teachers(404), { article: 'nothing', zone: '', class: '' }),
	row(QUIZ, 'GET', theirs(200)),
	row(QUIZ, 'POST ?/act', theirs(409), { act: 'unarchive' }),
	row(QUIZ, 'POST ?/duplicate', theirs(303)),
	row(QUIZ, 'POST ?/erase', theirs(409)),
	row(QUIZ, 'POST ?/remove', theirs(200)),
	row(QUIZ, 'POST ?/eraseRemoved', theirs(200)),
	row(`${QUIZ}/wall`, 'GET', theirs(200)),
	row(`${QUIZ}/analysis`, 'GET', theirs(200)),
	row(`${QUIZ}/live`, 'GET', theirs(200)),
	row(`${QUIZ}/live/events`, 'GET', theirs(200)),
	row(`${QUIZ}/regrade`, 'GET', theirs(200)),
	row(`${QUIZ}/regrade`, 'POST ?/look', theirs(409), { do: 'restore', restore: '1' }),
	row(`${QUIZ}/regrade`, 'POST ?/change', theirs(409), { do: 'restore', restore: '1', version: '1' }),
	row(`${QUIZ}/preview`, 'GET', theirs(200)),
	...['results.csv', 'figures.csv', 'quiz.json', 'report', 'paper'].map((name) =>
		row(`${QUIZ}/${name}`, 'GET', theirs(200))
	),
	row(`${QUIZ}/marking`, 'GET', theirs(200)),
	// Nothing is written freely in this quiz: to whoever may mark it there is no such answer.
	row(`${QUIZ}/marking`, 'POST ?/mark', teachers(404), {
		act: 'mark',
		attempt: 'A',
		item: 'a',
		revision: '1'
	}),
	row(`${QUIZ}/marking`, 'POST ?/blanks', teachers(404), { item: 'uk-eu-defence/whose-court' }),
	row(`${QUIZ}/marking`, 'POST ?/accept', teachers(404), { attempt: 'A', which: 'late' }),
	row(`${QUIZ}/students/[participant]`, 'GET', theirs(200)),
	row(`${QUIZ}/students/[participant]`, 'POST ', theirs(409), { act: 'bring-back' }),
	row(`${QUIZ}/students/[participant]/attempts/[number]`, 'GET', theirs(200)),
	row(`${QUIZ}/draft`, 'GET', theirs(200)),
	...DRAFTED.map((name) => row(`${QUIZ}/draft`, `POST ?/${name}`, theirs(400), { title: '' })),
	row(`${QUIZ}/pick`, 'GET', theirs(200)),
	row(`${QUIZ}/pick`, 'POST ', theirs(303), { item: 'uk-eu-defence/whose-court' }),

	row('/teach/classes', 'GET', teachers(200)),
	row('/teach/classes', 'POST ', teachers(400), { name: '' }),
	row(CLASS, 'GET', theirs(200)),
	row(CLASS, 'POST ?/act', theirs(409), { act: 'rename', name: '' }),
	row(CLASS, 'POST ?/add', theirs(200), { names: 'Fay' }),
	row(CLASS, 'POST ?/merge', theirs(400), { goes: '[class]' }),
	row(CLASS, 'POST ?/erase', theirs(400, { 'sharing teacher': 409 }), { typed: 'Another' }),
	row(`${CLASS}/class.json`, 'GET', theirs(200)),
	row(`${CLASS}/skills`, 'GET', theirs(200)),
	row(PUPIL, 'GET', theirs(200)),
	row(`${PUPIL}/student.json`, 'GET', theirs(200)),
	row(PUPIL, 'POST ?/write', theirs(200), { name: 'Zed', group: '', factor: '1', minutes: '0' }),
	row(PUPIL, 'POST ?/back', theirs(409)),
	row(PUPIL, 'POST ?/unite', theirs(409), { stays: 'A'.repeat(22) }),
	row(PUPIL, 'POST ?/off', theirs(200, { teacher: 409 })),
	row(PUPIL, 'POST ?/erase', theirs(303, { teacher: 404 })),

	row(TAKING, 'GET', own(200)),
	row(`${TAKING}/now`, 'GET', own(200)),
	{
		...row(`${TAKING}/slots/[slot]`, 'PUT ', own(200)),
		json: { tab: 'matrix-tab-1', seq: 1, rev: 0, value: { flagged: true } }
	},
	row(TAKING, 'POST ?/start', own(303)),
	row(TAKING, 'POST ?/save', own(303)),
	row(TAKING, 'POST ?/settle', own(303), { slot: '0', which: 'stored' }),
	row(TAKING, 'POST ?/code', own(303)),
	row(TAKING, 'POST ?/submit', own(303)),
	row(TAKING, 'POST ?/forget', own(303), { handIn: '' }),

	row('/teach/set-up', 'GET', all(303)),
	row('/teach/set-up', 'POST ', all(303), { code: 'AAAA-AAAA-AAAA', name: 'Eve', password: 'x' }),
	row('/teach/invitation', 'GET', all(200)),
	row('/teach/invitation', 'POST ?/open', all(400), { secret: 'A' }),
	row('/teach/invitation', 'POST ?/accept', all(400), { secret: 'A', name: 'Eve', password: 'x' }),
	row('/teach/account', 'POST ?/signOut', all(303))
];

/** What only says who is looking, for the pages under it: it has no address of its own. */
const NO_PAGES = ['/teach/+layout.server.ts'];

let school: School & { owner: Visitor };
let visitors: Record<Actor, Visitor>;
let ids: Record<string, string>;

beforeAll(async () => {
	school = await aSchool({}, OWN_CLOCK);
	const { owner } = school;
	const invited = (name: string) => inviteTeacher(school, owner, { name, password: passwordOf(name) });
	const [teacher, sharing, other] = [await invited('Ben'), await invited('Cas'), await invited('Dot')];

	const made = await teacher.post('/teach/classes', { name: '10B', names: 'Cem\nDia\nZed' });
	const classId = idIn(made, /\/teach\/classes\/([\w-]{22})$/);
	await teacher.post(`/teach/classes/${classId}?/act`, { act: 'share', with: 'Cas' });
	const page = (await teacher.get(`/teach/classes/${classId}`)).body;
	const studentId = /students\/([\w-]{22})"[^>]*>Zed</.exec(page)![1]!;

	const begin = async () =>
		idIn(
			await teacher.post('/teach/assignments/new', { article: 'uk-eu-defence', zone: 'UTC', class: classId }),
			/\/teach\/assignments\/([\w-]{22})/
		);
	const [assignment, draft] = [await begin(), await begin()];
	const published = await teacher.post(`/teach/assignments/${assignment}/draft?/publish`, settings(classId));
	expect(published.status, textOf(published)).toBe(303);
	const quiz = (await teacher.get(`/teach/assignments/${assignment}`)).body;
	const code = /\/join\/([2-9A-Z]{7})/.exec(quiz)![1]!;

	const [student, otherStudent] = [school.visitor(), school.visitor()];
	const joined = await student.post(`/join/${code}?/join`, { name: 'Cem' });
	await otherStudent.post(`/join/${code}?/join`, { name: 'Dia' });
	const waiting = idIn(joined, /\/attempts\/(.+)$/);
	const begun = await student.post(`/attempts/${waiting}?/start`, {});
	const attempt = idIn(begun, /\/attempts\/(.+)$/);
	const results = (await teacher.get(`/teach/assignments/${assignment}`)).body;
	const participant = /students\/([\w-]{22})"[^>]*>Cem</.exec(results)![1]!;

	ids = {
		...{ class: classId, student: studentId, assignment, draft, participant, code, attempt },
		...{ article: 'uk-eu-defence', slot: '0', number: '1' }
	};
	visitors = {
		nobody: school.visitor(),
		'stranger with the code': school.visitor(),
		'other student': otherStudent,
		'other teacher': other,
		...{ owner, student, teacher, 'sharing teacher': sharing }
	};
	await expectSeeOther(owner.post('/teach/confirm', { name: OWNER.name, password: OWNER.password }));
});
afterAll(() => school.server.stop());

const passwordOf = (name: string): string => `an oar under the ${name}`;

/** The settings of a draft as its page first shows them. */
const settings = (classId: string) => ({
	...{ title: 'In whose court?', class: classId, level: 'mixed', passage: 'open', minutes: '' },
	...{ locate: '1', attribute: '1', interpret: '1', infer: '0', vocabulary: '0', purpose: '0' },
	...{ attempts: '1', arrangement: 'shuffled', score: 'submission', marks: 'closed', keys: 'closed' },
	...{ most: '500', opensAt: '', closesAt: '', zone: 'UTC', types: 'single-choice' }
});

function idIn({ status, headers, body }: Answer, pattern: RegExp): string {
	const found = pattern.exec(headers.location ?? '')?.[1];
	if (found === undefined) throw new Error(`${status}, to ${headers.location}: ${body.slice(0, 300)}`);
	return found;
}

/** A draft has pages that what is published has not. */
const isOfDraft = (route: string): boolean => /\/(draft|pick)$/.test(route);

function filled(text: string, route: string, given = ids): string {
	const named = { ...given, ...(isOfDraft(route) && { assignment: given['draft']! }) };
	return text.replace(/\[(\w+)\]/g, (_, name: string) => (named as Record<string, string>)[name]!);
}

function ask(visitor: Visitor, { route, door, fields = {}, json }: Row, given = ids): Promise<Answer> {
	const path = filled(route, route, given);
	const [method = 'GET', action = ''] = door.split(' ');
	if (method === 'GET') return visitor.get(path);
	if (json === undefined)
		return visitor.post(
			path + action,
			Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, filled(value, route, given)]))
		);
	const headers = { 'content-type': 'application/json', origin: visitor.origin };
	return visitor.ask(method, path, { headers, body: JSON.stringify(json) });
}

describe('T5, T29: what is another’s', () => {
	const NOTHING = { assignment: 'A'.repeat(22), draft: 'A'.repeat(22), class: 'A'.repeat(22) };
	const ofTeachers = ROWS.filter(({ route }) => /^\/teach\/.*\[(assignment|class)\]/.test(route));
	/** A page but for what is drawn anew for each. */
	const told = ({ status, body }: Answer): string =>
		`${status} ${body.replace(/nonce-[\w+/=]+|nonce="[^"]*"/g, 'nonce')}`;

	it.each(ofTeachers.map((each) => [`${each.door} ${each.route}`, each] as const))(
		'answers another teacher, and the owner, as what is not there: %s',
		async (_, each) => {
			for (const actor of ['other teacher', 'owner'] as const) {
				const real = await ask(visitors[actor], each);
				const made = await ask(visitors[actor], each, { ...ids, ...NOTHING });
				expect([real.status, told(real)]).toEqual([404, told(made)]);
			}
		}
	);
});

describe('T25: names, on a computer that was left alone', () => {
	const page = (path: string): string => filled(path, path);
	const typed = (actor: Actor, password: string) =>
		expectSeeOther(visitors[actor].post('/teach/confirm', { name: '', password }));
	const FILES = [
		[`${QUIZ}/results.csv`, `${QUIZ}?take`],
		[`${QUIZ}/quiz.json`, `${QUIZ}?take`],
		[`${CLASS}/class.json`, `${CLASS}#export`],
		[`${PUPIL}/student.json`, PUPIL]
	] as const;

	it('are taken away or erased once the password has been typed again, and by nobody else', async () => {
		// In steps: a silence of more than a minute is sleep, and is given back.
		for (let minutes = 0; minutes < 11; minutes += 5 / 6) {
			await school.server.tell({ kind: 'pass', ms: 50_000 });
			await visitors.nobody.get('/join');
		}
		for (const [file, from] of FILES) {
			const asked = await visitors.teacher.get(page(file));
			const next = new URLSearchParams({ next: page(from) });
			expect([asked.status, asked.headers.location]).toEqual([303, `/teach/confirm?${next.toString()}`]);
			expect((await visitors['other teacher'].get(page(file))).status).toBe(404);
		}
		for (const [act, from] of [
			[`${PUPIL}?/erase`, PUPIL],
			[`${QUIZ}?/eraseRemoved`, QUIZ]
		] as const) {
			const asked = await visitors.teacher.post(page(act), {});
			const next = new URLSearchParams({ next: page(from) });
			expect([asked.status, asked.headers.location]).toEqual([303, `/teach/confirm?${next.toString()}`]);
		}
		expect((await visitors.owner.post('/teach?/clock', { right: 'wall' })).headers.location).toBe(
			'/teach/confirm?next=%2Fteach'
		);
		await typed('teacher', passwordOf('Ben'));
		for (const [file] of FILES) expect((await visitors.teacher.get(page(file))).status).toBe(200);
		await typed('sharing teacher', passwordOf('Cas'));
		await typed('owner', OWNER.password);
	});
});

describe('the matrix of routes and actors', () => {
	it('has a row for every file of a route that has code on the server, and for every door of it', () => {
		const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
			.map((file) => `/${file.replaceAll('\\', '/')}`)
			.filter((file) => /\+(page\.server|layout\.server|server)\.ts$/.test(file))
			.filter((file) => !NO_PAGES.includes(file));
		const known = new Set(ROWS.map(({ route }) => route));
		expect(files.map((file) => dirname(file)).filter((route) => !known.has(route))).toEqual([]);
		const doors = new Set(
			ROWS.filter(({ door }) => door !== 'GET').map(({ route, door }) => {
				const [method = '', action = ''] = door.split(' ');
				return `${method} ${route.replace(/\[[^\]]+\]/g, 'A'.repeat(22))}${action}`;
			})
		);
		const there = doorsIn(join('src', 'routes')).map(({ method, path }) => `${method} ${path}`);
		expect(there.filter((door) => !doors.has(door))).toEqual([]);
	});

	it.each(ROWS.map((each) => [`${each.door} ${each.route}`, each] as const))(
		'is kept at %s',
		async (_, each) => {
			const got: Partial<Expected> = {};
			for (const actor of ACTORS) got[actor] = (await ask(visitors[actor], each)).status;
			expect(got).toEqual(each.expected);
		}
	);
});
