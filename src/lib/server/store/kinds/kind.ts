import type { Line } from '../document/line.ts';
import { freeze, Texts } from './texts.ts';
import type { Check } from './shape.ts';

/** One kind of document: how its values stand in a file, and what can be one. */
export interface Kind<T> {
	/** How its files begin: `class` for `class-<id>.json`. */
	readonly name: string;
	/** The form of its data, from 1. */
	readonly schema: number;
	/** Takes a value that is to be written; it can no longer be changed from now on. @throws Misshapen */
	admit(value: T): void;
	/** The data as JSON, of a value that was admitted. */
	text(value: T): readonly Line[];
	/** The value that has this data. @throws Misshapen */
	read(data: unknown): T;
	/** Data of an older schema as the next one has it; there from the second schema on. @throws Misshapen */
	upgrade?: (data: unknown, from: number) => unknown;
	/** Whose it is; `undefined` where there is only one of its kind. */
	idOf(value: T): string | undefined;
	/** The people in it, by their ids, where each can be erased by herself. */
	people?(value: T): string[];
	/** The value without these people. */
	without?(value: T, people: readonly string[]): T;
}

/** A kind whose values stand in their files as they are. */
export function plainKind<T extends object>(
	name: string,
	check: Check,
	more: Partial<Kind<T>> = {}
): Kind<T> {
	const texts = new Texts<T>();
	return {
		name,
		schema: 1,
		admit(value) {
			check(value, name);
			freeze(value);
		},
		text: (value) => [texts.of(value)],
		read(data) {
			check(data, name);
			return freeze(data as T);
		},
		idOf: () => undefined,
		...more
	};
}
