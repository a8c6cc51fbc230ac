import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aGate, PASSWORD } from '../../../../tests/builders/gate.ts';
import { newCode } from './code.ts';
import { isSetUp, offerSetUp, setUp, type SetUpForm } from './set-up.ts';
import { whoseSession } from './signed-in.ts';

const HOUR = 3_600_000;
const aSetUp = (over: Partial<SetUpForm>): SetUpForm => ({
	...{ code: 'AAAA-AAAA-AAAA', name: 'Ana', password: PASSWORD, shared: false, address: '192.0.2.1' },
	...over
});

describe('T28: setting up', () => {
	it('makes the owner of whoever has the code on the console, and signs them in', async () => {
		const gate = aGate();
		const code = await offerSetUp(gate);
		const outcome = await setUp(gate, aSetUp({ code: code!.toLowerCase().replaceAll('-', ' ') }));
		expect(whoseSession(gate, outcome.kind === 'signed-in' ? outcome.token : undefined)).toMatchObject({
			name: 'Ana',
			role: 'owner'
		});
	});

	it('prints a code in letters that cannot be taken for others, and keeps its digest alone', async () => {
		const gate = aGate();
		const code = await offerSetUp(gate);
		expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
		expect(JSON.stringify(gate.accounts)).not.toContain(code!.slice(0, 4));
	});

	it.each([
		['without one', ''],
		['with another', 'AAAA-AAAA-AAAA']
	])('opens to nobody %s, however empty the store is', async (_, code) => {
		const gate = aGate();
		expect(await setUp(gate, aSetUp({ code }))).toEqual({ kind: 'wrong-code' });
		await offerSetUp(gate);
		expect(await setUp(gate, aSetUp({ code }))).toEqual({ kind: 'wrong-code' });
		expect(isSetUp(gate)).toBe(false);
	});

	it('takes a code for a day', async () => {
		const gate = aGate();
		const code = (await offerSetUp(gate))!;
		gate.time += 24 * HOUR;
		expect(await setUp(gate, aSetUp({ code }))).toEqual({ kind: 'wrong-code' });
	});

	it('takes the last code that was printed, and none before it', async () => {
		const gate = aGate();
		const [first, last] = [await offerSetUp(gate), await offerSetUp(gate)];
		expect(await setUp(gate, aSetUp({ code: first! }))).toEqual({ kind: 'wrong-code' });
		expect((await setUp(gate, aSetUp({ code: last! }))).kind).toBe('signed-in');
	});

	it('offers nothing and does nothing where somebody teaches', async () => {
		const gate = aGate();
		const code = (await offerSetUp(gate))!;
		await gate.teacher('Ben');
		expect(await offerSetUp(gate)).toBe(undefined);
		expect(await setUp(gate, aSetUp({ code }))).toEqual({ kind: 'already' });
	});

	it('makes one owner of two who use the code at one moment', async () => {
		const gate = aGate();
		const code = (await offerSetUp(gate))!;
		const outcomes = await Promise.all(['Ana', 'Ben'].map((name) => setUp(gate, aSetUp({ code, name }))));
		expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already', 'signed-in']);
		expect(Object.values(gate.accounts.teachers)).toHaveLength(1);
	});

	it('says what is wrong with name and password, and takes the code again', async () => {
		const gate = aGate();
		const code = (await offerSetUp(gate))!;
		expect(await setUp(gate, aSetUp({ code, name: '' }))).toEqual({ kind: 'name', why: 'unfit' });
		expect(await setUp(gate, aSetUp({ code, password: 'short' }))).toEqual({
			kind: 'password',
			why: 'short'
		});
		expect((await setUp(gate, aSetUp({ code }))).kind).toBe('signed-in');
	});

	it('is slowed down for who guesses at the code, and hashes nothing for them', async () => {
		const gate = aGate();
		await offerSetUp(gate);
		for (let i = 0; i < 5; i++) await setUp(gate, aSetUp({}));
		expect(await setUp(gate, aSetUp({}))).toEqual({ kind: 'wait', seconds: 10 });
		expect(gate.hashes).toBe(0);
	});

	it('takes a code that whoever runs the server made on its command line, once', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'courtside-notes-'));
		const gate = aGate(folder);
		const code = newCode(gate);
		await gate.notes.leave(code, { kind: 'set-up', madeAt: gate.time });
		const outcomes = await Promise.all(['Ana', 'Ben'].map((name) => setUp(gate, aSetUp({ code, name }))));
		expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['signed-in', 'wrong-code']);
		rmSync(folder, { recursive: true });
	});
});
