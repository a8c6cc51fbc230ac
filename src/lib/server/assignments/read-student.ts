import type { Assignment } from '#lib/assignment/assignment.ts';
import type { Extra } from '#lib/assignment/attempt.ts';
import { NO_EXTRA } from '#lib/assignment/extra.ts';
import type { Moment, ParticipantId } from '#lib/assignment/ids.ts';
import { resultsOf } from '#lib/assignment/results.ts';
import { sayStudent, type StudentRow } from '#lib/assignment/say-result.ts';
import { phaseOf } from '#lib/assignment/window.ts';
import { byName, NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

/** One student of an assignment, and what a teacher can do for them. */
export interface StudentRead {
	kind: 'student';
	assignment: Pick<Assignment, 'id' | 'title' | 'window' | 'policy'>;
	isClosed: boolean;
	student: StudentRow;
	/** The name on the roster, where it is another than the one that is shown. */
	onRoster?: string;
	extra: Extra;
	closesAt?: Moment;
	removedAt?: Moment;
	/** What of each attempt was kept and does not count: late, or on another device. */
	kept: Record<string, { late: number; other: number }>;
	/** Under which names somebody else is there. */
	others: { id: string; name: string }[];
	/** Who had claimed the name first, where this one waits. */
	claimed?: string;
}

export async function readStudent(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	participant: string
): Promise<StudentRead | NotFound> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	const { assignment, class: ofClass } = mine;
	const { store } = deps;
	const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
	const found = work?.participants.get(participant as ParticipantId);
	if (published === undefined || work === undefined || found === undefined) return NOT_FOUND;
	const alone = { participants: new Map([[found.id, found]]), attempts: work.attempts };
	const { students, removed } = resultsOf(published, alone);
	const [result] = [...students, ...removed];
	if (result === undefined) return NOT_FOUND;
	const others = [...work.participants.values()]
		.filter((each) => each.id !== found.id && each.removedAt === undefined)
		.sort((a, b) => byName.compare(a.name, b.name));
	const now = store.now();
	const listed = ofClass?.roster.find((each) => each.id === found.student);
	const claimed = found.waits
		? others.find((each) => each.student === found.student && !each.waits)
		: undefined;
	const { title, window, policy } = assignment;
	return {
		kind: 'student',
		assignment: { id: assignment.id, title, window, policy },
		isClosed: !['open', 'scheduled'].includes(phaseOf(assignment, now)),
		student: sayStudent(assignment, result, now, listed?.group),
		...(listed && listed.name !== found.name && { onRoster: listed.name }),
		extra: found.extra ?? NO_EXTRA,
		...(found.closesAt !== undefined && { closesAt: found.closesAt }),
		...(found.removedAt !== undefined && { removedAt: found.removedAt }),
		kept: Object.fromEntries(
			result.attempts.map(({ attempt, late, other }) => [attempt.id, { late, other }])
		),
		others: others.map(({ id: other, name }) => ({ id: other, name })),
		...(claimed && { claimed: claimed.name })
	};
}
