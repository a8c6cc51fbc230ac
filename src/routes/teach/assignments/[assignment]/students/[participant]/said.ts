import type { StudentAct } from '#lib/assignment/student-act.ts';

/** What has been done, for whoever did it. */
export const SAID: Record<StudentAct['kind'], string> = {
	extra: 'The extra time is set. The student sees it.',
	later: 'The end for this student is set.',
	further: 'The student can begin one attempt more.',
	reopen: 'The attempt is open again. What was handed in is kept.',
	'hand-in': 'The attempt is handed in.',
	rename: 'The name is changed.',
	merge: 'The two are one.',
	remove: 'The name is removed. What was handed in is kept.',
	'bring-back': 'The name is back.',
	erase: 'The student is erased.',
	approve: 'The student can begin.',
	accept: 'What was kept counts now.'
};
