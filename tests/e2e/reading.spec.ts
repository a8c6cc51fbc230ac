import type { Locator, Page } from '@playwright/test';
import type { ExplainedWord } from '#lib/items/explained.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { keptDocument } from './kept.ts';
import { ARTICLE, check, choose, askedItem, inPassage, itemsOf, openQuiz, quizOf } from './reader.ts';
import { lastSaid, speaks } from './voice.ts';

const sentence = (page: Page, id: string) => page.locator(`[data-sentence="${id}"]`);
const toolsButton = (page: Page) => page.getByRole('button', { name: 'Tools', exact: true });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Reading tools' });

/** Opens the article with its tools there, which come a little later. */
async function openArticle(page: Page, address = ARTICLE) {
	await page.goto(address);
	await hydrated(page);
	await expect(toolsButton(page)).toBeVisible();
}

async function inPanel(page: Page, act: (within: Locator) => Promise<void>) {
	await toolsButton(page).click();
	await act(panel(page));
	if (await panel(page).isVisible()) await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
}

/** Switches the highlighter on or off, in the row or, where that has no room, in the panel. */
async function toggleHighlighter(page: Page) {
	const inRow = page.getByRole('button', { name: 'Highlight', exact: true });
	if (await inRow.isVisible()) await inRow.click();
	else await inPanel(page, (within) => within.getByRole('button', { name: 'Highlight' }).click());
}

async function highlight(page: Page, id: string) {
	await toggleHighlighter(page);
	await page.getByRole('group', { name: 'Sentences to highlight' }).locator(`[value="${id}"]`).check();
	await toggleHighlighter(page);
}

const sizeOf = (locator: Locator) =>
	locator.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

test('a size and a spacing that are chosen are there when the page is loaded again, and nothing moves', async ({
	page
}) => {
	await openArticle(page);
	const before = await sizeOf(sentence(page, '1.1'));
	await page.getByRole('button', { name: 'Larger text' }).click();
	await inPanel(page, (within) => within.getByRole('radio', { name: 'Wide', exact: true }).check());
	const chosen = await sizeOf(sentence(page, '1.1'));
	expect(chosen).toBeGreaterThan(before);

	await page.addInitScript(() => {
		const shifts = globalThis as unknown as { moved: number };
		shifts.moved = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as unknown as { value: number }[]) shifts.moved += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await openArticle(page);
	expect(await sizeOf(sentence(page, '1.1'))).toBe(chosen);
	await expect(page.locator('html')).toHaveAttribute('data-text-spacing', 'wide');
	expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBeLessThan(0.02);

	// Beside a question it is the same.
	await openQuiz(page, quizOf('heft'));
	expect(await sizeOf(sentence(page, '1.1'))).toBe(chosen);
});

test('the text has four sizes, and no more', async ({ page }) => {
	await openArticle(page);
	const larger = page.getByRole('button', { name: 'Larger text' });
	await larger.click();
	await larger.click();
	await expect(larger).toBeDisabled();
	await expect(page.getByRole('status').filter({ hasText: 'Text size 4 of 4.' })).toBeAttached();
});

test('a highlight and its note are kept, listed, and seen beside a question', async ({ page }) => {
	await openArticle(page);
	await expect(page.getByRole('heading', { name: 'Your notes' })).toHaveCount(0);
	await highlight(page, '2.1');
	await page.getByRole('button', { name: /^Add a note to “Its major report/ }).click();
	await page.getByRole('textbox', { name: 'Your note' }).fill('Who gains?');
	await page.keyboard.press('Escape');
	await expect
		.poll(async () => JSON.stringify(await keptDocument(page, 'reading/uk-eu-defence')))
		.toContain('Who gains?');

	await openArticle(page);
	await expect(sentence(page, '2.1')).toContainText('Highlighted: ');
	const notes = page.getByRole('region', { name: 'Your notes' });
	await expect(notes.getByText('Who gains?')).toBeVisible();
	await notes.getByRole('link', { name: 'Paragraph 2' }).click();
	await expect(sentence(page, '2.1')).toBeInViewport();

	await openQuiz(page, quizOf('heft'));
	await inPassage(page, async () => {
		await expect(sentence(page, '2.1')).toContainText('Highlighted: ');
		await page.getByRole('button', { name: /^Your note on “Its major report/ }).click();
		await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Who gains?');
		// With a note it is asked first.
		await page.getByRole('button', { name: 'Remove highlight and note' }).click();
		await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
		await page.getByRole('button', { name: 'Keep them' }).click();
		await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Who gains?');
		await page.getByRole('button', { name: 'Remove highlight and note' }).click();
		await page.getByRole('button', { name: 'Remove both' }).click();
		await expect(sentence(page, '2.1')).not.toContainText('Highlighted: ');
		await expect(sentence(page, '2.1')).toBeFocused();
	});
});

test('a note is written from the list of notes too, and its button in the passage is large enough', async ({
	page
}) => {
	await openArticle(page);
	await highlight(page, '2.1');
	const notes = page.getByRole('region', { name: 'Your notes' });
	await notes.getByRole('button', { name: 'Write a note on paragraph 2' }).click();
	await page.getByRole('textbox', { name: 'Your note' }).fill('Who gains?');
	await page.keyboard.press('Escape');
	const change = notes.getByRole('button', { name: 'Change the note on paragraph 2' });
	await expect(change).toBeFocused();
	await expect(notes.getByText('Who gains?')).toBeVisible();
	const pencil = (await page.getByRole('button', { name: /^Your note on “Its major/ }).boundingBox())!;
	expect(Math.min(pencil.width, pencil.height)).toBeGreaterThanOrEqual(24);
	await change.click();
	await page.getByRole('button', { name: 'Remove highlight and note' }).click();
	await page.getByRole('button', { name: 'Remove both' }).click();
	await expect(notes).toHaveCount(0);
	await expect(toolsButton(page)).toBeFocused();
});

test('a sentence that has changed since is listed as it was, and not marked', async ({ page }) => {
	await openArticle(page);
	await highlight(page, '2.1');
	await page.route('**/article.json', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace('Its major report', 'A report') });
	});
	// Within the app, so that the passage is fetched by the page itself.
	await page.getByRole('link', { name: 'Courtside' }).first().click();
	await page.getByRole('link', { name: /^Read/ }).click();
	await expect(toolsButton(page)).toBeVisible();
	const notes = page.getByRole('region', { name: 'Your notes' });
	await expect(notes.getByText('The passage has changed since.')).toBeVisible();
	await expect(notes.getByText('Its major report, published today')).toBeVisible();
	await expect(sentence(page, '2.1')).not.toContainText('Highlighted: ');
	await notes.getByRole('button', { name: 'Remove highlight' }).click();
	await expect(notes).toHaveCount(0);
});

test('a sentence is highlighted and noted by keyboard alone', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keyboard');
	await openArticle(page);
	const tabTo = async (control: Locator) => {
		for (let i = 0; i < 60; i++) {
			if (await control.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('Tab does not lead there.');
	};
	const toggle = page.getByRole('button', { name: 'Highlight', exact: true });
	await tabTo(toggle);
	await page.keyboard.press('Enter');
	await expect(toggle).toHaveAttribute('aria-pressed', 'true');
	await tabTo(page.getByRole('checkbox').first());
	await page.keyboard.press('Space');
	await expect(page.getByRole('status').filter({ hasText: 'Highlighted.' })).toBeAttached();
	await toggle.focus();
	await page.keyboard.press('Enter');
	const note = page.getByRole('button', { name: /^(Add a note to|Your note on) “The Labour leader/ });
	await tabTo(note);
	await page.keyboard.press('Enter');
	await page.keyboard.type('Who is he?');
	await page.keyboard.press('Escape');
	await expect(note).toBeFocused();
	await expect(page.getByRole('region', { name: 'Your notes' }).getByText('Who is he?')).toBeVisible();
});

test('a key pressed in the highlighter or a note does nothing to the question', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keyboard');
	await openQuiz(page, quizOf('whose-court'));
	await expect(toolsButton(page)).toBeVisible();
	await toggleHighlighter(page);
	await page.locator('input[value="2.1"]').focus();
	await page.keyboard.press('2');
	await page.keyboard.press('Enter');
	await toolsButton(page).click();
	await panel(page).getByRole('checkbox').focus();
	await page.keyboard.press('1');
	await page.keyboard.press('Enter');
	await expect(page.locator('form[data-ask] input:checked')).toHaveCount(0);
	await expect(page.getByText('Nothing is answered yet.')).toHaveCount(0);
});

test('the highlighter is off while a question asks for sentences', async ({ page }) => {
	await openQuiz(page, quizOf('whose-court', 'one-field-less'));
	const items = await itemsOf(page);
	await inPassage(page, async () => {
		await expect(toolsButton(page)).toBeVisible();
		await toggleHighlighter(page);
		await expect(page.getByRole('group', { name: 'Sentences to highlight' })).toBeVisible();
	});
	const other = (await askedItem(page, items)).id.endsWith('whose-court') ? 2 : 1;
	await page.getByRole('button', { name: new RegExp(`^${other} ?,`) }).click();
	await inPassage(page, async () => {
		await expect(page.getByRole('group', { name: 'Sentences to highlight' })).toHaveCount(0);
		await inPanel(page, (within) =>
			expect(within.getByText('This question asks you to select sentences')).toBeVisible()
		);
	});
});

test('a word is explained on a tap, and by keyboard', async ({ page }) => {
	await openArticle(page);
	const words = (await (await page.request.get(`${ARTICLE}/vocabulary.json`)).json()) as ExplainedWord[];
	const { term, sentence: place, meaning, why } = words[0]!;
	const word = sentence(page, place).getByRole('button', { name: term, exact: true });
	await word.click();
	const explained = page.getByRole('dialog', { name: term });
	await expect(explained).toContainText(meaning);
	await expect(explained).toContainText(why);
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(explained).toHaveCount(0);
	await expect(word).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(explained).toBeVisible();
});

test('no word is explained that only an assigned quiz may give away', async ({ page }) => {
	const words = (await (await page.request.get(`${ARTICLE}/vocabulary.json`)).json()) as ExplainedWord[];
	const practised = (await itemsOf(page)).filter(({ id }) => id.includes('/what-it-means:'));
	expect(words).toHaveLength(practised.length);
	for (const { meaning } of words)
		expect(
			practised.some(
				(item) => item.type === 'single-choice' && item.options.some(({ text }) => text === meaning)
			),
			meaning
		).toBe(true);
});

test('no word is explained in a quiz that asks what words mean', async ({ page }) => {
	await openQuiz(page, quizOf('what-it-means:think-tank'));
	await inPassage(page, async () => {
		await expect(toolsButton(page)).toBeVisible();
		await expect(page.getByRole('article').getByRole('button')).toHaveCount(0);
	});
});

test.describe('read aloud', () => {
	test('goes sentence by sentence, and marks where it is', async ({ page }) => {
		await speaks(page);
		await openArticle(page);
		await inPanel(page, (within) => within.getByRole('button', { name: 'Read aloud' }).click());
		await expect(sentence(page, '1.1')).toHaveClass(/place/);
		expect(await lastSaid(page)).toContain('The Labour leader');
		await page.evaluate(() => (globalThis as unknown as { finishSaying: () => void }).finishSaying());
		await expect(sentence(page, '2.1')).toHaveClass(/place/);
		await page.getByRole('button', { name: 'Next sentence' }).click();
		await expect(sentence(page, '2.2')).toHaveClass(/place/);
		expect(await lastSaid(page)).toContain('On defence industry cooperation');
		await page.getByRole('button', { name: 'Sentence before' }).click();
		await page.getByRole('button', { name: 'Pause' }).click();
		await expect(sentence(page, '2.1')).toHaveClass(/place/);
		expect(await lastSaid(page)).toBeUndefined();
		await page.getByRole('button', { name: 'Go on reading aloud' }).click();
		expect(await lastSaid(page)).toContain('Its major report');
		await expectAccessible(page);
		await inPanel(page, (within) => within.getByRole('button', { name: 'Stop reading aloud' }).click());
		await expect(page.locator('.place')).toHaveCount(0);
	});

	test('stays in sight', async ({ page }) => {
		await speaks(page);
		await openArticle(page);
		await inPanel(page, (within) => within.getByRole('button', { name: 'Read aloud' }).click());
		for (let i = 0; i < 12; i++)
			await page.evaluate(() => (globalThis as unknown as { finishSaying: () => void }).finishSaying());
		await expect(page.locator('.place')).toBeInViewport({ ratio: 1 });
	});

	test('stops when the drawer is closed, and when the page is left', async ({ page, isMobile }) => {
		await speaks(page);
		await openQuiz(page, quizOf('heft'));
		if (isMobile) await page.getByRole('button', { name: 'Passage', exact: true }).click();
		await inPanel(page, (within) => within.getByRole('button', { name: 'Read aloud' }).click());
		expect(await lastSaid(page)).toBeDefined();
		if (isMobile) await page.getByRole('button', { name: 'Close' }).click();
		else await page.getByRole('link', { name: /Leave/ }).click();
		await expect.poll(() => lastSaid(page)).toBeUndefined();
	});

	test('is not offered where every voice would send the text elsewhere', async ({ page }) => {
		await speaks(page, { local: false });
		await openArticle(page);
		await inPanel(page, async (within) => {
			await expect(within.getByText('Line reader')).toBeVisible();
			await expect(within.getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
		});
	});
});

test('the line reader veils all but a few lines, takes no tap, and is kept', async ({ page }) => {
	await openArticle(page);
	const veil = page.locator('.veil');
	await expect(veil).toHaveCount(0);
	await inPanel(page, (within) => within.getByRole('checkbox', { name: /Line reader/ }).check());
	await openArticle(page);
	await expect(veil).toBeAttached();
	const from = () => veil.evaluate((element) => parseFloat(element.style.getPropertyValue('--from')));
	await expect.poll(from).toBeGreaterThanOrEqual(0);
	const before = await from();
	await page.evaluate(() => scrollTo({ top: 900 }));
	await expect.poll(from).toBeGreaterThan(before);
	const word = page.locator('[data-sentence] [role=button]').last();
	await word.click();
	await expect(page.getByRole('dialog').filter({ hasText: await word.innerText() })).toBeVisible();
});

test('the line reader follows the pointer', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no pointer');
	await openArticle(page);
	await inPanel(page, (within) => within.getByRole('checkbox', { name: /Line reader/ }).check());
	const place = sentence(page, '3.2');
	await place.hover();
	const box = (await place.boundingBox())!;
	const clear = await page.locator('.veil').evaluate((element) => {
		const { top } = element.getBoundingClientRect();
		const at = (name: string) => top + parseFloat(element.style.getPropertyValue(name));
		return { from: at('--from'), to: at('--to') };
	});
	const middle = box.y + box.height / 2;
	expect(clear.from).toBeLessThan(middle);
	expect(clear.to).toBeGreaterThan(middle);
});

test('the passage keeps its place when the drawer is closed, with the next question, and over a reload', async ({
	page,
	isMobile
}) => {
	test.skip(!isMobile, 'on a wide screen there is no drawer');
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'bespoke'));
	const drawer = page.getByRole('dialog', { name: 'Passage' });
	const opener = page.getByRole('button', { name: 'Passage', exact: true });
	const place = () => page.locator('#passage').evaluate((element) => element.scrollTop);
	await opener.click();
	await drawer.evaluate((element) => (element.scrollTop = 500));
	await page.getByRole('button', { name: 'Close' }).click();
	await opener.click();
	expect(await place()).toBe(500);
	await page.getByRole('button', { name: 'Close' }).click();
	await page.getByRole('button', { name: /^2 ?,/ }).click();
	await expect(page.getByText('2 of 2')).toBeVisible();
	expect(await place()).toBe(500);
	await page.reload();
	await expect(page.locator('form[data-ask]')).toBeVisible();
	await opener.click();
	expect(await place()).toBe(500);
	await page.getByRole('button', { name: 'Close' }).click();

	// A proof is more than a place.
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await opener.click();
	await expect(page.getByRole('article').locator('mark').first()).toBeInViewport();
});

test('on a phone the passage is a dialog: Tab stays in it, and the focus goes back when it is closed', async ({
	page,
	isMobile
}) => {
	await openQuiz(page, quizOf('heft', 'bespoke'));
	await expect(page.locator('#passage .tools')).toBeAttached();
	if (!isMobile) {
		await expect(page.getByRole('region', { name: 'Passage' })).toBeVisible();
		await expect(page.getByRole('dialog')).toHaveCount(0);
		return;
	}
	const drawer = page.getByRole('dialog', { name: 'Passage' });
	const opener = page.getByRole('button', { name: 'Passage', exact: true });
	await opener.click();
	await expect(drawer).toBeFocused();
	await expect(drawer).toHaveAttribute('aria-modal', 'true');
	const behind = page.getByRole('radio').first();
	const takesFocus = () =>
		behind.evaluate((radio: HTMLElement) => (radio.focus(), document.activeElement === radio));
	expect(await takesFocus()).toBe(false);
	await expectAccessible(page);
	const within = () =>
		drawer.evaluate(
			(element) => element.contains(document.activeElement) || document.activeElement === document.body
		);
	for (let i = 0; i < 30; i++) {
		await page.keyboard.press(i < 20 ? 'Tab' : 'Shift+Tab');
		expect(await within()).toBe(true);
	}
	await page.keyboard.press('Escape');
	await expect(drawer).toHaveCount(0);
	await expect(opener).toBeFocused();
	expect(await takesFocus()).toBe(true);
	// A tap beside it closes it as well.
	await opener.click();
	await page.mouse.click(190, 40);
	await expect(drawer).toHaveCount(0);
	await expect(opener).toBeFocused();
});

test('a paragraph has an address, and is marked at its number', async ({ page }) => {
	await page.goto(`${ARTICLE}#p9`);
	const paragraph = page.locator('#p9');
	await expect(paragraph).toBeInViewport();
	const weight = () => paragraph.evaluate((element) => getComputedStyle(element, '::before').fontWeight);
	expect(await weight()).toBe('700');
});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test('the panel of the tools can be used by everyone', async ({ page }) => {
			await speaks(page);
			await openArticle(page);
			await toolsButton(page).click();
			await expect(panel(page)).toBeVisible();
			await expectAccessible(page);
		});

		test('the highlighter can be used by everyone', async ({ page }) => {
			await openArticle(page);
			await toggleHighlighter(page);
			await page.locator('input[value="2.1"]').check();
			await expectAccessible(page);
		});

		test('a note can be written by everyone', async ({ page }) => {
			await openArticle(page);
			await highlight(page, '2.1');
			await page.getByRole('button', { name: /^Add a note to/ }).click();
			await expectAccessible(page);
		});
	});

test('nothing scrolls sideways or is too small for a finger at 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await speaks(page);
	const wide = () =>
		page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	const small = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('.tools button, .popped button, .popped label')]
				.filter((element) => element.checkVisibility())
				.map((element) => ({ name: element.textContent.trim(), box: element.getBoundingClientRect() }))
				.filter(({ box }) => box.width < 44 || box.height < 44 || box.left < 0 || box.right > innerWidth)
				.map(({ name, box }) => `${name}: ${box.left} ${box.width} × ${box.height}`)
		);
	await openArticle(page);
	await page.getByRole('button', { name: 'Larger text' }).click();
	await page.getByRole('button', { name: 'Larger text' }).click();
	expect([await wide(), await small()]).toEqual([0, []]);
	await toolsButton(page).click();
	// It is put in its place a moment after it is shown.
	await expect(panel(page)).toBeInViewport();
	expect([await wide(), await small()]).toEqual([0, []]);
	await panel(page).getByRole('button', { name: 'Read aloud' }).click();
	expect([await wide(), await small()]).toEqual([0, []]);

	await openQuiz(page, quizOf('one-field-less'));
	await inPassage(page, async () => {
		await expect(toolsButton(page)).toBeVisible();
		await page.locator('input[name=sentence][value="1.1"]').check();
		const drawer = page.locator('#passage');
		expect(await drawer.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
		expect(await small()).toEqual([]);
	});
});
