import { takeStudent } from '#lib/server/classes/take-class.ts';
import { asFile } from '#lib/server/requests/as-file.ts';
import { notThere } from '../../../../../not-there.ts';
import { typePassword } from '../../../../../type-password.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const taken = await takeStudent(locals.deps, locals.teacher!, params.class, params.student);
	if (taken.kind === 'not-found') return notThere();
	if (taken.kind === 'unconfirmed')
		return typePassword(`/teach/classes/${params.class}/students/${params.student}`);
	return asFile(JSON.stringify(taken.file), 'student', 'json', locals.deps.store.now());
};
