import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * An experiment that needs no process of its own, and stands among the unit tests.
 * @param {string} id @param {string} name @param {string} expects
 * @param {[file: string, about?: string]} where and, of its tests, those about this
 * @returns {import('./experiment.js').Experiment}
 */
export function inUnitTests(id, name, expects, [file, about]) {
	return {
		id,
		name,
		expects,
		async run() {
			const folder = mkdtempSync(join(tmpdir(), 'courtside-faults-'));
			const report = join(folder, 'report.json');
			const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', file];
			const only = about === undefined ? [] : ['-t', about];
			const child = spawn(process.execPath, [...args, ...only, '--reporter=json', `--outputFile=${report}`], {
				cwd: root,
				env: { ...process.env, NO_BROWSER: '1' },
				stdio: 'ignore'
			});
			const code = await new Promise((resolve) => child.on('close', resolve));
			const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
			rmSync(folder, { recursive: true });
			return {
				ok: code === 0 && passed > 0 && failed === 0,
				figures: `${passed} tests passed, ${failed} failed`
			};
		}
	};
}
