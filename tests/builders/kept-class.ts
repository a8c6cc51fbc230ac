import type { Class } from '#lib/assignment/class.ts';
import type { ClassId, TeacherId } from '#lib/assignment/ids.ts';
import { anId } from './assignment.ts';

/** One teacher's, with nobody on its roster. */
export const aKeptClass = (given: Partial<Class> = {}): Class => ({
	id: anId('class') as ClassId,
	name: 'Year 9',
	teachers: [anId('teacher') as TeacherId],
	roster: [],
	createdAt: 0,
	...given
});
