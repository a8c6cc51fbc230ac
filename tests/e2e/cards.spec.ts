import type { Page } from '@playwright/test';
import type { Deck } from '#lib/cards/card.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { keepDocuments, keptDocument } from './kept.ts';
import { ARTICLE, check, choose, askedItem, itemsOf, openQuiz, quizOf } from './reader.ts';

const REVIEW = '/cards/review?article=uk-eu-defence';
const front = (page: Page) => page.locator('#front');
const back = (page: Page) => page.locator('#back');
const rate = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const turn = (page: Page) => page.getByRole('button', { name: /^(Show answer|Check)/ });
const left = (page: Page) => page.getByText(/^\d+ left$/);

async function open(page: Page, address: string) {
	await page.goto(address);
	await hydrated(page);
}

async function openCards(page: Page, address = REVIEW) {
	await open(page, address);
	await expect(front(page)).toBeVisible();
}

/** Waits until so many entries of the log are kept, as the database itself says: a page that is left sooner may lose the last. */
const logged = (page: Page, count: number) =>
	expect
		.poll(async () => {
			const month = `reviews/${new Date().toISOString().slice(0, 7)}`;
			const found = (await keptDocument(page, month)) as { entries: object } | undefined;
			return Object.keys(found?.entries ?? {}).length;
		})
		.toBe(count);

async function deckOf(page: Page): Promise<Deck> {
	return (await (await page.request.get(`${ARTICLE}/deck.json`)).json()) as Deck;
}

/** Turns the open card over and rates it, and waits for the next. */
async function review(page: Page, rating: string) {
	const text = await front(page).textContent();
	await turn(page).click();
	await expect(back(page)).toBeFocused();
	await rate(page, rating).click();
	await expect(front(page)).not.toHaveText(text ?? '');
	await expect(front(page)).toBeFocused();
}

/** A log as an earlier visit would have kept it: looks at these cards, so many days ago. */
const aLog = (looks: readonly { card: string; rating: string; daysAgo: number }[], more: unknown[] = []) => {
	const now = Date.now();
	const documents: Record<string, { schema: number; entries: Record<string, unknown> }> = {};
	const note = (id: string, at: number, value: unknown) => {
		const key = `reviews/${new Date(at).toISOString().slice(0, 7)}`;
		(documents[key] ??= { schema: 2, entries: {} }).entries[id] = { at, value };
	};
	looks.forEach(({ card, rating, daysAgo }, i) =>
		note(`L${String(i).padStart(4, '0')}`, now - daysAgo * 86_400_000 + i, {
			kind: 'review',
			card,
			rating,
			zone: 0,
			seconds: 5
		})
	);
	more.forEach((value, i) => note(`M${i}`, now - 1000 + i, value));
	return documents;
};

test('a card is turned over, shows the sentence that it comes from, and says when it comes again before it is rated', async ({
	page
}) => {
	const deck = await deckOf(page);
	await open(page, '/cards');
	await page.getByRole('link', { name: /^Begin the cards of In whose court/ }).click();
	await expect(left(page)).toHaveText('10 left');
	const [first] = deck.cards;
	await expect(front(page)).toHaveText(first!.front);
	await turn(page).click();
	await expect(back(page)).toContainText(first!.back);
	await expect(page.locator('article mark').first()).toHaveText(deck.sentences[first!.proof[0]!]!);
	await expect(rate(page, 'Again')).toContainText('1 min');
	await expect(rate(page, 'Good')).toContainText('10 min');
	await expect(rate(page, 'Easy')).toContainText('days');
	await rate(page, 'Easy').click();
	await expect(
		page.getByRole('status').filter({ hasText: /^Easy\. Comes again in \d+ days\.$/ })
	).toBeAttached();
	await expect(left(page)).toHaveText('9 left');

	// Another day, another page.
	await logged(page, 1);
	await open(page, '/cards');
	await expect(page.getByText(/cards, 1 in hand · 0 due, 9 new today/)).toBeVisible();
});

test('what was rated is there after a reload, and can be taken back one by one', async ({ page }) => {
	await openCards(page);
	const fronts: string[] = [];
	for (const rating of ['Good', 'Again', 'Easy']) {
		fronts.push((await front(page).textContent())!);
		await review(page, rating);
	}
	await logged(page, 3);
	await openCards(page);
	for (const text of [...fronts].reverse()) {
		await page.getByRole('button', { name: 'Undo last' }).click();
		await expect(front(page)).toHaveText(text);
	}
	await expect(page.getByRole('button', { name: 'Undo last' })).toBeDisabled();
	await expect(left(page)).toHaveText('10 left');
	await logged(page, 6);
	await openCards(page);
	await expect(left(page)).toHaveText('10 left');
});

test('a whole session by keys alone', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keyboard');
	await openCards(page);
	const first = (await front(page).textContent())!;
	await page.keyboard.press('Space');
	await expect(back(page)).toBeFocused();
	await page.keyboard.press('e');
	const passage = page.getByRole('dialog', { name: 'The passage' });
	await expect(passage.locator('mark').first()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(passage).toHaveCount(0);
	await page.keyboard.press('f');
	await expect(page.getByRole('button', { name: 'Flag' })).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('4');
	await expect(front(page)).not.toHaveText(first);
	await page.keyboard.press('u');
	await expect(front(page)).toHaveText(first);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('s');
	await expect(front(page)).not.toHaveText(first);

	// Each is shown and rated easy until none is left; what is typed takes a Tab and Enter.
	for (let i = 0; i < 12; i++) {
		const text = await page.locator('h1').textContent();
		const field = page.locator('#card input');
		if ((await field.count()) > 0) {
			await field.first().focus();
			await page.keyboard.press('Enter');
		} else await page.keyboard.press('Space');
		await expect(back(page)).toBeFocused();
		await page.keyboard.press('4');
		await expect(page.locator('h1')).not.toHaveText(text!);
		if ((await front(page).count()) === 0) break;
	}
	await expect(page.getByRole('heading', { level: 1, name: /remembered\.$/ })).toBeFocused();

	await page.getByRole('link', { name: 'To your cards' }).click();
	await page.getByRole('region', { name: 'Set aside' }).getByRole('button', { name: 'Bring back' }).click();
	await expect(page.getByRole('region', { name: 'Set aside' })).toHaveCount(0);
});

test('keys of one character do nothing where they are switched off', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keyboard');
	await open(page, '/cards');
	await page.getByRole('checkbox', { name: 'Keys of one character do something' }).uncheck();
	await openCards(page);
	await page.keyboard.press('Space');
	await page.keyboard.press('s');
	await expect(turn(page)).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(back(page)).toBeFocused();
});

test('with two ratings there are only Again and Good', async ({ page }) => {
	await open(page, '/cards');
	await page.getByRole('checkbox', { name: 'Only two ratings: Again and Good' }).check();
	await openCards(page);
	await turn(page).click();
	await expect(
		page.getByRole('group', { name: 'How well did you remember it?' }).getByRole('button')
	).toHaveCount(2);
	await expect(rate(page, 'Good')).toBeVisible();
});

test('what is to be typed is marked as in a quiz, and suggests a rating', async ({ page }) => {
	const deck = await deckOf(page);
	const typed = deck.cards.find(({ inDeck, typed }) => inDeck && typed?.type === 'short-answer')!;
	await open(page, '/');
	// Missed and sure of it, it comes before every other new card.
	await keepDocuments(page, aLog([], [{ kind: 'take', card: typed.id, sure: true }]));
	await openCards(page);
	await expect(front(page)).toHaveText(typed.front);
	await page.locator('#card input').fill('nonsense');
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByText('Wrong. You wrote “nonsense”.', { exact: true })).toBeVisible();
	await rate(page, 'Again').click();
	await page.getByRole('button', { name: 'Undo last' }).click();
	await expect(front(page)).toHaveText(typed.front);
	await page.locator('#card input').fill(typed.back);
	await page.keyboard.press('Enter');
	await expect(page.getByText(`Right. You wrote “${typed.back}”.`, { exact: true })).toBeVisible();
});

test('the misses of a quiz become cards, with the reason of what was chosen, and come first', async ({
	page
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('whose-court', 'heft'));
	const missed: string[] = [];
	for (let i = 0; i < 2; i++) {
		const item = await askedItem(page, items);
		missed.push(item.stem);
		await choose(page, item, 'wrong');
		await check(page);
		await page.getByRole('button', { name: i === 0 ? 'Next question' : 'See your score' }).click();
	}
	await page.waitForURL('**/results/*');
	const make = page.getByRole('button', { name: 'Make cards of these 2' });
	await expect(make).toBeVisible();
	for (const number of [1, 2])
		await expect(page.getByRole('checkbox', { name: `Make a card of question ${number}` })).toBeChecked();
	await page.getByRole('checkbox', { name: 'Make a card of question 2' }).uncheck();
	await page.getByRole('button', { name: 'Make a card of this one' }).click();
	await expect(page.getByText('1 card made.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'To your cards' }).click();
	await page.getByRole('link', { name: 'Review cards' }).click();
	await turn(page).click();
	await expect(page.getByText('You chose', { exact: true })).toBeVisible();
	await expect(front(page)).toContainText(missed[0]!);
});

test('limits hold for a day, and how much is to be remembered for the next review', async ({ page }) => {
	await open(page, '/cards');
	await page.getByRole('spinbutton', { name: 'New cards a day, at most' }).fill('2');
	await page.getByRole('spinbutton', { name: 'New cards a day, at most' }).press('Tab');
	await logged(page, 1);
	await openCards(page);
	await expect(left(page)).toHaveText('2 left');
	await turn(page).click();
	const usual = await rate(page, 'Easy').textContent();
	await open(page, '/cards');
	await page.getByRole('slider', { name: /^Remembered when they come/ }).fill('80');
	await expect(page.getByText('Remembered when they come: 80 in a hundred')).toBeVisible();
	await logged(page, 2);
	await openCards(page);
	await turn(page).click();
	await expect(rate(page, 'Easy')).not.toHaveText(usual!);
});

test('a card that is forgotten too often is set aside, and leads back to the passage', async ({ page }) => {
	const { cards } = await deckOf(page);
	const card = cards[0]!.id;
	const looks = Array.from({ length: 9 }, (_, i) => [
		{ card, rating: i === 0 ? 'easy' : 'again', daysAgo: 300 - i * 30 },
		{ card, rating: 'good', daysAgo: 299 - i * 30 }
	]).flat();
	await open(page, '/');
	await keepDocuments(page, aLog(looks));
	await open(page, '/cards');
	const aside = page.getByRole('region', { name: 'Set aside' });
	await expect(aside.getByText(/^Forgotten 8 times/)).toBeVisible();
	await expectAccessible(page);
	await aside.getByRole('link', { name: /^Read paragraph \d+ again$/ }).click();
	await expect(page).toHaveURL(/#s\d+\.\d+$/);
});

test('what ratings have changed can be looked up, in words and numbers', async ({ page, isMobile }) => {
	const card = (await deckOf(page)).cards[0]!.id;
	await open(page, '/');
	await keepDocuments(
		page,
		aLog([
			{ card, rating: 'easy', daysAgo: 40 },
			{ card, rating: 'again', daysAgo: 20 },
			{ card, rating: 'good', daysAgo: 19.99 }
		])
	);
	await openCards(page);
	if (isMobile) await page.getByRole('button', { name: 'About this card' }).click();
	const about = page.getByRole(isMobile ? 'dialog' : 'complementary', { name: 'About this card' });
	await expect(about.getByRole('definition')).toHaveText([
		'3 times',
		'once',
		/^\d+ days?$/,
		/^\d+%$/,
		/^\d+ days?$/,
		/^\d\.\d, [a-z ]+$/
	]);
	await about.getByText('Every look').click();
	await expect(about.getByRole('row')).toHaveCount(4);
	await expect(about.getByRole('row').nth(2)).toContainText('Again');
	await expectAccessible(page);
});

test('a cram goes through cards once and leaves their schedule as it is', async ({ page }) => {
	const { cards } = await deckOf(page);
	const card = cards[0]!.id;
	await open(page, '/');
	await keepDocuments(page, aLog([{ card, rating: 'easy', daysAgo: 1 }], [{ kind: 'flag', card, on: true }]));
	await open(page, '/cards');
	const before = await page.getByText(/1 in hand · 0 due/).textContent();
	const cram = page.getByRole('region', { name: 'Cram before a quiz' });
	await cram.getByRole('combobox', { name: 'Which' }).selectOption('Flagged');
	await cram.getByRole('button', { name: 'Start' }).click();
	await expect(left(page)).toHaveText('1 left');
	await turn(page).click();
	await rate(page, 'Again').click();
	await expect(page.getByRole('heading', { level: 1, name: 'One card, forgotten.' })).toBeVisible();
	await page.getByRole('link', { name: 'To your cards' }).click();
	await expect(page.getByText(before!)).toBeVisible();
});

test('cards go to Anki as text and flags come back', async ({ page }) => {
	await openCards(page);
	await review(page, 'Good');
	await logged(page, 1);
	await open(page, '/cards');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export for Anki' }).click()
	]);
	expect(download.suggestedFilename()).toBe('courtside-cards.txt');
	await expect(page.getByText('The format cannot carry:')).toBeVisible();
	const { id } = (await deckOf(page)).cards[0]!;
	const text = `#separator:tab\n#guid column:1\n#tags column:2\n${id}\tmarked\tf\tb\nother\t\tWho?\tShe\n`;
	await page
		.getByLabel('Import from Anki')
		.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
	await expect(page.getByText('1 card of yours found in it, and 1 change made')).toBeVisible();
	await expect(page.getByText(/^1 note left out/)).toBeVisible();
	await expect
		.poll(async () =>
			JSON.stringify(await keptDocument(page, `reviews/${new Date().toISOString().slice(0, 7)}`))
		)
		.toContain('"kind":"flag"');
});

test('two tabs at once count each rating once', async ({ page, context }) => {
	await openCards(page);
	const other = await context.newPage();
	await openCards(other);
	await review(page, 'Easy');
	await expect(left(other)).toHaveText('9 left');
	await review(other, 'Easy');
	await expect(left(page)).toHaveText('8 left');
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`every state of the cards can be used by everyone in ${colorScheme}, and on the smallest phone`, async ({
		page
	}) => {
		test.slow();
		const wide = () =>
			page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		await page.emulateMedia({ colorScheme });
		const look = async () => {
			await expectAccessible(page);
			const size = page.viewportSize()!;
			await page.setViewportSize({ width: 320, height: 640 });
			await expect.poll(wide).toBe(0);
			await page.setViewportSize(size);
		};
		await open(page, '/cards');
		await expect(page.getByRole('heading', { name: 'How they come' })).toBeVisible();
		await look();
		await openCards(page);
		await look();
		await turn(page).click();
		await expect(back(page)).toBeFocused();
		await look();
		await page.getByRole('button', { name: 'In the passage' }).click();
		await expect(page.getByRole('dialog', { name: 'The passage' }).locator('mark').first()).toBeVisible();
		await look();
		await page.keyboard.press('Escape');
		await rate(page, 'Easy').click();
		await logged(page, 1);
		await open(page, '/cards');
		await expect(page.getByRole('heading', { name: 'Cram before a quiz' })).toBeVisible();
		await look();
		await open(page, '/cards/review?cram=&only=missed');
		await expect(page.getByRole('heading', { name: 'There is no such card.' })).toBeVisible();
		await look();
		await open(page, '/');
		await expect(page.getByRole('heading', { name: 'Cards today' })).toBeVisible();
		await look();
	});
