import { json } from '@sveltejs/kit';

/** Reads what was sent, as a save is read, and does nothing with it. */
export const PUT = async (/** @type {{ request: Request }} */ { request }) => {
	await request.json();
	return json({ rev: 1 });
};
