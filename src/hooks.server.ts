import type { Handle, ServerInit } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { sayProblem } from '#lib/bank/problem.ts';
import { compress } from '#lib/server/compress.ts';
import { readLibrary, type Library } from '#lib/server/library/library.ts';

let library: Library;

async function openLibrary(): Promise<Library> {
	const read = await readLibrary(env['QUESTIONS_DIR'] ?? 'questions');
	for (const problem of read.problems) console.error(sayProblem(problem));
	return read;
}

export const init: ServerInit = async () => {
	library = await openLibrary();
};

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};

export const handle: Handle = async ({ event, resolve }) => {
	// While writing a bank, what is saved shows on the next reload.
	event.locals.library = dev ? await openLibrary() : library;
	const response = await resolve(event, {
		// The face of all reading text, early enough that it seldom swaps in.
		preload: ({ type, path }) => type !== 'font' || /newsreader-latin-opsz-normal/.test(path)
	});
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	// What a page fetches from itself while it is made never leaves the server.
	return event.isSubRequest ? response : compress(event.request, response);
};
