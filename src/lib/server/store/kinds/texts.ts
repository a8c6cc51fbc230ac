import { lineOf, type Line } from '../document/line.ts';

/** No value that is kept goes deeper: an attempt at a question of any type goes to seven. */
const DEEPEST = 40;

/**
 * The JSON of values as lines, each made once for as long as the value is held. What has been made text can no longer be changed: the
 * text would go on saying what it was, and a response that a student was told is saved would be lost with the memory.
 */
export class Texts<T extends object> {
	readonly #texts = new WeakMap<T, Line>();

	/**
	 * @param write the JSON of a value
	 * @param before what stands before and behind each
	 */
	constructor(
		private readonly write: (value: T) => string = JSON.stringify,
		private readonly before = '',
		private readonly behind = ''
	) {}

	/** @throws where a value is nested too deep */
	of(value: T): Line {
		let text = this.#texts.get(value);
		if (text === undefined) {
			text = lineOf(Buffer.from(this.before + this.write(freeze(value)) + this.behind));
			this.#texts.set(value, text);
		}
		return text;
	}
}

/** Makes a value and all in it unchangeable. What was frozen before is taken to be so throughout. */
export function freeze<T>(value: T, depth = 0): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	if (depth > DEEPEST) throw new Error(`A value is nested deeper than ${DEEPEST} levels.`);
	for (const each of Object.values(value)) freeze(each, depth + 1);
	return Object.freeze(value);
}
