import { error, fail, redirect } from '@sveltejs/kit';
import { REFUSED } from '#lib/assignment/say-refusal.ts';
import { FIELDS, fieldsSent } from '#lib/assignment/settings-fields.ts';
import { changePlan, saveDraft, type PlanAct, type Saved } from '#lib/server/assignments/change-draft.ts';
import { publish } from '#lib/server/assignments/publish.ts';
import { readDraft } from '#lib/server/assignments/read-draft.ts';
import { beneath, showDraft } from '#lib/server/assignments/show-draft.ts';
import { readFields } from '#lib/server/requests/read-fields.ts';
import { notThere } from '../../../not-there.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const pageOf = (params: { assignment: string }): string => `/teach/assignments/${params.assignment}`;

export const load: PageServerLoad = async ({ locals, params }) => {
	const read = await readDraft(locals.deps, locals.teacher!, params.assignment);
	if (read.kind === 'not-found') return notThere();
	if (read.kind === 'published') redirect(303, pageOf(params));
	return { draft: showDraft(read) };
};

/** Each button of the page saves what stands on it, and then does what it says; nothing that was typed is lost. */
async function saved(event: RequestEvent, then: () => Promise<Done>) {
	const { request, locals, params } = event;
	const read = await readFields(request, { once: FIELDS, several: ['types'] });
	if (read.kind === 'refused') error(400, read.why);
	const kept = await saveDraft(locals.deps, locals.teacher!, params.assignment, read.form);
	if (kept.kind === 'saved') return then();
	return failed(kept, read.form);
}
type Done = { done: string } | ReturnType<typeof fail<{ refused: string }>>;

function failed(why: Exclude<Saved, { kind: 'saved' }>, form: FormData) {
	if (why.kind === 'not-found') return notThere();
	if (why.kind === 'no-draft') return fail(409, { refused: REFUSED.published });
	return fail(400, { errors: beneath(why.errors), typed: fieldsSent(form) });
}

/** Saves, and changes what is asked. */
const plan = (did: PlanAct, done: string) => (event: RequestEvent) =>
	saved(event, async () => {
		const { locals, params } = event;
		const changed = await changePlan(locals.deps, locals.teacher!, params.assignment, did);
		return changed.kind === 'saved' ? { done } : fail(409, { refused: REFUSED.published });
	});

/** Saves, and goes to another page of the draft. */
const go = (page: 'pick' | 'preview') => (event: RequestEvent) =>
	saved(event, async () => redirect(303, `${pageOf(event.params)}/${page}`));

export const actions: Actions = {
	save: (event) => saved(event, async () => ({ done: 'Saved.' })),
	publish: (event) =>
		saved(event, async () => {
			const { locals, params } = event;
			const published = await publish(locals.deps, locals.teacher!, params.assignment);
			switch (published.kind) {
				case 'published':
					redirect(303, pageOf(params));
					break;
				case 'obstacles':
					return fail(400, { refused: `It cannot be published. ${published.obstacles.join(' ')}` });
				case 'refused':
					return fail(409, { refused: REFUSED[published.why] });
				case 'not-found':
					return notThere();
			}
		}),
	again: plan({ kind: 'draw-again' }, 'Other questions are drawn.'),
	makeDo: plan({ kind: 'make-do' }, 'The numbers are now what can be asked together.'),
	draw: plan({ kind: 'draw' }, 'Twelve questions are drawn.'),
	pick: go('pick'),
	preview: go('preview')
};
