import { error, fail, redirect } from '@sveltejs/kit';
import type { StudentId, TeacherId } from '#lib/assignment/ids.ts';
import { ROSTER_REFUSED } from '#lib/assignment/say-refusal.ts';
import { changeRoster } from '#lib/server/classes/change-roster.ts';
import { eraseClass } from '#lib/server/classes/erase.ts';
import { mergeClasses } from '#lib/server/classes/merge-classes.ts';
import { readClass } from '#lib/server/classes/read-class.ts';
import { readNames } from '#lib/server/classes/read-names.ts';
import { settleClass, type ClassAct } from '#lib/server/classes/settle-class.ts';
import { showClass } from '#lib/server/classes/show-class.ts';
import { readFields, type Expected, type FieldsRead } from '#lib/server/requests/read-fields.ts';
import { notThere } from '../../not-there.ts';
import { typePassword } from '../../type-password.ts';
import { CLASS_REFUSED, CLASS_SAID } from './said.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const read = await readClass(locals.deps, locals.teacher!, params.class);
	return read.kind === 'class' ? { shown: showClass(read, locals.deps.store.now()) } : notThere();
};

async function formOf(request: Request, expected: Expected): Promise<Sent> {
	const read = await readFields(request, expected);
	return read.kind === 'refused' ? error(400, read.why) : read;
}
type Sent = Extract<FieldsRead, { kind: 'read' }>;

function actIn({ text }: Sent): ClassAct {
	const name = text('act');
	switch (name) {
		case 'rename':
			return { kind: name, name: text('name') };
		case 'share':
			return { kind: name, with: text('with') };
		case 'unshare':
			return { kind: name, teacher: text('teacher') as TeacherId };
		case 'archive':
		case 'unarchive':
			return { kind: name };
		default:
			return error(400, 'There is no such act.');
	}
}

export const actions: Actions = {
	/** One of the acts on it as a whole, by the name that its button sends. */
	act: async ({ request, locals, params }) => {
		const act = actIn(await formOf(request, { once: ['act', 'name', 'with', 'teacher'] }));
		const done = await settleClass(locals.deps, locals.teacher!, params.class, act);
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'refused') return fail(409, { refused: CLASS_REFUSED[done.why] });
		if (!done.class.teachers.includes(locals.teacher!.id)) redirect(303, '/teach/classes');
		return { done: CLASS_SAID[act.kind] };
	},

	add: async ({ request, locals, params }) => {
		const sent = await formOf(request, { once: ['names', 'alike'], file: 'file' });
		const typed = { names: sent.text('names') };
		const names = await readNames(sent.form);
		if (names.kind === 'none') return fail(400, { typed, problems: ['No name was given.'] });
		if (names.kind !== 'names')
			return fail(400, { typed, problems: names.problems, isAlike: names.kind === 'alike' });
		const { rows } = names;
		const done = await changeRoster(locals.deps, locals.teacher!, params.class, { kind: 'add', rows });
		if (done.kind === 'not-found') return notThere();
		if (done.kind === 'refused') return fail(409, { typed, problems: [ROSTER_REFUSED[done.why]] });
		return { done: rows.length === 1 ? 'One student is added.' : `${rows.length} students are added.` };
	},

	/** Another class into this one; where names are alike, it is asked first who is who. */
	merge: async ({ request, locals, params }) => {
		const sent = await formOf(request, { once: ['goes', 'asked', 'same-*'] });
		const goes = sent.text('goes');
		const named = [...new Set(sent.form.keys())].filter((name) => name.startsWith('same-'));
		const same = new Map(
			named.map((name) => [name.slice('same-'.length) as StudentId, sent.text(name) as StudentId])
		);
		const wasAsked = sent.text('asked') === 'on';
		const classes = { stays: params.class, goes };
		const merged = await mergeClasses(locals.deps, locals.teacher!, classes, wasAsked ? same : undefined);
		switch (merged.kind) {
			case 'not-found':
				return notThere();
			case 'same-class':
				return fail(400, { refused: 'A class cannot be merged into itself.' });
			case 'too-many':
				return fail(409, { refused: ROSTER_REFUSED['too-many'] });
			case 'ask':
				return {
					asked: {
						goes,
						alike: merged.alike.map(({ stays, comes }) => ({
							...{ comes: comes.id, comesName: comes.name, stays: stays.id, staysName: stays.name }
						}))
					}
				};
			case 'merged':
				return { done: 'The classes are one.' };
		}
	},

	erase: async ({ request, locals, params }) => {
		const sent = await formOf(request, { once: ['typed'] });
		const erased = await eraseClass(locals.deps, locals.teacher!, params.class, sent.text('typed'));
		switch (erased.kind) {
			case 'erased':
				redirect(303, '/teach/classes');
				break;
			case 'name-differs':
				return fail(400, { differs: 'That is not what the class is called.' });
			case 'unconfirmed':
				return typePassword(`/teach/classes/${params.class}`);
			case 'not-maker':
				return fail(409, { refused: 'Only whoever made a class can erase it.' });
			case 'not-found':
				return notThere();
		}
	}
};
