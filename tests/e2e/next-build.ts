import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands where a path ends, and may be one of a chunk. */
const NAME = /(?<=\/)[\w.-]+?\.js/g;
const TEXT = /\.(js|json|css|html|webmanifest)$/;

/**
 * A build of the next version: the same app under another version and with other names for all its chunks, so that a page of
 * this one asks its server for them in vain. Beside a build it takes no time.
 *
 * @returns the folder to start it in
 */
export function nextBuild(): string {
	made ??= make(join('test-results', `next-build-${process.pid}`));
	return made;
}

let made: string | undefined;

function make(folder: string): string {
	cpSync('build', join(folder, 'build'), { recursive: true });
	for (const part of ['src/server.js', 'src/server']) cpSync(part, join(folder, part), { recursive: true });
	cpSync('questions', join(folder, 'questions'), { recursive: true });
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

	const immutable = join(folder, 'build/client/_app/immutable');
	const { version } = JSON.parse(readFileSync(join(folder, 'build/client/_app/version.json'), 'utf8')) as {
		version: string;
	};
	const chunks = new Map(
		['chunks', 'entry', 'nodes'].flatMap((part) =>
			readdirSync(join(immutable, part))
				.filter((name) => name.endsWith('.js'))
				.map((name) => [name, name.replace(/\.js$/, '-next.js')] as const)
		)
	);
	for (const entry of readdirSync(join(folder, 'build'), { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		// What was compressed beforehand is served in place of the file.
		if (/\.(br|gz)$/.test(path)) rmSync(path);
		else if (entry.isFile() && TEXT.test(path)) {
			const text = readFileSync(path, 'utf8')
				.replaceAll(version, `${version}1`)
				.replace(NAME, (name) => chunks.get(name) ?? name);
			writeFileSync(path, text);
		}
	}
	for (const part of ['chunks', 'entry', 'nodes'])
		for (const [name, next] of chunks) {
			const path = join(immutable, part, name);
			if (existsSync(path)) renameSync(path, join(immutable, part, next));
		}
	return folder;
}
