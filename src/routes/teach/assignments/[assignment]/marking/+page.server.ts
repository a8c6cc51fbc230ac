import { error, fail, redirect } from '@sveltejs/kit';
import { sayHowMany } from '#lib/quiz/say.ts';
import { STUDENT_REFUSED } from '#lib/assignment/say-refusal.ts';
import {
	acceptUnseen,
	countBlanks,
	markWritten,
	type MarkAct
} from '#lib/server/assignments/mark-written.ts';
import { readMarking } from '#lib/server/assignments/read-marking.ts';
import { readFields } from '#lib/server/requests/read-fields.ts';
import { notThere, wholeIn } from '../../../not-there.ts';
import { MARK_REFUSED } from './said.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
	const names = searchParams.has('names');
	const read = await readMarking(locals.deps, locals.teacher!, params.assignment, {
		question: wholeIn(searchParams, 'question', 1),
		names
	});
	if (read.kind === 'not-found') return notThere();
	if (read.kind === 'draft') redirect(303, `/teach/assignments/${params.assignment}/draft`);
	return { marking: read, names };
};

export const actions: Actions = {
	/** One answer: its points, or that it has none yet. */
	mark: async ({ request, locals, params }) => {
		const read = await readFields(request, {
			once: ['act', 'attempt', 'item', 'revision'],
			several: ['point']
		});
		if (read.kind === 'refused') error(400, read.why);
		const [attempt, item, revision] = [read.text('attempt'), read.text('item'), read.text('revision')];
		if (!/^\d{1,9}$/.test(revision)) error(400, 'There is no such answer.');
		const did: MarkAct =
			read.text('act') === 'unmark'
				? { kind: 'unmark' }
				: { kind: 'mark', points: read.texts('point'), revision: Number(revision) };
		const done = await markWritten(locals.deps, locals.teacher!, params.assignment, { attempt, item }, did);
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'refused') return fail(409, { refused: MARK_REFUSED[done.why] });
		return { done: did.kind === 'mark' ? 'The mark is saved.' : 'The mark is taken away.' };
	},

	/** Whoever wrote nothing has earned nothing. */
	blanks: async ({ request, locals, params }) => {
		const read = await readFields(request, { once: ['item'] });
		if (read.kind === 'refused') error(400, read.why);
		const done = await countBlanks(locals.deps, locals.teacher!, params.assignment, read.text('item'));
		if (done.kind === 'not-found') return notThere();
		return { done: `${sayHowMany(done.count, 'blank answer')} counted as no points.` };
	},

	/** What came late in an attempt, or another device had kept. */
	accept: async ({ request, locals, params }) => {
		const read = await readFields(request, { once: ['attempt', 'which'] });
		if (read.kind === 'refused') error(400, read.why);
		const which = read.text('which') === 'other' ? 'other' : 'late';
		const { deps, teacher } = locals;
		const done = await acceptUnseen(deps, teacher!, params.assignment, read.text('attempt'), which);
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'refused') return fail(409, { refused: STUDENT_REFUSED[done.why] });
		return { done: 'What was kept counts now. Mark it as it is now.' };
	}
};
