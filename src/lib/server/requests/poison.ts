/** What is wrong with a value that came from outside, and where: `answers[2].text`. */
export interface Poison {
	path: string;
	expected: string;
}

/** Names that are not what they look like on any object. */
export const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** More than a save ever has. */
const DEEPEST = 6;

/** Whether JSON is nested deeper than anything that is sent, without reading it. */
export function isTooDeep(json: string, deepest = DEEPEST): boolean {
	let depth = 0;
	for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[{\]}]/gs)) {
		if (sign === '[' || sign === '{') depth++;
		else if (sign === ']' || sign === '}') depth--;
		if (depth > deepest) return true;
	}
	return false;
}

/** The first name or text in a value that no store takes as it is, or that means something else to JavaScript. */
export function findPoison(value: unknown, path = ''): Poison | undefined {
	if (typeof value === 'string') return textPoison(value, path);
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [name, part] of Object.entries(value)) {
		const place = placeOf(path, name, Array.isArray(value));
		if (RESERVED.includes(name)) return { path: place, expected: 'another name' };
		const found = textPoison(name, place) ?? findPoison(part, place);
		if (found) return found;
	}
	return undefined;
}

function textPoison(text: string, path: string): Poison | undefined {
	if (text.includes('\0')) return { path, expected: 'text without NUL characters' };
	return text.isWellFormed() ? undefined : { path, expected: 'text without halves of characters' };
}

function placeOf(path: string, name: string, isList: boolean): string {
	if (isList) return `${path}[${name}]`;
	return path === '' ? name : `${path}.${name}`;
}
