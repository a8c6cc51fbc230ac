import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aRecordFile, finishedEntries } from '../builders/record-file.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { askedItem, check, choose, itemsOf, openQuiz, quizOf, takeQuiz } from './reader.ts';

const TITLE = 'In whose court?';

async function openProgress(page: Page) {
	await page.goto('/progress');
	await hydrated(page);
	await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
}

/** Chooses a file to import, and waits for what is said of it. */
async function chooseFile(page: Page, text: string) {
	await page.getByLabel('Import a file').setInputFiles({
		name: 'courtside-2026-11-18.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
	await expect(page.locator('h3', { hasText: 'file' })).toBeFocused();
}

/** A file with one quiz on one question, right or wrong. */
async function aFile(page: Page, how: 'right' | 'wrong', note?: string, at = Date.UTC(2026, 10, 5, 12)) {
	const items = (await itemsOf(page)).filter(({ id }) => id === 'uk-eu-defence/heft');
	const quiz = { id: 'FROMFILE', at, items, right: () => how === 'right', sure: () => true };
	return aRecordFile({
		'finished/uk-eu-defence': finishedEntries('uk-eu-defence', TITLE, [quiz]),
		...(note !== undefined && {
			'reading/uk-eu-defence': { 'highlight/1.1': { at: 1, value: { text: 'A sentence.', note } } }
		})
	});
}

async function importAll(page: Page, text: string) {
	await chooseFile(page, text);
	await page.getByRole('button', { name: 'Import these' }).click();
	await expect(page.getByRole('heading', { name: /^Imported/ })).toBeFocused();
	await page.getByRole('button', { name: 'Close', exact: true }).click();
}

/** What an export holds now. */
async function exported(page: Page) {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	const download = await downloading;
	const text = readFileSync(await download.path(), 'utf8');
	return {
		name: download.suggestedFilename(),
		text,
		file: JSON.parse(text) as { documents: Record<string, { entries: object }> }
	};
}

/** But for the notes that a quiz is over, which are of no use once there is nothing of it that could come back. */
function withoutEnds({ file }: { file: { documents: Record<string, { entries: object }> } }) {
	return Object.entries(file.documents).map(([key, { entries }]) => [
		key,
		Object.fromEntries(Object.entries(entries).filter(([id]) => !id.endsWith('/finish')))
	]);
}

test('the heading is in the server’s HTML', async ({ page }) => {
	const html = await (await page.request.get('/progress')).text();
	expect(html).toMatch(/<h1[^>]*>Your progress<\/h1>/);
});

test('name, links and note at the head of a page stand on one line', async ({ page, isMobile }) => {
	test.skip(isMobile, 'on a phone the links have a line of their own');
	await openProgress(page);
	const baselines = await page.getByRole('banner').evaluate((bar) =>
		[...bar.querySelectorAll('a, p')].map((words) => {
			// What has no height stands on the baseline of the words beside it.
			const line = document.createElement('span');
			const mark = document.createElement('span');
			mark.style.display = 'inline-block';
			line.append(words.lastChild!, mark);
			words.append(line);
			return mark.getBoundingClientRect().bottom;
		})
	);
	expect(baselines).toHaveLength(6);
	expect(Math.max(...baselines) - Math.min(...baselines)).toBeLessThan(1);
	const here = page.getByRole('banner').getByRole('link', { name: 'Progress' });
	const under = await here.evaluate(
		(link) => link.closest('header')!.getBoundingClientRect().bottom - link.getBoundingClientRect().bottom
	);
	expect(under).toBeLessThanOrEqual(1);
});

test('a first visit says what there will be to see, and leads to a quiz', async ({ page }) => {
	await openProgress(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled();
	await expect(page.getByRole('button', { name: 'Erase' })).toBeDisabled();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Take a quiz' }).click();
	await expect(page).toHaveURL(/\/quiz$/);
});

test('three quizzes are three dots, three rows, a finding, and what to read again', async ({ page }) => {
	const items = await itemsOf(page);
	for (const how of ['wrong', 'right', 'right'] as const) {
		await openQuiz(page, quizOf(how === 'wrong' ? 'heft' : 'bespoke', 'whose-court'));
		await takeQuiz(page, items, () => how);
	}
	await page.getByRole('link', { name: 'Progress' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /^Three quizzes so far/ })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Progress' })).toHaveAttribute('aria-current', 'page');
	await expect(page.getByRole('listitem').filter({ hasText: /^3 quizzes$/ })).toBeVisible();
	const scores = page.getByRole('region', { name: '2 of 2 today' });
	await expect(scores.locator('i')).toHaveCount(3);
	await expect(scores.getByRole('img', { name: /0%, 100%, 100%/ })).toBeVisible();
	await expect(scores.getByText('3 quizzes are few')).toBeVisible();
	await scores.getByText('As a table').click();
	await expect(scores.locator('tbody tr')).toHaveCount(3);
	// Whose court was missed first and has been got right since; what heft means has not.
	const again = page.getByRole('region', { name: 'What to read again' });
	await expect(again.getByRole('link', { name: /^Paragraph \d+$/ }).first()).toHaveAttribute(
		'href',
		/^\/articles\/uk-eu-defence#p\d+$/
	);
	await expect(again.getByText('1 miss', { exact: true }).first()).toBeVisible();
	await scores.getByRole('link').first().click();
	await expect(page).toHaveURL(/\/results\//);
});

test('what the charts and the import say is accessible in both themes', async ({ page }) => {
	await openProgress(page);
	await importAll(page, await aFile(page, 'wrong', 'Mine.'));
	await chooseFile(page, await aFile(page, 'right', 'Theirs.'));
	for (const summary of await page.locator('summary').all()) await summary.click();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
});

test('the page does not scroll sideways at 320 pixels, with everything open', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openProgress(page);
	await importAll(page, await aFile(page, 'wrong', 'Mine.'));
	await chooseFile(page, await aFile(page, 'right', 'Theirs.'));
	for (const summary of await page.locator('summary').all()) await summary.click();
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(wide).toBe(0);
});

test('what was exported and erased is all brought back by an import', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'bespoke'));
	await takeQuiz(page, items, (number) => (number === 1 ? 'right' : 'wrong'));
	await openQuiz(page, quizOf('heft', 'whose-court'));
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await openProgress(page);
	await expect(
		page.getByText(/One file with 1 quiz and 1 quiz under way on 1 article, \d+ kB/)
	).toBeVisible();
	const before = await exported(page);
	expect(before.name).toMatch(/^courtside-\d{4}-\d\d-\d\d\.json$/);

	await page.getByRole('button', { name: 'Erase' }).click();
	const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
	await expect(dialog.getByText('1 quiz and 1 quiz under way on 1 article will go')).toBeVisible();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Erase everything' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeFocused();
	await expect(page.getByText('Everything was erased from this device.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled();

	await importAll(page, before.text);
	await expect(page.getByRole('heading', { level: 1, name: /^One quiz so far/ })).toBeVisible();
	expect(withoutEnds(await exported(page))).toEqual(withoutEnds(before));
});

test('erasing can be thought better of, and the focus is where it was', async ({ page }) => {
	await openProgress(page);
	await importAll(page, await aFile(page, 'right'));
	await page.getByRole('button', { name: 'Erase' }).click();
	await expect(page.getByRole('button', { name: 'Keep everything' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Erase' })).toBeFocused();
	await expect(page.getByRole('heading', { level: 1, name: /^One quiz so far/ })).toBeVisible();
});

test('a tab with an open quiz does not bring back what was erased in another', async ({ page, context }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'bespoke'));
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	const other = await context.newPage();
	await openProgress(other);
	await other.getByRole('button', { name: 'Erase' }).click();
	await other.getByRole('button', { name: 'Erase everything' }).click();
	await expect(other.getByText('Everything was erased from this device.')).toBeVisible();
	// The quiz is gone from the other tab as well: there is nothing left to go on with.
	await expect(page.getByRole('button', { name: 'Next question' })).toHaveCount(0);
	await other.reload();
	await hydrated(other);
	await expect(other.getByRole('button', { name: 'Export' })).toBeDisabled();
});

test('where both differ both are shown, and what is chosen is kept', async ({ page }) => {
	await openProgress(page);
	await importAll(page, await aFile(page, 'wrong', 'Mine.'));
	await expect(page.getByRole('heading', { level: 1, name: 'One quiz so far: 0 of 1.' })).toBeVisible();

	await chooseFile(page, await aFile(page, 'right', 'Theirs.'));
	const quiz = page.getByRole('group', { name: `A quiz on “${TITLE}”` });
	await expect(quiz.getByRole('radio', { name: /what is here.* 0 of 1 point/ })).toBeChecked();
	await quiz.getByRole('radio', { name: /what is in the file.* 1 of 1 point/ }).check();
	const note = page.getByRole('group', { name: 'A highlight' });
	await expect(note.getByRole('radio', { name: /Note: Mine\./ })).toBeChecked();
	await expect(note.getByRole('radio', { name: /Note: Theirs\./ })).not.toBeChecked();
	await page.getByRole('button', { name: 'Import these' }).click();
	await expect(page.getByRole('heading', { name: 'Imported: 1 quiz' })).toBeVisible();
	await expect(page.getByText('Left as it is here: 1 highlight.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: 'One quiz so far: 1 of 1.' })).toBeVisible();

	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await chooseFile(page, await aFile(page, 'right', 'Mine.'));
	await expect(page.getByRole('heading', { name: 'The file holds nothing new' })).toBeVisible();
});

test('an import is seen by another tab', async ({ page, context }) => {
	await openProgress(page);
	await importAll(page, await aFile(page, 'wrong'));
	const other = await context.newPage();
	await openProgress(other);
	await chooseFile(other, await aFile(other, 'right'));
	await other.getByRole('radio', { name: /what is in the file/ }).check();
	await other.getByRole('button', { name: 'Import these' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'One quiz so far: 1 of 1.' })).toBeVisible();
});

for (const [what, text, said] of [
	['that is cut off', '{"format":"courtside-record/1","docu', 'It is not a whole JSON file'],
	['of another program', '{"cards":[]}', 'It is not a file that Courtside has exported'],
	[
		'of a newer Courtside',
		'{"format":"courtside-record/9","documents":{}}',
		'A newer Courtside has exported it'
	]
] as const)
	test(`a file ${what} is refused, with what to do, and nothing is changed`, async ({ page }) => {
		await openProgress(page);
		await chooseFile(page, text);
		await expect(page.getByRole('heading', { name: 'This file cannot be imported' })).toBeVisible();
		await expect(page.getByText(said)).toContainText('Nothing was changed.');
		await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled();
	});

test('a file with parts that cannot be read, and markup in it, is imported without them and shown as text', async ({
	page
}) => {
	const hostile = '<img src=x onerror="document.title=\'broken\'">';
	const text = aRecordFile({
		'finished/uk-eu-defence': { 'attempt/TORN': { at: 1, value: { form: 5 } } },
		'reading/uk-eu-defence': { 'highlight/1.1': { at: 1, value: { text: hostile, note: hostile } } }
	});
	await openProgress(page);
	await chooseFile(page, text);
	await expect(page.getByText(`Scores on “${TITLE}”: 1 part cannot be read.`)).toBeVisible();
	await expect(page.getByText(hostile).first()).toBeVisible();
	await page.getByRole('button', { name: 'Import these' }).click();
	await expect(page.getByRole('heading', { name: 'Imported: 1 highlight' })).toBeVisible();
	await expect(page).toHaveTitle('Your progress · Courtside');
});

test('nothing moves while the page comes to life', async ({ page }) => {
	await page.addInitScript(() => {
		const shifts = globalThis as unknown as { moved: number };
		shifts.moved = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as unknown as { value: number }[]) shifts.moved += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await openProgress(page);
	await importAll(page, await aFile(page, 'right'));
	// A page that is opened where it was scrolled to before is another matter.
	await page.goto('/');
	await openProgress(page);
	expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBeLessThan(0.02);
});
