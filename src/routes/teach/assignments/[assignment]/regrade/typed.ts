import { fieldsOf, readPosted } from '#lib/items/posted.ts';
import { RIGHT } from '#lib/assignment/read-change.ts';
import type { ItemResponse, ItemType } from '#lib/items/types.ts';

/** All fields of a form that was refused, as they were sent; none where there is none. */
export type Typed = readonly (readonly [name: string, value: string])[];

/** What stood in a field of one of the forms, which are told apart by what they do. */
export function typedIn(typed: Typed, act: string, name: string): string[] {
	const isOfIt = typed.some(([field, value]) => field === 'do' && value === act);
	return isOfIt ? typed.flatMap(([field, value]) => (field === name ? [value] : [])) : [];
}

/** What had been chosen as right; `undefined` where that form was not sent, or was empty. */
export function typedKey(typed: Typed, type: ItemType): ItemResponse | undefined {
	if (!typed.some(([field, value]) => field === 'do' && value === 'key')) return undefined;
	const form = new FormData();
	for (const [name, value] of typed) form.append(name, value);
	return readPosted(type, fieldsOf(form, RIGHT));
}
