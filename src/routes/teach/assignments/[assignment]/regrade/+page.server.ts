import { error, fail, redirect } from '@sveltejs/kit';
import { readChange, ONCE, SEVERAL, type ChangeRead } from '#lib/assignment/read-change.ts';
import { sayTime } from '#lib/assignment/local-time.ts';
import { REGRADE_REFUSED } from '#lib/assignment/say-regrade.ts';
import { findPublished } from '#lib/server/assignments/find-published.ts';
import { readRegrade } from '#lib/server/assignments/read-regrade.ts';
import { lookAtRegrade, regradeQuiz } from '#lib/server/assignments/regrade.ts';
import { readFields } from '#lib/server/requests/read-fields.ts';
import { notThere, wholeIn } from '../../../not-there.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
	const { deps, library, teacher } = locals;
	const version = wholeIn(searchParams, 'version', 0);
	const mine = await findPublished(deps, teacher!, params.assignment);
	const read = await readRegrade(deps, teacher!, params.assignment, {
		question: searchParams.get('question') ?? undefined,
		...(version > 0 && { version }),
		bankText: mine.kind === 'published' ? library.banks.get(mine.assignment.article) : undefined
	});
	if (read.kind === 'not-found') return notThere();
	if (read.kind === 'draft') redirect(303, `/teach/assignments/${params.assignment}/draft`);
	const { assignment, class: ofClass, history, question, change, ...rest } = read;
	return {
		...rest,
		...{ id: assignment.id, title: assignment.title, class: ofClass, question, change },
		isUnknown: question === undefined && searchParams.has('question'),
		history: history.map(({ at, ...each }) => ({ ...each, when: sayTime(at, assignment.window.zone) }))
	};
};

/** A form of the page, and all that it sent, so that it can be shown or sent once more. */
async function posted({ request, locals, params }: RequestEvent) {
	const read = await readFields(request, { once: ONCE, several: SEVERAL });
	if (read.kind === 'refused') error(400, read.why);
	const found = await findPublished(locals.deps, locals.teacher!, params.assignment);
	if (found.kind !== 'published') return notThere();
	const fields = [...read.form].flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' && name !== 'version' ? [[name, value]] : []
	);
	const asked: ChangeRead = readChange(read.form, found.published.items);
	return { asked, fields, version: Number(read.text('version') || NaN) };
}

export const actions: Actions = {
	/** What a change would do to the scores. Nothing is written. */
	look: async (event) => {
		const { asked, fields } = await posted(event);
		if (asked.kind === 'wrong') return fail(400, { refused: REGRADE_REFUSED[asked.why], fields });
		const { locals, params } = event;
		const looked = await lookAtRegrade(locals.deps, locals.teacher!, params.assignment, asked.change);
		if (looked.kind === 'not-found') return notThere();
		if (looked.kind === 'refused') return fail(409, { refused: REGRADE_REFUSED[looked.why], fields });
		return { looked: { ...looked, change: asked.change, fields } };
	},

	/** The change itself, where the quiz is still marked as when it was looked at. */
	change: async (event) => {
		const { asked, fields, version } = await posted(event);
		if (asked.kind === 'wrong') return fail(400, { refused: REGRADE_REFUSED[asked.why], fields });
		const { deps, teacher } = event.locals;
		const id = event.params.assignment;
		const done = await regradeQuiz(deps, teacher!, id, asked.change, version);
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'regraded') return { done: done.version };
		const refused = REGRADE_REFUSED[done.why];
		// What it would do by now is shown at once, to be confirmed or left.
		const looked =
			done.why === 'moved-on' ? await lookAtRegrade(deps, teacher!, id, asked.change) : undefined;
		if (looked?.kind === 'looked')
			return fail(409, { refused, looked: { ...looked, change: asked.change, fields } });
		return fail(409, { refused: looked?.kind === 'refused' ? REGRADE_REFUSED[looked.why] : refused, fields });
	}
};
