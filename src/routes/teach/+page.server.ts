import { error, fail } from '@sveltejs/kit';
import { listAssignments, SHELVES } from '#lib/server/assignments/list-assignments.ts';
import { settleClockBy } from '#lib/server/assignments/settle-clock.ts';
import { showDoubt } from '#lib/server/assignments/show-doubt.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { sayTrouble } from '#lib/server/store/troubles.ts';
import { notThere, wholeIn } from './not-there.ts';
import { typePassword } from './type-password.ts';
import type { Actions, PageServerLoad } from './$types';

/** More than anybody looks for. */
const MOST_TYPED = 120;
/** Where the server stands, which is where its clock is looked at. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
	const shelf = SHELVES.find((each) => each === searchParams.get('in')) ?? 'current';
	const search = (searchParams.get('q') ?? '').slice(0, MOST_TYPED);
	const page = wholeIn(searchParams, 'page', 1);
	const listed = await listAssignments(locals.deps, locals.teacher!, { shelf, search, page });
	return { ...listed, shelf, search, page, ...forOwner(locals) };
};

/** What only the owner can do something about. */
function forOwner({ teacher, deps: { store } }: App.Locals) {
	if (teacher?.role !== 'owner') return { doubt: undefined, troubles: [] };
	const others = store.troubles().filter(({ kind }) => kind !== 'clock-in-doubt');
	return { doubt: showDoubt(store, ZONE), troubles: others.map(sayTrouble) };
}

export const actions: Actions = {
	/** The owner says which clock is right. */
	clock: async ({ request, locals }) => {
		const form = await readForm(request, ['right']);
		if (form.kind === 'refused') error(400, form.why);
		const { right } = form.fields;
		if (right !== 'wall' && right !== 'written') error(400, 'There is no such clock.');
		const settled = await settleClockBy(locals.deps.store, locals.teacher!, right);
		if (settled.kind === 'not-theirs') return notThere();
		if (settled.kind === 'unconfirmed') return typePassword('/teach');
		if (settled.kind === 'not-in-doubt') return fail(409, { refused: 'The clock is not in doubt any more.' });
		return {
			done:
				right === 'wall' ? 'What was dated later is dated anew.' : 'Courtside goes on by what was written.'
		};
	}
};
