import type { Class } from '#lib/assignment/class.ts';
import { MOST_TITLE } from '#lib/assignment/defaults.ts';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { readName } from '#lib/assignment/name.ts';
import type { Deps } from '../deps.ts';
import { changeClass } from './change-class.ts';
import type { Asking, NotFound } from './find-class.ts';

/** What is done to a class as a whole. */
export type ClassAct =
	| { kind: 'rename'; name: string }
	| { kind: 'archive' }
	| { kind: 'unarchive' }
	/** With a teacher of this house, by the name that they sign in with. */
	| { kind: 'share'; with: string }
	/** A teacher leaves it, or is taken off it by whoever made it. */
	| { kind: 'unshare'; teacher: TeacherId };

export type ClassRefusal = 'name-wrong' | 'no-teacher' | 'shared-already' | 'maker' | 'not-yours-to-say';

export type ClassOutcome = { kind: 'done'; class: Class } | { kind: 'refused'; why: ClassRefusal } | NotFound;

export function settleClass(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	act: ClassAct
): Promise<ClassOutcome> {
	const found = act.kind === 'share' ? teacherNamed(deps, act.with) : undefined;
	return changeClass<ClassRefusal>(deps, teacher, id, (of) => {
		const done = (change: Partial<Class>) => ({ kind: 'done', next: { ...of, ...change } }) as const;
		const refused = (why: ClassRefusal) => ({ kind: 'refused', why }) as const;
		switch (act.kind) {
			case 'rename': {
				const read = readName(act.name, MOST_TITLE);
				return read.kind === 'wrong' ? refused('name-wrong') : done({ name: read.name });
			}
			case 'archive':
				return done({ archivedAt: of.archivedAt ?? deps.store.now() });
			case 'unarchive': {
				const { archivedAt: _, ...rest } = of;
				return { kind: 'done', next: rest };
			}
			case 'share':
				if (found === undefined) return refused('no-teacher');
				return of.teachers.includes(found)
					? refused('shared-already')
					: done({ teachers: [...of.teachers, found] });
			case 'unshare': {
				const [maker] = of.teachers;
				if (act.teacher === maker) return refused('maker');
				if (act.teacher !== teacher.id && teacher.id !== maker) return refused('not-yours-to-say');
				return done({ teachers: of.teachers.filter((each) => each !== act.teacher) });
			}
		}
	});
}

/** Names of teachers are one name whatever their case; who may no longer teach here is nobody to share with. */
function teacherNamed({ store }: Pick<Deps, 'store'>, name: string): TeacherId | undefined {
	const wanted = name.trim().normalize('NFC').toLowerCase();
	return Object.values(store.accounts.get().teachers).find(
		(each) => each.name.toLowerCase() === wanted && each.disabledAt === undefined
	)?.id;
}
