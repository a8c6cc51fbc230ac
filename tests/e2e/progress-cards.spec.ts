import type { BrowserContext, Page } from '@playwright/test';
import type { Card, Deck } from '../../src/lib/cards/card.ts';
import { finishedEntries } from '../builders/record-file.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { keepDocuments } from './kept.ts';
import { itemsOf } from './reader.ts';

const ARTICLE = 'uk-eu-defence';
const DAY_MS = 86_400_000;
const SKILLS = ['locate', 'attribute', 'interpret', 'vocabulary'] as const;

/** A deck of cards that ask for nothing in particular. */
const deck: Deck = {
	article: ARTICLE,
	title: 'In whose court?',
	language: 'en-GB',
	cards: Array.from({ length: 24 }, (_, i) => ({
		id: `${ARTICLE}/made-${i}` as Card['id'],
		article: ARTICLE,
		kind: 'word',
		skill: SKILLS[i % SKILLS.length]!,
		entry: `${ARTICLE}/words/${i}`,
		front: `What is card number ${i + 1} about?`,
		back: 'This.',
		why: 'It says so.',
		proof: [`${1 + (i % 5)}.1` as Card['proof'][number]],
		inDeck: true
	})),
	sentences: {}
};

/** The deck comes from here, whatever the bank holds. */
async function dealt(context: BrowserContext) {
	await context.route(`**/articles/${ARTICLE}/deck.json`, (route) => route.fulfill({ json: deck }));
}

/** Days from one look to the next, as they come for a card that is learnt at once and rated Good. */
const GAPS = [0, 10 / 1440, 3, 13, 40, 95];

/** A log that ends now: some cards looked at when they came since so many days, about one time in six forgotten. */
function aLogSince(days: number, cards: number, now: number) {
	const events = deck.cards.slice(0, cards).flatMap(({ id }, i) => {
		const ages = GAPS.map(
			(_, n) =>
				Math.floor((days * (cards - i)) / cards) - GAPS.slice(0, n + 1).reduce((sum, gap) => sum + gap, 0)
		);
		return ages
			.filter((age) => age >= 0)
			.map((age, n) => ({
				at: Math.round(now - age * DAY_MS) - (i + 1) * 60_000,
				value: {
					kind: 'review',
					card: id,
					rating: n > 1 && (i + n) % 6 === 0 ? 'again' : 'good',
					zone: 0,
					seconds: 8 + i
				}
			}));
	});
	const months = new Map<string, Record<string, object>>();
	for (const [i, event] of events.entries()) {
		const key = `reviews/${new Date(event.at).toISOString().slice(0, 7)}`;
		months.set(key, { ...months.get(key), [`E${String(i).padStart(5, '0')}`]: event });
	}
	return Object.fromEntries([...months].map(([key, entries]) => [key, { schema: 2, entries }]));
}

async function openProgress(page: Page) {
	await page.goto('/progress');
	await hydrated(page);
	await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
}

/** A visit after weeks with cards and a quiz. */
async function comeBack(page: Page, days = 150, cards = 24) {
	const now = Date.now();
	await page.goto('/');
	const items = (await itemsOf(page)).slice(0, 12);
	const quiz = {
		id: 'EARLIER',
		at: now - 2 * DAY_MS,
		items,
		right: (_: unknown, place: number) => place % 3 > 0
	};
	await keepDocuments(page, {
		...aLogSince(days, cards, now),
		[`finished/${ARTICLE}`]: { schema: 2, entries: finishedEntries(ARTICLE, deck.title, [quiz]) }
	});
	await openProgress(page);
	await expect(page.getByRole('heading', { name: /of study in a year$/ })).toBeVisible();
}

test.beforeEach(({ context }) => dealt(context));

test('who has no cards is shown nothing of them, and fetches nothing for them', async ({ page }) => {
	const fetched: string[] = [];
	page.on('response', async (response) => {
		if (response.url().endsWith('.js')) fetched.push(await response.text().catch(() => ''));
	});
	await openProgress(page);
	await expect(page.getByRole('heading', { name: /due|of study|remember/ })).toHaveCount(0);
	expect(fetched.filter((text) => text.includes('request_retention'))).toEqual([]);
});

test('what a year with cards comes to is said in headings, drawn, and given in tables', async ({ page }) => {
	await comeBack(page);
	await expect(page.getByRole('listitem').filter({ hasText: /^24\s*cards in hand$/ })).toBeVisible();
	const due = page.getByRole('region', { name: /cards? (due|is due)/ });
	await expect(
		due.getByRole('img', { name: /^Cards due on each of the next 30 days: \d+(, \d+){29}\.$/ })
	).toBeVisible();
	await due.getByText('As a table').click();
	await expect(due.getByRole('row')).toHaveCount(31);

	const kept = page.getByRole('region', { name: /remember/ });
	await expect(kept.getByText('You aim for 90%')).toBeVisible();
	await expect(kept.getByRole('row', { name: /^Young/ })).toBeVisible();
	await expect(kept.getByRole('row', { name: /^Mature/ })).toBeVisible();

	const days = page.getByRole('region', { name: /of 30 days with cards$/ });
	await expect(days.getByRole('img')).toHaveCount(2);
	const hard = page.getByRole('region', { name: 'Hardest cards' });
	await expect(
		hard.getByRole('row', { name: /^What is card number \d+ about\? Paragraph \d once/ }).first()
	).toBeVisible();
	await expect(hard.getByRole('link').first()).toHaveAttribute('href', /^\/articles\/uk-eu-defence#s\d\.1$/);

	const skills = page.getByRole('region', { name: 'By skill' });
	await expect(skills.getByRole('row', { name: /^Locate .*question.*look/ })).toBeVisible();
	const calendar = page.getByRole('region', { name: /of study in a year$/ });
	await expect(calendar.locator('.parts i')).toHaveCount(365);
	await calendar.getByText('As a table').click();
	expect(await calendar.getByRole('row').count()).toBeGreaterThan(20);
});

test('a few days of cards are said to be few', async ({ page }) => {
	await comeBack(page, 6, 2);
	await expect(page.getByText(/due cards? (is|are) few/)).toBeVisible();
	await expect(page.getByText(/day(s?) with cards: too few to be a habit/)).toBeVisible();
});

test('the charts of cards are accessible in both themes, with all tables open', async ({ page }) => {
	await comeBack(page);
	for (const summary of await page.locator('summary').all()) await summary.click();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
});

test('nothing of it scrolls sideways at 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await comeBack(page);
	const drawn = page.locator('.cards [role="img"]');
	for (const right of await drawn
		.locator('*')
		.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right)))
		expect(right).toBeLessThanOrEqual(320);
	for (const summary of await page.locator('summary').all()) await summary.click();
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(wide).toBe(0);
});

test('nothing moves when the cards are there', async ({ page }) => {
	await comeBack(page);
	await page.addInitScript(() => {
		const shifts = globalThis as unknown as { moved: number };
		shifts.moved = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as unknown as { value: number }[]) shifts.moved += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto('/');
	await openProgress(page);
	await expect(page.getByRole('heading', { name: /of study in a year$/ })).toBeVisible();
	expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBeLessThan(0.02);
});
