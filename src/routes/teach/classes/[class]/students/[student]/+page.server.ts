import { error, fail, redirect } from '@sveltejs/kit';
import { FACTORS, NO_EXTRA } from '#lib/assignment/extra.ts';
import type { StudentId } from '#lib/assignment/ids.ts';
import { readCard } from '#lib/assignment/read-card.ts';
import { ROSTER_REFUSED } from '#lib/assignment/say-refusal.ts';
import { changeRoster, type RosterAct } from '#lib/server/classes/change-roster.ts';
import { eraseStudent } from '#lib/server/classes/erase.ts';
import { readRosterStudent } from '#lib/server/classes/read-student.ts';
import { uniteOnRoster } from '#lib/server/classes/unite-students.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { notThere } from '../../../../not-there.ts';
import { typePassword } from '../../../../type-password.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const read = await readRosterStudent(locals.deps, locals.teacher!, params.class, params.student);
	if (read.kind === 'not-found') return notThere();
	const { id, name, group = '', extra = NO_EXTRA, removedAt } = read.student;
	const { class: ofClass, others } = read;
	const isOff = removedAt !== undefined;
	return { class: ofClass, others, id, name, group, extra, isOff, factors: FACTORS };
};

async function change({ locals, params }: RequestEvent, act: RosterAct, done: string) {
	const outcome = await changeRoster(locals.deps, locals.teacher!, params.class, act);
	if (outcome.kind === 'not-found') return notThere();
	if (outcome.kind === 'refused') return fail(409, { refused: ROSTER_REFUSED[outcome.why] });
	return { done };
}
const studentIn = ({ params }: RequestEvent): StudentId => params.student as StudentId;

export const actions: Actions = {
	write: async (event) => {
		const form = await readForm(event.request, ['name', 'group', 'factor', 'minutes']);
		if (form.kind === 'refused') error(400, form.why);
		const read = readCard(form.fields);
		if (read.kind === 'wrong') return fail(400, { errors: read.errors, typed: form.fields });
		return change(event, { kind: 'write', student: studentIn(event), card: read.card }, 'Saved.');
	},
	off: (event) =>
		change(
			event,
			{ kind: 'take-off', student: studentIn(event) },
			'The name is off the roster. What was handed in is kept.'
		),
	back: (event) =>
		change(event, { kind: 'put-back', student: studentIn(event) }, 'The name is on the roster again.'),

	unite: async (event) => {
		const { request, locals, params } = event;
		const form = await readForm(request, ['stays']);
		if (form.kind === 'refused') error(400, form.why);
		const pair = { goes: studentIn(event), stays: form.fields.stays as StudentId };
		const united = await uniteOnRoster(locals.deps, locals.teacher!, params.class, pair);
		if (united.kind === 'not-found') return notThere();
		if (united.kind === 'refused') return fail(409, { refused: ROSTER_REFUSED[united.why] });
		redirect(303, `/teach/classes/${params.class}`);
	},

	erase: async (event) => {
		const { locals, params } = event;
		const erased = await eraseStudent(locals.deps, locals.teacher!, params.class, studentIn(event));
		if (erased.kind === 'not-found') return notThere();
		if (erased.kind === 'unconfirmed')
			return typePassword(`/teach/classes/${params.class}/students/${params.student}`);
		redirect(303, `/teach/classes/${params.class}`);
	}
};
