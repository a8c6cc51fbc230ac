import { describe, expect, it } from 'vitest';
import { aPolicy, aPublication } from '../../../../tests/builders/assignment.ts';
import {
	aDesk,
	ASSIGNMENT,
	attemptOf,
	begun,
	joined,
	MINUTE,
	participantsOf,
	saveText,
	textSlot,
	typed,
	workOf,
	type Held
} from '../../../../tests/builders/desk.ts';
import { NINE } from '../../../../tests/builders/store.ts';
import { readAddress } from '#lib/assignment/address.ts';
import { access } from './access.ts';
import { lookAtClock } from './look-at-clock.ts';
import { saveSlot } from './save.ts';
import { see } from './see.ts';
import { settleOther } from './settle-other.ts';
import { start } from './start.ts';
import { submitAttempt } from './submit.ts';

const limit = { policy: aPolicy({ minutes: 20 }) };
const ofAna = async (given: Parameters<typeof aDesk>[0] = {}) => {
	const test = await aDesk(given);
	return { ...test, held: await begun(test.desk, 'Ana') };
};

describe('starting', () => {
	it('begins the first attempt at the address at which it was waited for', async () => {
		const test = await aDesk();
		const { address, token } = await joined(test.desk, 'Ana');
		expect(await see(test.desk, address, { token: token })).toMatchObject({
			stage: 'before',
			before: { name: 'Ana', questions: 3, number: 1, of: 1, may: 'may' }
		});
		expect(await start(test.desk, address, token)).toEqual({ kind: 'started', address });
		expect((await see(test.desk, address, { token: token })).stage).toBe('taking');
	});

	it('T7: asked twice at once begins one attempt', async () => {
		const test = await aDesk({ assignment: { policy: aPolicy({ attempts: 5 }) } });
		const { address, token } = await joined(test.desk, 'Ana');
		const both = await Promise.all([1, 2, 3].map(() => start(test.desk, address, token)));
		expect(both).toEqual(both.map(() => ({ kind: 'started', address })));
		expect((await workOf(test)).attempts.size).toBe(1);
	});

	it('T4: goes on to a further attempt, at an address of its own, as often as there may be', async () => {
		const test = await aDesk({ assignment: { policy: aPolicy({ attempts: 2 }) } });
		const held = await begun(test.desk, 'Ana');
		await submitAttempt(test.desk, held.address, held.token);
		const again = await start(test.desk, held.address, held.token);
		if (again.kind !== 'started') throw new Error(again.kind);
		expect(again.address).not.toBe(held.address);
		await submitAttempt(test.desk, again.address, held.token);
		expect((await start(test.desk, again.address, held.token)).kind).toBe('used-up');
		const seen = await see(test.desk, again.address, { token: held.token });
		expect(seen).toMatchObject({ stage: 'over', place: { number: 2, of: 2, more: false } });
	});

	it('is not possible before it opens, after it has closed, or where as many have been taken as may be', async () => {
		const later = await aDesk({ assignment: { window: { zone: 'UTC', opensAt: NINE + MINUTE } } });
		const early = await joined(later.desk, 'Ana');
		expect(await start(later.desk, early.address, early.token)).toMatchObject({ kind: 'scheduled' });
		await later.clocks.pass(MINUTE);
		expect((await start(later.desk, early.address, early.token)).kind).toBe('started');

		const closing = await aDesk({ assignment: { window: { zone: 'UTC', closesAt: NINE + MINUTE } } });
		const late = await joined(closing.desk, 'Ana');
		await closing.clocks.pass(MINUTE);
		expect(await start(closing.desk, late.address, late.token)).toEqual({ kind: 'closed' });
	});
});

describe('T5: an attempt', () => {
	it('is there for its own token alone; anyone else is told what is told of one that is not', async () => {
		const { desk, held } = await ofAna();
		const ben = await begun(desk, 'Ben');
		const nowhere = `${ASSIGNMENT}${'x'.repeat(22)}`;
		const asked = [
			[held.address, ben.token],
			[held.address, undefined],
			[held.address, ''],
			[nowhere, held.token],
			[held.address, held.token.replace(/.$/, '')],
			[`${'y'.repeat(22)}${readAddress(held.address)!.attempt}`, held.token],
			['..%2F', held.token],
			['', held.token]
		] as const;
		for (const [address, token] of asked) {
			expect(await access(desk, address, token)).toEqual({ kind: 'unknown' });
			expect(await see(desk, address, { token: token })).toEqual({ stage: 'unknown' });
			const sent = { slot: 0, tab: 'a', sequence: 1, revision: 0, value: {} };
			expect(await saveSlot(desk, { address, token }, sent)).toEqual({ kind: 'unknown' });
			expect(await submitAttempt(desk, address, token)).toEqual({ kind: 'unknown' });
			expect(await start(desk, address, token)).toEqual({ kind: 'unknown' });
			expect(await lookAtClock(desk, address, token)).toEqual({ kind: 'unknown' });
		}
	});

	it('of what lies in the bin is not there', async () => {
		const { desk, store, held } = await ofAna();
		await store.assignments.change(ASSIGNMENT, (each) => ({
			next: { ...each, binnedAt: NINE },
			result: undefined
		}));
		expect((await see(desk, held.address, { token: held.token })).stage).toBe('unknown');
	});

	it('of a student who was taken out says so, and takes nothing more', async () => {
		const test = await ofAna();
		const [ana] = await participantsOf(test);
		await test.store.work.change(ASSIGNMENT, () => ({
			participants: [{ ...ana!, removedAt: NINE }],
			result: undefined
		}));
		expect((await see(test.desk, test.held.address, { token: test.held.token })).stage).toBe('removed');
		expect(await saveText(test, test.held, 'nine')).toEqual({ kind: 'unknown' });
	});
});

describe('saving', () => {
	it('keeps a response, says when, and how long there is', async () => {
		const test = await ofAna({ assignment: limit });
		await test.clocks.pass(1000);
		expect(await saveText(test, test.held, 'nine')).toEqual({
			kind: 'kept',
			saved: { kind: 'saved', revision: 1, savedAt: NINE + 1000 },
			clock: { deadline: NINE + 20 * MINUTE, serverNow: NINE + 1000 },
			zone: 'Europe/London'
		});
		expect((await attemptOf(test, test.held)).slots[textSlot(test)]).toMatchObject({ value: typed('nine') });
	});

	it('T1: marks nothing: what is kept and what is said are the same whether it is right', async () => {
		const [right, wrong] = await Promise.all(
			['nine', 'noon'].map(async (text) => {
				const test = await ofAna();
				const outcome = await saveText(test, test.held, text);
				const kept = JSON.stringify(await attemptOf(test, test.held)).replace(text, '…');
				return { outcome, kept };
			})
		);
		expect(right).toEqual(wrong);
	});

	it('row 39: for a question that it does not have is refused by its field', async () => {
		const test = await ofAna();
		for (const slot of [-1, 3, 99])
			expect(await saveText(test, test.held, 'nine', { slot })).toEqual({
				kind: 'wrong',
				path: 'answers.slot',
				expected: 'in this attempt: 0 to 2'
			});
	});

	it('T8: of what was not asked is refused by its field', async () => {
		const test = await ofAna();
		const sent = async (value: Parameters<typeof saveSlot>[2]['value']) => {
			const outcome = await saveText(test, test.held, '', { value });
			return outcome.kind === 'wrong' ? outcome.path : outcome.kind;
		};
		expect(await sent({ response: { type: 'single-choice', option: 'x' as never } })).toBe('value.response');
		expect(await sent({ sure: true })).toBe('value.sure');
		expect(await sent({ proof: [] })).toBe('value.proof');
		expect(await sent({ flagged: true })).toBe('kept');
	});

	it('T9: counts by the server’s own clock, until half a minute after the deadline', async () => {
		const test = await ofAna({ assignment: limit });
		await test.clocks.pass(20 * MINUTE + 30_000);
		expect(await saveText(test, test.held, 'nine')).toMatchObject({ saved: { kind: 'saved' } });
		await test.clocks.pass(1);
		expect(await saveText(test, test.held, 'ten', { sequence: 2, revision: 1 })).toMatchObject({
			saved: { kind: 'late' }
		});
	});

	it('before the attempt has begun is refused as if there were none', async () => {
		const test = await aDesk();
		const { address, token } = await joined(test.desk, 'Ana');
		expect(await saveText(test, { address, token }, 'nine')).toEqual({ kind: 'unknown' });
	});

	it('by thirty students at once keeps what each has given', async () => {
		const test = await aDesk();
		const all: Held[] = [];
		for (let i = 0; i < 30; i++) all.push(await begun(test.desk, `Student ${i}`));
		await Promise.all(all.map((held, i) => saveText(test, held, `said ${i}`)));
		for (const [i, held] of all.entries())
			expect((await attemptOf(test, held)).slots[textSlot(test)]!.value).toEqual(typed(`said ${i}`));
	});
});

describe('submitting', () => {
	it('T7: happens once, and a second time finds it as it was', async () => {
		const test = await ofAna();
		await submitAttempt(test.desk, test.held.address, test.held.token);
		await test.clocks.pass(MINUTE);
		expect(await submitAttempt(test.desk, test.held.address, test.held.token)).toEqual({ kind: 'submitted' });
		expect((await attemptOf(test, test.held)).state).toEqual({ kind: 'submitted', at: NINE, by: 'student' });
	});

	it('ends saving: row 39', async () => {
		const test = await ofAna();
		await submitAttempt(test.desk, test.held.address, test.held.token);
		expect(await saveText(test, test.held, 'nine')).toMatchObject({
			saved: { kind: 'submitted', at: NINE }
		});
	});

	it('after its time is the server’s, at the moment at which that was over', async () => {
		const test = await ofAna({ assignment: limit });
		await test.clocks.pass(25 * MINUTE);
		await submitAttempt(test.desk, test.held.address, test.held.token);
		expect((await attemptOf(test, test.held)).state).toEqual({
			kind: 'submitted',
			at: NINE + 20 * MINUTE,
			by: 'server'
		});
	});
});

describe('T3: what is seen of an attempt that is over', () => {
	const policy = aPolicy({ feedback: { score: 'submission', marks: 'closed', keys: 'hand' } });
	const window = { zone: 'UTC', closesAt: NINE + 60 * MINUTE };

	it('is the score, then what was right when all have finished, then the keys when the teacher says so', async () => {
		const test = await ofAna({ assignment: { policy, window } });
		const visible = async () => {
			const seen = await see(test.desk, test.held.address, { token: test.held.token });
			return seen.stage === 'over' ? seen.feedback.visible : seen.stage;
		};
		expect(await visible()).toBe('taking');
		await submitAttempt(test.desk, test.held.address, test.held.token);
		expect(await visible()).toEqual(['score']);
		await test.clocks.pass(60 * MINUTE);
		expect(await visible()).toEqual(['score', 'marks']);
		const publication = aPublication({ released: { keys: NINE } });
		await test.store.assignments.change(ASSIGNMENT, (each) => ({
			next: { ...each, state: { kind: 'published', publication } },
			result: undefined
		}));
		expect(await visible()).toEqual(['score', 'marks', 'keys']);
	});

	it('waits for a classmate with extra time', async () => {
		const test = await ofAna({ assignment: { policy: { ...policy, minutes: 30 }, window } });
		await test.clocks.pass(40 * MINUTE);
		const ben = await begun(test.desk, 'Ben');
		const [, second] = await participantsOf(test);
		await test.store.work.change(ASSIGNMENT, () => ({
			participants: [{ ...second!, extra: { factor: 2, minutes: 0 } }],
			result: undefined
		}));
		await submitAttempt(test.desk, test.held.address, test.held.token);
		await test.clocks.pass(25 * MINUTE);
		const seen = await see(test.desk, test.held.address, { token: test.held.token });
		expect(seen).toMatchObject({ stage: 'over', feedback: { visible: ['score'] } });
		await submitAttempt(test.desk, ben.address, ben.token);
		expect(await see(test.desk, test.held.address, { token: test.held.token })).toMatchObject({
			feedback: { visible: ['score', 'marks'] }
		});
	});
});

describe('extra time', () => {
	it('is seen on the next look at the clock', async () => {
		const test = await ofAna({ assignment: limit });
		const [ana] = await participantsOf(test);
		await test.store.work.change(ASSIGNMENT, () => ({
			participants: [{ ...ana!, extra: { factor: 1.5, minutes: 0 } }],
			result: undefined
		}));
		expect(await lookAtClock(test.desk, test.held.address, test.held.token)).toEqual({
			kind: 'open',
			clock: { deadline: NINE + 30 * MINUTE, serverNow: NINE }
		});
	});
});

it('which of two answers holds is the student’s to say until it is submitted', async () => {
	const test = await ofAna();
	const at = textSlot(test);
	const { attempt } = readAddress(test.held.address)!;
	const other = { value: typed('noon'), at: NINE };
	const beside = () =>
		test.store.work.changeAttempt(ASSIGNMENT, attempt, (each) => ({
			next: { ...each, slots: each.slots.map((slot, i) => (i === at ? { ...slot, other } : slot)) },
			result: undefined
		}));
	await beside();
	await settleOther(test.desk, test.held, at, 'other');
	expect((await attemptOf(test, test.held)).slots[at]!.value).toEqual(typed('noon'));
	await submitAttempt(test.desk, test.held.address, test.held.token);
	await beside();
	await settleOther(test.desk, test.held, at, 'stored');
	expect((await attemptOf(test, test.held)).slots[at]).toHaveProperty('other');
});
