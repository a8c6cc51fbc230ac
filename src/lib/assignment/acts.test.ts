import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAssignment, anId, aPolicy, aPublication } from '../../../tests/builders/assignment.ts';
import { act, duplicate, erasedAt, type Act, type Refusal } from './acts.ts';
import type { Assignment } from './assignment.ts';
import { joinCode } from './join-code.ts';
import { deadlineOf, phaseOf, publicationOf } from './window.ts';

const MINUTE = 60_000;
const code = joinCode('K7M4QX');
const draft = anAssignment({ state: { kind: 'draft' } });
const open = anAssignment();
const ending = anAssignment({ window: { zone: 'UTC', closesAt: 1000 } });

/** What an act leaves of an assignment. @throws where it is refused */
function after(assignment: Assignment, did: Act, now: number): Assignment {
	const acted = act(assignment, did, now);
	if (acted.kind === 'refused') throw new Error(acted.why);
	return acted.next;
}
const why = (assignment: Assignment, did: Act, now: number): Refusal | 'done' => {
	const acted = act(assignment, did, now);
	return acted.kind === 'refused' ? acted.why : 'done';
};

describe('a teacher', () => {
	it('publishes a draft, once, with its code and the door open', () => {
		const next = after(draft, { kind: 'publish', code }, 5);
		expect(next.state).toEqual({
			kind: 'published',
			publication: { at: 5, code, door: 'open', released: {} }
		});
		expect(why(next, { kind: 'publish', code: joinCode('234567') }, 6)).toBe('published');
	});

	it('cannot publish what would be over already', () => {
		const late = anAssignment({ state: { kind: 'draft' }, window: { zone: 'UTC', closesAt: 5 } });
		expect([4, 5].map((now) => why(late, { kind: 'publish', code }, now))).toEqual(['done', 'past']);
	});

	it('closes it before its time, and opens it again without an end or with one', () => {
		const shut = after(ending, { kind: 'close' }, 100);
		expect(phaseOf(shut, 100)).toBe('closed');
		expect(why(shut, { kind: 'close' }, 101)).toBe('closed');
		const again = after(shut, { kind: 'reopen' }, 200);
		expect([phaseOf(again, 200), again.window]).toEqual(['open', { zone: 'UTC' }]);
		expect(after(shut, { kind: 'reopen', closesAt: 900 }, 200).window.closesAt).toBe(900);
		expect(why(shut, { kind: 'reopen', closesAt: 200 }, 200)).toBe('past');
		expect(why(again, { kind: 'reopen' }, 201)).toBe('not-closed');
	});

	it('opens again what was settled, so that its work is looked at again', () => {
		const settled = anAssignment({
			state: { kind: 'published', publication: aPublication({ closedAt: 10, settledAt: 20 }) }
		});
		expect(publicationOf(after(settled, { kind: 'reopen' }, 30))).toEqual(aPublication());
	});

	it('extends limit and end for all, which moves every deadline by as much', () => {
		const timed = anAssignment({
			policy: aPolicy({ minutes: 20 }),
			window: { zone: 'UTC', closesAt: 30 * MINUTE }
		});
		const longer = after(timed, { kind: 'extend', minutes: 5 }, 0);
		expect([longer.policy.minutes, longer.window.closesAt]).toEqual([25, 35 * MINUTE]);
		for (const startedAt of [0, 20 * MINUTE]) {
			const attempt = { startedAt, givenBack: 0 };
			const by = deadlineOf(longer, {}, attempt)! - deadlineOf(timed, {}, attempt)!;
			expect(by).toBe(5 * MINUTE);
		}
		expect(why(open, { kind: 'extend', minutes: 5 }, 0)).toBe('nothing-to-extend');
		expect(why(ending, { kind: 'extend', minutes: 5 }, 1000)).toBe('closed');
		const longest = anAssignment({ policy: aPolicy({ minutes: 718 }) });
		expect(why(longest, { kind: 'extend', minutes: 5 }, 0)).toBe('too-long');
	});

	it('sets another end, which is after now and after the opening', () => {
		const later = anAssignment({ window: { zone: 'UTC', opensAt: 500, closesAt: 1000 } });
		expect(after(later, { kind: 'end', closesAt: 2000 }, 0).window).toMatchObject({
			opensAt: 500,
			closesAt: 2000
		});
		expect(after(later, { kind: 'end' }, 0).window).toEqual({ zone: 'UTC', opensAt: 500 });
		expect(why(later, { kind: 'end', closesAt: 0 }, 0)).toBe('past');
		expect(why(later, { kind: 'end', closesAt: 500 }, 0)).toBe('before-opening');
	});

	it('shuts the door and opens it', () => {
		const shut = after(open, { kind: 'door', door: 'shut' }, 1);
		expect(publicationOf(shut)?.door).toBe('shut');
		expect(publicationOf(after(shut, { kind: 'door', door: 'open' }, 2))?.door).toBe('open');
	});

	it('lets more or fewer take it, and changes nothing else', () => {
		const more = after(open, { kind: 'most', most: 900 }, 1);
		expect(more).toEqual({ ...open, policy: { ...open.policy, most: 900 } });
	});

	it('releases a part once, in the archive too', () => {
		const released = after(open, { kind: 'release', part: 'keys' }, 7);
		expect(publicationOf(released)?.released).toEqual({ keys: 7 });
		expect(why(released, { kind: 'release', part: 'keys' }, 8)).toBe('released');
		const archived = after(released, { kind: 'archive' }, 9);
		expect(publicationOf(after(archived, { kind: 'release', part: 'marks' }, 10))?.released).toEqual({
			keys: 7,
			marks: 10
		});
	});

	it('closes what goes into the archive or the bin, and finds it closed when it comes back', () => {
		const archived = after(open, { kind: 'archive' }, 10);
		expect(archived.state).toEqual({ kind: 'archived', publication: aPublication({ closedAt: 10 }), at: 10 });
		expect(phaseOf(after(archived, { kind: 'unarchive' }, 11), 11)).toBe('closed');
		const binned = after(open, { kind: 'bin' }, 10);
		expect(erasedAt(binned)).toBe(10 + 30 * 24 * 60 * MINUTE);
		const back = after(binned, { kind: 'restore' }, 11);
		expect([erasedAt(back), phaseOf(back, 11)]).toEqual([undefined, 'closed']);
	});

	it('takes a draft out of the bin as it was', () => {
		expect(after(after(draft, { kind: 'bin' }, 1), { kind: 'restore' }, 2)).toEqual(draft);
	});

	it.each<[string, Assignment, Act, Refusal]>([
		['close a draft', draft, { kind: 'close' }, 'draft'],
		['release of a draft', draft, { kind: 'release', part: 'keys' }, 'draft'],
		['archive a draft', draft, { kind: 'archive' }, 'draft'],
		['take out of the bin what is not in it', open, { kind: 'restore' }, 'not-binned'],
		['take out of the archive what is not in it', open, { kind: 'unarchive' }, 'not-archived'],
		['do anything with what is in the bin', { ...open, binnedAt: 0 }, { kind: 'close' }, 'binned'],
		['bin it twice', { ...open, binnedAt: 0 }, { kind: 'bin' }, 'binned'],
		[
			'open the door of the archive',
			after(open, { kind: 'archive' }, 0),
			{ kind: 'door', door: 'open' },
			'archived'
		]
	])('cannot %s', (_, assignment, did, refusal) => {
		expect(why(assignment, did, 5)).toBe(refusal);
	});

	it('duplicates it as a draft, with what it asks and on what terms, and without its window', () => {
		const copy = duplicate(ending, {
			id: anId('copy') as Assignment['id'],
			teacher: anId('other') as Assignment['teacher'],
			now: 9
		});
		expect(copy).toEqual({
			...ending,
			id: anId('copy'),
			teacher: anId('other'),
			title: 'In whose court? (copy)',
			window: { zone: 'UTC' },
			state: { kind: 'draft' },
			createdAt: 9
		});
	});
});

/** Acts in any order, each some time after the one before. */
const life = fc.array(
	fc.tuple(
		fc.nat(10 * MINUTE),
		fc.oneof(
			fc.constant<Act>({ kind: 'publish', code }),
			fc.constantFrom<Act>(
				...(['close', 'archive', 'unarchive', 'bin', 'restore'] as const).map((kind) => ({ kind }))
			),
			fc.record({ kind: fc.constantFrom('reopen' as const, 'end' as const), closesAt: fc.nat(100 * MINUTE) }),
			fc.record({ kind: fc.constant('extend' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
			fc.record({
				kind: fc.constant('door' as const),
				door: fc.constantFrom('open' as const, 'shut' as const)
			}),
			fc.record({
				kind: fc.constant('release' as const),
				part: fc.constantFrom('score' as const, 'marks' as const, 'keys' as const)
			})
		)
	),
	{ maxLength: 30 }
);

/** Every state that a life goes through, with the time at which it begins. */
function lived(steps: [number, Act][]): { now: number; state: Assignment; did?: Act; before?: Assignment }[] {
	let state = anAssignment({ state: { kind: 'draft' }, policy: aPolicy({ minutes: 20 }) });
	let now = 0;
	const states: ReturnType<typeof lived> = [{ now, state }];
	for (const [passed, did] of steps) {
		now += passed;
		const acted = act(state, did, now);
		if (acted.kind === 'refused') continue;
		states.push({ now, state: acted.next, did, before: state });
		state = acted.next;
	}
	return states;
}

describe('whatever a teacher does, in any order', () => {
	const always = (holds: (states: ReturnType<typeof lived>) => void): void =>
		fc.assert(fc.property(life, (steps) => holds(lived(steps))));

	it('what was published stays published, at the same moment and under the same code', () => {
		always((states) => {
			const publications = states.map(({ state }) => publicationOf(state));
			const first = publications.findIndex((each) => each !== undefined);
			if (first === -1) return;
			for (const each of publications.slice(first))
				expect([each?.at, each?.code]).toEqual([publications[first]?.at, code]);
		});
	});

	it('it opens again by time alone never: only reopening does that', () => {
		always((states) => {
			for (const { state, before, did, now } of states)
				if (before && phaseOf(before, now) === 'closed' && phaseOf(state, now) === 'open')
					expect(did?.kind).toBe('reopen');
			for (const { state, now } of states) {
				if (phaseOf(state, now) !== 'closed') continue;
				expect([1, 100, 10_000].map((minutes) => phaseOf(state, now + minutes * MINUTE))).toEqual(
					Array(3).fill('closed')
				);
			}
		});
	});

	it('what was released stays released', () => {
		always((states) => {
			for (const { state, before } of states)
				if (before)
					expect(publicationOf(state)?.released ?? {}).toMatchObject(publicationOf(before)?.released ?? {});
		});
	});

	it('no extension brings a deadline forward', () => {
		always((states) => {
			for (const { state, before, did } of states) {
				if (did?.kind !== 'extend' || !before) continue;
				const attempt = { startedAt: 0, givenBack: 0 };
				expect(deadlineOf(state, {}, attempt)).toBeGreaterThan(deadlineOf(before, {}, attempt)!);
			}
		});
	});

	it('nothing in the bin or the archive is open', () => {
		always((states) => {
			for (const { state, now } of states)
				if (state.binnedAt !== undefined || state.state.kind === 'archived')
					expect(['draft', 'closed', 'archived']).toContain(phaseOf(state, now));
		});
	});
});
