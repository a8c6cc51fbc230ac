import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/security.md', 'utf8')
	.split('\n')
	.filter((line) => /^\| T\d/.test(line))
	.map((line) => {
		const [, id = '', , guard = '', tests = ''] = line.split('|').map((cell) => cell.trim());
		return {
			id,
			hasDoor: !guard.startsWith('_no door_'),
			tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file!)
		};
	});

it('every threat has its row, in order', () => {
	expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 34 }, (_, i) => `T${i + 1}`));
});

describe('the table of threats', () => {
	it.each(rows.filter(({ hasDoor }) => hasDoor))('names tests of $id that name it', ({ id, tests }) => {
		expect(tests).not.toEqual([]);
		for (const file of tests) {
			expect(existsSync(file), file).toBe(true);
			expect(readFileSync(file, 'utf8'), file).toMatch(new RegExp(`\\b${id}\\b`));
		}
	});

	it.each(rows.filter(({ hasDoor }) => !hasDoor))('names no test of $id, which has no door', ({ tests }) => {
		expect(tests).toEqual([]);
	});
});
