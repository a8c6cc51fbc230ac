// `npm test`: sets up what testing needs, runs everything, and counts.
import { rmSync } from 'node:fs';
import { countStep } from './run/counts.js';
import { npm } from './run/npm.js';
import { steps } from './run/steps.js';

/** @typedef {ReturnType<typeof countStep> & { name: string, ok: boolean, seconds: string, remark: string }} Outcome */

/** @type {Outcome[]} */
const outcomes = [];
for (const entry of steps)
	if (!Array.isArray(entry)) outcomes.push(await run(entry));
	else
		await Promise.all(
			entry.map(async (list) => {
				for (const step of list) outcomes.push(await run(step, true));
			})
		);

const total = {
	passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
	failed: outcomes.reduce((sum, { failed }) => sum + failed, 0)
};
// Once more at the end, where they are looked for.
for (const { test, said } of outcomes.flatMap(({ failures }) => failures))
	console.log(`\n✗ ${test}\n${said}`);
console.log(`\n${outcomes.map(row).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {import('./run/steps.js').Step} step
 * @param {boolean} [hasOthersBeside]
 * @returns {Promise<Outcome>}
 */
async function run({ name, npm: args, needs = [], report }, hasOthersBeside = false) {
	const title = `\n── ${name} ──\n`;
	if (!hasOthersBeside) process.stdout.write(title);
	const missing = needs.filter((need) => !succeeded(need));
	if (missing.length > 0)
		return {
			name,
			ok: false,
			seconds: '',
			passed: 0,
			failed: 1,
			failures: [],
			remark: `not run: needs ${missing.join(', ')}`
		};

	// A report of an earlier run must not be taken for this one's.
	if (report) rmSync(report.path, { force: true });
	const started = performance.now();
	// Without a browser the tests that need none still have something to say.
	const ended = await npm(
		args,
		succeeded('browser') ? {} : { NO_BROWSER: '1' },
		hasOthersBeside ? title : undefined
	);
	const seconds = ((performance.now() - started) / 1000).toFixed(1) + ' s';

	const count = countStep(ended, report);
	const remark = report ? `${count.passed} passed, ${count.failed} failed` : '';
	return { name, ok: count.failed === 0, seconds, ...count, remark };
}

/** @param {string} name */
function succeeded(name) {
	return outcomes.some((outcome) => outcome.name === name && outcome.ok);
}

/** @param {Outcome} outcome */
function row({ name, ok, seconds, remark }) {
	return [ok ? '✓' : '✗', name.padEnd(12), seconds.padStart(8), remark].join('  ').trimEnd();
}
