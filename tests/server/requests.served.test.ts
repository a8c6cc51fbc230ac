// What guards every request, whoever sends it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorsIn } from './doors-in.ts';
import { anEmptySchool, aSchool, inviteLink, inviteTeacher, OWNER, TEACHER, type School } from './school.ts';
import type { Visitor } from './visitor.ts';

let school: School & { owner: Visitor };
beforeAll(async () => {
	school = await aSchool({ METRICS_TOKEN: TOKEN });
});
afterAll(() => school.server.stop());

const TOKEN = 'of-whoever-watches';
const FORM = 'application/x-www-form-urlencoded';
/** Every address at which something can be changed. */
const DOORS = doorsIn('src/routes');

describe('T22: what another site makes a browser send', () => {
	it.each<[string, Record<string, string | undefined>]>([
		['a form from another site', { origin: 'http://evil.example', 'content-type': FORM }],
		['a form from nowhere', { origin: undefined, 'content-type': FORM }],
		['a form from a page without an origin', { origin: 'null', 'content-type': FORM }],
		['a form from another port of this host', { origin: 'http://localhost:1', 'content-type': FORM }],
		[
			'a body without a kind, which Kit lets through',
			{ origin: 'http://evil.example', 'content-type': undefined }
		],
		['text, which needs no leave', { origin: 'http://evil.example', 'content-type': 'text/plain' }],
		['JSON', { origin: 'http://evil.example', 'content-type': 'application/json' }]
	])('%s changes nothing anywhere', async (_, headers) => {
		expect(DOORS.length).toBeGreaterThan(35);
		for (const { method, path } of DOORS) {
			const all = { accept: 'text/html', ...headers };
			const {
				status,
				headers: answered,
				body
			} = await school.owner.ask(method, path, { headers: all, body: '' });
			const text = 'text/plain; charset=utf-8';
			expect([method, path, status, answered['content-type']]).toEqual([method, path, 403, text]);
			expect(body).toMatch(/^Nothing was changed/);
		}
		expect((await school.owner.get('/teach/account')).status).toBe(200);
	});

	it('and neither does what comes from here without a kind, or by another method', async () => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			for (const headers of [{ origin: school.owner.origin }, { 'content-type': FORM }]) {
				const { status } = await school.owner.ask(method, '/teach/account?/signOut', { headers });
				expect([method, status]).toEqual([method, 403]);
			}
		expect((await school.owner.get('/teach/account')).status).toBe(200);
	});
});

describe('T23: a Host that was made up', () => {
	it('gets no further than the browser that sent it: another host’s pages may change nothing', async () => {
		const { status } = await school.owner.post(
			'/teach/people?/invite',
			{},
			{ host: 'evil.example', origin: school.owner.origin }
		);
		expect(status).toBe(403);
	});

	it('is not believed where ORIGIN is set: links and forms go by that', async () => {
		const { server, visitor, code } = await anEmptySchool({ ORIGIN: 'https://quiz.example.org' });
		const owner = visitor();
		await owner.post('/teach/set-up', { code, ...OWNER }, { host: 'evil.example' });
		const { body } = await owner.post('/teach/people?/invite', {}, { host: 'evil.example' });
		expect(body).toContain('https://quiz.example.org/teach/invitation#');
		expect(body).not.toContain('evil.example');
		const forged = { host: 'evil.example', origin: 'http://evil.example' };
		expect((await owner.post('/teach/people?/invite', {}, forged)).status).toBe(403);
		await server.stop();
	});
});

describe('T12: every answer', () => {
	it.each(['/', '/teach/sign-in', '/teach/account', '/nothing-here', '/favicon.svg', '/library.json'])(
		'has headers that keep what got in from doing much: %s',
		async (path) => {
			const { headers } = await school.owner.get(path);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin'
			});
			expect(headers).not.toHaveProperty('strict-transport-security');
		}
	);

	it.each(['/', '/teach/sign-in', '/teach/account', '/nothing-here'])(
		'that is a page has a policy that runs no script but ours: %s',
		async (path) => {
			const { headers } = await (path === '/teach/account' ? school.owner : school.visitor()).get(path);
			const policy = String(headers['content-security-policy']).split('; ');
			for (const rule of [
				"default-src 'self'",
				"object-src 'none'",
				"base-uri 'none'",
				"form-action 'self'",
				"frame-ancestors 'none'"
			])
				expect(policy).toContain(rule);
			const scripts = policy.find((rule) => rule.startsWith('script-src '));
			expect(scripts).toMatch(/^script-src 'self' 'nonce-[\w+/=]+'$/);
		}
	);
});

describe('T33: no cache keeps', () => {
	it.each([
		'/teach/sign-in',
		'/teach/account',
		'/teach/account/__data.json',
		'/teach/nothing-here',
		'/join',
		'/attempts/x'
	])('%s', async (path) => {
		for (const visitor of [school.owner, school.visitor()]) {
			const { headers } = await visitor.get(path);
			expect(String(headers['cache-control'])).toMatch(/\bno-store\b/);
		}
	});
});

describe('pages of reading and practice', () => {
	it.each(['/', '/progress', '/cards', '/articles/uk-eu-defence', '/library.json'])(
		'set no cookie, and are the same for whoever is signed in: %s',
		async (path) => {
			const [owner, stranger] = [await school.owner.get(path), await school.visitor().get(path)];
			const plain = ({ body }: { body: string }) => body.replace(/nonce="[^"]+"/g, '');
			expect([owner.cookies, stranger.cookies]).toEqual([[], []]);
			expect(plain(owner)).toBe(plain(stranger));
		}
	);
});

describe('who is not signed in', () => {
	it('is led to sign in from every page of teachers, and their forms do nothing', async () => {
		const stranger = school.visitor();
		for (const page of ['account', 'people', 'confirm']) {
			const { status, headers } = await stranger.get(`/teach/${page}`);
			expect([status, headers.location]).toEqual([303, `/teach/sign-in?next=%2Fteach%2F${page}`]);
		}
		const forTeachers = DOORS.filter(({ path }) => /^\/teach\/(?!set-up|sign-in|invitation)/.test(path));
		expect(forTeachers.length).toBeGreaterThan(20);
		for (const { path } of forTeachers)
			expect([path, (await stranger.post(path, {})).headers.location]).toEqual([
				path,
				expect.stringMatching(/^\/teach\/sign-in\?next=/)
			]);
	});

	it('is refused where a script asks that can show no page', async () => {
		const { status, body } = await school.visitor().get('/teach/account', { accept: 'application/json' });
		expect([status, body]).toEqual([401, '{"error":"signed out"}']);
	});
});

describe('T20: too much', () => {
	it.each([
		['a body of more than 64 kB', { name: 'a'.repeat(70_000), password: 'x' }, 413],
		['a field that a form does not have', { name: 'a', password: 'x', role: 'owner' }, 400],
		['T21: a reserved name', { name: 'a', password: 'x', constructor: '1' }, 400]
	])('%s is refused without a trace of the code', async (_, fields, expected) => {
		const { status, body } = await school.visitor().post('/teach/sign-in', fields);
		expect(status).toBe(expected);
		expect(body).not.toMatch(/\bat \w+.*\.js|node_modules|\/work\//);
	});

	it('and what is no form at all', async () => {
		const headers = { 'content-type': 'multipart/form-data; boundary=x' };
		const { status } = await school.visitor().post('/teach/sign-in', { a: 'b' }, headers);
		expect(status).toBe(400);
	});
});

describe('T32: what machines ask', () => {
	it.each([
		['/healthz', 'alive\n'],
		['/readyz?name=Imogen', 'ready\n']
	])('%s is answered in a word that no cache keeps', async (path, said) => {
		const { status, headers, body } = await school.visitor().get(path);
		expect([status, body, headers['cache-control']]).toEqual([200, said, 'no-store']);
		expect(headers['content-type']).toBe('text/plain; charset=utf-8');
		expect(headers['set-cookie']).toBeUndefined();
	});
});

describe('T32: what was counted', () => {
	it('is told to who has the token, by route, and with nothing of who it was', async () => {
		await school.visitor().get('/join/K7M4QXH?name=Imogen');
		expect((await school.visitor().get('/metrics')).status).toBe(401);
		const { status, body, headers } = await school
			.visitor()
			.get('/metrics', { authorization: `Bearer ${TOKEN}` });
		expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
		expect(body).toMatch(/^courtside_requests_total\{route="\/join\/\[code\]",status="\dxx"\} [1-9]/m);
		expect(body).toMatch(/^courtside_store_writable\{store="lowdb"\} 1$/m);
		expect(body).toMatch(/^courtside_store_heartbeat_age_seconds \d/m);
		for (const word of [...OWNER.name.split(' '), 'Imogen', 'K7M4QXH', TOKEN, '127.0.0.1'])
			expect(body).not.toContain(word);
	});
});

describe('T32: the log', () => {
	it('has a line for every request, with its route, and nothing of who it was or what they sent', async () => {
		const own = await aSchool();
		const { owner, server, code, visitor } = own;
		const link = await inviteLink(owner);
		const teacher = await inviteTeacher(own, owner);
		await visitor().post('/teach/sign-in', { name: 'Imogen Price', password: 'a password that is wrong' });
		await visitor().post('/teach/set-up', { code: 'ZZZZ-ZZZZ-ZZZZ', ...TEACHER });
		await visitor().get('/teach/nothing-here?name=Imogen');
		await visitor().get('/favicon.svg?name=Imogen');
		await visitor().get('/%zz');
		await visitor().post('/teach/account?/signOut', {}, { origin: 'http://evil.example' });
		const { complaints } = await server.stop();
		const [, printed, ...lines] = server.output();
		expect(printed).toContain(code);

		const log = [...lines, complaints].join('\n');
		const secrets = [...owner.jar.values(), ...teacher.jar.values(), link.split('#')[1]!, code, 'ZZZZ'];
		const said = [OWNER, TEACHER].flatMap(({ name, password }) => [...name.split(' '), password]);
		for (const word of [...secrets, ...said, 'Imogen', 'Price', 'wrong', 'nothing-here', '127.0.0.1', 'evil'])
			expect(log).not.toContain(word);
		// Three from making the owner and links, and those above.
		expect(lines).toHaveLength(4 + 6);
		const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
		for (const { time, level, request, method, route, status, ms, ...more } of logged) {
			expect([time, request, route].join(' ')).toMatch(
				/^[\d-]{10}T[\d:.]{12}Z [0-9a-f]{8} (\/[\w/[\]-]*|file|no route)$/
			);
			expect([more, typeof status, typeof ms, level]).toEqual([{}, 'number', 'number', 'info']);
			expect(method).toMatch(/^(GET|POST)$/);
		}
		expect(logged).toContainEqual(expect.objectContaining({ route: '/teach/invitation', status: 303 }));
		// What the app says beside is JSON too.
		for (const line of complaints.trim().split('\n').filter(Boolean))
			expect(JSON.parse(line)).toMatchObject({
				time: expect.any(String) as string,
				said: expect.any(String) as string
			});
	});
});
