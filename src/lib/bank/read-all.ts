import * as v from 'valibot';
import { isUnknownField } from './issue.ts';

/**
 * What a schema makes of a value, or all its issues. What stands beside an unknown field is not read to the end, so
 * the value is read once more without these.
 */
export function readAll<S extends v.GenericSchema>(
	schema: S,
	value: unknown
): { output?: v.InferOutput<S>; issues: v.BaseIssue<unknown>[] } {
	const read = v.safeParse(schema, value);
	if (read.success) return { output: read.output, issues: [] };
	const unknown = read.issues.filter(isUnknownField);
	if (unknown.length === 0) return { issues: read.issues };
	const rest = structuredClone(value);
	for (const { path = [] } of unknown)
		takeOut(
			rest,
			path.map(({ key }) => key)
		);
	return { issues: [...unknown, ...(v.safeParse(schema, rest).issues ?? [])] };
}

/** By its path, since the object that was read may be a copy. */
function takeOut(value: unknown, path: unknown[]): void {
	const [step, ...inner] = path as string[];
	if (typeof value !== 'object' || value === null || step === undefined) return;
	if (inner.length === 0) delete (value as Record<string, unknown>)[step];
	else takeOut((value as Record<string, unknown>)[step], inner);
}
