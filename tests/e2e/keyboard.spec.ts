import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { keptDocument } from './kept.ts';
import { askedItem, itemsOf, openQuiz, quizOf } from './reader.ts';
import type { Locator, Page } from '@playwright/test';
import type { Item } from '#lib/items/types.ts';

test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

/** Goes from control to control until this one has the focus. */
async function tabTo(page: Page, control: Locator) {
	for (let i = 0; i < 150; i++) {
		if (await control.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not lead there.');
}

/** Goes down a list of choices, from its first, to the one with this value. */
async function arrowTo(page: Page, select: Locator, value: string) {
	await tabTo(page, select);
	for (let i = 0; i < 20 && (await select.inputValue()) !== value; i++)
		await page.keyboard.press('ArrowDown');
}

async function tick(page: Page, value: string) {
	const box = page.locator(`input[value="${value}"]`);
	await tabTo(page, box);
	await page.keyboard.press('Space');
}

/** Answers rightly with keys alone. */
async function answer(page: Page, item: Item) {
	switch (item.type) {
		case 'single-choice':
		case 'true-false-not-given':
		case 'two-part': {
			const options = page.locator('form[data-ask] input[type=radio]');
			const values = await options.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
			if (item.type === 'two-part') await tick(page, item.evidence[0]![0]!);
			for (const sentence of item.type === 'two-part' ? item.evidence[0]!.slice(1) : [])
				await tick(page, sentence);
			// A digit does not need the focus.
			await page.keyboard.press(String(values.indexOf(item.key) + 1));
			break;
		}
		case 'multiple-choice':
			for (const key of item.keys) await tick(page, key);
			break;
		case 'match':
			for (const row of await page.locator('form[data-ask] select').all()) {
				const id = (await row.getAttribute('name'))!.slice('row-'.length);
				await arrowTo(page, row, item.rows.find((one) => one.id === id)!.key);
			}
			break;
		case 'order':
			for (const [i, { id }] of item.steps.entries()) {
				const up = page.locator(`[data-step="${id}"] [data-act=up]`);
				const rows = page.locator('[data-step]');
				for (;;) {
					const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-step')));
					if (ids.indexOf(id) <= i) break;
					await tabTo(page, up);
					await page.keyboard.press('Enter');
					await expect(rows.nth(ids.indexOf(id) - 1)).toHaveAttribute('data-step', id);
				}
			}
			break;
		case 'gap-fill':
			for (const gap of item.gaps) {
				const control = page.locator(`[name="${gap.id}"]`);
				if (gap.kind === 'listed') await arrowTo(page, control, gap.key);
				else {
					await tabTo(page, control);
					await page.keyboard.type(gap.key);
				}
			}
			break;
		case 'short-answer':
		case 'open-response':
			await tabTo(page, page.locator('[name=text]'));
			await page.keyboard.type(item.key);
			break;
		case 'evidence':
			for (const sentence of item.evidence[0]!) await tick(page, sentence);
	}
}

const ofEachType = {
	'single-choice': 'whose-court',
	'multiple-choice': 'ukraine-in-three-places',
	'true-false-not-given': 'eu-on-models',
	match: 'what-stands-against-it',
	order: 'people-as-they-come',
	'gap-fill': 'former-and-other',
	'typed gap-fill': 'healey-december',
	'short-answer': 'letters-in-full',
	evidence: 'one-field-less',
	'two-part': 'american-result',
	'open-response': 'not-by-itself'
};
for (const [type, id] of Object.entries(ofEachType))
	test(`a ${type} item is answered, checked and left behind with keys alone`, async ({ page }) => {
		const items = await itemsOf(page);
		await openQuiz(page, quizOf(id));
		const item = await askedItem(page, items);
		await answer(page, item);
		await tabTo(page, page.getByRole('button', { name: 'Check answer' }));
		await page.keyboard.press('Enter');

		const said = item.type === 'open-response' ? 'Yours to compare.' : 'Right.';
		await expect(page.getByRole('heading', { level: 2, name: said })).toBeFocused();
		if (item.type === 'open-response') await tick(page, item.rubric[0]!.id);
		// From the verdict as from anywhere, Enter goes on; only within a control it is the control's own.
		await tabTo(page, page.getByRole('button', { name: 'See your score' }));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'By skill' })).toBeVisible();
	});

test('a step is put at a position by its list, with real keys', async ({ page }) => {
	await openQuiz(page, quizOf('people-as-they-come'));
	const rows = page.locator('[data-step]');
	const before = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-step')));
	await tabTo(page, rows.nth(2).locator('select'));
	await page.keyboard.press('2');
	await expect(rows.nth(1)).toHaveAttribute('data-step', before[2]!);
	const positions = rows
		.locator('select')
		.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
	expect(await positions).toEqual(['1', '2', '3', '4', '5']);
	await expect(rows.nth(1).locator('select')).toBeFocused();
	await expect
		.poll(async () => JSON.stringify(await keptDocument(page, 'open/uk-eu-defence')))
		.toContain('/draft/');
	await page.reload();
	await expect(rows.nth(1)).toHaveAttribute('data-step', before[2]!);
});

test('from the front page to the result with keys alone', async ({ page }) => {
	const items = await itemsOf(page);
	await page.goto('/');
	await hydrated(page);
	await tabTo(page, page.getByRole('link', { name: 'Choose what to be asked' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('12 questions', { exact: true })).toBeVisible();
	await tabTo(page, page.getByRole('radio', { name: '12', exact: true }));
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByText('4 questions', { exact: true })).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: 'Start the quiz' }));
	await page.keyboard.press('Enter');
	for (let number = 1; number <= 4; number++) {
		await expect(page.getByText(`${number} of 4`)).toBeVisible();
		await expect(page.locator('form[data-ask]')).toBeVisible();
		await answer(page, await askedItem(page, items));
		await tabTo(page, page.getByRole('button', { name: 'Check answer' }));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 2, name: /^(Right|Yours to compare)\./ })).toBeFocused();
		// From the verdict Enter goes on.
		await page.keyboard.press('Enter');
	}
	await page.waitForURL('**/results/*');
	await expect(page.getByRole('heading', { name: 'By skill' })).toBeVisible();
});
