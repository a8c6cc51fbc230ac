// A reader at a quiz, who can look up every key.
import { expect, type Page } from '@playwright/test';
import type { Item } from '#lib/items/types.ts';
import type { Packed } from '#lib/quiz/pack.ts';
import { choose } from './choose.ts';
import { hydrated } from './hydrated.ts';

export { choose, inPassage } from './choose.ts';

export const ARTICLE = '/articles/uk-eu-defence';

const banks = new Map<string, Promise<Item[]>>();

/** Every item of an article that can be practised, from the server itself; asked for once, since no test changes a bank. */
export function itemsOf(page: Page, article = ARTICLE): Promise<Item[]> {
	const items = banks.get(article) ?? fetchItems(page, article);
	banks.set(article, items);
	return items;
}

async function fetchItems(page: Page, article: string): Promise<Item[]> {
	const packed = (await (await page.request.get(`${article}/practice.json`)).json()) as Packed;
	const ids = packed.items.map(({ id }) => id.slice(id.indexOf('/') + 1));
	const items: Item[] = [];
	// As many as one address may name.
	for (let from = 0; from < ids.length; from += 100) {
		const some = ids.slice(from, from + 100).join(',');
		items.push(...((await (await page.request.get(`${article}/items.json?items=${some}`)).json()) as Item[]));
	}
	return items;
}

/** The address of the quiz that asks just these items of the shipped article. */
export function quizOf(...ids: string[]): string {
	return `${ARTICLE}/quiz?seed=TESTS&items=${ids.join(',')}`;
}

/** Opens a quiz and waits for its first question. */
export async function openQuiz(page: Page, address = `${ARTICLE}/quiz`) {
	await page.goto(address);
	await hydrated(page);
	await expect(page.locator('form[data-ask]')).toBeVisible();
}

/** The item that is being asked. */
export async function askedItem(page: Page, items: readonly Item[]): Promise<Item> {
	const id = await page.locator('[data-item]').getAttribute('data-item');
	const item = items.find((each) => each.id === id);
	if (!item) throw new Error(`${id} is not among the items that may be practised.`);
	return item;
}

export async function check(page: Page) {
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('form[data-ask]')).toHaveCount(0);
}

/** Answers every question to the end of the quiz, comes to its result, and says what was asked. */
export async function takeQuiz(
	page: Page,
	items: readonly Item[],
	how: (number: number) => 'right' | 'wrong'
): Promise<Item[]> {
	const asked: Item[] = [];
	for (let number = 1; ; number++) {
		const item = await askedItem(page, items);
		asked.push(item);
		await choose(page, item, how(number));
		await check(page);
		const last = page.getByRole('button', { name: 'See your score' });
		if (await last.isVisible()) {
			await last.click();
			break;
		}
		await page.getByRole('button', { name: 'Next question' }).click();
		await expect(page.locator('form[data-ask]')).toBeVisible();
	}
	await page.waitForURL('**/results/*');
	await expect(page.getByRole('heading', { name: 'By skill' })).toBeVisible();
	return asked;
}
