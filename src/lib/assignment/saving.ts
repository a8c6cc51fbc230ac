import type { AssignedAttempt, Slot, SlotValue } from './attempt.ts';
import type { Moment, TeacherId } from './ids.ts';
import { GRACE } from './window.ts';

/** What a browser sends when something is given. */
export interface Save {
	/** Which question, from 0, in the order of the form. */
	slot: number;
	/** The tab it comes from, and which of its saves it is: one that is sent twice counts once. */
	tab: string;
	sequence: number;
	/** The revision that its sender had seen; 0 where it had seen none. */
	revision: number;
	value: SlotValue;
}

export type Saved =
	/** Kept, or kept already, or taken over by a later save of the same tab. */
	| { kind: 'saved'; revision: number; savedAt: Moment }
	/** Something else was saved meanwhile: the student says which holds. */
	| { kind: 'conflict'; revision: number; value: SlotValue }
	/** It came after the deadline: kept, and not counted unless the teacher accepts it. */
	| { kind: 'late'; savedAt: Moment }
	/** What a device that was taken over from had kept; `differs` where the student has given something else since. */
	| { kind: 'handed-in'; differs: boolean }
	| { kind: 'submitted'; at: Moment }
	| { kind: 'no-slot' };

/** How many tabs of one question are remembered. */
const MOST_TABS = 20;

/**
 * Takes a save into an attempt. It marks nothing.
 *
 * @param deadline of the attempt; `undefined` where it has none
 * @param isFormer whether the sender is a device that was taken over from
 * @returns the attempt where it has changed, and what the sender is told
 */
export function save(
	attempt: AssignedAttempt,
	sent: Save,
	{ now, deadline, isFormer = false }: { now: Moment; deadline: Moment | undefined; isFormer?: boolean }
): { next?: AssignedAttempt; result: Saved } {
	const slot = attempt.slots[sent.slot];
	if (slot === undefined) return { result: { kind: 'no-slot' } };
	const before = slot.saves.find(({ tab }) => tab === sent.tab);
	if (before !== undefined && sent.sequence <= before.sequence)
		return { result: { kind: 'saved', revision: before.revision, savedAt: before.savedAt } };
	// What nobody but the sender has saved since, the sender knows of, whether the answers have reached it or not.
	const isCurrent = sent.revision >= slot.revision || before?.revision === slot.revision;
	const withSlot = (next: Slot): AssignedAttempt => ({
		...attempt,
		slots: attempt.slots.map((each, i) => (i === sent.slot ? next : each))
	});
	const isSame = sameValue(slot.value, sent.value);
	const { state } = attempt;
	if (isFormer) {
		if (isSame) return { result: { kind: 'handed-in', differs: false } };
		if (!isCurrent || state.kind === 'submitted')
			return {
				...(sameValue(slot.other?.value, sent.value)
					? {}
					: { next: withSlot({ ...slot, other: { value: sent.value, at: now } }) }),
				result: { kind: 'handed-in', differs: true }
			};
	}
	if (state.kind === 'submitted' && state.by !== 'server')
		return { result: { kind: 'submitted', at: state.at } };
	if (state.kind === 'submitted' || (deadline !== undefined && now > deadline + GRACE)) {
		// What was kept in time needs no one to accept it.
		if (isSame) return { result: { kind: 'saved', revision: slot.revision, savedAt: slot.savedAt ?? now } };
		if (slot.late && sameValue(slot.late.value, sent.value))
			return { result: { kind: 'late', savedAt: slot.late.at } };
		return {
			next: withSlot({ ...slot, late: { value: sent.value, at: now } }),
			result: { kind: 'late', savedAt: now }
		};
	}
	if (!isCurrent && !isSame)
		return { result: { kind: 'conflict', revision: slot.revision, value: slot.value } };
	const revision = isSame && slot.revision > 0 ? slot.revision : Math.max(slot.revision, sent.revision) + 1;
	const kept = { tab: sent.tab, sequence: sent.sequence, revision, savedAt: now };
	return {
		next: withSlot({
			...slot,
			revision,
			value: sent.value,
			savedAt: now,
			saves: [...slot.saves.filter(({ tab }) => tab !== sent.tab), kept].slice(-MOST_TABS)
		}),
		result: isFormer ? { kind: 'handed-in', differs: false } : { kind: 'saved', revision, savedAt: now }
	};
}

/** Whether two values say the same; in what order their fields or chosen options stand makes no difference. */
export function sameValue(a: SlotValue | undefined, b: SlotValue | undefined): boolean {
	return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
	if (typeof value !== 'object' || value === null) return value === undefined ? '' : JSON.stringify(value);
	return `{${Object.entries(value)
		.filter(([, each]) => each !== undefined)
		.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
		.sort()
		.join()}}`;
}

/** Submits an attempt; one that was submitted stays as it is, by whomever and whenever that was. */
export function submit(
	attempt: AssignedAttempt,
	by: 'student' | 'server' | 'teacher',
	at: Moment
): AssignedAttempt {
	return attempt.state.kind === 'submitted' ? attempt : { ...attempt, state: { kind: 'submitted', at, by } };
}

/**
 * Opens a submitted attempt again, with what was given in it; what was submitted is kept beside it. The time that has passed
 * since is given back, so that the student has what was left, and so much more.
 *
 * @param more in milliseconds
 */
export function reopen(attempt: AssignedAttempt, now: Moment, more = 0): AssignedAttempt {
	const { state } = attempt;
	if (state.kind === 'open') return attempt;
	return {
		...attempt,
		state: { kind: 'open' },
		givenBack: attempt.givenBack + Math.max(0, now - state.at) + more,
		earlier: [...attempt.earlier, { submittedAt: state.at, slots: attempt.slots }]
	};
}

/**
 * Lets what came late for a question count, or what another device had kept; what counted before is kept beside it. A question
 * that has nothing of the kind stays as it is.
 */
export function accept(
	attempt: AssignedAttempt,
	slot: number,
	which: 'late' | 'other',
	{ by, at }: { by: TeacherId; at: Moment }
): AssignedAttempt {
	return {
		...attempt,
		slots: attempt.slots.map((each, i) => {
			const { [which]: kept, ...rest } = each;
			if (i !== slot || kept === undefined) return each;
			const accepted = { which, at, by, before: each.value };
			return { ...rest, revision: each.revision + 1, value: kept.value, savedAt: kept.at, accepted };
		})
	};
}

/** Lets what a student has chosen hold: what is stored for a question, or what a device that was taken over from had kept. */
export function settle(
	attempt: AssignedAttempt,
	slot: number,
	which: 'stored' | 'other',
	now: Moment
): AssignedAttempt {
	return {
		...attempt,
		slots: attempt.slots.map((each, i) => {
			const { other, ...rest } = each;
			if (i !== slot || other === undefined) return each;
			return which === 'stored'
				? rest
				: { ...rest, revision: each.revision + 1, value: other.value, savedAt: now };
		})
	};
}

/** How many questions have something given. */
export function givenCount({ slots }: Pick<AssignedAttempt, 'slots'>): number {
	return slots.filter(({ value }) => value.response !== undefined).length;
}
