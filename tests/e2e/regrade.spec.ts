import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { expectAccessible } from './accessible.ts';
import { choose as chooseIn } from './choose.ts';
import { asTeacher, aStudent, expect, saved, test, type Room } from './class-quiz.ts';

const choose = async (page: Page, room: Room, place: number, how: 'right' | 'wrong') => {
	await chooseIn(page, room.items[place]!, how, prefixOf(place));
	await saved(page);
};
test.use({ articles: 'questions' });

const SET = { items: ['whose-court', 'heft', 'former-and-other', 'one-field-less'] };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function handsIn(page: Page, room: Room, how: readonly ('right' | 'wrong')[]) {
	for (const [i, each] of how.entries()) {
		if (i > 0) await page.getByRole('button', { name: 'Next question' }).click();
		await choose(page, room, i, each);
	}
	await page.getByRole('button', { name: 'Look it over' }).click();
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.locator('.score')).toBeVisible();
}

const scoreOf = (page: Page) => page.locator('.score');

test.describe('a question that was wrong', () => {
	const feedback = { score: 'submission', marks: 'submission', keys: 'submission' } as const;
	test.use({ set: { ...SET, policy: { feedback } }, mayLog: [/40[09]/] });

	test('is mended once the scores were looked at, told to students, and undone', async ({
		page,
		browser,
		room
	}) => {
		test.slow();
		const ana = await aStudent(browser, room, 'Ana');
		await handsIn(ana, room, ['wrong', 'right', 'right', 'right']);
		await expect(scoreOf(ana)).toContainText('4 of 5');

		await asTeacher(page, room);
		await page.getByRole('link', { name: 'Mend', exact: true }).click();
		await expect(page.getByText('Nothing. It is marked as it was published.')).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('navigation', { name: 'Questions' }).getByRole('link').first().click();
		await expect(heading(page, 'Mend the key')).toBeVisible();
		await expectAccessible(page);

		await chooseIn(page, room.items[0]!, 'wrong', 'right.');
		await page.getByRole('button', { name: /^See what it changes\s*: another key$/ }).click();
		await expect(heading(page, 'Key of question 1 mended?')).toBeVisible();
		await expect(page.getByText('1 of 1 score changes: 1 up.')).toBeVisible();
		await expect(page.getByRole('row').filter({ hasText: 'Ana' })).toContainText(/4 of 5\s*5 of 5/);
		await expectAccessible(page);
		// Nothing is written by looking.
		await ana.reload();
		await expect(scoreOf(ana)).toContainText('4 of 5');

		await page.getByRole('button', { name: 'Change the scores' }).click();
		await expect(page.getByText('The quiz is marked by version 2 now')).toBeVisible();
		await expect(heading(page, 'To keep it in the bank')).toBeVisible();
		await expect(page.getByText('questions/uk-eu-defence/bank.yaml')).toBeVisible();
		await expect(page.getByText(/^Version 2 Key of question 1 mended, holds now Ms Lee/)).toBeVisible();
		await expectAccessible(page);
		const offered = ana.getByRole('checkbox', { name: 'Make a card of it' });
		await expect(offered).toHaveCount(1);
		await ana.reload();
		await expect(scoreOf(ana)).toContainText('5 of 5');
		await expect(ana.getByText('Your teacher has mended this question')).toHaveCount(1);
		// A card would still teach what the bank says.
		await expect(offered).toHaveCount(0);

		await page.getByRole('button', { name: 'Drop the question' }).click();
		await page.getByRole('button', { name: 'Change the scores' }).click();
		await expect(page.getByText('marked by version 3 now')).toBeVisible();
		await ana.reload();
		await expect(ana.getByText('This question does not count.')).toBeVisible();
		await page.getByRole('button', { name: 'Give everyone the point' }).click();
		await page.getByRole('button', { name: 'Change the scores' }).click();
		await ana.reload();
		await expect(ana.getByText('Everyone has the point.')).toBeVisible();
		await expectAccessible(ana);

		await page.getByRole('button', { name: /^Go back to this\s*: version 1$/ }).click();
		await expect(heading(page, 'Version 1 restored?')).toBeVisible();
		await page.getByRole('button', { name: 'Change the scores' }).click();
		await expect(page.getByText('marked by version 5 now')).toBeVisible();
		// The results say that it was mended, and lead to what was changed.
		await page.getByRole('link', { name: 'Results', exact: true }).click();
		await expect(page.getByText('This quiz was mended and put back')).toContainText('by Ms Lee on ');
		await page.getByRole('link', { name: 'What was changed, with old and new scores' }).click();
		await ana.reload();
		await expect(scoreOf(ana)).toContainText('4 of 5');
		await page.getByRole('link', { name: /^Old and new scores\s*: version 2$/ }).click();
		await expect(heading(page, 'Scores by version 2, and before')).toBeVisible();
		await expect(page.getByRole('row').filter({ hasText: 'Ana' })).toContainText(/4 of 5\s*5 of 5/);
		await ana.context().close();
	});

	test('is mended by one of two teachers, and the other is told', async ({ page, browser, room }) => {
		const ana = await aStudent(browser, room, 'Ana');
		await handsIn(ana, room, ['wrong', 'right', 'right', 'right']);
		await ana.context().close();
		await asTeacher(page, room, 'regrade?question=1');
		const second = await page.context().newPage();
		await second.goto(page.url());
		for (const each of [page, second])
			await each
				.getByRole('button', { name: each === page ? 'Give everyone the point' : 'Drop the question' })
				.click();
		await page.getByRole('button', { name: 'Change the scores' }).click();
		await expect(page.getByText('marked by version 2 now')).toBeVisible();
		await second.getByRole('button', { name: 'Change the scores' }).click();
		await expect(second.getByRole('alert')).toContainText('Somebody has mended this quiz since you looked');
		await expect(second.getByRole('row').filter({ hasText: 'Ana' })).toContainText(/5 of 5\s*4 of 4/);
		await expectAccessible(second);
		await second.getByRole('link', { name: 'Leave it as it is' }).click();
		await expect(second.getByText('Everyone has its point now.', { exact: false })).toBeVisible();
	});

	test('goes dark and narrow', async ({ page, room }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await asTeacher(page, room, 'regrade?question=heft');
		for (const width of [320, 390, 1280, 1920]) {
			await page.setViewportSize({ width, height: 1080 });
			await expect
				.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
				.toBeLessThanOrEqual(width);
			await expectAccessible(page);
		}
		await page.getByRole('button', { name: /^See what it changes\s*: another key$/ }).click();
		await expect(page.getByRole('alert')).toHaveText('It is so already, so there is nothing to change.');
		await expect(heading(page, 'Mend the key')).toBeVisible();
	});
});

test.describe('a question to which something is typed', () => {
	test.use({ set: { items: ['whose-court', 'letters-in-full'], policy: {} } });

	test('takes what many have typed with a click, on a page without scripts', async ({
		page,
		browser,
		room
	}) => {
		const at = room.items.findIndex(({ type }) => type === 'short-answer');
		for (const name of ['Ana', 'Ben']) {
			const student = await aStudent(browser, room, name);
			await handsIn(student, room, at === 0 ? ['wrong', 'right'] : ['right', 'wrong']);
			await expect(scoreOf(student)).toContainText('1');
			await student.context().close();
		}
		await asTeacher(page, room, 'regrade?question=letters-in-full');
		const context = await browser.newContext({
			javaScriptEnabled: false,
			storageState: await page.context().storageState()
		});
		const plain = await context.newPage();
		await plain.goto(page.url());
		await expect(plain.getByRole('listitem').filter({ hasText: '2 students' })).toContainText('nonsense');
		await plain.getByRole('button', { name: /^Accept\s+“nonsense”$/ }).click();
		await expect(plain.getByText('2 of 2 scores change: 2 up.')).toBeVisible();
		await plain.getByRole('button', { name: 'Change the scores' }).click();
		await expect(plain.getByText('marked by version 2 now')).toBeVisible();
		await expect(plain.locator('pre').last()).toContainText('nonsense');
		await expect(plain.getByRole('button', { name: 'Copy the new lines' })).toHaveCount(0);
		await plain.getByLabel('Another answer that is right').fill('  ');
		await plain.getByRole('button', { name: /^See what it changes\s*: a further answer$/ }).click();
		await expect(plain.getByRole('alert')).toHaveText('Type what is right too.');
		await context.close();
	});
});
