// Who gets in: set-up, signing in, sessions, invitations.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEmptySchool, aSchool, inviteLink, inviteTeacher, OWNER, TEACHER, type School } from './school.ts';
import { startServer } from './start.js';
import { textOf, Visitor, type Answer } from './visitor.ts';

const WRONG = { name: OWNER.name, password: 'not the password' };
const account = (visitor: Visitor) => visitor.get('/teach/account').then(({ status }) => status);
/** What of an answer could tell one from another, but for the name that was typed. */
const told = ({ status, headers, body }: Answer, name: string) => {
	const {
		date: _date,
		etag: _etag,
		'content-length': _length,
		'content-security-policy': _csp,
		// Drawn by chance for every request, before anything is known of it.
		'x-request-id': _number,
		...rest
	} = headers;
	return { status, rest, body: body.replaceAll(name, 'NAME').replace(/nonce="[^"]+"/g, '') };
};

describe('T28: the first run', () => {
	it('opens set-up to nobody without the code, and to one with it', async () => {
		const { server, code, visitor } = await anEmptySchool();
		const stranger = visitor();
		expect(textOf(await stranger.get('/teach/set-up'))).toContain('Set-up code');
		for (const wrong of ['', 'AAAA-AAAA-AAAA'])
			expect((await stranger.post('/teach/set-up', { code: wrong, ...OWNER })).status).toBe(400);
		expect((await visitor().post('/teach/set-up', { code, ...OWNER })).status).toBe(303);
		const late = await visitor().post('/teach/set-up', { code, ...TEACHER });
		expect([late.status, late.headers.location]).toEqual([303, '/teach/sign-in']);
		await server.stop();
	});

	it('is not opened again by a store that was emptied: a code of its own is asked for', async () => {
		const first = await aSchool();
		await first.server.stop();
		// The data of the first went with it: this one begins anew.
		const second = await anEmptySchool();
		const stranger = second.visitor();
		expect((await stranger.post('/teach/set-up', { code: first.code, ...TEACHER })).status).toBe(400);
		expect(await account(stranger)).toBe(303);
		await second.server.stop();
	});
});

describe('what is remembered', () => {
	it('T25, F24: outlasts the server: whoever was signed in still is, and no code is printed', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'courtside-doors-'));
		const { owner, server } = await aSchool({ DATA_DIR: folder });
		expect((await server.stop()).code).toBe(0);
		// It has let go of the data, so the next one need not find out whether it lives.
		const [last] = readdirSync(folder).filter((name) => name.startsWith('owner-'));
		const note = readFileSync(join(folder, last!, 'owner.json'), 'utf8');
		expect(JSON.parse(note)).toMatchObject({ released: true });
		const again = startServer({ DATA_DIR: folder });
		const moved = new Visitor(await again.address());
		for (const [name, value] of owner.jar) moved.jar.set(name, value);
		expect(await account(moved)).toBe(200);
		await again.stop();
		expect(again.output().slice(1).join()).not.toMatch(/[2-9A-Z]{4}-/);
		rmSync(folder, { recursive: true });
	});
});

describe('signing in', () => {
	let school: School & { owner: Visitor };
	beforeAll(async () => {
		school = await aSchool();
	});
	afterAll(() => school.server.stop());
	const signIn = (visitor: Visitor, who: { name: string; password: string } = OWNER) =>
		visitor.post('/teach/sign-in', who);

	it('T25: gives a cookie that no script reads and no other site sends, for the pages of teachers', async () => {
		const visitor = school.visitor();
		const { cookies } = await signIn(visitor);
		expect(cookies.find((cookie) => cookie.startsWith('courtside-teacher='))).toMatch(
			/^courtside-teacher=[\w-]{43}; Max-Age=604800; Path=\/teach; HttpOnly; SameSite=Lax$/
		);
	});

	it('T25: on a shared computer gives a cookie that goes with the browser, and no other', async () => {
		const { cookies } = await school.visitor().post('/teach/sign-in', { ...OWNER, shared: 'on' });
		expect(cookies).toEqual([
			expect.stringMatching(/^courtside-teacher=[\w-]{43}; Path=\/teach; HttpOnly; SameSite=Lax$/)
		]);
	});

	it('T25: makes another session of what the browser had, and ends that', async () => {
		const visitor = school.visitor();
		await signIn(visitor);
		const before = visitor.jar.get('courtside-teacher')!;
		await signIn(visitor);
		const old = school.visitor();
		old.jar.set('courtside-teacher', before);
		expect([visitor.jar.get('courtside-teacher') === before, await account(old)]).toEqual([false, 303]);
	});

	it('T25: does not take up a token that a browser came with', async () => {
		const visitor = school.visitor();
		visitor.jar.set('courtside-teacher', 'A'.repeat(43));
		await signIn(visitor);
		expect(visitor.jar.get('courtside-teacher')).not.toBe('A'.repeat(43));
	});

	it('T25: ends with signing out, for whoever kept the token too', async () => {
		const visitor = school.visitor();
		await signIn(visitor);
		const thief = school.visitor();
		thief.jar.set('courtside-teacher', visitor.jar.get('courtside-teacher')!);
		await visitor.post('/teach/account?/signOut', {});
		expect([visitor.jar.has('courtside-teacher'), await account(thief)]).toEqual([false, 303]);
	});

	it.each([
		['a form', { accept: 'text/html' }],
		['a page with scripts', { accept: 'application/json', 'x-sveltekit-action': 'true' }]
	])('T27: answers %s alike for a name that there is and for one that there is not', async (_, headers) => {
		const known = await school.visitor().post('/teach/sign-in', WRONG, headers);
		const unknown = await school.visitor().post('/teach/sign-in', { ...WRONG, name: 'Nobody Here' }, headers);
		expect(told(known, OWNER.name)).toEqual(told(unknown, 'Nobody Here'));
		expect(known.body).toContain('do not go together');
		await signIn(school.visitor());
	});

	it('keeps the name that was typed, and never the password', async () => {
		const { body } = await signIn(school.visitor(), WRONG);
		expect(body).toContain(`value="${OWNER.name}"`);
		expect(body).not.toContain(WRONG.password);
		await signIn(school.visitor());
	});
});

describe('T31: signing in', () => {
	let school: School;
	beforeAll(async () => {
		school = await aSchool();
	});
	afterAll(() => school.server.stop());

	it.each([
		['/teach/people?x=1', '/teach/people?x=1'],
		['//evil.example', '/teach'],
		['https://evil.example/teach', '/teach'],
		['/\\evil.example', '/teach'],
		['/.//evil.example', '/teach']
	])('goes on from ?next=%s to %s', async (asked, gone) => {
		const query = `?${new URLSearchParams({ next: asked }).toString()}`;
		const visitor = school.visitor();
		expect((await visitor.post(`/teach/sign-in${query}`, OWNER)).headers.location).toBe(gone);
		// Who is signed in already is sent on as well.
		expect((await visitor.get(`/teach/sign-in${query}`)).headers.location).toBe(gone);
	});
});

describe('T26: a password that is guessed at', () => {
	it('is waited for after five misses, but not in a browser that has signed in before', async () => {
		const { server, owner, visitor } = await aSchool();
		const guesses: number[] = [];
		for (let i = 0; i < 7; i++) guesses.push((await visitor().post('/teach/sign-in', WRONG)).status);
		expect(guesses).toEqual([400, 400, 400, 400, 400, 429, 429]);
		const right = await visitor().post('/teach/sign-in', OWNER);
		expect([right.status, textOf(right)]).toEqual([429, expect.stringContaining('Try again in')]);
		// The browser of the owner is known, though it is signed in no more.
		owner.jar.delete('courtside-teacher');
		expect((await owner.post('/teach/sign-in', OWNER)).status).toBe(303);
		await server.stop();
	});

	it('T24: is waited for whatever address a browser claims to come from', async () => {
		const { server, visitor } = await aSchool();
		const guesses: number[] = [];
		for (let i = 0; i < 6; i++) {
			const headers = { 'x-forwarded-for': `192.0.2.${i}`, forwarded: `for=192.0.2.${i}` };
			guesses.push(
				(await visitor().post('/teach/sign-in', { ...WRONG, name: `Nobody ${i}` }, headers)).status
			);
		}
		expect(guesses).toEqual([400, 400, 400, 400, 400, 429]);
		await server.stop();
	});

	it('T24: is counted by the address that the proxy adds, and not by what came before it', async () => {
		const { server, visitor } = await aSchool({
			...{ TRUST_PROXY: '1', ORIGIN: 'https://quiz.example.org', ADDRESS_HEADER: 'x-forwarded-for' }
		});
		const guess = (name: string, claimed: string, real: string) =>
			visitor()
				.post('/teach/sign-in', { ...WRONG, name }, { 'x-forwarded-for': `${claimed}, ${real}` })
				.then(({ status }) => status);
		for (let i = 0; i < 5; i++) await guess(`Nobody ${i}`, `192.0.2.${i}`, '198.51.100.7');
		expect(await guess('Nobody', '192.0.2.9', '198.51.100.7')).toBe(429);
		expect(await guess('Nobody', '192.0.2.9', '198.51.100.8')).toBe(400);
		await server.stop();
	});
});

describe('over https', () => {
	it('T25: cookies are bound to the host and to https', async () => {
		const { server, code, visitor } = await anEmptySchool({ ORIGIN: 'https://quiz.example.org' });
		const { cookies } = await visitor().post('/teach/set-up', { code, ...OWNER });
		expect(cookies).toEqual([
			expect.stringMatching(
				/^__Host-courtside-teacher=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/
			),
			expect.stringMatching(
				/^__Host-courtside-browser=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Lax$/
			)
		]);
		await server.stop();
	});
});

describe('teachers', () => {
	let school: School & { owner: Visitor };
	beforeAll(async () => {
		school = await aSchool();
	});
	afterAll(() => school.server.stop());

	it('T32: are invited by a link whose secret is sent in no address', async () => {
		const link = new URL(await inviteLink(school.owner));
		expect([link.pathname, link.search]).toEqual(['/teach/invitation', '']);
		expect(link.hash).toMatch(/^#[\w-]{43}$/);
	});

	it('come in by their link once, and see no page of the owner', async () => {
		const teacher = await inviteTeacher(school, school.owner);
		expect(await account(teacher)).toBe(200);
		const [people, nothing] = [await teacher.get('/teach/people'), await teacher.get('/teach/nothing-here')];
		expect([people.status, textOf(people)]).toEqual([404, textOf(nothing)]);
		for (const act of ['invite', 'reset', 'disable', 'withdraw'])
			expect((await teacher.post(`/teach/people?/${act}`, {})).status).toBe(404);
	});

	it('T25: are signed out everywhere when they are shut out, or change their password', async () => {
		const who = { name: 'Cas Adeyemi', password: 'nine blue herons at tea' };
		const [one, other] = [await inviteTeacher(school, school.owner, who), school.visitor()];
		await other.post('/teach/sign-in', who);
		const password = 'a violin made of rain';
		await one.post('/teach/account?/password', { name: who.name, current: who.password, password });
		expect([await account(one), await account(other)]).toEqual([200, 303]);

		const { body } = await school.owner.get('/teach/people');
		const form = body
			.split('<form')
			.find((part) => part.includes('"?/disable"') && part.includes(`${who.name}</span></button>`));
		const id = /value="([\w-]{22})"/.exec(form ?? '')?.[1];
		await school.owner.post('/teach/people?/disable', { teacher: id! });
		expect(await account(one)).toBe(303);
		expect((await school.visitor().post('/teach/sign-in', { ...who, password })).status).toBe(400);
	});
});
