import { error } from '@sveltejs/kit';
import { whoseSession } from '#lib/server/accounts/signed-in.ts';
import { liveLine } from '#lib/server/assignments/live-line.ts';
import { Pace } from '#lib/server/assignments/pace.ts';
import { readLive } from '#lib/server/assignments/read-live.ts';
import { sessionCookie } from '#lib/server/requests/teacher-cookies.ts';
import type { RequestHandler } from './$types';

/** How often the board is looked at: what is saved shows within a second, at whichever server. */
const PACE = { soonest: 700, latest: 3000 };
/** Every fifteen seconds. */
const WORD_EVERY = 5;

export const GET: RequestHandler = async ({ locals, params, cookies, url }) => {
	const { gate, desk } = locals;
	const cookie = cookies.get(sessionCookie(url.protocol === 'https:', { shared: false }).name);
	const first = await readLive(desk, locals.teacher!, params.assignment);
	if (first.kind !== 'live') error(404, 'Not found');
	const pace = new Pace(desk.store.news, first.assignment.id, PACE);
	const look = async () => {
		// A line may outlast the session that it was opened in, or the right to look; both may have ended at another server.
		await gate.store.accounts.fresh();
		const teacher = whoseSession(gate, cookie);
		const read = teacher && (await readLive(desk, teacher, params.assignment));
		return read?.kind === 'live' ? read.board : undefined;
	};
	const line = liveLine({
		look,
		pause: () => pace.pause(),
		wordEvery: WORD_EVERY,
		end: () => pace.end()
	});
	return new Response(line, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
};
