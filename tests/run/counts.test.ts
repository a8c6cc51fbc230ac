import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countEndToEnd, countStep, countUnit } from './counts.js';

const folder = mkdtempSync(join(tmpdir(), 'courtside-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function unit(numPassedTests: number, numFailedTests: number) {
	const path = join(folder, `${numPassedTests}-${numFailedTests}.json`);
	writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests }));
	return { path, count: countUnit };
}

describe('the count of a step', () => {
	it('is one where it has no report', () => {
		expect(countStep(true, undefined)).toEqual({ passed: 1, failed: 0 });
		expect(countStep(false, undefined)).toEqual({ passed: 0, failed: 1 });
	});

	it('is what its report says', () => {
		expect(countStep(true, unit(7, 0))).toEqual({ passed: 7, failed: 0 });
		expect(countStep(false, unit(7, 2))).toEqual({ passed: 7, failed: 2 });
	});

	it('has a failure when the step failed and its report names none', () => {
		expect(countStep(false, unit(7, 0))).toEqual({ passed: 7, failed: 1 });
	});

	it('has a failure when no test ran', () => {
		expect(countStep(true, unit(0, 0))).toEqual({ passed: 0, failed: 1 });
		expect(countStep(true, { path: join(folder, 'none.json'), count: countUnit })).toEqual({
			passed: 0,
			failed: 1
		});
	});

	it('takes a test that passed at a second try as failed', () => {
		expect(countEndToEnd({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 5 } })).toEqual({
			passed: 3,
			failed: 2
		});
	});
});
