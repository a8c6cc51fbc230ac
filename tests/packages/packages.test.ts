import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
	version?: string;
	resolved?: string;
	integrity?: string;
	link?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
const locked = Object.entries(
	(read('package-lock.json') as { packages: Record<string, Locked> }).packages
).filter(([path]) => path !== '');
const settings = new Map(
	readFileSync('.npmrc', 'utf8')
		.split('\n')
		.filter((line) => line.includes('=') && !line.startsWith(';'))
		.map((line) => line.split('=') as [string, string])
);

/** Whether a version is at least another; both of three numbers. */
function isAtLeast(version: string, least: string): boolean {
	const [a, b] = [version, least].map((each) => each.split('.').map(Number));
	const differs = a!.findIndex((part, i) => part !== b![i]);
	return differs === -1 || a![differs]! > b![differs]!;
}

describe('T34: packages', () => {
	it('are 25 at most that the server runs on, each of one exact version', () => {
		expect(Object.keys(dependencies!).length).toBeLessThanOrEqual(25);
		for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
			expect(version, name).toMatch(/^\d+\.\d+\.\d+(-beta\.\d+)?$/);
	});

	it('run nothing when they are installed, and come neither from git nor within a week of their release', () => {
		expect(Object.fromEntries(settings)).toMatchObject({
			'ignore-scripts': 'true',
			'allow-git': 'none',
			'min-release-age': '7'
		});
	});

	it('are held to what was looked at, by a hash of each', () => {
		const loose = locked.filter(
			([, { integrity, resolved = '', link }]) =>
				!link && (!integrity?.startsWith('sha512-') || /^git|^file/.test(resolved))
		);
		expect(loose.map(([path]) => path)).toEqual([]);
	});

	it.each([
		['@sveltejs/kit', '2.49.5'],
		['devalue', '5.6.2'],
		['svelte', '5.46.4']
	])('have what was mended in %s %s', (name, least) => {
		const versions = locked
			.filter(([path]) => path.endsWith(`node_modules/${name}`))
			.map(([, { version }]) => version!);
		expect(versions).not.toEqual([]);
		for (const version of versions) expect(isAtLeast(version, least), version).toBe(true);
	});
});
