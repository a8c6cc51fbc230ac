import type { Page } from '@playwright/test';
import type { Passage } from '#lib/bank/passage.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { linesOn, pagesOf, sheet } from './paper.ts';
import { ARTICLE, itemsOf } from './reader.ts';

const PRINT = `${ARTICLE}/print`;
/** One form, short enough to be looked at closely, that asks in many ways. */
const SHORT = `${PRINT}?seed=TESTS&items=heft,whose-court,not-by-itself,people-as-they-come,what-stands-against-it,american-result&b=`;

/** Opens the sheets with the faces that they are set in. */
async function openSheets(page: Page, address = PRINT) {
	await page.goto(address);
	await hydrated(page);
	await page.evaluate(() => document.fonts.ready);
}

test('two forms are drawn that share no question, and the address keeps them', async ({ page }) => {
	await page.goto(PRINT);
	await hydrated(page);
	await expect(page).toHaveURL(/\/print\?seed=\w{6}&items=[^&]+&b=[^&]+$/);
	const { searchParams } = new URL(page.url());
	const [a, b] = [searchParams.get('items')!.split(','), searchParams.get('b')!.split(',')];
	expect([a.length, b.length, new Set([...a, ...b]).size]).toEqual([12, 12, 24]);
	const asked = await page.getByRole('heading', { level: 3 }).allInnerTexts();
	expect(asked).toHaveLength(24);

	await page.reload();
	await hydrated(page);
	expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(asked);
});

test('nothing is printed that is kept for assigned quizzes, or needs the passage out of sight', async ({
	page
}) => {
	const items = new Map((await itemsOf(page)).map((item) => [item.id, item]));
	await page.goto(PRINT);
	const { searchParams } = new URL(page.url());
	const ids = [...searchParams.get('items')!.split(','), ...searchParams.get('b')!.split(',')];
	const printed = ids.map((id) => items.get(`uk-eu-defence/${id}` as never));
	expect(printed.filter((item) => !item || item.use === 'assign' || item.passage === 'closed')).toEqual([]);
});

test('a link to a quiz is printed as form A, with a form B that is like it', async ({ page }) => {
	await page.goto(`${PRINT}?seed=TESTS&items=heft,whose-court,bespoke`);
	await hydrated(page);
	await expect(page).toHaveURL(/seed=TESTS&items=bespoke,heft,whose-court&b=[^&,]+,[^&,]+,[^&,]+$/);
	await expect(
		sheet(page, 'A', 'questions')
			.getByRole('listitem')
			.filter({ has: page.locator('h3') })
	).toHaveCount(3);
	await expect(sheet(page, 'A', 'passage')).toContainText('Form A · set TESTS');
	await expect(sheet(page, 'B', 'key')).toContainText('For the teacher · Form B · set TESTS');

	const items = await itemsOf(page);
	const { searchParams } = new URL(page.url());
	const makeUp = (name: string) => {
		const ids = searchParams.get(name)!.split(',');
		const there = ids.map((id) => items.find((item) => item.id === `uk-eu-defence/${id}`)!);
		return [there.map(({ skill }) => skill).sort(), there.map(({ difficulty }) => difficulty).sort()];
	};
	expect(makeUp('b')).toEqual(makeUp('items'));
});

test('the key names the paragraph and the lines on which the proof stands', async ({ page }) => {
	const passage = (await (await page.request.get(`${ARTICLE}/article.json`)).json()) as Passage;
	const texts = new Map(passage.paragraphs.flat().map(({ id, text }) => [id, text]));
	const items = (await itemsOf(page)).filter(
		({ type, evidence }) => type === 'single-choice' && evidence.length > 0
	);
	const some = items.slice(0, 40);
	await page.goto(`${PRINT}?seed=TESTS&items=${some.map(({ id }) => id.split('/')[1]!).join(',')}&b=`);
	const lines = await linesOn(sheet(page, 'A', 'passage'));
	const stems = await sheet(page, 'A', 'questions').getByRole('heading', { level: 3 }).allInnerTexts();
	const proofs = await sheet(page, 'A', 'key').locator('td.proof').allInnerTexts();
	expect(proofs).toHaveLength(some.length);
	for (const [i, proof] of proofs.entries()) {
		const stem = stems[i]!.replace(/^\d+\s+/, '').trim();
		const asked = some.filter((item) => item.stem.replaceAll('*', '') === stem);
		const cited = proof.split(';').flatMap((part) => {
			const [, paragraph, first, last] = /¶\s(\d+), lines?\s(\d+)(?:–(\d+))?/.exec(part)!;
			const on = lines.filter(({ number }) => number >= Number(first) && number <= Number(last ?? first));
			expect(on.map((line) => line.paragraph)).toEqual(on.map(() => Number(paragraph)));
			return on;
		});
		const text = cited
			.map((line) => line.text)
			.join(' ')
			.replace(/- /g, '-');
		const holds = asked.some(({ evidence }) =>
			evidence[0]!.every((id) => text.includes(texts.get(id)!.replaceAll('*', '').replace(/- /g, '-')))
		);
		expect(holds, `${stem} ${proof}`).toBe(true);
	}
});

test('the letter of the key is that of the right option', async ({ page }) => {
	const items = await itemsOf(page);
	const whose = items.find(({ id }) => id === 'uk-eu-defence/whose-court')!;
	if (whose.type !== 'single-choice') throw new Error(whose.type);
	const right = whose.options.find(({ id }) => id === whose.key)!.text;
	await page.goto(`${PRINT}?seed=TESTS&items=whose-court&b=`);
	const letter = await sheet(page, 'A', 'key').locator('td.bears').innerText();
	const option = sheet(page, 'A', 'questions').getByRole('listitem').filter({ hasText: right }).last();
	await expect(option).toContainText(letter);
	await expect(sheet(page, 'A', 'key')).toContainText(right);
});

test('the sheets can be read by everyone', async ({ page }) => {
	await page.goto(SHORT);
	await hydrated(page);
	await expectAccessible(page);
});

test('a form of twelve is three pages of A4, and what is ticked off is not printed', async ({ page }) => {
	await openSheets(page);
	expect(await pagesOf(page)).toBe(6);
	await page.getByRole('checkbox', { name: 'Form B' }).uncheck();
	await expect(sheet(page, 'B', 'passage')).toBeHidden();
	expect(await pagesOf(page)).toBe(3);
	await page.getByRole('checkbox', { name: 'Answer key' }).uncheck();
	expect(await pagesOf(page)).toBe(2);
});

test('what is longer than a page goes on to the next', async ({ page }) => {
	const ids = (await itemsOf(page)).slice(0, 60).map(({ id }) => id.split('/')[1]!);
	await page.goto(`${PRINT}?seed=TESTS&items=${ids.join(',')}&b=`);
	await hydrated(page);
	await expect(sheet(page, 'A', 'questions')).toContainText('Questions');
	expect(await pagesOf(page)).toBeGreaterThan(6);
});

/** How far the widest line of a passage, without its number, goes over what it has. */
const overset = (page: Page) =>
	page.locator('[data-line]').evaluateAll((lines) =>
		Math.max(
			...lines.map((line) => {
				const words = document.createRange();
				words.selectNodeContents(line);
				const number = line.querySelector('[aria-hidden]');
				if (number) words.setEndBefore(number);
				return words.getBoundingClientRect().width - line.getBoundingClientRect().width;
			})
		)
	);

test('no line of the passage is wider than its column, on paper or on a screen', async ({ page }) => {
	await openSheets(page);
	expect(await overset(page)).toBeLessThanOrEqual(0);
	await page.emulateMedia({ media: 'print' });
	expect(await overset(page)).toBeLessThanOrEqual(0);
});

test('no line is wider than its column in the face that stands in for ours', async ({ page }) => {
	await openSheets(page);
	const standIn = await page.evaluate(() => {
		const pen = document.createElement('canvas').getContext('2d')!;
		pen.font = "1000px 'Times New Roman'";
		return ['m', 'a', 'i'].map((letter) => Math.round(pen.measureText(letter).width));
	});
	test.skip(standIn.join() !== '778,444,278', 'no face of the metrics of Times New Roman is installed');
	await page.emulateMedia({ media: 'print' });
	await page.locator('[data-sheet]').evaluateAll((sheets) => {
		for (const each of sheets) (each as HTMLElement).style.setProperty('--serif', "'Times New Roman', serif");
	});
	expect(await overset(page)).toBeLessThanOrEqual(0);
});

test('a sheet waits for its faces, and other pages do not', async ({ page }) => {
	await openSheets(page);
	const faces = await page.evaluate(() =>
		[...document.fonts].map(({ family, display, status }) => ({ family, display, status }))
	);
	const sets = faces.filter(({ family }) => / Set"?$/.test(family));
	expect(sets.map(({ display }) => display)).toEqual(['auto', 'auto', 'auto']);
	expect(sets.filter(({ status }) => status === 'loaded').length).toBeGreaterThanOrEqual(2);
	const usual = faces.filter(({ family }) => / Variable"?$/.test(family));
	expect(usual.length).toBeGreaterThan(0);
	expect(usual.filter(({ display }) => display !== 'optional')).toEqual([]);
});

for (const width of [390, 320])
	test(`the sheets are read at ${width} pixels without scrolling sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await openSheets(page, SHORT);
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		expect(await overset(page)).toBeLessThanOrEqual(0);
		await expectAccessible(page);
	});

test('in the dark the sheets stay white', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(SHORT);
	await hydrated(page);
	await expect(sheet(page, 'A', 'key')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expectAccessible(page);
});

for (const query of [
	'seed=A',
	'seed=A&items=../../x',
	'seed=A&items=heft&b=../x',
	'b=heft',
	'seed=A&items=gone&b='
])
	test(`a damaged address (${query}) says so and offers other questions`, async ({ page }) => {
		await page.goto(`${PRINT}?${query}`);
		await hydrated(page);
		await expect(
			page.getByRole('heading', { level: 1, name: 'This link does not lead to a paper copy' })
		).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Draw new questions' }).click();
		await expect(page.getByRole('heading', { level: 1, name: /^Paper copy, set/ })).toBeVisible();
	});

test('a question that the bank no longer has is named, and the others are printed', async ({ page }) => {
	await page.goto(`${PRINT}?seed=A&items=heft,taken-out&b=`);
	await expect(
		page.getByText('One question is no longer in the bank: uk-eu-defence/taken-out.')
	).toBeVisible();
	await expect(sheet(page, 'A', 'questions').getByRole('heading', { level: 3 })).toHaveCount(1);
});

test('a bank that is too small for two forms prints one, and says so', async ({ page }) => {
	await page.goto('/articles/village-tide-clock/print');
	await hydrated(page);
	await expect(page).toHaveURL(/&b=$/);
	await expect(page.getByText('so this is form A alone')).toBeVisible();
	await expect(page.getByRole('checkbox')).toHaveCount(1);
	await expect(sheet(page, 'A', 'passage').locator('em')).toBeVisible();
	await expectAccessible(page);
});
