import type { Assignment, Feedback, Publication } from '#lib/assignment/assignment.ts';
import { FEEDBACK } from '#lib/assignment/assignment.ts';
import type { Class, Student } from '#lib/assignment/class.ts';
import { placesTaken } from '#lib/assignment/places.ts';
import { isWritten } from '#lib/assignment/marking.ts';
import { isOverForAll } from '#lib/assignment/release.ts';
import {
	editedSince,
	resultsOf,
	type Results,
	type StudentResult,
	type Tally
} from '#lib/assignment/results.ts';
import { present } from '#lib/assignment/roster.ts';
import { sayMended } from '#lib/assignment/say-mended.ts';
import { sayStudent, type StudentRow } from '#lib/assignment/say-result.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Item } from '#lib/items/types.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

/** A published assignment and what came of it. Nothing of it lets anybody be another: no tokens, no codes for devices. */
export interface ResultsRead {
	kind: 'results';
	assignment: Assignment;
	publication: Publication;
	class?: { id: string; name: string };
	tally: Tally;
	students: StudentRow[];
	removed: StudentRow[];
	/** Names of those on the roster who have not joined. */
	missing: { name: string; group?: string }[];
	/** The parts of the feedback that students cannot see yet. */
	hidden: Feedback[];
	/** How many questions it asks in all forms; the bank has changed or lost so many of them since. */
	questions: number;
	edited: number;
	gone: number;
	/** How many a teacher marks. */
	written: number;
	/** That it was mended, in words. */
	mended?: string;
	/** How many places are taken, of those in the policy. */
	taken: number;
}

export async function readResults(
	deps: Pick<Deps, 'store' | 'articles'>,
	teacher: Asking,
	id: string
): Promise<ResultsRead | { kind: 'draft' } | NotFound> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	const publication = publicationOf(mine.assignment);
	if (publication === undefined) return { kind: 'draft' };
	const { assignment, class: ofClass } = mine;
	const { store, articles } = deps;
	const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
	if (published === undefined || work === undefined) return NOT_FOUND;
	const now = store.now();
	const roster = ofClass && present(ofClass);
	const results = resultsOf(published, work, roster);
	const bank: readonly Item[] = articles().get(assignment.article)?.items ?? [];
	const since = editedSince(published.items, bank);
	const mended = sayMended(
		published,
		assignment.window.zone,
		(by) => store.accounts.get().teachers[by]?.name
	);
	const isOver = isOverForAll(assignment, work, now, roster);
	return {
		kind: 'results',
		assignment,
		publication,
		...(ofClass && { class: { id: ofClass.id, name: ofClass.name } }),
		tally: { joined: results.joined, working: results.working, finished: results.finished },
		...sayRows(assignment, results, ofClass, now),
		hidden: FEEDBACK.filter((part) => !isShown(assignment, publication, part, isOver)),
		questions: published.items.length,
		edited: since.edited.length,
		gone: since.gone.length,
		written: published.items.filter(isWritten).length,
		...(mended !== undefined && { mended }),
		taken: placesTaken(work)
	};
}

function sayRows(
	assignment: Assignment,
	results: Results,
	ofClass: Class | undefined,
	now: number
): Pick<ResultsRead, 'students' | 'removed' | 'missing'> {
	const roster = new Map(ofClass?.roster.map((each) => [each.id, each]));
	const say = (student: StudentResult): StudentRow =>
		sayStudent(assignment, student, now, groupOf(roster, student.participant.student));
	return {
		students: results.students.map(say),
		removed: results.removed.map(say),
		missing: results.missing.map(({ name, group }) => ({ name, ...(group !== undefined && { group }) }))
	};
}

function groupOf(
	roster: ReadonlyMap<Student['id'], Student>,
	id: Student['id'] | undefined
): string | undefined {
	return id === undefined ? undefined : roster.get(id)?.group;
}

/** Whether somebody who has submitted can see a part now. */
function isShown(
	{ policy }: Pick<Assignment, 'policy'>,
	{ released }: Publication,
	part: Feedback,
	isOver: boolean
): boolean {
	const release = policy.feedback[part];
	return released[part] !== undefined || release === 'submission' || (release === 'closed' && isOver);
}
