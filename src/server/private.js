/** Pages of a teacher or of a student's attempt, and whatever is asked for under them, found or not: no cache may keep it. */
const PRIVATE = /^\/(teach|join|attempts)(\/|$)/;

/** @param {string} url of a request, as it was sent */
export function isPrivate(url) {
	try {
		// As Kit reads it: %74each is teach.
		return PRIVATE.test(decodeURIComponent(new URL(url, 'http://localhost').pathname));
	} catch {
		// It names no page.
		return true;
	}
}
