// A whole class at once, each in a browser of their own, from joining to what their teacher learns from it.
import type { Browser } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { choose } from './choose.ts';
import { asTeacher, expect, test, type Room } from './class-quiz.ts';
import { ID } from './publish.ts';

const STUDENTS = 30;
/** One answer in five is wrong, to each question as often. */
const isWrong = (student: number, place: number) => (student + place) % 5 === 0;

async function takes(browser: Browser, room: Room, student: number) {
	const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
	const page = await context.newPage();
	// Thirty browsers share what the machine has.
	page.setDefaultTimeout(400_000);
	await page.goto(room.join);
	await page.getByLabel('Your name').fill(`Student ${student + 1}`);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.locator('html[data-hydrated] form[data-ask]').waitFor();
	for (const [place, item] of room.items.entries()) {
		// Every third loses its connection on the way, and gets it back.
		const isCutOff = student % 3 === 0 && place === 1;
		// What the rest of the quiz needs must have come before; where it has not, is told by class-quiz-kept.
		if (isCutOff) await page.locator('html[data-complete]').waitFor();
		if (isCutOff) await context.setOffline(true);
		await choose(page, item, isWrong(student, place) ? 'wrong' : 'right', prefixOf(place));
		if (isCutOff) await context.setOffline(false);
		const isLast = place + 1 === room.items.length;
		await page.getByRole('button', { name: isLast ? 'Look it over' : 'Next question' }).click();
	}
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	await page.locator('.score').waitFor();
	await context.close();
}

test.use({ mayLog: [/ERR_INTERNET_DISCONNECTED/] });

test('thirty students take a quiz at once: every answer counts once, and stands in the figures', async ({
	browser,
	page,
	room
}) => {
	test.setTimeout(600_000);
	await Promise.all(Array.from({ length: STUDENTS }, (_, student) => takes(browser, room, student)));
	const attempts = await room.data(async (store) => [...(await store.work.get(ID))!.attempts.values()]);
	expect(attempts).toHaveLength(STUDENTS);
	for (const { state, slots } of attempts) {
		expect(state).toMatchObject({ kind: 'submitted', by: 'student' });
		expect(slots.every(({ value }) => value.response !== undefined)).toBe(true);
	}

	await asTeacher(page, room, 'analysis');
	await expect(page.getByText(`${STUDENTS} students have handed in.`)).toBeVisible();
	const questions = page.getByRole('region', { name: 'Question by question' }).getByRole('row');
	for (const { stem } of room.items)
		await expect(questions.filter({ hasText: stem }).locator('.facility .num')).toHaveText('.80');
	await page.getByRole('navigation', { name: 'This quiz' }).getByRole('link', { name: 'Live' }).click();
	await expect(page.getByText(`Student ${STUDENTS}`, { exact: true })).toBeVisible();
});
