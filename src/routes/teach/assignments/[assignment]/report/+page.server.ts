import { readReport } from '#lib/server/assignments/read-report.ts';
import { notThere } from '../../../not-there.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const report = await readReport(locals.deps, locals.teacher!, params.assignment);
	return report.kind === 'report' ? { id: params.assignment, report } : notThere();
};
