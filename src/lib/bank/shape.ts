import * as v from 'valibot';
import { MOST_PROBLEMS } from './problem.ts';

/**
 * `schema`, with what its field means in plain words: an editor shows them. They are put where they are seen by
 * whoever looks at what goes in: before anything is made of it.
 */
export function described<S extends v.GenericSchema>(schema: S, text: string): S {
	const pipe = flat([schema]);
	const made = pipe.findIndex(({ kind }, i) => i > 0 && (kind === 'schema' || kind === 'transformation'));
	const seen = made === -1 ? pipe.length : made;
	return { ...schema, pipe: [...pipe.slice(0, seen), v.description(text), ...pipe.slice(seen)] };
}

type PipeItem = v.GenericPipeItem;

/** The items of a pipe, and of the pipes in it, one after the other. */
const flat = (items: readonly PipeItem[]): PipeItem[] =>
	items.flatMap((item) => ('pipe' in item ? flat(item.pipe as PipeItem[]) : [item]));

/** To all who look at it this is `face`; but what reads a value is chosen by the value, and so are the errors. */
export function routed<S extends v.GenericSchema>(
	face: S,
	route: (input: unknown) => v.GenericSchema<unknown, v.InferOutput<S>>
): S {
	return {
		...face,
		'~run': (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) =>
			route(dataset.value)['~run'](dataset, config)
	};
}

/** An object of these fields and no others. Every unknown field is named, where a strict object stops at the first. */
export function closed<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, undefined> {
	const strict = v.strictObject(entries);
	return {
		...strict,
		'~run'(dataset, config) {
			const { value: input } = dataset;
			if (typeof input !== 'object' || input === null) return strict['~run'](dataset, config);
			const fields = Object.entries(input);
			const known = fields.filter(([name]) => Object.hasOwn(entries, name));
			if (known.length === fields.length) return strict['~run'](dataset, config);
			const read = strict['~run']({ value: Object.fromEntries(known) }, config);
			const unknown = fields.filter(([name]) => !Object.hasOwn(entries, name)).slice(0, MOST_PROBLEMS);
			for (const [name, value] of unknown)
				v._addIssue(strict, 'key', read, config, {
					input: name,
					expected: 'never',
					path: [{ type: 'object', origin: 'key', input: input as Record<string, unknown>, key: name, value }]
				});
			return read;
		}
	};
}

/** The path to a value within `input`, for an issue that a check adds. */
export function within(
	input: unknown,
	...steps: (string | number)[]
): [v.IssuePathItem, ...v.IssuePathItem[]] {
	return steps.map((key) => ({ type: 'unknown', origin: 'value', input, key, value: undefined })) as [
		v.IssuePathItem,
		...v.IssuePathItem[]
	];
}

/** What is wrong with a list that is too short or too long: `needs 2 to 6, has 1`. */
type SayLength = (issue: { input: readonly unknown[] }) => string;

/** `needs 2 to 6, has 1`. */
const between =
	(least: number, most: number): SayLength =>
	({ input }) =>
		least === 0 ? `has ${input.length}, limit ${most}` : `needs ${least} to ${most}, has ${input.length}`;

/** A list of `least` to `most`. One that is far too long is refused before anyone looks into it. */
export function list<S extends v.GenericSchema>(
	item: S,
	least: number,
	most: number,
	say = between(least, most)
) {
	const whole = v.pipe(v.array(item), v.minLength(least, say), v.maxLength(most, say));
	const tooLong = v.pipe(
		v.array(v.unknown()),
		v.maxLength(most, say),
		v.transform((): v.InferOutput<S>[] => [])
	);
	return routed(whole, (input) => (Array.isArray(input) && input.length > 2 * most ? tooLong : whole));
}
