import type { Refusal } from './acts.ts';
import type { RosterRefusal } from './roster.ts';
import type { StudentRefusal } from './student-act.ts';

/** Why an act on an assignment was not done, and what to do. */
export const REFUSED: Record<Refusal, string> = {
	binned: 'It is in the bin. Take it out first.',
	'not-binned': 'It is not in the bin.',
	draft: 'It is a draft. Publish it first.',
	published: 'It is published already.',
	archived: 'It is in the archive. Take it out first.',
	'not-archived': 'It is not in the archive.',
	closed: 'It is closed. Open it again first.',
	'not-closed': 'It is not closed.',
	past: 'That time has passed already. Choose a later one.',
	'before-opening': 'That is before it opens. Choose a later time.',
	'nothing-to-extend': 'It has neither a time limit nor an end, so there is nothing to extend.',
	'too-long': 'No limit can be longer than 12 hours.',
	released: 'It is released already.'
};

/** Why an act for a student was not done, and what to do. */
export const STUDENT_REFUSED: Record<StudentRefusal, string> = {
	'no-student': 'There is no such student any more.',
	'no-attempt': 'There is no such attempt any more.',
	removed: 'The name is removed. Bring it back first.',
	'not-removed': 'The name is not removed.',
	'under-way': 'An attempt is under way. Hand it in first.',
	'not-under-way': 'That attempt is handed in already.',
	past: 'That time has passed already. Choose a later one.',
	'name-taken': 'Somebody else is called that here, or nearly. Choose another name, or make the two one.',
	'name-wrong': 'A name has 1 to 40 visible characters.',
	'both-under-way': 'Both have an attempt under way. Hand one in first.',
	'not-waiting': 'Nobody waits under this name.',
	'nothing-kept': 'Nothing is kept that does not count.'
};

/** Why a roster was not changed, and what to do. */
export const ROSTER_REFUSED: Record<RosterRefusal, string> = {
	'no-student': 'There is no such student any more.',
	'name-wrong': 'A name has 1 to 40 visible characters.',
	'name-taken':
		'Somebody else in the class is called that, or nearly. Choose another name, or make the two one.',
	'too-many': 'A class has at most 500 students.'
};
