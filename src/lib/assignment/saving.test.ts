import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAttempt, anId } from '../../../tests/builders/assignment.ts';
import type { AssignedAttempt, SlotValue } from './attempt.ts';
import type { TeacherId } from './ids.ts';
import { accept, givenCount, reopen, sameValue, save, settle, submit, type Save } from './saving.ts';
import { GRACE } from './window.ts';

const typed = (text: string): SlotValue => ({ response: { type: 'short-answer', text } });
const aSave = (given: Partial<Save> = {}): Save => ({
	slot: 0,
	tab: 'a',
	sequence: 1,
	revision: 0,
	value: typed('nine'),
	...given
});
const at = (now: number, more: { deadline?: number; isFormer?: boolean } = {}) => ({
	now,
	deadline: undefined,
	...more
});

/** An attempt into which these have been saved, one after the other. */
function having(...saves: Partial<Save>[]): AssignedAttempt {
	let attempt = anAttempt();
	saves.forEach((given, i) => (attempt = save(attempt, aSave(given), at(i + 1)).next ?? attempt));
	return attempt;
}
const kept = (attempt: AssignedAttempt | undefined, slot = 0) => attempt?.slots[slot]?.value;

describe('a save', () => {
	it('is kept with its revision and the time of the server', () => {
		const { next, result } = save(anAttempt(), aSave({ slot: 1 }), at(7));
		expect(result).toEqual({ kind: 'saved', revision: 1, savedAt: 7 });
		expect(next?.slots[1]).toMatchObject({ revision: 1, value: typed('nine'), savedAt: 7 });
		expect(next?.slots[0]).toBe(anAttempt().slots[0]);
	});

	it('T7: that is sent twice is answered as it was, and changes nothing', () => {
		const once = having({ value: typed('nine') });
		const again = save(once, aSave(), at(99));
		expect(again).toEqual({ result: { kind: 'saved', revision: 1, savedAt: 1 } });
	});

	it('that comes after a later one of its own tab changes nothing', () => {
		const later = having({ sequence: 2, value: typed('ten') });
		expect(save(later, aSave({ sequence: 1 }), at(9))).toEqual({
			result: { kind: 'saved', revision: 1, savedAt: 1 }
		});
	});

	it('follows another of its own tab, though no answer to that has reached it', () => {
		const once = having({ sequence: 1, value: typed('nine') });
		const { next, result } = save(once, aSave({ sequence: 2, revision: 0, value: typed('ten') }), at(9));
		expect(result).toMatchObject({ kind: 'saved', revision: 2 });
		expect(kept(next)).toEqual(typed('ten'));
	});

	it('F18: against what another tab has saved since is a conflict, which says what is stored', () => {
		const other = having({ tab: 'b', value: typed('noon') });
		expect(save(other, aSave({ value: typed('nine') }), at(9))).toEqual({
			result: { kind: 'conflict', revision: 1, value: typed('noon') }
		});
	});

	it('F18: of its own tab, after which another has saved, is a conflict too', () => {
		const both = having({ value: typed('nine') }, { tab: 'b', revision: 1, value: typed('noon') });
		expect(save(both, aSave({ sequence: 2, revision: 1, value: typed('ten') }), at(9)).result).toMatchObject({
			kind: 'conflict',
			revision: 2
		});
	});

	it('that says the same as another tab has said is no conflict', () => {
		const other = having({ tab: 'b' });
		expect(save(other, aSave(), at(9)).result).toEqual({ kind: 'saved', revision: 1, savedAt: 9 });
	});

	it('of what the student has chosen against another stands', () => {
		const other = having({ tab: 'b', value: typed('noon') });
		const { next, result } = save(other, aSave({ revision: 1 }), at(9));
		expect(result).toMatchObject({ kind: 'saved', revision: 2 });
		expect(kept(next)).toEqual(typed('nine'));
	});

	it.each([-1, 3, 0.5, NaN])('T8: for question %s, which it does not have, is refused', (slot) => {
		expect(save(anAttempt(), aSave({ slot }), at(1))).toEqual({ result: { kind: 'no-slot' } });
	});

	it('counts until the grace after the deadline is over, and is late from then on', () => {
		const deadline = 1000;
		const arriving = (now: number) => save(anAttempt(), aSave(), at(now, { deadline }));
		expect(arriving(deadline + GRACE).result.kind).toBe('saved');
		const late = arriving(deadline + GRACE + 1);
		expect(late.result).toEqual({ kind: 'late', savedAt: deadline + GRACE + 1 });
		expect(late.next?.slots[0]).toMatchObject({ revision: 0, value: {}, late: { value: typed('nine') } });
	});

	it('F17: is late for an attempt that the server has submitted, once however often it is sent', () => {
		const over = submit(anAttempt(), 'server', 50);
		const first = save(over, aSave(), at(60));
		expect(first.result).toEqual({ kind: 'late', savedAt: 60 });
		expect(save(first.next!, aSave(), at(70))).toEqual({ result: { kind: 'late', savedAt: 60 } });
	});

	it('after the deadline of what was kept in time is not late', () => {
		const over = submit(having({}), 'server', 50);
		expect(save(over, aSave({ tab: 'b' }), at(60))).toEqual({
			result: { kind: 'saved', revision: 1, savedAt: 1 }
		});
	});

	it('F13: is refused once the student has submitted', () => {
		const over = submit(anAttempt(), 'student', 50);
		expect(save(over, aSave(), at(60))).toEqual({ result: { kind: 'submitted', at: 50 } });
	});
});

describe('F18: a device that was taken over from', () => {
	const former = { isFormer: true };

	it('hands in what nobody has answered since', () => {
		const { next, result } = save(anAttempt(), aSave(), at(9, former));
		expect(result).toEqual({ kind: 'handed-in', differs: false });
		expect(kept(next)).toEqual(typed('nine'));
	});

	it('changes nothing that was answered since: what it had is kept beside it', () => {
		const since = having({ tab: 'new', value: typed('noon') });
		const { next, result } = save(since, aSave(), at(9, former));
		expect(result).toEqual({ kind: 'handed-in', differs: true });
		expect(next?.slots[0]).toMatchObject({ value: typed('noon'), other: { value: typed('nine'), at: 9 } });
		expect(save(next!, aSave({ sequence: 2 }), at(10, former))).toEqual({
			result: { kind: 'handed-in', differs: true }
		});
	});

	it('is not told what was answered since', () => {
		const since = having({ tab: 'new', value: typed('noon') });
		expect(JSON.stringify(save(since, aSave(), at(9, former)).result)).not.toContain('noon');
	});

	it('after the attempt was submitted has it kept for the teacher', () => {
		const { next } = save(submit(anAttempt(), 'student', 5), aSave(), at(9, former));
		expect(next?.slots[0]).toMatchObject({ value: {}, other: { value: typed('nine') } });
	});
});

describe('what was kept beside an answer', () => {
	const beside = {
		...having({}),
		slots: [{ ...having({}).slots[0]!, late: { value: typed('noon'), at: 7 } }]
	};

	const teacher = { by: anId('teacher') as TeacherId, at: 20 };

	it('counts when it is accepted', () => {
		expect(accept(beside, 0, 'late', teacher).slots[0]).toMatchObject({
			revision: 2,
			value: typed('noon'),
			savedAt: 7
		});
		expect(accept(beside, 0, 'late', teacher).slots[0]).not.toHaveProperty('late');
	});

	it('is accepted only where there is any', () => {
		expect(accept(beside, 0, 'other', teacher)).toEqual(beside);
	});

	it('is gone when the student has said which holds', () => {
		const { next } = save(having({ tab: 'b', value: typed('noon') }), aSave(), at(9, { isFormer: true }));
		const [stored] = settle(next!, 0, 'stored', 12).slots;
		expect(stored).toMatchObject({ revision: 1, value: typed('noon') });
		const [other] = settle(next!, 0, 'other', 12).slots;
		expect(other).toMatchObject({ revision: 2, value: typed('nine'), savedAt: 12 });
		for (const slot of [stored, other]) expect(slot).not.toHaveProperty('other');
	});

	it('is settled once', () => {
		expect(settle(having({}), 0, 'other', 12)).toEqual(having({}));
	});
});

describe('submitting', () => {
	it('T7: happens once, whoever comes second', () => {
		const once = submit(anAttempt(), 'student', 5);
		expect(submit(once, 'server', 9)).toBe(once);
	});

	it('is undone by opening again, with what was submitted kept and the time since given back', () => {
		const again = reopen(submit(having({}), 'student', 100), 400, 50);
		expect(again).toMatchObject({ state: { kind: 'open' }, givenBack: 350 });
		expect(again.earlier).toEqual([{ submittedAt: 100, slots: having({}).slots }]);
		expect(kept(again)).toEqual(typed('nine'));
		expect(reopen(again, 500)).toBe(again);
	});
});

describe('two values', () => {
	it('say the same in whatever order their fields and choices stand', () => {
		const options = ['x', 'y'] as never[];
		expect(
			sameValue(
				{ flagged: true, response: { type: 'multiple-choice', options } },
				{ response: { options: [...options].reverse(), type: 'multiple-choice' }, flagged: true }
			)
		).toBe(true);
	});

	it('differ by a flag, and by a comma within an option', () => {
		expect(sameValue({}, { flagged: true })).toBe(false);
		const chosen = (...options: string[]): SlotValue => ({
			response: { type: 'multiple-choice', options: options as never[] }
		});
		expect(sameValue(chosen('a,b'), chosen('a', 'b'))).toBe(false);
	});
});

it('counts the questions that have something given', () => {
	expect(givenCount(having({ slot: 0 }, { slot: 2, tab: 'b', value: { flagged: true } }))).toBe(1);
});

describe('F18: any number of edits by two tabs, with answers that are lost on the way', () => {
	const edits = fc.array(
		fc.record({ tab: fc.constantFrom('a', 'b'), text: fc.constantFrom('1', '2', '3'), heard: fc.boolean() }),
		{ maxLength: 40 }
	);

	it('leave what was acknowledged with the highest revision; whoever loses has been told', () => {
		fc.assert(
			fc.property(edits, (list) => {
				let attempt = anAttempt();
				const seen = { a: 0, b: 0 };
				const sequence = { a: 0, b: 0 };
				let highest: { revision: number; value: SlotValue } = { revision: 0, value: {} };
				for (const { tab, text, heard } of list) {
					const mine = tab;
					const value = typed(text);
					const before = kept(attempt);
					const sent = aSave({ tab, sequence: ++sequence[mine], revision: seen[mine], value });
					const { next, result } = save(attempt, sent, at(1));
					attempt = next ?? attempt;
					if (result.kind === 'saved') {
						expect(kept(attempt)).toEqual(value);
						highest = { revision: result.revision, value };
					} else {
						expect(result.kind).toBe('conflict');
						expect(kept(attempt)).toEqual(before);
					}
					if (heard && 'revision' in result) seen[mine] = result.revision;
				}
				expect(attempt.slots[0]).toMatchObject(highest);
			})
		);
	});

	it('that are all sent again change nothing more', () => {
		fc.assert(
			fc.property(edits, (list) => {
				const saves = list.map(({ tab, text }, i) =>
					aSave({ tab, sequence: i + 1, revision: i, value: typed(text) })
				);
				const all = (from: AssignedAttempt) =>
					saves.reduce((attempt, each) => save(attempt, each, at(1)).next ?? attempt, from);
				const once = all(anAttempt());
				expect(all(once)).toEqual(once);
			})
		);
	});
});

describe('F18: 500 edits by two tabs of a device and by another device that takes over', () => {
	const DEVICES = { a: 'first', b: 'first', c: 'second' } as const;
	const edit = fc.record({
		tab: fc.constantFrom('a', 'b', 'c'),
		slot: fc.nat(2),
		text: fc.constantFrom('1', '2', '3'),
		heard: fc.boolean()
	});

	it('lose nothing in silence: each is what stands, or its sender or the other device is shown both', () => {
		fc.assert(
			fc.property(fc.array(edit, { minLength: 500, maxLength: 500 }), fc.nat(500), (list, takenOverAt) => {
				let attempt = anAttempt();
				const seen: Record<string, number> = {};
				for (const [i, { tab, slot, text, heard }] of list.entries()) {
					// The second device has nothing to say before it has taken over.
					if (i < takenOverAt && DEVICES[tab] === 'second') continue;
					const isFormer = i >= takenOverAt && DEVICES[tab] === 'first';
					const value = typed(text);
					const before = attempt.slots[slot]!;
					const at = `${tab} ${slot}`;
					const sent = aSave({ tab, slot, sequence: i + 1, revision: seen[at] ?? 0, value });
					const { next, result } = save(attempt, sent, { now: i, deadline: undefined, isFormer });
					attempt = next ?? attempt;
					const after = attempt.slots[slot]!;
					const isKept = result.kind === 'saved' || (result.kind === 'handed-in' && !result.differs);
					expect(after.value).toEqual(isKept ? value : before.value);
					if (!isKept && isFormer) expect(after.other?.value).toEqual(value);
					if (!isKept && !isFormer) expect(result).toMatchObject({ kind: 'conflict', value: before.value });
					expect(after.revision).toBeGreaterThanOrEqual(before.revision);
					if (heard && 'revision' in result) seen[at] = result.revision;
				}
			}),
			{ numRuns: 30 }
		);
	});
});
