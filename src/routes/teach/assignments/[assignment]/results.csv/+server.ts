import { writeResultsCsv } from '#lib/interchange/results-csv.ts';
import { takeNames } from '#lib/server/assignments/read-taken.ts';
import { asFile } from '#lib/server/requests/as-file.ts';
import { notThere } from '../../../not-there.ts';
import { typePassword } from '../../../type-password.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const read = await takeNames(locals.deps, locals.teacher!, params.assignment);
	if (read.kind === 'not-found') return notThere();
	if (read.kind === 'unconfirmed') return typePassword(`/teach/assignments/${params.assignment}?take`);
	const name = `${read.assignment.article}-results`;
	return asFile(writeResultsCsv(read), name, 'csv', locals.deps.store.now());
};
