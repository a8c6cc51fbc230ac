import { randomBytes } from 'node:crypto';
import {
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { dev, version } from '$app/environment';
import { env } from '$env/dynamic/private';
import { sayProblem } from '#lib/bank/problem.ts';
import { VERSION_HEADER } from '#lib/offline/worth-keeping.ts';
import { offerSetUp } from '#lib/server/accounts/set-up.ts';
import { noteUse, whoseSession, type SignedIn } from '#lib/server/accounts/signed-in.ts';
import { compress } from '#lib/server/compress.ts';
import { showInside } from '#lib/server/inside.ts';
import { readLibrary, type Library } from '#lib/server/library/library.ts';
import { openHouse, type House } from '#lib/server/open-house.ts';
import { report } from '#lib/server/report.ts';
import { addressOf } from '#lib/server/requests/address.ts';
import { refusalOf } from '#lib/server/requests/change-guard.ts';
import { isForTeachers, isOfTeachers } from '#lib/server/requests/for-teachers.ts';
import { noteRoute, numberOf } from '#lib/server/requests/notes.ts';
import { answerPassing, passingOf, RETRY_AFTER, type Passing } from '#lib/server/requests/passing.ts';
import { howToSignIn } from '#lib/server/requests/sign-in-first.ts';
import { sessionCookie } from '#lib/server/requests/teacher-cookies.ts';
import { StorageFull } from '#lib/server/store/store.ts';

let library: Library;
let house: House;

/** While code is being written this file is run again in a process that has opened the store already. */
const earlier = globalThis as { courtsideHouse?: House };

let lastSaid = '';

/** Requests that met a trouble which is over by itself. */
const passing = new WeakMap<Request, Passing>();

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
	const place = { folder: env['DATA_DIR'] ?? 'data', database: env['DATABASE_URL'] };
	house = earlier.courtsideHouse ?? (await openHouse(place, () => library.articles));
	if (dev) earlier.courtsideHouse = house;
	showInside(house.desk);
	process.once('sveltekit:shutdown', () => void house.deps.store.close());
	const code = await offerSetUp(house.gate);
	if (code)
		say(
			`Nobody teaches here yet. To be the first, open /teach/set-up within 24 hours with this code: ${code}`
		);
};

/** After the line that says where the server is; where nobody prints such a line, at once. */
function say(line: string): void {
	if (!process.emit('courtside:say', line)) console.log(line);
}

export const handle: Handle = async ({ event, resolve }) => {
	const { request, route, url } = event;
	noteRoute(event.platform?.req, route.id);
	const refusal = refusalOf({ method: request.method, own: url.origin, headers: request.headers });
	if (refusal && !event.isSubRequest)
		return new Response(refusal, {
			status: 403,
			headers: { 'content-type': 'text/plain; charset=utf-8' }
		});

	// While writing a bank, what is saved shows on the next reload.
	if (dev) library = await openLibrary();
	const who = isOfTeachers(route.id) ? await whoIs(event) : undefined;
	event.locals = {
		library,
		...house,
		get teacher() {
			if (who && 'trouble' in who) throw who.trouble;
			return who?.teacher;
		},
		address: addressOf(() => event.getClientAddress())
	};
	if (isForTeachers(route.id) && !(who && ('trouble' in who || who.teacher))) return signInFirst(event);

	const resolved = await resolve(event, {
		// The two faces of nearly all text, early enough that they are seldom too late to be used.
		preload: ({ type, path }) =>
			type !== 'font' || /(newsreader-latin-opsz|source-sans-3-latin-wght)-normal/.test(path)
	});
	const told = passing.get(request);
	const response = told ? answerPassing(resolved, told, event.isDataRequest) : resolved;
	if (response.status === 503 && !response.headers.has('retry-after'))
		response.headers.set('retry-after', RETRY_AFTER);
	response.headers.set(VERSION_HEADER, version);
	// What a page fetches from itself while it is made never leaves the server.
	return event.isSubRequest ? response : compress(request, response);
};

/** Or why nobody can say at this moment: whoever asks meets that. */
async function whoIs(
	event: RequestEvent
): Promise<{ teacher: SignedIn | undefined } | { trouble: StorageFull }> {
	try {
		return { teacher: await teacherOf(event) };
	} catch (cause) {
		if (!(cause instanceof StorageFull)) throw cause;
		return { trouble: cause };
	}
}

async function teacherOf({ cookies, url }: RequestEvent): Promise<SignedIn | undefined> {
	const { name } = sessionCookie(url.protocol === 'https:', { shared: false });
	// Who has signed in or out at another instance.
	await house.deps.store.accounts.fresh();
	const teacher = whoseSession(house.gate, cookies.get(name));
	if (teacher)
		await noteUse(house.gate, teacher).catch((cause: unknown) => {
			// A full disk keeps nobody from reading.
			if (!(cause instanceof StorageFull)) throw cause;
		});
	return teacher;
}

function signInFirst({ request, url, isDataRequest }: RequestEvent): Response {
	const how = howToSignIn(request, url, isDataRequest);
	// Kit tells it to its own scripts in its own way.
	if (how.kind === 'redirect') redirect(303, how.location);
	return Response.json({ error: 'signed out' }, { status: 401 });
}

/** A line in the log for whoever runs this, and its number for the reader; only our own faults have a stack. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const incident = numberOf(event.platform?.req) ?? randomBytes(4).toString('hex');
	const told = passingOf(error, { method: event.request.method, route: event.route.id });
	if (told) {
		passing.set(event.request, told);
		report('warn', String(error), { request: incident, status: 503, route: event.route.id ?? 'no route' });
		return { ...told, incident };
	}
	const cause = status >= 500 && error instanceof Error ? (error.stack ?? error.message) : message;
	const { method } = event.request;
	report(status >= 500 ? 'error' : 'info', cause, {
		request: incident,
		status,
		method,
		route: event.route.id ?? 'no route'
	});
	return { message, incident };
};
