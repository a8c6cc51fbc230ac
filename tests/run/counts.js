import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ test: string, said: string }} Failure
 * @typedef {{ path: string, count: (report: any) => Count, failures: (report: any) => Failure[] }} Report where a step counts its tests
 */

/**
 * What Vitest's JSON report counts.
 * @param {any} report
 * @returns {Count}
 */
export const countUnit = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests });

/**
 * What Playwright's JSON report counts. A test that passed at a second try has passed, and is named at the end: among hundreds of
 * browsers on a slow machine one that was late should not hide what the others say.
 * @param {any} report
 * @returns {Count}
 */
export const countEndToEnd = ({ stats }) => ({
	passed: stats.expected + stats.flaky,
	failed: stats.unexpected
});

/**
 * A step that failed counts as a failure even where its report names none (a file that could not be read, an error outside
 * of any test), and so does one that ran nothing.
 * @param {boolean} ok whether the step ended well
 * @param {Report | undefined} report
 * @returns {Count & { failures: Failure[] }}
 */
export function countStep(ok, report) {
	if (!report) return { passed: Number(ok), failed: Number(!ok), failures: [] };
	const found = existsSync(report.path) ? JSON.parse(readFileSync(report.path, 'utf8')) : undefined;
	const { passed, failed } = found ? report.count(found) : { passed: 0, failed: 0 };
	const silent = failed === 0 && (!ok || passed === 0);
	return { passed, failed: failed + Number(silent), failures: found ? report.failures(found) : [] };
}
