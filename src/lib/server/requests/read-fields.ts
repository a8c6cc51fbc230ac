import { findPoison } from './poison.ts';

export type FieldsRead =
	| {
			kind: 'read';
			form: FormData;
			/** What a field of text has; '' for one that was not sent. */
			text: (name: string) => string;
			/** All that was sent under a name. */
			texts: (name: string) => string[];
	  }
	/** None of our forms: `why` is for whoever made it. */
	| { kind: 'refused'; why: string };

/** What a form of ours may send. A name that ends in `*` stands for all that begin so. */
export interface Expected {
	once?: readonly string[];
	/** Boxes of one name, any number of which may be ticked. */
	several?: readonly string[];
	file?: string;
}

/**
 * A form with fields that are sent several times, or with a file. As in `readForm`, what is not expected, is sent twice, or is text
 * that no store takes, comes from no page of ours.
 *
 * @throws what Kit throws where the body is too large
 */
export async function readFields(
	request: Pick<Request, 'formData'>,
	{ once = [], several = [], file }: Expected
): Promise<FieldsRead> {
	let form: FormData;
	try {
		form = await request.formData();
	} catch (cause) {
		if (cause instanceof TypeError) return { kind: 'refused', why: 'This is no form.' };
		throw cause;
	}
	const seen = new Set<string>();
	for (const [name, value] of form) {
		const isOnce = isNamed(name, once) && !seen.has(name);
		const isOurs =
			typeof value === 'string'
				? (isOnce || isNamed(name, several)) && !findPoison(value)
				: name === file && !seen.has(name);
		if (!isOurs) return { kind: 'refused', why: 'There is a field too many, or one that cannot be.' };
		seen.add(name);
	}
	const texts = (name: string): string[] =>
		form.getAll(name).filter((value): value is string => typeof value === 'string');
	return { kind: 'read', form, text: (name) => texts(name)[0] ?? '', texts };
}

function isNamed(name: string, names: readonly string[]): boolean {
	return names.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));
}
