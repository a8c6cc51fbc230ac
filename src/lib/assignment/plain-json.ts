/** How deep a value may be nested; the deepest that a save needs is four. */
const MOST_DEEP = 6;
/** Names by which an object would be given something of its own. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a value, where it is, and what may stand there. */
export interface Fault {
	/** `value.response.text`; empty for the whole. */
	path: string;
	expected: string;
}

/**
 * What keeps parsed JSON from being taken as it is, wherever it stands: reserved names, text that no form can send and that a
 * database refuses, nesting without end. `undefined` where there is nothing.
 */
export function faultIn(value: unknown, path = '', depth = 0): Fault | undefined {
	if (typeof value === 'string')
		return isPlain(value) ? undefined : { path, expected: 'text of whole characters, without NUL' };
	if (typeof value !== 'object' || value === null) return undefined;
	if (depth === MOST_DEEP) return { path, expected: `nested at most ${MOST_DEEP} levels deep` };
	for (const [name, inner] of Object.entries(value)) {
		if (RESERVED.has(name) || !isPlain(name)) return { path, expected: 'no field of a reserved name' };
		const fault = faultIn(inner, path === '' ? name : `${path}.${name}`, depth + 1);
		if (fault) return fault;
	}
	return undefined;
}

const isPlain = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
