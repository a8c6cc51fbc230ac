import { isRecord } from '#lib/items/reads.ts';

/** A value that no version of Courtside has written in this place. */
export class Misshapen extends Error {}

/** @throws Misshapen, naming the place */
export type Check = (value: unknown, place: string) => void;

function fail(place: string, expected: string): never {
	throw new Misshapen(`${place} is not ${expected}`);
}

const of =
	(expected: string, is: (value: unknown) => boolean): Check =>
	(value, place) => {
		if (!is(value)) fail(place, expected);
	};

export const text = of('text', (value) => typeof value === 'string');
/** Anything but the numbers that JSON cannot write. */
export const number = of('a number', (value) => Number.isFinite(value));
export const anything = of('a value', (value) => isRecord(value));
export const oneOf = (...values: readonly string[]): Check =>
	of(`one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value));

export const maybe =
	(check: Check): Check =>
	(value, place) => {
		if (value !== undefined) check(value, place);
	};

/** A record with at least these fields. */
export const has =
	(fields: Record<string, Check>): Check =>
	(value, place) => {
		if (!isRecord(value)) fail(place, 'a record');
		for (const name in fields) fields[name]!(value[name], `${place}.${name}`);
	};

export const listOf =
	(check: Check): Check =>
	(value, place) => {
		if (!Array.isArray(value)) fail(place, 'a list');
		for (let i = 0; i < value.length; i++) check(value[i], `${place}[${i}]`);
	};

/** A list of records, no two with the same id. */
export const listById = (check: Check): Check => {
	const list = listOf(check);
	return (value, place) => {
		list(value, place);
		const ids = (value as { id: string }[]).map(({ id }) => id);
		if (new Set(ids).size !== ids.length) fail(place, 'free of repeated ids');
	};
};

export const recordOf =
	(check: Check): Check =>
	(value, place) => {
		if (!isRecord(value)) fail(place, 'a record');
		for (const [name, each] of Object.entries(value)) check(each, `${place}.${name}`);
	};
