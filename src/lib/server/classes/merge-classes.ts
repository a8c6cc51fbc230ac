import { alikeBetween, mergedClass, type Alike, type Same } from '#lib/assignment/merge-classes.ts';
import type { ClassId } from '#lib/assignment/ids.ts';
import type { Deps } from '../deps.ts';
import { changeClass } from './change-class.ts';
import { findClass, NOT_FOUND, type Asking, type NotFound } from './find-class.ts';
import { uniteStudents } from './unite-students.ts';

export type Merged =
	| { kind: 'merged'; into: ClassId }
	/** Somebody is on both rosters by name: the teacher says of each whether it is one student or two. */
	| { kind: 'ask'; alike: Alike[] }
	| { kind: 'too-many' }
	| { kind: 'same-class' }
	| NotFound;

/**
 * Merges a class into another: its students and assignments go over, and it is gone. Each step can be done again, so that a merge
 * that was broken off is finished by merging anew.
 *
 * @param same who of the class that goes is who of the class that stays; `undefined` before the teacher was asked
 */
export async function mergeClasses(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	{ stays, goes }: { stays: string; goes: string },
	same?: Same
): Promise<Merged> {
	const [into, from] = [await findClass(deps, teacher, stays), await findClass(deps, teacher, goes)];
	if (into === undefined || from === undefined) return NOT_FOUND;
	if (into.id === from.id) return { kind: 'same-class' };
	const alike = alikeBetween(into, from);
	if (same === undefined && alike.length > 0) return { kind: 'ask', alike };
	// Only who was asked about can be united, whatever else a form names.
	const asked = new Set(alike.map((pair) => `${pair.comes.id} ${pair.stays.id}`));
	const united: Same = new Map([...(same ?? [])].filter(([from_, to]) => asked.has(`${from_} ${to}`)));
	const merged = await changeClass(deps, teacher, into.id, (current) => {
		const next = mergedClass(current, from, united);
		return next ? { kind: 'done', next } : { kind: 'refused', why: 'too-many' };
	});
	if (merged.kind === 'refused') return { kind: 'too-many' };
	if (merged.kind === 'not-found') return merged;
	const { store } = deps;
	for (const assignment of await store.assignments.all()) {
		if (assignment.class !== from.id) continue;
		await uniteStudents(deps, assignment.id, united);
		await store.assignments.change(assignment.id, (current) => ({
			next: { ...current, class: into.id },
			result: undefined
		}));
	}
	await store.classes.erase(from.id);
	return { kind: 'merged', into: into.id };
}
