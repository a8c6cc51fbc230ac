import { findPoison } from './poison.ts';

export type FormRead<Name extends string> =
	| { kind: 'read'; fields: Record<Name, string> }
	/** None of our forms: `why` is for whoever made it. */
	| { kind: 'refused'; why: string };

/**
 * The fields of a form, all of them text; '' for one that was not sent, as with a box that is not ticked. What is not named, is
 * sent twice, is a file, or is text that no store takes, comes from no page of ours.
 *
 * @throws what Kit throws where the body is too large
 */
export async function readForm<Name extends string>(
	request: Pick<Request, 'formData'>,
	names: readonly Name[]
): Promise<FormRead<Name>> {
	let form: FormData;
	try {
		form = await request.formData();
	} catch (cause) {
		if (cause instanceof TypeError) return { kind: 'refused', why: 'This is no form.' };
		throw cause;
	}
	const fields = Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;
	const seen = new Set<string>();
	for (const [name, value] of form) {
		const isOurs = (names as readonly string[]).includes(name);
		if (!isOurs || seen.has(name) || typeof value !== 'string' || findPoison(value))
			return { kind: 'refused', why: isOurs ? `${name} cannot be that.` : 'There is a field too many.' };
		seen.add(name);
		fields[name as Name] = value;
	}
	return { kind: 'read', fields };
}
