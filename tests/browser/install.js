import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Downloads Playwright's own Chromium, as `npx playwright install chromium` does, on any system without a shell. */
export function installBrowser() {
	const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
	execFileSync(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' });
}
