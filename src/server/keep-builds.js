// A page that was opened before an update asks for files of its own build, and a quiz must not stop for that: their names say what is
// in them, so those of the builds before can stand beside the new ones.
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How many builds before the new one keep their files. */
const MOST_BEFORE = 2;
const FILES = 'client/_app/immutable';
const LIST = 'earlier-builds.json';

/**
 * The files that each build has served, the latest first; paths within `FILES`.
 * @typedef {string[][]} Builds
 */

/**
 * An adapter that leaves the files of earlier builds where they were. Where there was none, it does what it always does.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [out] the folder that it writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function keepingBuilds(adapter, out = 'build') {
	return {
		...adapter,
		async adapt(builder) {
			const aside = mkdtempSync(join(tmpdir(), 'courtside-build-'));
			try {
				const before = setAside(out, aside);
				await adapter.adapt(builder);
				putBack(out, aside, before);
			} finally {
				rmSync(aside, { recursive: true, force: true });
			}
		}
	};
}

/**
 * Copies what a build has served to a place where the next does not take it away.
 * @param {string} out
 * @param {string} aside
 * @returns {Builds}
 */
function setAside(out, aside) {
	const served = join(out, FILES);
	if (!existsSync(served)) return [];
	cpSync(served, aside, { recursive: true });
	const known = earlierBuilds(out);
	const earlier = new Set(known.flat());
	const own = filesIn(served).filter((file) => !earlier.has(file));
	return [own, ...known];
}

/**
 * Puts the files of the last builds beside those of the new one.
 * @param {string} out
 * @param {string} aside
 * @param {Builds} before
 */
function putBack(out, aside, before) {
	const served = join(out, FILES);
	const current = new Set(filesIn(served));
	/** @type {Builds} */
	const kept = before
		.map((files) => files.filter((file) => !current.has(file) && existsSync(join(aside, file))))
		// Built again from the same source, it has no files of its own, and is not counted.
		.filter((files) => files.length > 0)
		.slice(0, MOST_BEFORE);
	for (const file of kept.flat()) {
		mkdirSync(dirname(join(served, file)), { recursive: true });
		cpSync(join(aside, file), join(served, file));
	}
	writeFileSync(join(out, LIST), JSON.stringify(kept));
}

/**
 * @param {string} out
 * @returns {Builds}
 */
function earlierBuilds(out) {
	const list = join(out, LIST);
	return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

/** @param {string} folder */
function filesIn(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		statSync(join(folder, file)).isFile()
	);
}
