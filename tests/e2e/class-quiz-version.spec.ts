// F20: a new version of the server while an attempt is open.
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { choose } from './choose.ts';
import { begin, expect, saved, test } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';
import { nextBuild } from './next-build.ts';

test.use({ mayLog: [/ERR_CONNECTION_REFUSED/] });

test('an attempt that was begun with the version before is saved and handed in by its page', async ({
	page,
	room
}) => {
	test.slow();
	const lost: string[] = [];
	page.on('response', (answer) => {
		if (answer.status() === 404) lost.push(answer.url());
	});
	let loads = 0;
	page.on('load', () => loads++);
	await begin(page, room);
	await choose(page, room.items[0]!, 'right', prefixOf(0));
	await saved(page);
	await page.locator('html[data-complete]').waitFor();
	const before = loads;
	await room.close();
	await room.open(nextBuild());
	for (const [place, item] of room.items.entries()) {
		if (place > 0) await choose(page, item, 'right', prefixOf(place));
		await saved(page);
		await page.getByRole('button', { name: /Next question|Look it over/ }).click();
	}
	expect([loads, lost]).toEqual([before, []]);
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.locator('.score')).toContainText('5 of 5 points');
	expect(await page.evaluate(() => document.documentElement.innerHTML.includes('-next.js'))).toBe(true);
	// A page of the next version, which is whole.
	await hydrated(page);
});
