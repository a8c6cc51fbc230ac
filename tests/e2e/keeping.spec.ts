import { readFileSync } from 'node:fs';
import { SCHEMA } from '#lib/learner/document.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { keepDocuments, keptDocument } from './kept.ts';
import { ARTICLE, askedItem, check, choose, itemsOf, openQuiz, quizOf, takeQuiz } from './reader.ts';

const withoutIndexedDb = () => {
	Object.defineProperty(globalThis, 'indexedDB', {
		get() {
			throw new DOMException('blocked', 'SecurityError');
		}
	});
};
const withoutLocalStorage = () => {
	Object.defineProperty(globalThis, 'localStorage', {
		get() {
			throw new DOMException('blocked', 'SecurityError');
		}
	});
};

test('scores are kept in IndexedDB, and nothing is said about it', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await takeQuiz(page, items, () => 'right');
	await expect(page.getByText(/^This browser (lends|keeps|could)/)).toHaveCount(0);
	expect(await keptDocument(page, 'finished/uk-eu-defence')).toMatchObject({ schema: SCHEMA });
});

test('without IndexedDB scores are kept in localStorage, which is said in one line', async ({ page }) => {
	await page.addInitScript(withoutIndexedDb);
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await expect(page.getByText('lends Courtside only its small storage')).toBeVisible();
	await takeQuiz(page, items, () => 'right');
	await page.goto('/');
	await expect(page.getByText('1 of 1')).toBeVisible();
});

test('without any storage a quiz can be taken, and it is said that nothing is kept', async ({ page }) => {
	await page.addInitScript(withoutIndexedDb);
	await page.addInitScript(withoutLocalStorage);
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await expect(page.getByText('keeps nothing for Courtside')).toBeVisible();
	await takeQuiz(page, items, () => 'right');
	await expect(page.getByRole('heading', { name: 'Every answer was right.' })).toBeVisible();
});

test('a newer Courtside’s record is left as it is, and that is said', async ({ page }) => {
	await page.addInitScript(withoutIndexedDb);
	await page.addInitScript(() =>
		localStorage.setItem('courtside:finished/uk-eu-defence', '{"schema":99,"entries":{}}')
	);
	await page.goto('/');
	await hydrated(page);
	await expect(page.getByText('A newer Courtside has been used here.')).toBeVisible();
	const kept = await page.evaluate(() => localStorage.getItem('courtside:finished/uk-eu-defence'));
	expect(kept).toBe('{"schema":99,"entries":{}}');
});

test('two tabs on one quiz see each other’s answers, and lose none', async ({ page, context }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'bespoke', 'whose-court'));
	const other = await context.newPage();
	await openQuiz(other, '/articles/uk-eu-defence/quiz');
	await expect(other.getByText('1 of 3')).toBeVisible();

	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await expect(other.getByRole('button', { name: /^1 ?, right$/ })).toBeVisible();
	await other.getByRole('button', { name: /^2 ?,/ }).click();
	await expect(other.getByText('2 of 3')).toBeVisible();
	await choose(other, await askedItem(other, items), 'wrong');
	await check(other);
	await expect(page.getByRole('button', { name: /^2 ?, wrong$/ })).toBeVisible();
});

test('a record that cannot be read is set aside, which is said, and a quiz can be taken', async ({
	page
}) => {
	await page.addInitScript(withoutIndexedDb);
	await page.addInitScript(() => {
		if (!localStorage.getItem('courtside:probe'))
			localStorage.setItem('courtside:open/uk-eu-defence', '{"schema":1,');
	});
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await expect(page.getByText('cannot be read any more')).toBeVisible();
	await takeQuiz(page, items, () => 'right');
	const aside = await page.evaluate(() => localStorage.getItem('courtside:open/uk-eu-defence.damaged'));
	expect(aside).toContain('schema');
});

test('entries of the wrong shape are left out, and a quiz can be taken', async ({ page }) => {
	await page.addInitScript(withoutIndexedDb);
	await page.addInitScript(() => {
		const entries = { 'A/start': { at: 1, value: { form: 5 } }, 'A/place': { at: 2, value: -5 } };
		if (!localStorage.getItem('courtside:probe'))
			localStorage.setItem('courtside:open/uk-eu-defence', JSON.stringify({ schema: 1, entries }));
	});
	const items = await itemsOf(page);
	await openQuiz(page);
	await takeQuiz(page, items, () => 'right');
	await expect(page.getByRole('heading', { level: 1, name: 'Every answer was right.' })).toBeVisible();
});

test('a text that was written but not checked is not thrown away by asking for a new quiz in another tab', async ({
	page,
	context
}) => {
	await openQuiz(page, quizOf('not-by-itself'));
	await page.locator('textarea').fill('They see it in two ways.');
	const other = await context.newPage();
	await other.goto('/articles/uk-eu-defence/quiz?new');
	await hydrated(other);
	await other.getByRole('button', { name: 'Carry on with it' }).click();
	await expect(other.locator('textarea')).toHaveValue('They see it in two ways.');
});

test('a question whose kept answer cannot be read can be answered, and stays answered', async ({ page }) => {
	await page.addInitScript(withoutIndexedDb);
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await page.evaluate(() => {
		const key = 'courtside:open/uk-eu-defence';
		const kept = JSON.parse(localStorage.getItem(key)!) as { entries: Record<string, unknown> };
		const attempt = Object.keys(kept.entries)
			.find((id) => id.endsWith('/start'))!
			.split('/')[0]!;
		kept.entries[`${attempt}/response/uk-eu-defence/heft`] = { at: 1, value: { type: 'single-choice' } };
		localStorage.setItem(key, JSON.stringify(kept));
	});
	await openQuiz(page);
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await page.reload();
	await hydrated(page);
	await expect(page.getByRole('button', { name: 'See your score' })).toBeVisible();
});

test('full storage is said once, the quiz goes on, and what was given is kept once there is room', async ({
	page
}) => {
	await page.addInitScript(withoutIndexedDb);
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'whose-court'));
	const fill = (full: boolean) =>
		page.evaluate((isFull) => {
			const kept = Storage.prototype as unknown as { setItem: unknown; real?: unknown };
			kept.real ??= kept.setItem;
			kept.setItem = isFull
				? () => {
						throw new DOMException('no room', 'QuotaExceededError');
					}
				: kept.real;
		}, full);
	await fill(true);
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await expect(page.getByText('could not save your last answer')).toHaveCount(1);
	await fill(false);
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByText('could not save your last answer')).toHaveCount(0);
	await page.reload();
	await hydrated(page);
	await expect(page.getByRole('button', { name: /^1 ?, right$/ })).toBeVisible();
});

test('a quiz goes on when something has cleared its storage, which is said, and loses nothing', async ({
	page
}) => {
	await page.addInitScript(withoutIndexedDb);
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'whose-court', 'bespoke'));
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await page.evaluate(() => localStorage.clear());
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByText('Something has cleared what this browser kept')).toHaveCount(1);
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await page.reload();
	await hydrated(page);
	await expect(page.getByRole('button', { name: /^1 ?, right$/ })).toBeVisible();
	await expect(page.getByRole('button', { name: /^2 ?, right$/ })).toBeVisible();
});

test('a clock that was set back is said, and changes neither scores nor their order', async ({
	page,
	context
}) => {
	// Of this page alone: the next one has the clock set right.
	await page.addInitScript(() => {
		const now = Date.now.bind(Date);
		Date.now = () => now() + 20 * 365 * 86_400_000;
	});
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await takeQuiz(page, items, () => 'wrong');
	const later = await context.newPage();
	await later.goto('/');
	await expect(later.getByText('This device’s clock stands before your last work here.')).toBeVisible();
	await openQuiz(later, quizOf('whose-court'));
	await takeQuiz(later, items, () => 'right');
	await later.goto('/');
	await expect(later.getByText('1 of 1')).toBeVisible();
});

test('two tabs on one quiz say so, and each stays where it is', async ({ page, context }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'bespoke', 'whose-court'));
	const other = await context.newPage();
	await openQuiz(other, `${ARTICLE}/quiz`);
	await choose(other, await askedItem(other, items), 'right');
	await expect(page.getByText('This quiz is open in another tab too.')).toBeVisible();
	await other.getByRole('button', { name: /^3 ?,/ }).click();
	await expect(other.getByText('3 of 3')).toBeVisible();
	await expect(page.getByText('1 of 3')).toBeVisible();
});

test('a record of the first schema is shown with its score, its quiz under way, and every answer', async ({
	page
}) => {
	const first = JSON.parse(readFileSync('tests/records/schema-1.json', 'utf8')) as Record<string, unknown>;
	await page.goto('/');
	await hydrated(page);
	await keepDocuments(page, first);
	await page.reload();
	await expect(page.getByText('Carry on from question 3.')).toBeVisible();
	await page.getByRole('link', { name: 'See the answers' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /^Three right/ })).toBeVisible();
	await openQuiz(page, `${ARTICLE}/quiz`);
	await expect(page.getByText('3 of 4')).toBeVisible();
	await expect(page.getByRole('button', { name: /^1 ?, (right|answered)$/ })).toBeVisible();
});
