import * as v from 'valibot';
import { isUnknownField } from './issue.ts';
import { MOST_PROBLEMS } from './problem.ts';

/** What a schema makes of a value, or all its issues. A strict object reports one unknown field at a time, so each is noted and taken out. */
export function readAll<S extends v.GenericSchema>(
	schema: S,
	value: unknown
): { output?: v.InferOutput<S>; issues: v.BaseIssue<unknown>[] } {
	const issues: v.BaseIssue<unknown>[] = [];
	const rest = structuredClone(value);
	for (let round = 0; round <= MOST_PROBLEMS; round++) {
		const read = v.safeParse(schema, rest);
		if (read.success) return issues.length === 0 ? { output: read.output, issues } : { issues };
		const unknown = read.issues.filter(isUnknownField);
		issues.push(...(unknown.length > 0 ? unknown : read.issues));
		if (unknown.length === 0) break;
		for (const { path = [] } of unknown)
			takeOut(
				rest,
				path.map(({ key }) => key)
			);
	}
	return { issues };
}

/** By its path, since the object that was read may be a copy. */
function takeOut(value: unknown, path: unknown[]): void {
	const [step, ...inner] = path as string[];
	if (typeof value !== 'object' || value === null || step === undefined) return;
	if (inner.length === 0) delete (value as Record<string, unknown>)[step];
	else takeOut((value as Record<string, unknown>)[step], inner);
}
