// F10: a server whose clock was wrong, and is asked about.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { OWNER } from '../server/school.ts';
import { startServer } from '../server/start.js';
import { Visitor } from '../server/visitor.ts';
import { expectAccessible } from './accessible.ts';
import { test as base, expect } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { signInAs } from './teaching.ts';

const DAY = 86_400_000;

/** A server that is started again with its clock three days back, and a quiz that was published before. */
const test = base.extend<{ wrong: { address: string; join: string } }>({
	wrong: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'courtside-clock-'));
		const start = (wall: number) =>
			startServer(
				{ DATA_DIR: folder, CLOCKS_AHEAD: JSON.stringify({ wall }) },
				'.',
				'src/server.js',
				resolve('tests/server/clock.js')
			);
		let server = start(3 * DAY);
		try {
			const visitor = new Visitor(await server.address());
			await visitor.post('/teach/set-up', { code: await server.setUpCode(), ...OWNER });
			const made = await visitor.post('/teach/assignments/new', {
				...{ article: 'uk-eu-defence', zone: 'Europe/London', class: '' }
			});
			const draft = `${made.headers.location!}/draft`;
			await visitor.post(`${draft}?/publish`, settings);
			const quiz = await visitor.get(made.headers.location!);
			await server.stop();
			server = start(0);
			const address = await server.address();
			await use({ address, join: `${address}/join/${/\/join\/([2-9A-Z]{7})/.exec(quiz.body)![1]!}` });
		} finally {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	},
	serverAddress: [async ({}, use) => use(''), { scope: 'worker' }],
	baseURL: async ({ wrong }, use) => use(wrong.address),
	noTrouble: async ({}, use) => use(undefined)
});

const settings = {
	...{ title: 'In whose court?', class: '', level: 'mixed', passage: 'open', minutes: '' },
	...{ locate: '1', attribute: '1', interpret: '1', infer: '0', vocabulary: '0', purpose: '0' },
	...{ attempts: '1', arrangement: 'shuffled', score: 'submission', marks: 'closed', keys: 'closed' },
	...{ most: '500', opensAt: '', closesAt: '', zone: 'UTC', types: 'single-choice' }
};

async function expectSound(page: Page) {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const right of ['The clock is right', 'The record is right'] as const)
	test(`the owner is asked which clock is right, and says: ${right}`, async ({ page, wrong }) => {
		await page.goto(wrong.join);
		await expect(page.getByText(/^The clock of this server is being looked at/)).toBeVisible();
		await signInAs(page, OWNER, wrong.address);
		await page.goto('/teach/classes');
		await expect(page.getByText('The server’s clock is in doubt.')).toBeVisible();
		await page.getByRole('link', { name: 'you say which clock is right' }).click();
		await expect(page.getByRole('heading', { name: 'Which clock is right?' })).toBeVisible();
		await hydrated(page);
		await expectSound(page);
		await page.setViewportSize({ width: 320, height: 640 });
		await expectSound(page);
		await page.getByRole('button', { name: right }).click();
		await expect(page.getByRole('heading', { name: 'Which clock is right?' })).toHaveCount(0);
		await expect(page.getByRole('status').filter({ hasText: /dated anew|goes on by/ })).toBeVisible();
		await page.goto('/teach/classes');
		await expect(page.getByText('The server’s clock is in doubt.')).toHaveCount(0);
		await page.goto(wrong.join);
		await expect(page.getByLabel('Your name')).toBeVisible();
	});
