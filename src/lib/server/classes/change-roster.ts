import type { Class } from '#lib/assignment/class.ts';
import type { StudentId } from '#lib/assignment/ids.ts';
import {
	withCard,
	withoutStudent,
	withStudentBack,
	withStudents,
	type RosterRefusal,
	type StudentCard
} from '#lib/assignment/roster.ts';
import type { RosterRow } from '#lib/interchange/roster-csv.ts';
import type { Deps } from '../deps.ts';
import { changeClass } from './change-class.ts';
import { newStudents } from './create-class.ts';
import type { Asking, NotFound } from './find-class.ts';

/** What is done to the roster of a class. */
export type RosterAct =
	| { kind: 'add'; rows: readonly RosterRow[] }
	| { kind: 'write'; student: StudentId; card: StudentCard }
	| { kind: 'take-off'; student: StudentId }
	| { kind: 'put-back'; student: StudentId };

export type RosterOutcome =
	{ kind: 'done'; class: Class } | { kind: 'refused'; why: RosterRefusal } | NotFound;

/** What was handed in under a name is kept, whatever becomes of the name. */
export function changeRoster(
	deps: Pick<Deps, 'store' | 'random'>,
	teacher: Asking,
	id: string,
	act: RosterAct
): Promise<RosterOutcome> {
	const added = act.kind === 'add' ? newStudents(deps, act.rows) : [];
	return changeClass<RosterRefusal>(deps, teacher, id, (of) => {
		switch (act.kind) {
			case 'add':
				return withStudents(of, added);
			case 'write':
				return withCard(of, act.student, act.card);
			case 'take-off':
				return withoutStudent(of, act.student, deps.store.now());
			case 'put-back':
				return withStudentBack(of, act.student);
		}
	});
}
