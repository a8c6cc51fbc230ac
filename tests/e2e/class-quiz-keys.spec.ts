import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { readLibrary } from '#lib/server/library/library.ts';
import { choose } from './choose.ts';
import { expect, joinAs, saved, test } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';
import { ITEMS } from './publish.ts';

/** All that the browser keeps of pages and files, as one text. */
const keptText = (page: Page) =>
	page.evaluate(async () => {
		const texts: string[] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				texts.push(request.url, await (await cache.match(request))!.text());
		}
		return texts.join('\n');
	});

/** Every text of a value that is too long to stand anywhere by chance. */
const textsIn = (value: unknown): string[] =>
	typeof value === 'string'
		? value.length >= 25
			? [value]
			: []
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(textsIn)
			: [];

test.describe('T1: what the browser keeps for when there is no network', () => {
	test.use({
		set: { items: [...ITEMS, 'after-the-wish'], policy: {} },
		articles: 'questions',
		serviceWorkers: 'allow'
	});

	test('holds nothing of a class quiz that was taken, and no question that is only for assigning', async ({
		page,
		room
	}) => {
		test.slow();
		const { items, passage } = (await readLibrary('questions')).articles.get('uk-eu-defence')!;
		await page.goto(`${room.address}/articles/uk-eu-defence`);
		await page.getByRole('checkbox', { name: 'Keep this article offline' }).click();
		await expect(page.getByText('Kept on this device with every question')).toBeVisible();
		await joinAs(page, room, 'Ana');
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await hydrated(page);
		const address = new URL(page.url()).pathname;
		for (const [place, item] of room.items.entries()) {
			await choose(page, item, 'right', prefixOf(place));
			await saved(page);
			await page.getByRole('button', { name: /Next question|Look it over/ }).click();
		}
		await page.getByRole('button', { name: 'Hand in', exact: true }).click();
		await expect(page.locator('.score')).toBeVisible();

		const kept = await keptText(page);
		const practised = JSON.stringify([passage, items.filter(({ use }) => use !== 'assign')]);
		const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
		// What the passage reports is also told by the reasons of questions that may be practised.
		const secret = items
			.filter(({ use }) => use === 'assign')
			.flatMap(textsIn)
			.filter((text) => !practised.includes(inJson(text)));
		expect(secret.length).toBeGreaterThan(100);
		expect(kept).toContain(inJson(items.find(({ use }) => use === 'practice')!.stem));
		expect(secret.filter((text) => kept.includes(inJson(text)))).toEqual([]);
		for (const path of ['/join', '/attempts/']) expect(kept).not.toContain(room.address + path);
		for (const own of [address, 'In whose court? A quiz']) expect(kept).not.toContain(own);
	});
});
