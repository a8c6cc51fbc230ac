import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { hydrated } from './hydrated.ts';
import { anotherPage, expect, test } from './teaching.ts';

test.use({ mayLog: [/40[0-9]/] });

const open = async (page: Page, address: string) => {
	await page.goto(address);
	await hydrated(page);
};

/** No fault in either theme, and no scrolling sideways. */
async function expectSound(page: Page) {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	const { scrolled, width } = await page.evaluate(() => ({
		scrolled: document.documentElement.scrollWidth,
		width: innerWidth
	}));
	expect(scrolled).toBeLessThanOrEqual(width);
}

/** Makes a quiz on the shipped article. @returns the address of its draft */
async function aDraft(page: Page): Promise<string> {
	await open(page, '/teach/assignments/new');
	await page.getByRole('button', { name: 'Choose In whose court?' }).click();
	await page.waitForURL('**/draft');
	return page.url();
}

test('a teacher has a quiz on the wall in four clicks', async ({ teacherPage: page }) => {
	await open(page, '/teach');
	let clicks = 0;
	const click = async (role: 'link' | 'button', name: string) => {
		clicks++;
		await page.getByRole(role, { name, exact: true }).click();
	};
	await click('link', 'New quiz');
	await expect(page.getByRole('heading', { level: 1, name: 'New quiz' })).toBeVisible();
	await hydrated(page);
	await expectSound(page);
	await click('button', 'Choose In whose court?');
	await expect(page.getByLabel('Title')).toHaveValue('In whose court?');
	await expect(page.getByText('12 questions', { exact: true })).toBeVisible();
	await click('button', 'Publish');
	await expect(page.getByText('and type this code')).toBeVisible();
	await expect(page.getByRole('img', { name: /^QR code that opens .*\/join\/[2-9A-Z]{7}$/ })).toBeVisible();
	await expect(page.getByText('Nobody has joined yet.')).toBeVisible();
	await expectSound(page);

	await click('link', 'Show it on the wall');
	await expect(page.getByText('No names are shown here')).toBeVisible();
	expect(clicks).toBe(4);
	await expect(page.getByRole('img', { name: /^QR code that opens .*\/join\/[2-9A-Z]{7}$/ })).toBeVisible();
	await expectSound(page);
});

test('a teacher makes and publishes a quiz by keyboard alone, in fewer keys than a minute has seconds', async ({
	teacherPage: page
}) => {
	let keys = 0;
	const press = async (key: string) => {
		keys++;
		await page.keyboard.press(key);
	};
	/** Goes on to what has this name, as somebody does who sees where the focus is. */
	const tabTo = async (name: string) => {
		const focus = page.locator(':focus');
		for (let tries = 0; tries < 60; tries++) {
			const said = (await focus.count()) === 0 ? '' : (await focus.innerText()).replace(/\s+/g, ' ').trim();
			if (said === name) return;
			await press('Tab');
		}
		throw new Error(`The focus does not come to “${name}”.`);
	};
	await open(page, '/teach');
	await tabTo('New quiz');
	await press('Enter');
	await page.waitForURL('**/assignments/new');
	await hydrated(page);
	await tabTo('Choose In whose court?');
	await press('Enter');
	await page.waitForURL('**/draft');
	await hydrated(page);
	await expect(page.getByLabel('Title')).toHaveValue('In whose court?');
	await tabTo('Publish');
	await press('Enter');
	await expect(page.getByText('and type this code')).toBeVisible();
	expect(keys).toBeLessThan(60);
});

test('two forms share no question, and neighbours get one each', async ({
	browser,
	teacherPage: page,
	serverAddress
}) => {
	await aDraft(page);
	for (const skill of ['Locate', 'Attribute', 'Interpret', 'Infer', 'Vocabulary', 'Purpose'])
		await page.getByLabel(new RegExp(`^${skill}`)).fill('1');
	await page.getByLabel('Who is asked what').selectOption('parallel');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Two forms of 6')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Form A' })).toBeVisible();
	await expectSound(page);
	await page.getByRole('button', { name: 'Preview as a student' }).click();
	await page.waitForURL('**/preview');
	await expect(page.getByText('1 of 6')).toBeVisible();
	await page.getByRole('link', { name: 'Form B' }).click();
	await expect(page.getByText('1 of 6')).toBeVisible();
	await expectSound(page);
	await page.getByRole('link', { name: 'Back to the quiz' }).click();
	await page.getByRole('button', { name: 'Publish' }).click();
	const link = await page.getByRole('img', { name: /^QR code/ }).getAttribute('alt');
	const asked: string[] = [];
	for (const name of ['Ana', 'Ben']) {
		const student = await anotherPage(browser, serverAddress, false);
		await student.goto(`/join/${link!.slice(-7)}`);
		await student.getByLabel('Your name').fill(name);
		await student.getByRole('button', { name: 'Join', exact: true }).click();
		await student.getByRole('button', { name: 'Start', exact: true }).click();
		await student.goto(`${student.url().split('?')[0]!}?all`);
		// Stems alone may be alike: what is asked of a claim stands below it. Neither place nor order makes another question.
		for (const text of await student.locator('section[data-slot]').allInnerTexts())
			asked.push(text.split('\n').slice(1).sort().join('\n'));
		await student.context().close();
	}
	expect(asked).toHaveLength(12);
	expect(new Set(asked).size).toBe(12);
});

test('a quiz is duplicated, archived and found on its shelf', async ({ teacherPage: page }) => {
	await aDraft(page);
	await page.getByLabel('Title').fill('Perennial');
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByText('and type this code')).toBeVisible();
	const quiz = page.url();
	await page.getByText('More', { exact: true }).click();
	await page.getByRole('button', { name: 'Duplicate as a draft' }).click();
	await page.waitForURL('**/draft');
	await expect(page.getByLabel('Title')).toHaveValue('Perennial (copy)');
	await open(page, quiz);
	await page.getByText('More', { exact: true }).click();
	await page.getByRole('button', { name: 'Close and archive' }).click();
	await expect(page.getByText('The quiz is in the archive.')).toBeVisible();
	await expect(page.getByText('and type this code')).toHaveCount(0);
	await expectSound(page);
	await open(page, '/teach?in=archive&q=perennial');
	await page.getByRole('link', { name: 'Perennial', exact: true }).click();
	await page.getByRole('button', { name: 'Take it out of the archive' }).click();
	await expect(page.getByText(/^Closed /)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Open it again' })).toBeVisible();
});

test('every page of a quiz holds on the smallest phone', async ({ teacherPage: page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await open(page, '/teach/assignments/new');
	await expectSound(page);
	const draft = await aDraft(page);
	await expectSound(page);
	for (const name of ['pick', 'preview']) {
		await open(page, draft.replace(/draft$/, name));
		await expectSound(page);
	}
	await open(page, draft);
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByText('and type this code')).toBeVisible();
	await page.getByText('More', { exact: true }).click();
	await expectSound(page);
	await page.getByRole('link', { name: 'Show it on the wall' }).click();
	await expectSound(page);
	for (const address of ['/teach', '/teach/classes']) {
		await open(page, address);
		await expectSound(page);
	}
});

test('the settings of a draft are read whole or not at all, and what was typed stays', async ({
	teacherPage: page
}) => {
	await aDraft(page);
	await expectSound(page);
	await page.getByLabel('Title').fill('Whose turn?');
	await page.getByLabel('Time limit in minutes').fill('0');
	await page.getByLabel('Closes').fill('2020-01-01T09:00');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const limit = page.getByLabel('Time limit in minutes');
	await expect(limit).toHaveAccessibleDescription(/1 to 720, or empty for no limit\./);
	await expect(limit).toBeFocused();
	await expect(page.getByLabel('Closes')).toHaveAccessibleDescription(/Has passed already\./);
	await expect(page.getByLabel('Title')).toHaveValue('Whose turn?');
	await expectSound(page);
	await limit.fill('20');
	await page.getByLabel('Closes').fill('');
	// Enter saves, and never publishes.
	await limit.press('Enter');
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
	await page.getByLabel('The right answers and their proof').selectOption('submission');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: 'Whose turn?' })).toBeVisible();
	await expect(page.getByText(/^Students see the right answers as soon as they submit/)).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Time limit in minutes')).toHaveValue('20');
});

test('more than there is cannot be published, and can be made do with', async ({ teacherPage: page }) => {
	await aDraft(page);
	await page.getByLabel(/^Infer/).fill('30');
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByText(/^It cannot be published\. Only \d+ of the 40 questions/)).toBeVisible();
	await page.getByRole('button', { name: /^Make do with \d+$/ }).click();
	await expect(page.getByText('The numbers are now what can be asked together.')).toBeVisible();
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByText('and type this code')).toBeVisible();
});

test('questions are picked by hand, drawn again, and seen as a student sees them, without keys', async ({
	teacherPage: page
}) => {
	await aDraft(page);
	await page.getByRole('button', { name: 'Pick by hand' }).click();
	await page.waitForURL('**/pick');
	await hydrated(page);
	await expect(page.getByText('12 questions picked')).toBeVisible();
	await page.locator('summary').first().click();
	await expectSound(page);
	const box = page.getByRole('checkbox').first();
	const was = await box.isChecked();
	await box.click();
	await expect(page.getByText(`${was ? 11 : 13} questions picked`)).toBeVisible();
	await page.getByRole('button', { name: 'Use these' }).click();
	await page.waitForURL('**/draft#questions');
	await expect(page.getByText(`${was ? 11 : 13} questions`, { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Draw instead' }).click();
	await expect(page.getByText('12 questions', { exact: true })).toBeVisible();

	await page.getByRole('button', { name: 'Preview as a student' }).click();
	await page.waitForURL('**/preview');
	for (let question = 1; question <= 12; question++) {
		await expect(page.getByText(`${question} of 12`)).toBeVisible();
		if (question < 12) await page.getByRole('link', { name: 'Next' }).click();
	}
	await expectSound(page);
});

test('a quiz is found, put into the bin, taken out of it, and erased', async ({ teacherPage: page }) => {
	await aDraft(page);
	await page.getByLabel('Title').fill('Ephemeral');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Ephemeral' })).toBeVisible();
	await open(page, '/teach');
	await expectSound(page);
	await page.getByRole('searchbox').fill('ephem');
	await page.getByRole('button', { name: 'Search' }).click();
	await page.getByRole('link', { name: 'Ephemeral' }).click();
	await page.getByRole('button', { name: 'Put it in the bin' }).click();
	await expect(page.getByText('This draft is in the bin')).toBeVisible();
	await page.getByRole('button', { name: 'Take it out of the bin' }).click();
	await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
	await page.getByRole('button', { name: 'Put it in the bin' }).click();
	await page.getByRole('button', { name: 'Erase it now' }).click();
	await page.waitForURL('**/teach?in=bin');
	await expect(page.getByRole('link', { name: 'Ephemeral' })).toHaveCount(0);
});
