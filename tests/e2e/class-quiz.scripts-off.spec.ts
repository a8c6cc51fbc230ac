import { prefixOf } from '#lib/assignment/read-posted.ts';
import { choose } from './choose.ts';
import { expect, joinAs, test } from './class-quiz.ts';
import { ID } from './publish.ts';

test('a class quiz is taken from joining to its score without scripts', async ({ page, room }) => {
	await joinAs(page, room, 'Ana');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	for (const [place, item] of room.items.entries()) {
		await choose(page, item, 'right', prefixOf(place));
		await page.getByRole('button', { name: /Next question|Look it over/ }).click();
	}
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	// One of the four has two gaps.
	await expect(page.locator('.score')).toContainText('5 of 5 points');
	const attempts = await room.data(async (store) => [...(await store.work.get(ID))!.attempts.values()]);
	expect(attempts.map(({ state }) => state.kind)).toEqual(['submitted']);
});
