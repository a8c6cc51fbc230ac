import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import browserRules from './browser-rules.cjs';
import { breaking, obeying, reaching, type Fixture } from './fixtures.ts';
import rules from './rules.cjs';

type Rules = { options: ICruiseOptions; forbidden: { name: string }[] };

const packages = [
	'yaml',
	'valibot',
	'@noble/hashes',
	'svelte',
	'@sveltejs/kit',
	'lowdb',
	'idb-keyval',
	'ts-fsrs',
	'papaparse',
	'uqr',
	'postgres',
	'left-pad',
	'vitest',
	'fast-check'
];
// The last three are what a compiled component imports.
const insidePackages = [
	'@noble/hashes/sha2',
	'svelte/store',
	'svelte/internal/client',
	'svelte/internal/disclose-version',
	'svelte/internal/flags/legacy'
];
const tsConfig = extractTSConfig('tsconfig.json');

let tree: string;
beforeEach(() => {
	tree = mkdtempSync(join(tmpdir(), 'courtside-boundaries-'));
});
afterEach(() => rmSync(tree, { recursive: true }));

function write(files: Record<string, string>) {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(tree, path)), { recursive: true });
		writeFileSync(join(tree, path), text);
	}
}

/** Names of the rules that the files break when they stand alone in a project. */
async function broken({ options, forbidden }: Rules, files: Record<string, string>) {
	const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
	write({
		'package.json': JSON.stringify({ type: 'module', imports: { '#lib/*': './src/lib/*' }, dependencies })
	});
	for (const name of packages) write({ [`node_modules/${name}/index.js`]: '' });
	for (const file of insidePackages) write({ [`node_modules/${file}.js`]: '' });
	write(files);

	const { enhancedResolveOptions, ...others } = options;
	const found = await cruise(
		['src'],
		{ ...others, baseDir: tree, validate: true, ruleSet: { forbidden } as IFlattenedRuleSet },
		{ ...enhancedResolveOptions, bustTheCache: true },
		{ tsConfig }
	);
	if (typeof found.output === 'string') throw new Error(found.output);
	return [...new Set(found.output.summary.violations.map(({ rule }) => rule.name))];
}

const titled = (fixture: Fixture) => ({ ...fixture, title: Object.keys(fixture.files).join(' and ') });
const everyRule = [...rules.forbidden, ...browserRules.forbidden].map(({ name }) => name);

describe('import boundaries', () => {
	it('lets code through that keeps to them', async () => {
		expect(await broken(rules, obeying)).toEqual([]);
		expect(await broken(browserRules, obeying)).toEqual([]);
	});

	it('have a fixture for every rule', () => {
		const shown = [...breaking, ...reaching].map(({ rule }) => rule);
		expect(everyRule.filter((name) => !shown.includes(name))).toEqual([]);
	});

	it.each(breaking.map(titled))('$rule stops $title', async ({ rule, files }) => {
		expect(await broken(rules, files)).toEqual([rule]);
	});

	it.each(reaching.map(titled))(
		'$rule stops $title, where each import alone may be',
		async ({ rule, files }) => {
			expect(await broken(rules, files)).toEqual([]);
			expect(await broken(browserRules, files)).toEqual([rule]);
		}
	);
});
