import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { Assignment, Lost } from '#lib/assignment/assignment.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Leap, Store } from '../store/store.ts';

/** More are said together. */
const MOST_NOTED = 50;

/**
 * Adds time in which nobody could save to every attempt that was open across it: nobody loses a second of theirs. Each
 * assignment in one write, and in another what its teachers are told; one that has it noted has had it already.
 *
 * @returns to how many attempts
 */
export async function giveBack(store: Store, leap: Leap): Promise<number> {
	const { at, by, of } = leap;
	if (by <= 0) return 0;
	let count = 0;
	for (const assignment of await store.assignments.all()) {
		if (!mayBeWorkedAt(assignment) || isNoted(assignment, leap)) continue;
		const given =
			(await store.work.change(assignment.id, ({ attempts }) => {
				const open = [...attempts.values()].filter(
					({ state, startedAt }) => state.kind === 'open' && startedAt <= at
				);
				const later = open.map((attempt): AssignedAttempt => ({
					...attempt,
					givenBack: attempt.givenBack + by
				}));
				return { attempts: later, result: later.length };
			})) ?? 0;
		if (given > 0) await note(store, assignment, { at, by, of, attempts: given });
		count += given;
	}
	return count;
}

function isNoted(assignment: Assignment, { at, of }: Leap): boolean {
	return publicationOf(assignment)?.lost?.some((each) => each.at === at && each.of === of) ?? false;
}

async function note(store: Store, { id }: Assignment, lost: Lost): Promise<void> {
	await store.assignments.change(id, (assignment) => {
		const { state } = assignment;
		if (state.kind === 'draft') return { result: undefined };
		const all = [...(state.publication.lost ?? []), lost].slice(-MOST_NOTED);
		const publication = { ...state.publication, lost: all };
		return { next: { ...assignment, state: { ...state, publication } }, result: undefined };
	});
}

/** Whether an attempt can be open in it. */
export function mayBeWorkedAt(assignment: Assignment): boolean {
	const publication = publicationOf(assignment);
	return publication !== undefined && publication.settledAt === undefined;
}
