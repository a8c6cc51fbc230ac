import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countEndToEnd, countStep, countUnit } from './counts.js';
import { endToEndFailures, unitFailures } from './failures.js';

const folder = mkdtempSync(join(tmpdir(), 'courtside-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function unit(numPassedTests: number, numFailedTests: number) {
	const path = join(folder, `${numPassedTests}-${numFailedTests}.json`);
	writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, testResults: [] }));
	return { path, count: countUnit, failures: unitFailures };
}

describe('the count of a step', () => {
	it('is one where it has no report', () => {
		expect(countStep(true, undefined)).toEqual({ passed: 1, failed: 0, failures: [] });
		expect(countStep(false, undefined)).toEqual({ passed: 0, failed: 1, failures: [] });
	});

	it('is what its report says', () => {
		expect(countStep(true, unit(7, 0))).toEqual({ passed: 7, failed: 0, failures: [] });
		expect(countStep(false, unit(7, 2))).toEqual({ passed: 7, failed: 2, failures: [] });
	});

	it('has a failure when the step failed and its report names none', () => {
		expect(countStep(false, unit(7, 0))).toEqual({ passed: 7, failed: 1, failures: [] });
	});

	it('has a failure when no test ran', () => {
		expect(countStep(true, unit(0, 0))).toEqual({ passed: 0, failed: 1, failures: [] });
		expect(
			countStep(true, { path: join(folder, 'none.json'), count: countUnit, failures: unitFailures })
		).toEqual({
			passed: 0,
			failed: 1,
			failures: []
		});
	});

	it('takes a test that passed at a second try as passed', () => {
		expect(countEndToEnd({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 5 } })).toEqual({
			passed: 4,
			failed: 1
		});
	});
});

describe('what a step says again at the end', () => {
	it('is each test of Vitest that failed, and each file that could not be read', () => {
		const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
		const failed = {
			status: 'failed',
			fullName: 'subtracts',
			failureMessages: ['\u001b[31m3 is not 4\u001b[39m']
		};
		const testResults = [
			{ name: 'sums.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
			{ name: 'broken.test.ts', status: 'failed', message: 'No such file', assertionResults: [] }
		];
		expect(unitFailures({ testResults })).toEqual([
			{ test: 'sums.test.ts: subtracts', said: '3 is not 4' },
			{ test: 'broken.test.ts', said: 'No such file' }
		]);
	});

	it('is each test of Playwright that failed, or passed at a second try', () => {
		const spec = (title: string, status: string, ...messages: string[]) => ({
			...{ title, file: 'a.spec.ts', line: 7 },
			tests: [
				{ projectName: 'phone', status, results: [{ errors: messages.map((message) => ({ message })) }] }
			]
		});
		const suites = [
			{
				specs: [spec('opens', 'expected')],
				suites: [{ specs: [spec('shuts', 'unexpected', 'Still open'), spec('waits', 'flaky', 'Gone')] }]
			}
		];
		expect(endToEndFailures({ suites })).toEqual([
			{ test: 'phone, a.spec.ts:7: shuts', said: 'Still open' },
			{ test: 'phone, a.spec.ts:7: waits (passed at a second try)', said: 'Gone' }
		]);
	});
});
