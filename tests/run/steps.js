import { countEndToEnd, countUnit } from './counts.js';
import { endToEndFailures, unitFailures } from './failures.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} npm arguments to npm
 * @property {string[]} [needs] names of steps without which this one cannot run
 * @property {import('./counts.js').Report} [report]
 */

const unitReport = 'test-results/unit.json';
const toUnitReport = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];

const postgresReport = 'test-results/postgres.json';
const toPostgresReport = ['--reporter=default', '--reporter=json', `--outputFile.json=${postgresReport}`];

const servedReport = 'test-results/served.json';
const toServedReport = ['--reporter=default', '--reporter=json', `--outputFile.json=${servedReport}`];

const instancesReport = 'test-results/instances.json';
const toInstancesReport = ['--reporter=default', '--reporter=json', `--outputFile.json=${instancesReport}`];

/** @type {(Step | Step[][])[]} One after the other; of lists of lists each list beside the others, since none of them uses two cores. */
export const steps = [
	{ name: 'browser', npm: ['run', '--silent', 'browser'] },
	[
		[{ name: 'lint', npm: ['run', '--silent', 'lint'] }],
		[
			// Before the types, which like lint begin by having Kit write its own: they must not do so at once.
			{ name: 'format', npm: ['run', '--silent', 'format:check'] },
			{ name: 'types', npm: ['run', '--silent', 'check'] },
			{ name: 'lock file', npm: ['run', '--silent', 'lock'] },
			{ name: 'boundaries', npm: ['run', '--silent', 'boundaries'] },
			{ name: 'unused code', npm: ['run', '--silent', 'unused'] }
		]
	],
	{
		name: 'unit tests',
		npm: ['run', '--silent', 'test:unit', '--', ...toUnitReport],
		report: { path: unitReport, count: countUnit, failures: unitFailures }
	},
	[
		[
			{
				name: 'postgres',
				npm: ['run', '--silent', 'test:postgres', '--', ...toPostgresReport],
				report: { path: postgresReport, count: countUnit, failures: unitFailures }
			}
		],
		[{ name: 'build', npm: ['run', '--silent', 'build'] }]
	],
	{
		name: 'served',
		npm: ['run', '--silent', 'test:served', '--', ...toServedReport],
		needs: ['build'],
		report: { path: servedReport, count: countUnit, failures: unitFailures }
	},
	{
		name: 'instances',
		npm: ['run', '--silent', 'test:instances', '--', ...toInstancesReport],
		needs: ['build'],
		report: { path: instancesReport, count: countUnit, failures: unitFailures }
	},
	{
		name: 'end to end',
		npm: ['exec', '--', 'playwright', 'test'],
		needs: ['browser', 'build'],
		report: { path: 'test-results/e2e.json', count: countEndToEnd, failures: endToEndFailures }
	}
];
