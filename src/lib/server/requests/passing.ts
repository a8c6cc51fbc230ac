import { StorageFull, StoreAway } from '../store/store.ts';

/** A trouble of the store that is over by itself, as it is told to people. */
export interface Passing {
	message: string;
	passing: true;
}

/** After how many seconds it may be tried again. */
export const RETRY_AFTER = '5';

/**
 * What a person is told to whom something could not be shown or saved; `undefined` where it is a fault of ours.
 *
 * @param asked the method, and the route by its id
 */
export function passingOf(
	cause: unknown,
	asked: { method: string; route: string | null }
): Passing | undefined {
	if (!(cause instanceof StorageFull)) return undefined;
	const why =
		cause instanceof StoreAway
			? 'The server cannot reach its data just now.'
			: 'The server can save nothing just now.';
	return { message: `${why} ${whatToDo(asked)}`, passing: true };
}

function whatToDo({ method, route }: { method: string; route: string | null }): string {
	if (method !== 'GET' && method !== 'HEAD') return 'Go back, and send it again in a moment.';
	return route?.startsWith('/attempts/')
		? 'What you have given is kept on this device. Try again in a moment.'
		: 'Nothing that was saved is lost. Try again in a moment.';
}

/**
 * The answer to a request that met such a trouble: Kit takes every error that it was not told of for a fault of ours.
 *
 * @param isForKit whether Kit's own script has asked for what a page shows
 */
export function answerPassing(response: Response, told: Passing, isForKit: boolean): Response {
	const headers = new Headers(response.headers);
	if (!isForKit) return new Response(response.body, { status: 503, headers });
	headers.delete('content-length');
	headers.set('content-type', 'application/json');
	return new Response(JSON.stringify(told), { status: 503, headers });
}
