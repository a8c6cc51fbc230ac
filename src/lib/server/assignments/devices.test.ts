import { describe, expect, it } from 'vitest';
import {
	aDesk,
	ASSIGNMENT,
	attemptOf,
	CODE,
	joined,
	participantsOf,
	saveText,
	textSlot,
	typed,
	type TestDesk
} from '../../../../tests/builders/desk.ts';
import { atTheDoor } from './at-the-door.ts';
import { begunHere } from './begun-here.ts';
import { forget } from './forget.ts';
import { goOn } from './go-on.ts';
import { renewResumeCode } from './new-resume-code.ts';
import { resume } from './resume.ts';
import { see } from './see.ts';
import { start } from './start.ts';
import { lookAtClock } from './look-at-clock.ts';

const address = '192.0.2.1';
const resuming = (test: TestDesk, resumeCode: string) =>
	resume(test.desk, { code: CODE, resumeCode, address });

async function anaOnPhone(test: TestDesk) {
	const ana = await joined(test.desk, 'Ana');
	await start(test.desk, ana.address, ana.token);
	return ana;
}
async function resumedOn(test: TestDesk, code: string) {
	const outcome = await resuming(test, code);
	if (outcome.kind !== 'resumed') throw new Error(outcome.kind);
	return outcome;
}

describe('a resume code', () => {
	it('lets another device take over, in any case and with spaces, and gives the next', async () => {
		const test = await aDesk();
		const phone = await anaOnPhone(test);
		await saveText(test, phone, 'nine');
		const { resumeCode } = phone;
		const laptop = await resumedOn(test, ` ${resumeCode.slice(0, 4).toLowerCase()}-${resumeCode.slice(4)}`);
		expect(laptop.address).toBe(phone.address);
		const seen = await see(test.desk, laptop.address, { token: laptop.token });
		expect(seen).toMatchObject({ stage: 'taking' });
		expect(seen.stage === 'taking' && seen.taking.slots[textSlot(test)]?.value).toEqual(typed('nine'));
		expect(laptop.resumeCode).not.toBe(resumeCode);
		expect((await resuming(test, laptop.resumeCode)).kind).toBe('resumed');
	});

	it('is used once', async () => {
		const test = await aDesk();
		const { resumeCode } = await anaOnPhone(test);
		await resumedOn(test, resumeCode);
		expect((await resuming(test, resumeCode)).kind).toBe('not-opened');
	});

	it('opens nothing after five wrong tries that were aimed at it', async () => {
		const test = await aDesk();
		const { resumeCode } = await anaOnPhone(test);
		const wrong = resumeCode.slice(0, 7) + (resumeCode.endsWith('2') ? '3' : '2');
		for (let i = 0; i < 5; i++) expect((await resuming(test, wrong)).kind).toBe('not-opened');
		expect((await resuming(test, resumeCode)).kind).toBe('not-opened');
		expect((await participantsOf(test))[0]?.resume?.misses).toBe(5);
	});

	it('survives four, and tries that are aimed at somebody else', async () => {
		const test = await aDesk();
		const { resumeCode } = await anaOnPhone(test);
		const wrong = resumeCode.slice(0, 7) + (resumeCode.endsWith('2') ? '3' : '2');
		for (let i = 0; i < 4; i++) await resuming(test, wrong);
		const others = (resumeCode.startsWith('2') ? '3' : '2') + resumeCode.slice(1);
		for (let i = 0; i < 20; i++) await resuming(test, others);
		expect((await resuming(test, resumeCode)).kind).toBe('resumed');
	});

	it('that can be none costs nothing, and one that opens nothing counts as a miss of its address', async () => {
		const test = await aDesk();
		const { resumeCode } = await anaOnPhone(test);
		for (let i = 0; i < 300; i++) expect(await resuming(test, 'K7M4')).toEqual({ kind: 'no-code' });
		for (let i = 0; i < 299; i++) await resuming(test, '22222222');
		expect(await resuming(test, '22222222')).toMatchObject({ kind: 'not-opened', delayMs: 500 });
		expect((await resuming(test, resumeCode)).kind).toBe('resumed');
	});

	it('can be had anew on the device that answers', async () => {
		const test = await aDesk();
		const phone = await anaOnPhone(test);
		const renewed = await renewResumeCode(test.desk, phone.address, phone.token);
		if (renewed.kind !== 'code') throw new Error(renewed.kind);
		expect((await resuming(test, phone.resumeCode)).kind).toBe('not-opened');
		expect((await resuming(test, renewed.code)).kind).toBe('resumed');
	});
});

describe('F18: a device that was taken over from', () => {
	it('is told so, sees nothing, and may hand in what it had kept', async () => {
		const test = await aDesk();
		const phone = await anaOnPhone(test);
		const laptop = await resumedOn(test, phone.resumeCode);
		expect(await see(test.desk, phone.address, { token: phone.token })).toMatchObject({
			stage: 'taken-over'
		});
		expect(await lookAtClock(test.desk, phone.address, phone.token)).toEqual({ kind: 'taken-over' });
		expect((await start(test.desk, phone.address, phone.token)).kind).toBe('unknown');
		expect(await saveText(test, phone, 'nine')).toMatchObject({
			saved: { kind: 'handed-in', differs: false }
		});
		await saveText(test, laptop, 'noon', { tab: 'laptop', revision: 1 });
		expect(await saveText(test, phone, 'ten', { sequence: 2 })).toMatchObject({
			saved: { kind: 'handed-in', differs: true }
		});
		const seen = await see(test.desk, laptop.address, { token: laptop.token });
		const slot = seen.stage === 'taking' ? seen.taking.slots[textSlot(test)] : undefined;
		expect(slot).toEqual({ rev: 2, value: typed('noon'), other: [{ text: 'ten' }] });
	});
});

describe('a browser from which a quiz was joined', () => {
	it('knows it by an address and its own token, and goes on with it', async () => {
		const test = await aDesk();
		const ana = await anaOnPhone(test);
		const list = await begunHere(test.desk, [ana.address, 'nonsense'], ana.device);
		expect(list).toEqual([{ title: 'In whose court?', name: 'Ana', address: ana.address }]);
		const on = await goOn(test.desk, ana.address, ana.device);
		if (on.kind !== 'gone-on') throw new Error(on.kind);
		expect((await see(test.desk, on.address, { token: on.token })).stage).toBe('taking');
	});

	it('T5: tells nobody a name who has only the address, and goes on with nothing that is another’s', async () => {
		const test = await aDesk();
		const ana = await anaOnPhone(test);
		const ben = await joined(test.desk, 'Ben');
		expect(await begunHere(test.desk, [ana.address], ben.device)).toEqual([]);
		expect(await begunHere(test.desk, [ana.address], undefined)).toEqual([]);
		expect(await goOn(test.desk, ana.address, ben.device)).toEqual({ kind: 'unknown' });
		expect(await goOn(test.desk, ana.address, undefined)).toEqual({ kind: 'unknown' });
	});
});

describe('T33: “Finish and forget me”', () => {
	it('hands in what there is where the student says so, and leaves the device with nothing', async () => {
		const test = await aDesk();
		const phone = await anaOnPhone(test);
		expect(await forget(test.desk, phone, true)).toEqual({
			kind: 'forgotten',
			addresses: [phone.address]
		});
		expect((await attemptOf(test, phone)).state).toMatchObject({ kind: 'submitted', by: 'student' });
		expect(await see(test.desk, phone.address, { token: phone.token })).toEqual({ stage: 'unknown' });
		expect(await atTheDoor(test.desk, { code: CODE, address }, phone.device)).toMatchObject({ here: [] });
		expect(await goOn(test.desk, phone.address, phone.device)).toEqual({ kind: 'unknown' });
	});

	it('leaves an attempt open that is to be gone on with elsewhere', async () => {
		const test = await aDesk();
		const phone = await anaOnPhone(test);
		await forget(test.desk, phone, false);
		const laptop = await resumedOn(test, phone.resumeCode);
		expect((await see(test.desk, laptop.address, { token: laptop.token })).stage).toBe('taking');
	});

	it('forgets nobody else who has joined from the same device', async () => {
		const test = await aDesk();
		const ana = await anaOnPhone(test);
		const ben = await joined(test.desk, 'Ben', { device: ana.device });
		await forget(test.desk, ana, false);
		expect(await begunHere(test.desk, [ana.address, ben.address], ana.device)).toMatchObject([
			{ name: 'Ben' }
		]);
	});
});

it('T32: what is kept holds no token and no code in clear', async () => {
	const test = await aDesk();
	const phone = await anaOnPhone(test);
	const laptop = await resumedOn(test, phone.resumeCode);
	const work = await test.store.work.get(ASSIGNMENT);
	const kept = JSON.stringify([...work!.participants.values(), ...work!.attempts.values()]);
	for (const secret of [phone.token, phone.device, phone.resumeCode, laptop.token, laptop.resumeCode])
		expect(kept).not.toContain(secret);
});
