import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepingBuilds } from '../../src/server/keep-builds.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'courtside-builds-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const out = () => join(folder, 'build');
const chunk = (name: string) => join(out(), 'client/_app/immutable/chunks', name);
const isServed = (...names: string[]) => names.map((name) => existsSync(chunk(name)));

/** Builds as the real adapter does: what was there goes, and then its own files come. */
async function build(...files: string[]) {
	const adapter = keepingBuilds(
		{
			name: 'stands in',
			adapt: () => {
				rmSync(out(), { recursive: true, force: true });
				for (const file of files) {
					mkdirSync(join(chunk(file), '..'), { recursive: true });
					writeFileSync(chunk(file), file);
				}
			}
		},
		out()
	);
	await adapter.adapt({} as never);
}

it('F20: a page of either of the last two builds still finds its files', async () => {
	await build('one.js', 'shared.js');
	await build('two.js', 'shared.js');
	await build('three.js', 'shared.js');
	expect(isServed('one.js', 'two.js', 'three.js', 'shared.js')).toEqual([true, true, true, true]);
});

it('what is older than that goes', async () => {
	for (const name of ['one.js', 'two.js', 'three.js', 'four.js']) await build(name);
	expect(isServed('one.js', 'two.js', 'three.js', 'four.js')).toEqual([false, true, true, true]);
});

it('building the same again keeps the builds before it', async () => {
	await build('one.js');
	for (let i = 0; i < 3; i++) await build('two.js');
	expect(isServed('one.js', 'two.js')).toEqual([true, true]);
});
