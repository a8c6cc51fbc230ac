import type { Class } from '#lib/assignment/class.ts';
import { MOST_TITLE } from '#lib/assignment/defaults.ts';
import type { FieldError } from '#lib/assignment/field-error.ts';
import type { ClassId, StudentId } from '#lib/assignment/ids.ts';
import { readName } from '#lib/assignment/name.ts';
import { withStudents, type NewStudent } from '#lib/assignment/roster.ts';
import type { RosterRow } from '#lib/interchange/roster-csv.ts';
import type { Deps } from '../deps.ts';
import { newId } from '../secrets.ts';
import type { Asking } from './find-class.ts';

export type Created = { kind: 'created'; id: ClassId } | { kind: 'wrong'; errors: FieldError[] };

/** A class of the teacher’s own, with these students in this order; it may begin with none. */
export async function createClass(
	deps: Pick<Deps, 'store' | 'random'>,
	teacher: Asking,
	{ name, rows }: { name: string; rows: readonly RosterRow[] }
): Promise<Created> {
	const read = readName(name, MOST_TITLE);
	if (read.kind === 'wrong') return { kind: 'wrong', errors: [{ path: 'name', message: read.message }] };
	const empty: Class = {
		id: newId(deps) as ClassId,
		name: read.name,
		teachers: [teacher.id],
		roster: [],
		createdAt: deps.store.now()
	};
	const filled = withStudents(empty, newStudents(deps, rows));
	if (filled.kind === 'refused')
		return { kind: 'wrong', errors: [{ path: 'roster', message: 'more names than a class can have' }] };
	await deps.store.classes.create(empty.id, filled.next);
	return { kind: 'created', id: empty.id };
}

/** Rows that were read, each with an id of its own. */
export function newStudents(deps: Pick<Deps, 'random'>, rows: readonly RosterRow[]): NewStudent[] {
	return rows.map(({ row: _, ...student }) => ({ ...student, id: newId(deps) as StudentId }));
}
