import { sayCount } from '#lib/quiz/say.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import {
	ARTICLE,
	askedItem,
	check,
	choose,
	inPassage,
	itemsOf,
	openQuiz,
	quizOf,
	takeQuiz
} from './reader.ts';

test('a quiz from end to end: twelve questions, the score by skill, and found again', async ({
	page,
	context
}) => {
	const items = await itemsOf(page);
	await openQuiz(page);
	await expect(page.getByText('1 of 12')).toBeVisible();
	const how = (number: number) => (number % 4 === 0 ? 'wrong' : 'right');
	const asked = await takeQuiz(page, items, how);
	// What is written freely is neither right nor wrong.
	const marked = asked.map((item, i) => (item.type === 'open-response' ? undefined : how(i + 1)));
	const [right, wrong] = (['right', 'wrong'] as const).map(
		(one) => marked.filter((each) => each === one).length
	);
	const found = new RegExp(`^${sayCount(right!)} right|^All but one right`);

	await expect(page.getByRole('heading', { level: 1, name: found })).toBeVisible();
	const bySkill = page.getByRole('table').getByRole('row');
	await expect(bySkill).toHaveCount(7);
	// Every miss with its reason and the words that prove the key.
	const misses = page.getByRole('region', { name: 'Answers to revisit' }).getByRole('listitem');
	await expect(misses).toHaveCount(wrong!);
	for (const miss of await misses.all()) {
		await expect(miss.getByText('You said', { exact: true }).first()).toBeVisible();
		await expect(miss.locator('mark').first()).toBeVisible();
	}
	await expectAccessible(page);

	// Tomorrow is another page in the same browser.
	const result = page.url();
	await page.close();
	const tomorrow = await context.newPage();
	await tomorrow.goto('/');
	await expect(
		tomorrow.getByRole('img', { name: new RegExp(`^${right!} right, ${wrong!} wrong`) })
	).toBeVisible();
	await tomorrow.getByRole('link', { name: 'See the answers' }).click();
	await expect(tomorrow).toHaveURL(result);
	await expect(tomorrow.getByRole('heading', { level: 1, name: found })).toBeVisible();
});

const ofEachType = {
	'single-choice': 'whose-court',
	'true-false-not-given': 'eu-on-models',
	'gap-fill': 'former-and-other',
	'typed gap-fill': 'healey-december',
	evidence: 'one-field-less',
	'multiple-choice': 'contrasts-drawn',
	match: 'what-stands-against-it',
	order: 'people-as-they-come',
	'short-answer': 'letters-in-full',
	'two-part': 'american-result',
	'open-response': 'not-by-itself',
	'made by a model': 'who-holds-it:agile'
};
for (const [type, id] of Object.entries(ofEachType))
	for (const how of ['right', 'wrong'] as const)
		test(`a ${type} item that is answered ${how} shows its verdict, every reason, and the proof in the passage`, async ({
			page,
			isMobile
		}) => {
			test.skip(isMobile && how === 'right', 'a wrong answer shows all that a right one does, and more');
			const items = await itemsOf(page);
			await openQuiz(page, quizOf(id));
			// Asked, it is the same however it will be answered.
			if (how === 'wrong') await expectAccessible(page);
			const item = await askedItem(page, items);
			await choose(page, item, how);
			await check(page);

			const said =
				item.type === 'open-response' ? 'Yours to compare.' : how === 'right' ? 'Right.' : 'Wrong.';
			await expect(page.getByRole('heading', { level: 2, name: said })).toBeFocused();
			const shown = {
				order: how === 'right' ? 'Right: you put it here' : /^You put it \d/,
				match: how === 'right' ? 'You chose' : 'Right answer',
				'open-response': 'A model answer'
			};
			const expected =
				item.type in shown
					? shown[item.type as keyof typeof shown]
					: how === 'right'
						? /Right: you (chose|wrote) this/
						: 'Right answer';
			await expect(page.getByText(expected).first()).toBeVisible();
			if (item.type === 'single-choice' || item.type === 'multiple-choice' || item.type === 'two-part')
				for (const { why } of item.options) await expect(page.getByText(why)).toBeVisible();
			if (item.type === 'true-false-not-given') {
				for (const { why } of Object.values(item.reasons)) await expect(page.getByText(why)).toBeVisible();
				await expect(page.getByText('The passage comes no closer than this.')).toBeVisible();
			}
			await expectAccessible(page);
			await inPassage(page, async () => {
				const proof = page.getByRole('article').locator('mark').first();
				await expect(proof).toBeInViewport();
			});
		});

test('half a proof is worth half a point, and that is said', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('one-field-less'));
	const item = await askedItem(page, items);
	if (item.type !== 'evidence') throw new Error('The item has changed its type.');
	await inPassage(page, () => page.locator(`input[name=sentence][value="${item.evidence[0]![0]!}"]`).check());
	await check(page);
	await expect(page.getByRole('heading', { level: 2, name: 'Partly right.' })).toContainText('Half a point.');
	await page.getByRole('button', { name: 'See your score' }).click();
	await expect(page.getByText('½', { exact: true })).toBeVisible();
});

test('checking without an answer says so and marks nothing', async ({ page }) => {
	await openQuiz(page);
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Nothing is answered yet.' })).toBeVisible();
	await expect(page.locator('form[data-ask]')).toBeVisible();
});

test('a quiz that is reloaded comes back to the same question, with what was chosen and what was answered', async ({
	page
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('whose-court', 'healey-december', 'heft'));
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByText('2 of 3')).toBeVisible();
	const second = await askedItem(page, items);
	await choose(page, second, 'wrong');

	await page.reload();
	await hydrated(page);
	await expect(page).toHaveURL(`${ARTICLE}/quiz`);
	await expect(page.getByText('2 of 3')).toBeVisible();
	expect((await askedItem(page, items)).id).toBe(second.id);
	const chosen =
		second.type === 'gap-fill' ? page.locator('[name=gap-1]') : page.locator('form[data-ask] input:checked');
	if (second.type === 'gap-fill') await expect(chosen).toHaveValue('nonsense');
	else await expect(chosen).toHaveCount(1);
	await expect(page.getByRole('button', { name: /^1 ?, right$/ })).toBeVisible();
});

test('a new quiz asks only questions that were not asked before', async ({ page, isMobile }) => {
	test.skip(isMobile, 'what is asked is the same on every size');
	const items = await itemsOf(page);
	const askedIn = async () => {
		const ids: string[] = [];
		for (const number of Array.from({ length: 12 }, (_, i) => i + 1)) {
			await page.getByRole('button', { name: new RegExp(`^${number} ?,`) }).click();
			await expect(page.getByText(`${number} of 12`)).toBeVisible();
			ids.push((await askedItem(page, items)).id);
		}
		return ids;
	};
	await openQuiz(page);
	const first = await askedIn();
	await page.getByRole('button', { name: /^1 ?, not answered$/ }).click();
	await takeQuiz(page, items, () => 'right');
	await page.getByRole('link', { name: 'New questions' }).click();
	await expect(page.locator('form[data-ask]')).toBeVisible();
	const second = await askedIn();
	expect(second).toHaveLength(12);
	expect(second.filter((id) => first.includes(id))).toEqual([]);
});

test('the keyboard alone takes a quiz: digits choose, Enter checks and goes on, arrows move', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keyboard');
	await openQuiz(page, quizOf('whose-court', 'heft'));
	await page.keyboard.press('2');
	await expect(page.getByRole('radio').nth(1)).toBeChecked();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText('2 of 2')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByText('1 of 2')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText('2 of 2')).toBeVisible();
	await expect(page.getByRole('radio').first()).toBeAttached();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('radio').first()).toBeFocused();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'See your score' })).toBeVisible();
	await page.keyboard.press('Enter');
	await page.waitForURL('**/results/*');
});

test('keys of one character are listed by ?, can be switched off there, and stay off', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keyboard');
	await openQuiz(page, quizOf('whose-court', 'heft'));
	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: 'Keys' });
	for (const key of ['Enter', '←', '→', 'Tab', 'Esc', '1', 'F', 'H', '?'])
		await expect(keys.getByText(key, { exact: true })).toBeVisible();
	await expectAccessible(page);
	const single = keys.getByRole('checkbox', { name: 'Keys of one character do something' });
	await single.uncheck();
	await page.keyboard.press('Escape');
	for (const key of ['2', 'f', 'h', '?']) await page.keyboard.press(key);
	await expect(keys).toHaveCount(0);
	await expect(page.locator('form[data-ask] input:checked')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Flag for later' })).toHaveAttribute('aria-pressed', 'false');
	await page.reload();
	await hydrated(page);
	await page.keyboard.press('2');
	await expect(page.locator('form[data-ask] input:checked')).toHaveCount(0);
	await page.getByRole('button', { name: 'All keys' }).click();
	await expect(single).not.toBeChecked();
});

test('a choice made by a digit is said to who does not see it', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keyboard');
	await openQuiz(page, quizOf('whose-court'));
	await page.keyboard.press('1');
	await expect(page.getByRole('status').filter({ hasText: /^1, .+: chosen$/ })).toBeAttached();
});

test('keys do nothing behind the open passage', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'on a wide screen the passage covers nothing');
	await openQuiz(page, quizOf('whose-court', 'heft'));
	await page.getByRole('button', { name: 'Passage', exact: true }).click();
	await page.keyboard.press('2');
	await page.keyboard.press('ArrowRight');
	await page.getByRole('button', { name: 'Close' }).click();
	await expect(page.getByText('1 of 2')).toBeVisible();
	await expect(page.locator('form[data-ask] input:checked')).toHaveCount(0);
});

test.describe('offline', () => {
	// The browser asks for these by itself.
	test.use({ mayLog: [/favicon\.svg|version\.json/] });

	test('a quiz goes on without a network once its first question has been read', async ({
		page,
		context
	}) => {
		const items = await itemsOf(page);
		await openQuiz(page, quizOf('heft', 'one-field-less', 'former-and-other'));
		await expect(page.locator('html[data-complete]')).toBeAttached();
		await context.setOffline(true);
		await takeQuiz(page, items, () => 'right');
		await expect(page.getByRole('heading', { level: 1, name: 'Every answer was right.' })).toBeVisible();
	});
});

test('digits typed into a gap are text and choose nothing', async ({ page }) => {
	await openQuiz(page, quizOf('healey-december'));
	await page.locator('[name=gap-1]').pressSequentially('12');
	await expect(page.locator('[name=gap-1]')).toHaveValue('12');
});

test('a question can be reported by its id, revision and place', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft'));
	const item = await askedItem(page, items);
	await page.setViewportSize({ width: page.viewportSize()!.width, height: 640 });
	await page.getByText('Something wrong with this question?').click();
	const field = page.getByLabel('Which question this is');
	await expect(field).toBeInViewport({ ratio: 1 });
	// Nor is it under the bar at the foot.
	const foot = page.locator('.acts', { has: page.getByRole('button', { name: 'Check answer' }) });
	const bar = await foot.evaluate((acts) => acts.getBoundingClientRect().top);
	expect(await field.evaluate((input) => input.getBoundingClientRect().bottom)).toBeLessThanOrEqual(bar);
	await expect(field).toHaveValue(`${item.id} · ${item.revision} · ${item.place.file}:${item.place.line}`);
	expect(item.place.file).toBe('questions/uk-eu-defence/bank.yaml');
	await expectAccessible(page);
});

test('the count stays whole on the smallest phone, however long the title is', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openQuiz(page, quizOf('heft', 'bespoke'));
	await page
		.getByRole('banner')
		.getByText('In whose court?')
		.evaluate((title) => {
			title.textContent = 'Ten o’clock: a school wakes up later than it ever did before';
		});
	const count = page.getByRole('banner').getByText('1 of 2');
	// Its box may shrink to nothing while its text sticks out.
	expect(await count.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
	await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
