import { randomBytes } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { dev, version } from '$app/environment';
import { env } from '$env/dynamic/private';
import { sayProblem } from '#lib/bank/problem.ts';
import { VERSION_HEADER } from '#lib/offline/worth-keeping.ts';
import { compress } from '#lib/server/compress.ts';
import { readLibrary, type Library } from '#lib/server/library/library.ts';

let library: Library;

let lastSaid = '';

async function openLibrary(): Promise<Library> {
	const read = await readLibrary(env['QUESTIONS_DIR'] ?? 'questions');
	// A page makes several requests: while a bank is written, its problems are said again only when they change.
	const said = read.problems.map(sayProblem).join('\n');
	if (said !== '' && said !== lastSaid) console.error(said);
	lastSaid = said;
	return read;
}

export const init: ServerInit = async () => {
	library = await openLibrary();
};

export const handle: Handle = async ({ event, resolve }) => {
	// While writing a bank, what is saved shows on the next reload.
	event.locals = { library: dev ? await openLibrary() : library };
	const response = await resolve(event, {
		// The two faces of nearly all text, early enough that they are seldom too late to be used.
		preload: ({ type, path }) =>
			type !== 'font' || /(newsreader-latin-opsz|source-sans-3-latin-wght)-normal/.test(path)
	});
	response.headers.set(VERSION_HEADER, version);
	// What a page fetches from itself while it is made never leaves the server.
	return event.isSubRequest ? response : compress(event.request, response);
};

/** A line in the log for whoever runs this, and its number for the reader; only our own faults have a stack. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const incident = randomBytes(4).toString('hex');
	const cause = status >= 500 && error instanceof Error ? (error.stack ?? error.message) : message;
	console.error(`${incident} ${status} ${event.request.method} ${event.route.id ?? 'no route'}: ${cause}`);
	return { message, incident };
};
