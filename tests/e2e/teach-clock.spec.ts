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

const MINUTE = 60_000;

/** A quiz that is published, on a server whose clocks a test can move. */
interface Given {
	address: string;
	quiz: string;
	join: string;
}
type Server = ReturnType<typeof startServer>;

const start = (folder: string, wall = 0): Server =>
	startServer(
		{ DATA_DIR: folder, CLOCKS_AHEAD: JSON.stringify({ wall }) },
		'.',
		'src/server.js',
		resolve('tests/server/clock.js')
	);

/** Makes the owner and publishes a quiz. @returns where the server is, and the paths of the quiz and of its door */
async function publish(server: Server): Promise<Given> {
	const address = await server.address();
	const visitor = new Visitor(address);
	await visitor.post('/teach/set-up', { code: await server.setUpCode(), ...OWNER });
	const chosen = { article: 'uk-eu-defence', zone: 'Europe/London', class: '' };
	const quiz = (await visitor.post('/teach/assignments/new', chosen)).headers.location!;
	await visitor.post(`${quiz}/draft?/publish`, settings);
	const { body } = await visitor.get(quiz);
	return { address, quiz, join: /\/join\/[2-9A-Z]{7}/.exec(body)![0] };
}

const test = base.extend<{
	folder: string;
	wrong: Given;
	sleeping: Given & { sleep: () => Promise<unknown> };
}>({
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'courtside-clock-'));
		await use(folder);
		rmSync(folder, { recursive: true, force: true });
	},
	/** It was started again with its clock three days back. */
	wrong: async ({ folder }, use) => {
		let server = start(folder, 3 * DAY);
		try {
			const paths = await publish(server);
			await server.stop();
			server = start(folder);
			await use({ ...paths, address: await server.address() });
		} finally {
			await server.stop();
		}
	},
	/** It sleeps for eight minutes when a test says so. */
	sleeping: async ({ folder }, use) => {
		const server = start(folder);
		try {
			const by = { wall: 8 * MINUTE, uptime: 8 * MINUTE };
			const sleep = () => server.tell({ kind: 'leap', by });
			await use({ ...(await publish(server)), sleep });
		} finally {
			await server.stop();
		}
	},
	serverAddress: [async ({}, use) => use(''), { scope: 'worker' }],
	baseURL: async ({}, use) => use(undefined),
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
	await expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
		.toBeLessThanOrEqual(0);
}

for (const right of ['The clock is right', 'The record is right'] as const)
	test(`the owner is asked which clock is right, and says: ${right}`, async ({ page, wrong }) => {
		await page.goto(wrong.address + wrong.join);
		await expect(page.getByText(/^The clock of this server is being looked at/)).toBeVisible();
		await signInAs(page, OWNER, wrong.address);
		await page.goto(`${wrong.address}/teach/classes`);
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
		await page.goto(`${wrong.address}/teach/classes`);
		await expect(page.getByText('The server’s clock is in doubt.')).toHaveCount(0);
		await page.goto(wrong.address + wrong.join);
		await expect(page.getByLabel('Your name')).toBeVisible();
	});

test('what the server slept through is given back, and the teacher reads when and how long it was', async ({
	page,
	sleeping: { address, quiz, join: door, sleep }
}) => {
	const student = new Visitor(address);
	const joined = await student.post(`${door}?/join`, { name: 'Fay' });
	await student.post(`${joined.headers.location!}?/start`, {});
	await sleep();
	await signInAs(page, OWNER, address);
	await page.goto(address + quiz);
	await expect(
		page.getByText(/, the server slept, for 8 min\. The time was given back to the one attempt/)
	).toBeVisible();
	await expect(page.getByRole('row', { name: /^Fay .* 8 min given back$/ })).toBeVisible();
	await hydrated(page);
	await expectSound(page);
	await page.goto(`${address}/teach`);
	await page.getByText('This server: one thing to know').click();
	await expect(page.getByText(/^The machine slept for 8 min/)).toBeVisible();
});
