import '#lib/items/all-types.ts';
import type { Published } from '#lib/assignment/assignment.ts';
import { regrade, versionOf, type RegradeRefusal } from '#lib/assignment/regrade.ts';
import { diffOf, type RegradeDiff } from '#lib/assignment/regrade-diff.ts';
import type { Change } from '#lib/assignment/regrading.ts';
import type { MovedOn } from '#lib/assignment/say-regrade.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findPublished } from './find-published.ts';

// The old and the new score of a regrading are worked out from the versions that are kept, and not stored. Every former version
// keeps its keys to the letter, and no regrading touches a response: the score of any attempt by any version can be had at any time
// and is exact, for attempts that were submitted later too. Stored scores would be a second copy of what each student did, beside
// keys in a document that has nobody’s name in it, and to erase a student would mean to find them there.

export type Looked =
	| { kind: 'looked'; version: number; diff: RegradeDiff }
	| { kind: 'refused'; why: RegradeRefusal }
	| NotFound;

/** What a change would do to the scores. Nothing is written. */
export async function lookAtRegrade(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	change: Change
): Promise<Looked> {
	const found = await findPublished({ store }, teacher, id);
	if (found.kind !== 'published') return NOT_FOUND;
	const { published, work } = found;
	const after = regrade(published, change, { by: teacher.id, at: store.now() });
	if (after.kind === 'refused') return after;
	return {
		kind: 'looked',
		version: versionOf(published),
		diff: diffOf(published, after.published, work)
	};
}

export type RegradedNow =
	{ kind: 'regraded'; version: number } | { kind: 'refused'; why: RegradeRefusal | MovedOn } | NotFound;

/**
 * Changes how a quiz is marked, as a version of its own, where it still is marked by the version that the teacher has seen: of two
 * who mend at once the second is told, and nothing is written over. The same sent twice by the same teacher is done once.
 *
 * @param seen the version whose scores the teacher has compared with
 */
export async function regradeQuiz(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	change: Change,
	seen: number
): Promise<RegradedNow> {
	const found = await findPublished({ store }, teacher, id);
	if (found.kind !== 'published') return NOT_FOUND;
	const done = await store.published.change<RegradedNow>(found.assignment.id, (current) => {
		const version = versionOf(current);
		if (version !== seen)
			return {
				result: isDone(current, teacher, change, seen)
					? { kind: 'regraded', version }
					: { kind: 'refused', why: 'moved-on' }
			};
		const after = regrade(current, change, { by: teacher.id, at: store.now() });
		if (after.kind === 'refused') return { result: after };
		return { next: after.published, result: { kind: 'regraded', version: version + 1 } };
	});
	return done ?? NOT_FOUND;
}

/** Whether the only version since is this very change: the button was pressed twice, or the answer was lost. */
function isDone(current: Published, { id }: Asking, change: Change, seen: number): boolean {
	const [since, ...more] = current.regrading?.past.slice(seen - 1) ?? [];
	return (
		since !== undefined &&
		more.length === 0 &&
		since.by === id &&
		JSON.stringify(since.change) === JSON.stringify(change)
	);
}
