// What a reader does to answer an item, with scripts or without.
import type { Page } from 'playwright';
import type { Item } from '#lib/items/types.ts';

/**
 * Chooses, types or selects what is right for an item, or something that is wrong, and does not check it yet.
 *
 * @param prefix what stands before the names of its fields
 */
export async function choose(page: Page, item: Item, how: 'right' | 'wrong', prefix = '') {
	const pick = <T>(list: readonly T[], isKey: (each: T) => boolean): T =>
		list.find((each) => isKey(each) === (how === 'right'))!;
	switch (item.type) {
		case 'single-choice':
			await page.locator(`input[value="${pick(item.options, ({ id }) => id === item.key).id}"]`).check();
			break;
		case 'multiple-choice':
			for (const { id } of item.options)
				if (item.keys.includes(id) === (how === 'right')) await page.locator(`input[value="${id}"]`).check();
			break;
		case 'match':
			for (const { id, key } of item.rows)
				await page
					.locator(`[name="${prefix}row-${id}"]`)
					.selectOption(pick(item.options, (option) => option.id === key).id);
			break;
		case 'order': {
			const steps = how === 'right' ? item.steps : [...item.steps].reverse();
			for (const [i, { id }] of steps.entries())
				await page.locator(`[name="${prefix}step-${id}"]`).selectOption(String(i + 1));
			break;
		}
		case 'short-answer':
			await page.locator(`[name="${prefix}text"]`).fill(how === 'right' ? item.key : 'nonsense');
			break;
		case 'open-response':
			await page.locator(`[name="${prefix}text"]`).fill(how === 'right' ? item.key : 'I do not know.');
			break;
		case 'true-false-not-given': {
			const verdicts = ['true', 'false', 'not-given'] as const;
			await page.locator(`input[value="${pick(verdicts, (each) => each === item.key)}"]`).check();
			break;
		}
		case 'gap-fill':
			for (const gap of item.gaps) {
				const control = page.locator(`[name="${prefix}${gap.id}"]`);
				if (gap.kind === 'listed')
					await control.selectOption(pick(gap.options, ({ id }) => id === gap.key).id);
				else await control.fill(how === 'right' ? gap.key : 'nonsense');
			}
			break;
		case 'evidence':
			await select(page, how === 'right' ? item.evidence[0]! : [item.decoys[0]!.sentence], prefix);
			break;
		case 'two-part':
			await page.locator(`input[value="${pick(item.options, ({ id }) => id === item.key).id}"]`).check();
			await select(page, item.evidence[0]!, prefix);
	}
}

async function select(page: Page, sentences: readonly string[], prefix: string) {
	await inPassage(page, async () => {
		for (const id of sentences) await page.locator(`input[name="${prefix}sentence"][value="${id}"]`).check();
	});
}

/** Does something in the passage, which on a phone has to be opened first. */
export async function inPassage(page: Page, act: () => Promise<void>) {
	const opener = page.getByRole('button', { name: 'Passage', exact: true });
	const drawn = await opener.isVisible();
	if (drawn) await opener.click();
	await act();
	if (drawn) await page.getByRole('button', { name: 'Close' }).click();
}
