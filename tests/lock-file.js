// `npm install` sometimes leaves packages for other systems out of the lock file without a word, and then `npm ci` fails
// on those systems, or everywhere. This says so first.
import { readFileSync } from 'node:fs';

/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const locked = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
	Object.keys(optionalDependencies)
		.filter((name) => !locked.has(name))
		.map((name) => `${path} wants ${name}, which package-lock.json does not have`)
);

if (missing.length > 0) {
	console.error(
		[...missing, 'Pin the package under "overrides" to a version whose parts are all listed.'].join('\n')
	);
	process.exitCode = 1;
} else {
	console.log(`package-lock.json is complete: ${locked.size} packages`);
}
