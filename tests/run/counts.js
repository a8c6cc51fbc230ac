import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What Vitest's JSON report counts.
 * @param {any} report
 * @returns {Count}
 */
export const countUnit = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests });

/**
 * What Playwright's JSON report counts.
 * @param {any} report
 * @returns {Count}
 */
export const countEndToEnd = ({ stats }) => ({
	passed: stats.expected,
	failed: stats.unexpected + stats.flaky
});

/**
 * A step that failed counts as a failure even where its report names none (a file that could not be read, an error outside
 * of any test), and so does one that ran nothing.
 * @param {boolean} ok whether the step ended well
 * @param {{ path: string, count: (report: any) => Count } | undefined} report
 * @returns {Count}
 */
export function countStep(ok, report) {
	if (!report) return { passed: Number(ok), failed: Number(!ok) };
	const { passed, failed } = existsSync(report.path)
		? report.count(JSON.parse(readFileSync(report.path, 'utf8')))
		: { passed: 0, failed: 0 };
	const silent = failed === 0 && (!ok || passed === 0);
	return { passed, failed: failed + Number(silent) };
}
