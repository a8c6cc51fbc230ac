import type { Work } from './attempt.ts';
import { MANY_ATTEMPTS } from './defaults.ts';

/**
 * How many places of an assignment are taken, by students or by their attempts, whichever are more. Who has been taken out leaves
 * a place where they began no attempt; what was given by others stays until it is erased.
 */
export function placesTaken({ participants, attempts }: Pick<Work, 'participants' | 'attempts'>): number {
	const begun = new Set([...attempts.values()].map(({ participant }) => participant));
	const students = [...participants.values()].filter(
		({ id, removedAt }) => removedAt === undefined || begun.has(id)
	);
	return Math.max(students.length, attempts.size);
}

/** What is said to a teacher who lets very many take one quiz; `undefined` where they are not. */
export function sayMany(most: number): string | undefined {
	if (most <= MANY_ATTEMPTS) return undefined;
	const [many, wanted] = [MANY_ATTEMPTS, most].map((each) => each.toLocaleString('en-GB'));
	return `Up to ${wanted} attempts. Beyond ${many} in one quiz, saving gets slow for everyone. Give each class a quiz of its own.`;
}
