import { describe, expect, it } from 'vitest';
import { aGate } from '../../../../tests/builders/gate.ts';
import { noteUse, whoseSession } from './signed-in.ts';

const MINUTE = 60_000;

describe('T25: a token', () => {
	it('is kept nowhere, only its digest', async () => {
		const gate = aGate();
		const { session } = await gate.signedIn('Ana');
		expect(session.token).toMatch(/^[\w-]{43}$/);
		expect(whoseSession(gate, session.token)).toBe(undefined);
	});

	it.each([undefined, '', 'A'.repeat(43)])('that nobody has is nobody’s: %j', async (token) => {
		const gate = aGate();
		await gate.signedIn('Ana');
		expect(whoseSession(gate, token)).toBe(undefined);
	});

	it('is worth nothing once its session is over', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		gate.time += 8 * 60 * MINUTE;
		expect(gate.now(ana)).toBe(undefined);
	});

	it('is worth nothing once its teacher is disabled', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana', { disabledAt: gate.time });
		expect(ana).toBe(undefined);
	});
});

describe('the use of a session', () => {
	it('is written once in five minutes, however often it is used', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		for (let minute = 0; minute < 15; minute++) {
			await noteUse(gate, gate.now(ana)!);
			gate.time += MINUTE;
		}
		expect(gate.writes).toBe(2);
	});

	it('keeps it from ending', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		for (let hour = 0; hour < 20; hour++) {
			gate.time += 60 * MINUTE;
			await noteUse(gate, gate.now(ana)!);
		}
		expect(gate.now(ana)?.name).toBe('Ana');
	});
});
