import type { Extra } from './attempt.ts';
import type { ClassId, Moment, StudentId, TeacherId } from './ids.ts';

/** A teacher's group. */
export interface Class {
	id: ClassId;
	name: string;
	/** Those who share it; the first made it. Never empty. */
	teachers: TeacherId[];
	/** In the order in which they were put down; names may be alike, ids never. */
	roster: Student[];
	createdAt: Moment;
	archivedAt?: Moment;
}

/** A display name on a roster: no birth date, no address. */
export interface Student {
	id: StudentId;
	name: string;
	/** The set or table that the student belongs to, where the teacher has put one down. */
	group?: string;
	/** More time that the student has in every quiz; a new participant begins with it. */
	extra?: Extra;
	/** Taken off the roster: what was handed in under the name stays. */
	removedAt?: Moment;
}
