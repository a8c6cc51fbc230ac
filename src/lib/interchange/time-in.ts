import type { Moment } from '#lib/assignment/ids.ts';

/** A time under its name, as ISO 8601 in UTC; nothing where there is none: to be spread into a record. */
export function timeIn<Name extends string>(
	name: Name,
	at: Moment | undefined
): Partial<Record<Name, string>> {
	return at === undefined ? {} : ({ [name]: new Date(at).toISOString() } as Record<Name, string>);
}
