import { setTimeout } from 'node:timers/promises';
import { error } from '@sveltejs/kit';
import { whoseSession } from '#lib/server/accounts/signed-in.ts';
import { liveLine } from '#lib/server/assignments/live-line.ts';
import { readLive } from '#lib/server/assignments/read-live.ts';
import { sessionCookie } from '#lib/server/requests/teacher-cookies.ts';
import type { RequestHandler } from './$types';

/** How often the board is looked at: about as fast as a teacher could. */
const EVERY_MS = 1000;
const WORD_EVERY = 15;

export const GET: RequestHandler = async ({ locals, params, cookies, url }) => {
	const { gate, desk } = locals;
	const cookie = cookies.get(sessionCookie(url.protocol === 'https:', { shared: false }).name);
	const first = await readLive(desk, locals.teacher!, params.assignment);
	if (first.kind !== 'live') error(404, 'Not found');
	const look = async () => {
		// A line may outlast the session that it was opened in, or the right to look.
		const teacher = whoseSession(gate, cookie);
		const read = teacher && (await readLive(desk, teacher, params.assignment));
		return read?.kind === 'live' ? read.board : undefined;
	};
	const pause = () => setTimeout(EVERY_MS, undefined, { ref: false });
	return new Response(liveLine({ look, pause, wordEvery: WORD_EVERY }), {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
};
