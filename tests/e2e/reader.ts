// A reader at a quiz, who can look up every key.
import { expect, type Page } from '@playwright/test';
import { unpack, type Packed } from '#lib/items/pack.ts';
import type { Item } from '#lib/items/types.ts';
import { withoutEmphasis } from '#lib/bank/plain.ts';
import { hydrated } from './hydrated.ts';

export const ARTICLE = '/articles/uk-eu-defence';

/** Every item of an article that can be practised, from the server itself. */
export async function itemsOf(page: Page, article = ARTICLE): Promise<Item[]> {
	return unpack((await (await page.request.get(`${article}/practice.json`)).json()) as Packed);
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
	const stem = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
	const item = items.find((each) => withoutEmphasis(each.stem) === stem);
	if (!item) throw new Error(`No item asks “${stem}”.`);
	return item;
}

/** Chooses, types or selects what is right for an item, or something that is wrong, and does not check it yet. */
export async function choose(page: Page, item: Item, how: 'right' | 'wrong') {
	const pick = <T>(list: readonly T[], isKey: (each: T) => boolean): T =>
		list.find((each) => isKey(each) === (how === 'right'))!;
	switch (item.type) {
		case 'single-choice':
			await page.locator(`input[value="${pick(item.options, ({ id }) => id === item.key).id}"]`).check();
			break;
		case 'true-false-not-given': {
			const verdicts = ['true', 'false', 'not-given'] as const;
			await page.locator(`input[value="${pick(verdicts, (each) => each === item.key)}"]`).check();
			break;
		}
		case 'gap-fill':
			for (const gap of item.gaps) {
				const control = page.locator(`[name="${gap.id}"]`);
				if (gap.kind === 'listed')
					await control.selectOption(pick(gap.options, ({ id }) => id === gap.key).id);
				else await control.fill(how === 'right' ? gap.key : 'nonsense');
			}
			break;
		case 'evidence':
			await inPassage(page, async () => {
				for (const id of how === 'right' ? item.evidence[0]! : [item.decoys[0]!.sentence])
					await page.locator(`input[name=sentence][value="${id}"]`).check();
			});
	}
}

/** Does something in the passage, which on a phone has to be opened first. */
export async function inPassage(page: Page, act: () => Promise<void>) {
	const opener = page.getByRole('button', { name: 'Passage', exact: true });
	const drawn = await opener.isVisible();
	if (drawn) await opener.click();
	await act();
	if (drawn) await page.getByRole('button', { name: 'Close' }).click();
}

export async function check(page: Page) {
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('form[data-ask]')).toHaveCount(0);
}

/** Answers every question to the end of the quiz and comes to its result. */
export async function takeQuiz(
	page: Page,
	items: readonly Item[],
	how: (number: number) => 'right' | 'wrong'
) {
	for (let number = 1; ; number++) {
		const item = await askedItem(page, items);
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
}
