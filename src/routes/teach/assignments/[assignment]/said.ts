import type { ActName } from '#lib/assignment/read-act.ts';

/** What has been done, for whoever did it. */
export const SAID: Record<ActName, string> = {
	close: 'The quiz is closed. What is under way is handed in with what was saved.',
	reopen: 'The quiz is open again.',
	extend: 'Everyone has more time.',
	end: 'The end is changed.',
	door: 'The door is changed.',
	most: 'The number of attempts is changed.',
	release: 'Students can see it now.',
	archive: 'The quiz is in the archive.',
	unarchive: 'The quiz is out of the archive. It is closed until you open it again.',
	bin: 'The quiz is in the bin. It is erased in 30 days.',
	restore: 'The quiz is out of the bin.'
};
