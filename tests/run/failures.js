import { stripVTControlCharacters } from 'node:util';

/** @typedef {import('./counts.js').Failure} Failure */

/** Of what a failed test says: enough to see what it is about, where thousands of lines stand above. */
const LINES = 25;

/**
 * The tests that Vitest's JSON report has as failed, with what they said, and files that could not be read.
 * @param {any} report
 * @returns {Failure[]}
 */
export const unitFailures = (report) =>
	report.testResults.flatMap((/** @type {any} */ file) => {
		const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
		if (failed.length === 0 && file.status === 'failed')
			return [{ test: file.name, said: begun(file.message) }];
		return failed.map((/** @type {any} */ test) => ({
			test: `${file.name}: ${test.fullName}`,
			said: begun(test.failureMessages.join('\n'))
		}));
	});

/**
 * The tests that Playwright's JSON report has as failed, or as passed at a second try, with what they said.
 * @param {any} report
 * @returns {Failure[]}
 */
export const endToEndFailures = (report) => report.suites.flatMap(failuresIn);

/** @param {any} suite @returns {Failure[]} */
function failuresIn(suite) {
	const inside = (suite.suites ?? []).flatMap(failuresIn);
	const own = suite.specs.flatMap((/** @type {any} */ spec) =>
		spec.tests
			.filter((/** @type {any} */ { status }) => status === 'unexpected' || status === 'flaky')
			.map((/** @type {any} */ { projectName, status, results }) => ({
				test: `${projectName}, ${spec.file}:${spec.line}: ${spec.title}${status === 'flaky' ? ' (passed at a second try)' : ''}`,
				said: begun(
					results
						.flatMap((/** @type {any} */ { errors }) => errors)
						.map((/** @type {any} */ { message }) => message)
						.join('\n')
				)
			}))
	);
	return [...own, ...inside];
}

/** @param {string} text */
const begun = (text) => stripped(text).split('\n').slice(0, LINES).join('\n');

/** @param {string} text */
const stripped = (text) => stripVTControlCharacters(text ?? '');
