import type { Page } from '@playwright/test';
import type { Item } from '#lib/items/types.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, askedItem, check, inPassage, itemsOf, openQuiz, quizOf, takeQuiz } from './reader.ts';

const withoutIndexedDb = () => {
	Object.defineProperty(globalThis, 'indexedDB', {
		get() {
			throw new DOMException('blocked', 'SecurityError');
		}
	});
};

const KEPT = 'courtside:finished/uk-eu-defence';

/** Says something of the one attempt that is kept in localStorage, as a quiz with more choices would have kept it. */
async function plant(page: Page, said: Record<string, unknown>) {
	await page.evaluate(
		([key, more]) => {
			const kept = JSON.parse(localStorage.getItem(key)!) as {
				entries: Record<string, { value: Record<string, unknown> }>;
			};
			const [, attempt] = Object.entries(kept.entries).find(([id]) => id.startsWith('attempt/'))!;
			Object.assign(attempt.value, more);
			localStorage.setItem(key, JSON.stringify(kept));
		},
		[KEPT, said] as const
	);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'By skill' })).toBeVisible();
}

test('every answer is listed with its reason and its proof, the misses first and the right ones behind a disclosure', async ({
	page
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('whose-court', 'eu-on-models', 'heft', 'letters-in-full'));
	const asked = await takeQuiz(page, items, (number) => (number <= 2 ? 'wrong' : 'right'));

	const misses = page.getByRole('region', { name: 'Answers to revisit' }).getByRole('listitem');
	await expect(misses).toHaveCount(2);
	await page.getByText('The 2 that were right').click();
	const right = page.getByRole('group').getByRole('listitem');
	await expect(right).toHaveCount(2);
	for (const entry of [...(await misses.all()), ...(await right.all())])
		await expect(entry.locator('mark').first()).toBeVisible();
	for (const item of asked.slice(2)) {
		const entry = page.getByRole('listitem').filter({ hasText: item.stem.replaceAll('*', '') });
		await expect(entry.getByText('You were right')).toBeVisible();
		const why =
			item.type === 'single-choice' ? item.options.find(({ id }) => id === item.key)!.why : undefined;
		if (why) await expect(entry.getByText(why)).toBeVisible();
	}
});

test('half a proof is explained', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('one-field-less'));
	const item = await askedItem(page, items);
	if (item.type !== 'evidence') throw new Error('The item has changed its type.');
	await inPassage(page, () => page.locator(`input[name=sentence][value="${item.evidence[0]![0]!}"]`).check());
	await check(page);
	await page.getByRole('button', { name: 'See your score' }).click();
	await expect(
		page.getByText(/^Points: ½ of 1\. 1 of the 2 sentences of the proof, and nothing else\./)
	).toBeVisible();
});

test('a hint, a flag, confidence and the time are said, and what was right after a hint is no miss', async ({
	page
}) => {
	await page.addInitScript(withoutIndexedDb);
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('whose-court', 'eu-on-models', 'heft', 'bespoke'));
	// The last two are missed, the very last with confidence.
	const asked = await takeQuiz(page, items, (number) => (number <= 2 ? 'right' : 'wrong'));
	const [first, second, third, fourth] = asked.map(({ id }) => id);
	await plant(page, {
		seconds: 580,
		conditions: { passage: 'closed', feedback: 'end', confidence: true, minutes: 15 },
		hints: { [first!]: 'paragraph' },
		sure: { [second!]: true, [third!]: false, [fourth!]: true },
		flagged: [fourth]
	});

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Two right, one of them after a hint\. /);
	await expect(page.getByText('Finished in 9 min 40 s')).toBeVisible();
	await expect(
		page.getByText('Passage out of sight · marked at the end · 9 min 40 s of 15 min')
	).toBeVisible();
	await expect(page.getByRole('img', { name: /1 right after a hint \(1\).* Flagged: 4\.$/ })).toBeVisible();

	const misses = page.getByRole('region', { name: 'Answers to revisit' }).getByRole('listitem');
	await expect(misses).toHaveCount(2);
	await expect(misses.nth(0)).toContainText('You were sure of this one');
	await expect(misses.nth(0)).toContainText('Flagged');
	await expect(misses.nth(1)).toContainText('You were unsure');

	await page.getByText('The 2 that were right').click();
	const helped = page.getByRole('group').getByRole('listitem').first();
	await expect(helped).toContainText('You were right, after a hint');
	await expect(helped).toContainText('Points: ½ of 1. Right after a hint: half a point at most.');

	const confidence = page.getByRole('region', { name: 'How sure you were' });
	await expect(confidence).toContainText(
		'Right in 1 of the 2 you were sure of, and not right in the one you were not.'
	);
	await expect(confidence.getByRole('row')).toHaveCount(3);

	// The next quiz is taken on the same conditions; a limit for four questions is none for two.
	const on = 'passage=closed&feedback=end&confidence=on';
	await expect(page.getByRole('link', { name: 'New questions' })).toHaveAttribute(
		'href',
		`${ARTICLE}/quiz?new&${on}&minutes=15`
	);
	await expect(page.getByLabel('Link to this quiz')).toHaveValue(new RegExp(`&${on}&minutes=15$`));
	await expect(page.getByRole('link', { name: 'Only those to revisit' })).toHaveAttribute(
		'href',
		new RegExp(`&${on}$`)
	);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`the results are accessible in ${colorScheme} with the right ones opened, and no wider than a small phone`, async ({
		page
	}) => {
		await page.addInitScript(withoutIndexedDb);
		const items = await itemsOf(page);
		await openQuiz(page, quizOf('whose-court', 'heft'));
		const [first, second] = await takeQuiz(page, items, (number) => (number === 1 ? 'right' : 'wrong'));
		await page.emulateMedia({ colorScheme });
		await plant(page, {
			seconds: 580,
			conditions: { passage: 'closed', feedback: 'end', confidence: true, minutes: 15 },
			hints: { [first!.id]: 'paragraph' },
			sure: { [second!.id]: true },
			flagged: [second!.id]
		});
		await page.getByText('The one that was right').click();
		await expectAccessible(page);
		await page.setViewportSize({ width: 320, height: 640 });
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});

test('only what is to be revisited is asked again, in a new order, where that is some of it and not all', async ({
	page
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('whose-court', 'eu-on-models', 'heft'));
	const asked = await takeQuiz(page, items, (number) => (number === 1 ? 'right' : 'wrong'));
	await page.getByRole('link', { name: 'Only those to revisit' }).click();
	await expect(page.getByText('1 of 2')).toBeVisible();
	const again = await takeQuiz(page, items, () => 'wrong');
	const ids = (some: readonly Item[]) => some.map(({ id }) => id).sort();
	expect(ids(again)).toEqual(ids(asked.slice(1)));
	// All of these were missed: the same questions again are the same thing.
	await expect(page.getByRole('link', { name: 'Same questions again' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Only those to revisit' })).toHaveCount(0);
});

test('a quiz can be printed from its result', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await takeQuiz(page, items, () => 'right');
	await expect(page.getByRole('link', { name: 'Print' })).toHaveAttribute(
		'href',
		`${ARTICLE}/print?seed=TESTS&items=heft`
	);
});

test('what was written freely can be compared on the results, and stays compared', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('not-by-itself', 'heft'));
	await takeQuiz(page, items, () => 'right');
	const own = page.getByRole('region', { name: 'Yours to compare' });
	await expect(own.getByText('A model answer')).toBeVisible();
	await expect(own.locator('mark').first()).toBeVisible();
	// One level below the question.
	await expect(own.getByRole('heading', { level: 4 })).toHaveText(['You wrote', 'A model answer']);
	// It is a dot beside the squares of what is marked.
	const units = page.getByRole('table').getByRole('img', { name: 'answered', exact: true });
	await expect(units.locator('i')).toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)');
	await expect(page.getByText(/^Beside the score:/)).toHaveCount(0);
	await own.getByRole('checkbox').first().check();
	await expect(page.getByText(/^Beside the score: 1 of \d points by your own account\.$/)).toBeVisible();
	await expectAccessible(page);
	await page.reload();
	await expect(own.getByRole('checkbox').first()).toBeChecked();
	await expect(page.getByText(/^Beside the score: 1 of \d points by your own account\.$/)).toBeVisible();
});

test('a teacher can be shown the result as text, with every question, the link and whose word it is', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('whose-court', 'not-by-itself', 'healey-december'));
	const asked = await takeQuiz(page, items, (number) => (number === 1 ? 'wrong' : 'right'));
	await page.getByRole('link', { name: 'Show my teacher' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Show my teacher' })).toBeVisible();
	await page.getByLabel('Your name').fill('Ada');
	await page.getByRole('button', { name: 'Copy' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());

	expect(copied).toMatch(/^Quiz result: In whose court\?\nStudent: Ada\nTaken on /);
	expect(copied).toMatch(/\nScore: \d of \d points?\n/);
	for (const [i, { stem }] of asked.entries())
		expect(copied).toContain(`\n${i + 1}. ${stem.replaceAll('*', '')}\n`);
	expect(copied).toContain(
		`\n${baseURL ?? ''}${quizOf('healey-december', 'not-by-itself', 'whose-court')}\n`
	);
	expect(copied).toContain('This is the student’s own account.');
	// The name is kept nowhere.
	await page.reload();
	await expect(page.getByLabel('Your name')).toHaveValue('');
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`a report is accessible in ${colorScheme}, no wider than a small phone, and printed alone`, async ({
		page
	}) => {
		const items = await itemsOf(page);
		await openQuiz(page, quizOf('heft'));
		await takeQuiz(page, items, () => 'right');
		await page.emulateMedia({ colorScheme });
		await page.getByRole('link', { name: 'Show my teacher' }).click();
		const shown = page.getByText('This is the student’s own account.');
		await expect(shown).toBeVisible();
		await expectAccessible(page);
		await page.setViewportSize({ width: 320, height: 640 });
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await page.emulateMedia({ media: 'print' });
		await expect(shown).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('textbox')).toHaveCount(0);
		await expect(page.getByRole('heading')).toHaveCount(0);
	});

test('where the clipboard is out of reach, the text is selected to be copied by hand', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	await takeQuiz(page, items, () => 'right');
	await page.getByRole('link', { name: 'Show my teacher' }).click();
	// The page before it has a button of that name, too.
	await page.waitForURL('**/report');
	await expect(page.getByRole('heading', { level: 1, name: 'Show my teacher' })).toBeVisible();
	await page.getByRole('button', { name: 'Copy' }).click();
	await expect(page.getByText('Selected: now copy it.')).toBeVisible();
	const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
	expect(selected).toMatch(/^Quiz result: [^]+This is the student’s own account/);
});

for (const [name, address, heading] of [
	['results', `${ARTICLE}/results/AAAAAAAAAAAA`, 'Your score'],
	['report', `${ARTICLE}/results/AAAAAAAAAAAA/report`, 'Show my teacher']
] as const)
	test(`the server’s own page of the ${name} has its heading, and a browser without the attempt says so`, async ({
		page
	}) => {
		const html = await (await page.request.get(address)).text();
		expect(html).toMatch(new RegExp(`<h1[^>]*>${heading}</h1>`));
		await page.goto(address);
		await hydrated(page);
		await expect(page.getByRole('heading', { level: 1, name: 'This score is not kept here' })).toBeVisible();
		await expectAccessible(page);
	});
