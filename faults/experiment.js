import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {{ soak: boolean }} Setting how long the long ones may take
 * @typedef {{ ok: boolean, figures: string } | { skipped: string }} Outcome
 *
 * @typedef {object} Experiment
 * @property {string} id as it is picked: F8
 * @property {string} name
 * @property {string} expects what must come out
 * @property {(setting: Setting) => Promise<Outcome>} run
 */

/**
 * A folder that is gone when it is over.
 * @template R
 * @param {(folder: string) => Promise<R>} act
 */
export async function inFolder(act) {
	const folder = mkdtempSync(join(tmpdir(), 'courtside-faults-'));
	try {
		return await act(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @param {number} milliseconds */
export const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Numbers that are the same every time, so that a failure can be seen again.
 * @param {number} seed
 */
export function numbers(seed) {
	let state = seed;
	/** @param {number} least @param {number} most */
	return (least, most) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return least + Math.floor((state / 2 ** 32) * (most - least + 1));
	};
}
