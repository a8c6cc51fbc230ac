import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A copy of what was built whose server does one thing otherwise: for showing that a test would see it.
 *
 * @param found what stands once in the code of the server
 * @param put what stands there instead
 * @returns the folder to start it in
 * @throws where it stands there not at all, or more than once
 */
export function changedBuild(name: string, found: string, put: string): string {
	const folder = join('test-results', `changed-build-${process.pid}-${name}`);
	mkdirSync(join(folder, 'src'), { recursive: true });
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	cpSync('build', join(folder, 'build'), {
		recursive: true,
		filter: (path) => path !== join('build', 'client')
	});
	symlinkSync(resolve('build/client'), join(folder, 'build/client'));
	for (const part of ['src/server.js', 'src/server']) cpSync(part, join(folder, part), { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

	const code = readdirSync(join(folder, 'build/server'), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.js'))
		.map((path) => join(folder, 'build/server', path));
	const holders = code.filter((path) => readFileSync(path, 'utf8').includes(found));
	const [holder] = holders;
	const [before, after, ...more] = holder ? readFileSync(holder, 'utf8').split(found) : [];
	if (holders.length !== 1 || before === undefined || after === undefined || more.length > 0)
		throw new Error(`This does not stand once in the server that was built: ${found}`);
	writeFileSync(holder!, before + put + after);
	return folder;
}
