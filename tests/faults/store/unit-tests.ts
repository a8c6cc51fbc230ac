import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../common.ts';
import type { Experiment } from '../experiment.ts';

/**
 * An experiment that needs no process of its own, and stands among the unit tests.
 *
 * @param file where
 * @param about which of its tests, by what is in their names; left out: all
 */
export function inUnitTests(name: string, expected: string, file: string, about = ''): Experiment {
	return {
		name,
		expected,
		run: () =>
			inFolder(async (folder) => {
				const report = join(folder, 'report.json');
				const args = [
					'run',
					'--project',
					'unit',
					file,
					'-t',
					about,
					'--reporter=json',
					`--outputFile=${report}`
				];
				const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
					env: { ...process.env, NO_BROWSER: '1' },
					stdio: 'ignore'
				});
				await new Promise((resolve) => child.on('close', resolve));
				const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
					readFileSync(report, 'utf8')
				) as Record<string, number>;
				const faults: string[] = [];
				if (failed) faults.push(`${failed} failed: npx vitest run --project unit ${file}`);
				if (!passed) faults.push('None was run.');
				return { figures: `${passed ?? 0} unit tests passed`, faults };
			})
	};
}
