import { error, fail, redirect } from '@sveltejs/kit';
import { sayBeneath } from '#lib/assignment/field-error.ts';
import { ACTS, readAct, type ActName } from '#lib/assignment/read-act.ts';
import { REFUSED } from '#lib/assignment/say-refusal.ts';
import { actOnAssignment, eraseFromBin } from '#lib/server/assignments/act-on-assignment.ts';
import { eraseRemoved, removeStudents } from '#lib/server/assignments/act-on-student.ts';
import { duplicateAssignment } from '#lib/server/assignments/create-draft.ts';
import { findAssignment } from '#lib/server/assignments/find-assignment.ts';
import { readResults } from '#lib/server/assignments/read-results.ts';
import { showResults } from '#lib/server/assignments/show-results.ts';
import { readFields } from '#lib/server/requests/read-fields.ts';
import { notThere } from '../../not-there.ts';
import { typePassword } from '../../type-password.ts';
import { SAID } from './said.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const read = await readResults(locals.deps, locals.teacher!, params.assignment);
	if (read.kind === 'not-found') return notThere();
	if (read.kind === 'draft') redirect(303, `/teach/assignments/${params.assignment}/draft`);
	return {
		quiz: showResults(read, url.origin, locals.deps.store.now()),
		removing: removingIn(url.searchParams)
	};
};

/** Whether names are ticked to be removed, and which are ticked from the first. */
function removingIn(query: URLSearchParams): 'none' | 'by hand' | 'all' | 'idle' {
	if (!query.has('remove')) return 'none';
	const which = query.get('remove');
	return which === 'all' || which === 'idle' ? which : 'by hand';
}

export const actions: Actions = {
	/** One of the acts on it as a whole, by the name that its button sends. */
	act: async ({ request, locals, params }) => {
		const read = await readFields(request, { once: ['act', 'closesAt', 'minutes', 'door', 'most', 'part'] });
		if (read.kind === 'refused') error(400, read.why);
		const name = ACTS.find((each): each is ActName => each === read.text('act'));
		if (name === undefined) error(400, 'There is no such act.');
		const mine = await findAssignment(locals.deps, locals.teacher!, params.assignment);
		if (mine === undefined) return notThere();
		const asked = readAct(name, read.form, mine.assignment.window.zone);
		if (asked.kind === 'wrong') return fail(400, { refused: asked.errors.map(sayBeneath).join(' ') });
		const done = await actOnAssignment(locals.deps, locals.teacher!, params.assignment, asked.act);
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'refused') return fail(409, { refused: REFUSED[done.why] });
		return { done: SAID[name] };
	},

	duplicate: async ({ locals, params }) => {
		const created = await duplicateAssignment(locals.deps, locals.teacher!, params.assignment);
		if (created.kind === 'not-found') return notThere();
		redirect(303, `/teach/assignments/${created.id}/draft`);
	},

	erase: async ({ locals, params }) => {
		const erased = await eraseFromBin(locals.deps, locals.teacher!, params.assignment);
		if (erased.kind === 'not-found') return notThere();
		if (erased.kind === 'unconfirmed') return typePassword(`/teach/assignments/${params.assignment}`);
		if (erased.kind === 'refused') return fail(409, { refused: REFUSED[erased.why] });
		redirect(303, '/teach?in=bin');
	},

	/** All names that were removed, for good. */
	eraseRemoved: async ({ locals, params }) => {
		const done = await eraseRemoved(locals.deps, locals.teacher!, params.assignment);
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'unconfirmed') return typePassword(`/teach/assignments/${params.assignment}`);
		return { done: done.count === 1 ? 'One name is erased.' : `${done.count} names are erased.` };
	},

	/** Several names at once. */
	remove: async ({ request, locals, params }) => {
		const read = await readFields(request, { several: ['participant'] });
		if (read.kind === 'refused') error(400, read.why);
		const done = await removeStudents(
			locals.deps,
			locals.teacher!,
			params.assignment,
			read.texts('participant')
		);
		if (done.kind === 'not-found') return notThere();
		return { done: done.count === 1 ? 'One name is removed.' : `${done.count} names are removed.` };
	}
};
