import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aGate, aSignIn, PASSWORD, type TestGate } from '../../../../tests/builders/gate.ts';
import { newCode } from './code.ts';
import { Passwords } from './passwords.ts';
import { signIn } from './sign-in.ts';
import { whoseSession } from './signed-in.ts';
import { nameKey } from './teacher-name.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

const WRONG = aSignIn({ password: 'not the password' });

async function gateWith(name = 'Ana'): Promise<TestGate> {
	const gate = aGate();
	await gate.teacher(name);
	return gate;
}

/** Gets it wrong so many times, each as soon as it may. */
async function miss(gate: TestGate, times: number, form = WRONG): Promise<void> {
	for (let made = 0; made < times;) {
		const outcome = await signIn(gate, form);
		if (outcome.kind === 'wait') gate.time += outcome.seconds * SECOND;
		else made += 1;
		if (outcome.kind === 'shut') return;
	}
}

describe('signing in', () => {
	it.each(['Ana', 'ana', ' ANA '])('takes the name in any case, and the password: %s', async (name) => {
		const gate = await gateWith();
		const outcome = await signIn(gate, aSignIn({ name }));
		expect(outcome.kind).toBe('signed-in');
	});

	it('gives a token that is of this teacher from then on', async () => {
		const gate = await gateWith();
		const outcome = await signIn(gate, aSignIn());
		const token = outcome.kind === 'signed-in' ? outcome.token : undefined;
		expect(token).toMatch(/^[\w-]{43}$/);
		expect(whoseSession(gate, token)?.name).toBe('Ana');
	});

	it('T25: gives another token each time', async () => {
		const gate = await gateWith();
		const tokens = [await signIn(gate, aSignIn()), await signIn(gate, aSignIn())].map(
			(outcome) => outcome.kind === 'signed-in' && outcome.token
		);
		expect(tokens[0]).not.toBe(tokens[1]);
	});

	it('hashes the password anew where it was hashed at another cost', async () => {
		const gate = await gateWith();
		const cheaper = new Passwords(gate, undefined, { ln: 8, r: 8, p: 1 });
		const hashed = await cheaper.hash(PASSWORD, 'here');
		gate.passwords = new Passwords(gate);
		await gate.teacher('Ben', { password: hashed.kind === 'done' ? hashed.value : '' });
		expect((await signIn(gate, aSignIn({ name: 'Ben' }))).kind).toBe('signed-in');
		const { password } = Object.values(gate.accounts.teachers).find(({ name }) => name === 'Ben')!;
		expect(password).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
		expect((await signIn(gate, aSignIn({ name: 'Ben' }))).kind).toBe('signed-in');
	});

	it('on a shared computer leaves nothing by which the browser is known', async () => {
		const gate = await gateWith();
		const outcome = await signIn(gate, aSignIn({ shared: true }));
		expect(outcome).toMatchObject({ kind: 'signed-in', session: { shared: true } });
		expect(outcome).not.toHaveProperty('device');
	});

	it('does not take up from a browser what somebody else may have put there', async () => {
		const gate = await gateWith();
		const outcome = await signIn(gate, aSignIn({ device: 'planted' }));
		expect(outcome.kind === 'signed-in' && outcome.device).toMatch(/^[\w-]{43}$/);
	});

	it('comes to nothing where the password was changed while it was being checked', async () => {
		const gate = await gateWith();
		const check = gate.passwords.check.bind(gate.passwords);
		gate.passwords.check = async (...all) => {
			const checked = await check(...all);
			const [ana] = Object.values(gate.accounts.teachers);
			await gate.teacher('Ana', { id: ana!.id, typed: 'another password' });
			return checked;
		};
		expect(await signIn(gate, aSignIn())).toEqual({ kind: 'wrong' });
	});
});

describe('T27: a name that nobody has', () => {
	it.each([
		['an unknown name', aSignIn({ name: 'Nobody' })],
		['what can be no name', aSignIn({ name: '\u200b' })],
		['a known name with a wrong password', WRONG],
		['a teacher who is disabled, with the right password', aSignIn({ name: 'Out' })]
	])('is answered like any other, for one hash: %s', async (_, form) => {
		const gate = await gateWith();
		await gate.teacher('Out', { disabledAt: 1 });
		expect(await signIn(gate, form)).toEqual({ kind: 'wrong' });
		expect(gate.hashes).toBe(1);
	});

	it('is slowed down and shut like any other', async () => {
		const [known, unknown] = [await gateWith(), await gateWith()];
		const outcomes: unknown[] = [[], []];
		for (const [i, gate, name] of [[0, known, 'Ana'] as const, [1, unknown, 'Nobody'] as const])
			for (let tries = 0; tries < 120; tries++) {
				const outcome = await signIn(gate, { ...WRONG, name, address: `address ${tries}` });
				(outcomes[i] as unknown[]).push(outcome);
				if (outcome.kind === 'wait') gate.time += outcome.seconds * SECOND;
			}
		expect(outcomes[0]).toEqual(outcomes[1]);
		expect(outcomes[0]).toContainEqual({ kind: 'shut' });
		expect(known.hashes).toBe(unknown.hashes);
	});
});

describe('T26: wrong passwords', () => {
	it('cost a wait from the fifth on, for the right password too', async () => {
		const gate = await gateWith();
		await miss(gate, 5);
		expect(await signIn(gate, aSignIn())).toEqual({ kind: 'wait', seconds: 10 });
		gate.time += 10 * SECOND;
		expect((await signIn(gate, aSignIn())).kind).toBe('signed-in');
	});

	it('cost nothing to compute while it waits', async () => {
		const gate = await gateWith();
		await miss(gate, 5);
		await signIn(gate, aSignIn());
		expect(gate.hashes).toBe(5);
	});

	it('are counted before they are checked: a hundred at one moment are a hundred', async () => {
		const gate = await gateWith();
		const outcomes = await Promise.all(Array.from({ length: 100 }, () => signIn(gate, WRONG)));
		expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
		expect(gate.hashes).toBe(5);
	});

	it('count against the address, whatever the names', async () => {
		const gate = await gateWith();
		for (const name of ['a', 'b', 'c', 'd', 'e']) await signIn(gate, { ...WRONG, name });
		expect((await signIn(gate, aSignIn())).kind).toBe('wait');
		expect((await signIn(gate, aSignIn({ address: '192.0.2.2' }))).kind).toBe('signed-in');
	});

	it('shut a name after fifty in a day, from wherever they come, and not for longer than the day', async () => {
		const gate = await gateWith();
		await miss(gate, 51);
		expect(await signIn(gate, aSignIn({ address: '192.0.2.2' }))).toEqual({ kind: 'shut' });
		expect(gate.hashes).toBe(50);
		gate.time += DAY;
		expect((await signIn(gate, aSignIn())).kind).toBe('signed-in');
	});

	it('of others do not shut out a browser that has signed in to the account before', async () => {
		const gate = await gateWith();
		const first = await signIn(gate, aSignIn());
		const device = first.kind === 'signed-in' ? first.device! : '';
		await miss(gate, 51);
		expect((await signIn(gate, aSignIn({ device }))).kind).toBe('signed-in');
	});

	it('in a browser that has signed in before are counted too', async () => {
		const gate = await gateWith();
		const first = await signIn(gate, aSignIn());
		const device = first.kind === 'signed-in' ? first.device! : '';
		await miss(gate, 5, { ...WRONG, device });
		expect((await signIn(gate, aSignIn({ device }))).kind).toBe('wait');
	});

	it('are counted with those of all, whatever a browser says it is known by', async () => {
		const gate = await gateWith();
		await gate.teacher('Ben');
		const ben = await signIn(gate, aSignIn({ name: 'Ben' }));
		const known = ben.kind === 'signed-in' ? ben.device! : '';
		for (let i = 0; i < 50; i++)
			await miss(gate, 1, { ...WRONG, device: i % 2 ? known : `made up ${i}`, address: `address ${i}` });
		expect(await signIn(gate, aSignIn({ device: 'made up' }))).toEqual({ kind: 'shut' });
	});

	it('are forgotten for the name when it signs in, and for the address but for the one that was right', async () => {
		const gate = await gateWith();
		await miss(gate, 4);
		await signIn(gate, aSignIn());
		await signIn(gate, { ...WRONG, name: 'Ben' });
		expect((await signIn(gate, aSignIn({ address: '192.0.2.2' }))).kind).toBe('signed-in');
		expect((await signIn(gate, aSignIn())).kind).toBe('wait');
	});

	it('that were never checked, since too many were asking, do not count', async () => {
		const gate = await gateWith();
		const check = gate.passwords.check.bind(gate.passwords);
		gate.passwords.check = () => Promise.resolve({ kind: 'busy' });
		for (let i = 0; i < 10; i++) expect(await signIn(gate, aSignIn())).toEqual({ kind: 'busy' });
		gate.passwords.check = check;
		expect((await signIn(gate, aSignIn())).kind).toBe('signed-in');
	});
});

describe('T26: a code from whoever runs the server', () => {
	async function shutWithCode(name = 'Ana', age = 0) {
		const folder = mkdtempSync(join(tmpdir(), 'courtside-notes-'));
		const gate = aGate(folder);
		await gate.teacher('Ana');
		await miss(gate, 51);
		const code = newCode(gate);
		await gate.notes.leave(code, { kind: 'unlock', name: nameKey(name), madeAt: gate.time - age });
		return { gate, code, done: () => rmSync(folder, { recursive: true }) };
	}
	const elsewhere = aSignIn({ address: '192.0.2.2' });

	it('lets a name in again that was shut, once', async () => {
		const { gate, code, done } = await shutWithCode();
		const typed = code.toLowerCase().replaceAll('-', ' ');
		expect((await signIn(gate, { ...elsewhere, code: typed })).kind).toBe('signed-in');
		await miss(gate, 51, { ...WRONG, address: '192.0.2.3' });
		expect(await signIn(gate, { ...elsewhere, code })).toEqual({ kind: 'shut' });
		done();
	});

	it.each([
		['of another name', 'Ben', 0],
		['of the day before', 'Ana', DAY]
	])('is worth nothing when it is %s', async (_, name, age) => {
		const { gate, code, done } = await shutWithCode(name, age);
		expect(await signIn(gate, { ...elsewhere, code })).toEqual({ kind: 'shut' });
		done();
	});

	it('is guessed at no faster than a password', async () => {
		const { gate, code, done } = await shutWithCode();
		for (let i = 0; i < 5; i++) await signIn(gate, { ...elsewhere, code: 'AAAA-AAAA-AAAA' });
		expect((await signIn(gate, { ...elsewhere, code })).kind).toBe('shut');
		done();
	});
});
