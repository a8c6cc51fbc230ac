import { json } from '@sveltejs/kit';
import { lookAtClock } from '#lib/server/assignments/look-at-clock.ts';
import { ATTEMPT_COOKIE } from '#lib/server/requests/student-cookies.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, cookies, locals }) => {
	const standing = await lookAtClock(locals.desk, params.attempt, cookies.get(ATTEMPT_COOKIE));
	return standing.kind === 'unknown' ? json({ error: 'not found' }, { status: 404 }) : json(standing);
};
