import { error, fail, redirect } from '@sveltejs/kit';
import { sayBeneath } from '#lib/assignment/field-error.ts';
import { showLocalTime } from '#lib/assignment/local-time.ts';
import { readStudentAct, STUDENT_ACTS } from '#lib/assignment/read-act.ts';
import { STUDENT_REFUSED } from '#lib/assignment/say-refusal.ts';
import type { StudentAct } from '#lib/assignment/student-act.ts';
import { actOnStudent } from '#lib/server/assignments/act-on-student.ts';
import { findAssignment } from '#lib/server/assignments/find-assignment.ts';
import { readStudent } from '#lib/server/assignments/read-student.ts';
import { readFields } from '#lib/server/requests/read-fields.ts';
import { notThere } from '../../../../not-there.ts';
import { SAID } from './said.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const read = await readStudent(locals.deps, locals.teacher!, params.assignment, params.participant);
	if (read.kind === 'not-found') return notThere();
	const { assignment, closesAt, removedAt, kind: _, ...rest } = read;
	const { id, title, window, policy } = assignment;
	return {
		...rest,
		assignment: { id, title, zone: window.zone, isTimed: policy.minutes !== undefined },
		later: closesAt === undefined ? '' : showLocalTime(closesAt, window.zone),
		isRemoved: removedAt !== undefined
	};
};

const FIELDS = ['act', 'attempt', 'factor', 'minutes', 'closesAt', 'name', 'into', 'as', 'which'];

export const actions: Actions = {
	/** One of the acts for this student, by the name that its button sends. */
	default: async ({ request, locals, params }) => {
		const read = await readFields(request, { once: FIELDS });
		if (read.kind === 'refused') error(400, read.why);
		const name = STUDENT_ACTS.find((each): each is StudentAct['kind'] => each === read.text('act'));
		if (name === undefined) error(400, 'There is no such act.');
		const { deps, teacher } = locals;
		const mine = await findAssignment(deps, teacher!, params.assignment);
		if (mine === undefined) return notThere();
		const asked = readStudentAct(name, read.form, mine.assignment.window.zone);
		if (asked.kind === 'wrong') return fail(400, { refused: asked.errors.map(sayBeneath).join(' ') });
		const { act } = asked;
		const done = await actOnStudent(deps, teacher!, params.assignment, params.participant, act);
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'refused') return fail(409, { refused: STUDENT_REFUSED[done.why] });
		// Whoever was erased or merged has no page any more.
		const isGone =
			act.kind === 'erase' || act.kind === 'merge' || (act.kind === 'approve' && act.as === 'same');
		if (isGone) redirect(303, `/teach/assignments/${params.assignment}`);
		return { done: SAID[name] };
	}
};
