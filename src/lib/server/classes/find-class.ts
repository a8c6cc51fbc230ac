import type { Class } from '#lib/assignment/class.ts';
import { isId, type ClassId, type TeacherId } from '#lib/assignment/ids.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import type { Deps } from '../deps.ts';

/** Who asks. */
export interface Asking {
	id: TeacherId;
}

/** Who asks for what takes names away or erases them, and whether the password was typed of late: nobody does that at a computer that was left alone. */
export type AskingGravely = Asking & Pick<SignedIn, 'isConfirmed'>;

/** The answer for what is not there, and for what is another teacher’s: nobody can tell which it was. */
export interface NotFound {
	kind: 'not-found';
}
export const NOT_FOUND: NotFound = { kind: 'not-found' };

/** Whether a class is shared by a teacher. To own the house gives no right over other people’s classes. */
export function shares({ teachers }: Pick<Class, 'teachers'>, { id }: Asking): boolean {
	return teachers.includes(id);
}

/**
 * A class that the teacher shares; `undefined` where there is none, or it is another’s.
 *
 * @param id as it stands in an address
 */
export async function findClass(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<Class | undefined> {
	if (!isId(id)) return undefined;
	const found = await store.classes.get(id as ClassId);
	return found && shares(found, teacher) ? found : undefined;
}

/** All classes that the teacher shares, by name. */
export async function classesOf({ store }: Pick<Deps, 'store'>, teacher: Asking): Promise<Class[]> {
	const all = await store.classes.all();
	return all.filter((each) => shares(each, teacher)).sort((a, b) => byName.compare(a.name, b.name));
}

export const byName = new Intl.Collator('en-GB', { numeric: true });
