import { writeFiguresCsv } from '#lib/interchange/figures-csv.ts';
import { figuredOf } from '#lib/server/assignments/figured.ts';
import { readTaken } from '#lib/server/assignments/read-taken.ts';
import { asFile } from '#lib/server/requests/as-file.ts';
import { notThere } from '../../../not-there.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const read = await readTaken(locals.deps, locals.teacher!, params.assignment);
	if (read.kind === 'not-found') return notThere();
	const figured = await figuredOf(read.published, read.work);
	const name = `${read.assignment.article}-figures`;
	return asFile(writeFiguresCsv(figured), name, 'csv', locals.deps.store.now());
};
