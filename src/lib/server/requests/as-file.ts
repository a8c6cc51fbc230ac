import type { Moment } from '#lib/assignment/ids.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json' };

/**
 * An answer that a browser saves as a file. Its name says what it is and of which day, and never who is in it.
 *
 * @param name of letters, figures and hyphens: `uk-eu-defence-results`
 */
export function asFile(body: string, name: string, ending: keyof typeof TYPES, now: Moment): Response {
	const day = new Date(now).toISOString().slice(0, 10);
	return new Response(body, {
		headers: {
			'content-type': TYPES[ending],
			'content-disposition': `attachment; filename="${name.replaceAll(/[^a-z0-9-]/g, '')}-${day}.${ending}"`,
			'cache-control': 'no-store'
		}
	});
}
