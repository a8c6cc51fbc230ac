import type { IncomingMessage } from 'node:http';

// What `src/server.js` writes in the log for a request, and how the two tell each other of it: they are built apart.
const ROUTE = Symbol.for('courtside.route');
const NUMBER = Symbol.for('courtside.number');

/** The request as Node knows it; in development there is none. */
export type Noted = IncomingMessage & { [ROUTE]?: string; [NUMBER]?: string };

/** Has the line of a request say which route it was, and never which path. */
export function noteRoute(request: Noted | undefined, route: string | null): void {
	if (request) request[ROUTE] = route ?? 'no route';
}

/** By what the line of a request is found. */
export function numberOf(request: Noted | undefined): string | undefined {
	return request?.[NUMBER];
}
