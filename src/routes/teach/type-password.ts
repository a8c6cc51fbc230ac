import { redirect } from '@sveltejs/kit';

/**
 * Sends whoever has not typed their password of late to do so, and from there to a page: what was asked for is asked for there again.
 *
 * @param next a path of ours, with its query
 */
export function typePassword(next: string): never {
	redirect(303, `/teach/confirm?${new URLSearchParams({ next }).toString()}`);
}
