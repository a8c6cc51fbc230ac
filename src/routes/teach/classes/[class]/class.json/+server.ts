import { takeClass } from '#lib/server/classes/take-class.ts';
import { asFile } from '#lib/server/requests/as-file.ts';
import { notThere } from '../../../not-there.ts';
import { typePassword } from '../../../type-password.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const taken = await takeClass(locals.deps, locals.teacher!, params.class);
	if (taken.kind === 'not-found') return notThere();
	if (taken.kind === 'unconfirmed') return typePassword(`/teach/classes/${params.class}#export`);
	return asFile(JSON.stringify(taken.file), 'class', 'json', locals.deps.store.now());
};
