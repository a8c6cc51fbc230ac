import type { Class } from '#lib/assignment/class.ts';
import type { Deps } from '../deps.ts';
import { findClass, NOT_FOUND, shares, type Asking, type NotFound } from './find-class.ts';

type Change<Why> = { kind: 'done'; next: Class } | { kind: 'refused'; why: Why };

/**
 * Changes a class that the teacher shares, as a pure function says. Whether it is theirs is asked again of the class as it is
 * when it is changed: a teacher may have been taken off it meanwhile.
 */
export async function changeClass<Why extends string>(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	change: (of: Class) => Change<Why>
): Promise<{ kind: 'done'; class: Class } | { kind: 'refused'; why: Why } | NotFound> {
	const found = await findClass(deps, teacher, id);
	if (found === undefined) return NOT_FOUND;
	type Outcome = { kind: 'done'; class: Class } | { kind: 'refused'; why: Why } | NotFound;
	const outcome = await deps.store.classes.change<Outcome>(found.id, (current) => {
		if (!shares(current, teacher)) return { result: NOT_FOUND };
		const changed = change(current);
		return changed.kind === 'refused'
			? { result: changed }
			: { next: changed.next, result: { kind: 'done', class: changed.next } };
	});
	return outcome ?? NOT_FOUND;
}
