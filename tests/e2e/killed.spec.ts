import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { removeProfile, startBrowser } from '../browser/listening.js';
import { expect, test } from './courtside.ts';
import { keptDocument } from './kept.ts';
import { openQuiz, quizOf } from './reader.ts';

test('what was typed and given is there when the browser was killed and the link is opened again', async ({
	serverAddress
}) => {
	const profile = mkdtempSync(join(tmpdir(), 'courtside-killed-'));
	const typed = 'They see it in two ways, and say so.';
	const opened = async () => {
		const browser = await startBrowser(profile);
		const driver = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`);
		const page = await driver.contexts()[0]!.newPage();
		await openQuiz(page, serverAddress + quizOf('not-by-itself'));
		return { browser, page };
	};
	try {
		const first = await opened();
		await first.page.locator('textarea').fill(typed);
		// Kept, as the database itself says; then the process is gone.
		await expect
			.poll(async () => JSON.stringify(await keptDocument(first.page, 'open/uk-eu-defence')))
			.toContain(typed);
		await first.browser.kill();
		const second = await opened();
		await expect(second.page.locator('textarea')).toHaveValue(typed);
		await second.browser.stop();
	} finally {
		await removeProfile(profile);
	}
});
