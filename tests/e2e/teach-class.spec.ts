import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { hydrated } from './hydrated.ts';
import { Visitor } from '../server/visitor.ts';
import { anotherPage, expect, signInAs, test } from './teaching.ts';

test.use({ mayLog: [/40[0-9]/] });

const open = async (page: Page, address: string) => {
	await page.goto(address);
	await hydrated(page);
};
async function expectSound(page: Page) {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
	await page.emulateMedia({ colorScheme: 'light' });
}

async function makeClass(page: Page, name: string, names: string) {
	await open(page, '/teach/classes');
	await page.getByLabel('What it is called').fill(name);
	await page.getByLabel('Names', { exact: true }).fill(names);
	await page.getByRole('button', { name: 'Make the class' }).click();
}

/** Publishes a quiz for the class whose page is open. @returns the join code */
async function publishFor(page: Page, minutes: string): Promise<string> {
	await page.getByRole('link', { name: 'New quiz for it' }).click();
	return publishOpen(page, minutes);
}

/** Publishes a quiz from the page on which its article is chosen. @returns the join code */
async function publishOpen(page: Page, minutes: string, most = '500'): Promise<string> {
	await page.getByRole('button', { name: 'Choose In whose court?' }).click();
	await page.waitForURL('**/draft');
	await page.getByLabel('Time limit in minutes').fill(minutes);
	await page.getByLabel('Attempts in all, at most').fill(most);
	await page.getByRole('button', { name: 'Publish' }).click();
	const link = await page.getByRole('img', { name: /^QR code/ }).getAttribute('alt');
	return link!.slice(-7);
}

/** What is seldom done stays open once it was opened. */
async function openMore(page: Page) {
	const more = page.locator('details', { has: page.getByText('More', { exact: true }) });
	if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
}

async function tryJoin(page: Page, code: string, name: string) {
	await page.goto(`/join/${code}`);
	const field = page.getByLabel('Your name');
	if (!(await field.isVisible())) return;
	await field.fill(name);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
}

/** A student joins in a browser of their own, without scripts. */
async function joinAs(browser: Browser, address: string, code: string, name: string): Promise<Page> {
	const page = await anotherPage(browser, address, false);
	await tryJoin(page, code, name);
	await page.waitForURL('**/attempts/*');
	return page;
}

/** Begins, and hands in without an answer. */
async function handIn(page: Page) {
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.goto(`${page.url().split('?')[0]!}?review`);
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.getByRole('button', { name: 'Hand in' })).toHaveCount(0);
}

/** A teacher whom the owner has invited, in a browser of their own. */
async function invitedPage(browser: Browser, owner: Page, address: string, name: string): Promise<Page> {
	await open(owner, '/teach/people');
	await owner.getByRole('button', { name: 'Invite a teacher' }).click();
	const secret = (await owner.getByRole('textbox', { name: 'Link' }).inputValue()).split('#')[1]!;
	const password = 'nine blue herons at tea';
	const visitor = new Visitor(address);
	await visitor.post('/teach/invitation?/accept', { secret, name, password });
	const page = await anotherPage(browser, address);
	await signInAs(page, { name, password }, address);
	return page;
}

test('a class is made from pasted names; those that are there twice are pointed out, not dropped', async ({
	teacherPage: page
}) => {
	await makeClass(page, '10B English', 'Aaliyah\nBen\nAaliyah');
	await expect(page.getByText('Aaliyah is there twice: rows 1 and 3.')).toBeVisible();
	await expect(page.getByLabel('Names', { exact: true })).toHaveValue('Aaliyah\nBen\nAaliyah');
	await expectSound(page);
	await page.getByLabel('They are different students').check();
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(page.getByRole('heading', { name: '3 students' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Aaliyah (2)' })).toBeVisible();
	await expectSound(page);

	await page.getByRole('link', { name: 'Aaliyah (2)' }).click();
	await page.getByLabel('Group').fill('Set 2');
	await page.getByLabel('Extra time: the limit').selectOption('1.25');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
	await expectSound(page);
	await page.getByRole('link', { name: 'Back to the class' }).click();
	await expect(page.getByText('Set 2 · ×1.25')).toBeVisible();
});

test('rows 33 and 34: a file that cannot be read is refused by its row, and nothing is made', async ({
	teacherPage: page
}) => {
	await open(page, '/teach/classes');
	await page.getByLabel('What it is called').fill('Broken');
	const give = (buffer: Buffer) =>
		page.getByLabel('Or a file').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
	await give(Buffer.from('name,group,extra\nAna,A,,x\n'));
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(page.getByText('roster.csv row 2 — 4 columns, expected 3 (name, group, extra)')).toBeVisible();
	await give(Buffer.from([0x5a, 0x6f, 0xeb, 0x0a]));
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(
		page.getByText('roster.csv row 1 col 1 — not UTF-8. Fix: export as "CSV UTF-8"')
	).toBeVisible();
	await open(page, '/teach/classes');
	await expect(page.getByRole('link', { name: 'Broken' })).toHaveCount(0);
});

test('two classes are merged, and nobody is united without being asked about', async ({
	teacherPage: page
}) => {
	await makeClass(page, 'Goes', 'Cem\nDia');
	await expect(page.getByRole('heading', { name: '2 students' })).toBeVisible();
	await makeClass(page, 'Stays', 'Cem\nEli');
	await page.getByLabel('The class that goes').selectOption({ label: 'Goes' });
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Who is who?' })).toBeVisible();
	await expectSound(page);
	await page.getByLabel('One student').check();
	await page.getByRole('button', { name: 'Merge the classes' }).click();
	await expect(page.getByRole('heading', { name: '3 students' })).toBeVisible();
});

test('a class is renamed, shared with another teacher, archived and found again', async ({
	browser,
	teacherPage: page,
	serverAddress
}, { project }) => {
	const other = await invitedPage(browser, page, serverAddress, `Cas of ${project.name}`);
	await makeClass(page, 'To be renamed', 'Ana');
	await expect(page.getByRole('heading', { name: '1 student' })).toBeVisible();
	await page.getByLabel('What it is called').fill('7A Reading');
	await page.getByRole('button', { name: 'Rename' }).click();
	await expect(page.getByText('The class has another name.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: '7A Reading' })).toBeVisible();

	await open(other, page.url());
	await expect(other.getByRole('heading', { level: 1, name: '7A Reading' })).toHaveCount(0);
	await page.getByLabel('Share it with').fill('Nobody at all');
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByText(/^Nobody who teaches here is called that/)).toBeVisible();
	await page.getByLabel('Share it with').fill(`Cas of ${project.name}`);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByText('The class is shared.')).toBeVisible();
	await open(other, page.url());
	await expect(other.getByRole('heading', { level: 1, name: '7A Reading' })).toBeVisible();
	await expect(other.getByRole('heading', { name: 'Erase' })).toHaveCount(0);

	await page.getByRole('button', { name: 'Archive the class' }).click();
	await expect(page.getByText('The class is in the archive. Nothing of it is lost.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'New quiz for it' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Take it out of the archive' }).click();
	await expect(page.getByRole('link', { name: 'New quiz for it' })).toBeVisible();
	await other.context().close();
});

test('a teacher sees who has joined, gives one student more time, removes a name and brings it back, closes and opens', async ({
	browser,
	teacherPage: page,
	serverAddress
}) => {
	await makeClass(page, '10C English', 'Fay\nGus');
	const code = await publishFor(page, '20');
	const quiz = page.url();
	const student = await joinAs(browser, serverAddress, code, 'Fay');
	await expect(student.getByText('20 min from when you start')).toBeVisible();
	await page.getByRole('link', { name: 'Load again' }).click();
	await expect(page.getByRole('heading', { name: '1 student on the roster not joined' })).toBeVisible();
	await page.getByRole('link', { name: 'Fay' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Fay' })).toBeVisible();
	await expectSound(page);
	await page.getByLabel('The limit').selectOption('1.5');
	await page.getByLabel('Minutes more', { exact: true }).fill('10');
	await page.getByRole('button', { name: 'Set the extra time' }).click();
	await expect(page.getByText('The extra time is set. The student sees it.')).toBeVisible();
	await expect(page.getByText(/extra time ×1\.5 and 10 minutes/)).toBeVisible();
	await student.reload();
	await expect(student.getByText('40 min from when you start')).toBeVisible();

	await page.getByRole('button', { name: 'Remove this name' }).click();
	await expect(page.getByRole('heading', { name: 'Removed' })).toBeVisible();
	await student.reload();
	await expect(student.getByRole('button', { name: 'Start' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Bring it back' }).click();
	await expect(page.getByRole('button', { name: 'Remove this name' })).toBeVisible();
	await student.reload();
	await expect(student.getByRole('button', { name: 'Start' })).toBeVisible();

	await open(page, quiz);
	await page.getByRole('button', { name: 'Close the quiz' }).click();
	await expect(page.getByText(/^Closed /)).toBeVisible();
	await student.reload();
	await expect(student.getByText(/^This quiz has closed/)).toBeVisible();

	// A later end for one student holds, whatever was closed.
	await page.getByRole('link', { name: 'Fay' }).click();
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
	const later = page.locator('form', { has: page.getByRole('heading', { name: 'A later end' }) });
	await later.getByLabel('May start until').fill('2020-01-01T09:00');
	await later.getByRole('button', { name: 'Set the end' }).click();
	await expect(page.getByText('That time has passed already. Choose a later one.')).toBeVisible();
	await later.getByLabel('May start until').fill(tomorrow);
	await later.getByRole('button', { name: 'Set the end' }).click();
	await expect(page.getByText('The end for this student is set.')).toBeVisible();
	await student.reload();
	await expect(student.getByRole('button', { name: 'Start' })).toBeVisible();
	await open(page, quiz);
	await page.getByRole('button', { name: 'Open it again' }).click();
	await expect(page.getByText('Open until you close it.')).toBeVisible();
	await page.getByLabel('More minutes for all').fill('5');
	await page.getByRole('button', { name: 'Give them' }).click();
	await expect(page.getByText('Everyone has more time.')).toBeVisible();
	await student.reload();
	await expect(student.getByText('47 min 30 s from when you start')).toBeVisible();
	await expectSound(page);
	await student.context().close();
});

test('what a student handed in is opened again, one attempt more is given, and two names are made one', async ({
	browser,
	teacherPage: page,
	serverAddress
}) => {
	await open(page, '/teach/assignments/new');
	const code = await publishOpen(page, '20');
	const quiz = page.url();
	const [dan, dana] = [
		await joinAs(browser, serverAddress, code, 'Dan'),
		await joinAs(browser, serverAddress, code, 'Danna')
	];
	await handIn(dan);
	await page.getByRole('link', { name: 'Load again' }).click();
	await expect(page.getByRole('row', { name: /^Dan 0 of \d+/ })).toBeVisible();
	await page.getByRole('link', { name: 'Dan', exact: true }).click();
	await page.getByRole('button', { name: 'Reopen' }).click();
	await expect(page.getByText('The attempt is open again. What was handed in is kept.')).toBeVisible();
	await expect(page.getByText(/reopened once/)).toBeVisible();
	await dan.reload();
	await expect(
		dan.getByRole('button', { name: 'Hand in' }).or(dan.locator('form[data-ask]')).first()
	).toBeVisible();
	await page.getByRole('button', { name: 'Hand it in' }).click();
	await expect(page.getByText('The attempt is handed in.')).toBeVisible();

	await page.getByRole('button', { name: 'Give one more' }).click();
	await expect(page.getByText('The student can begin one attempt more.')).toBeVisible();
	await expect(page.getByText(/2 attempts in all/)).toBeVisible();

	await page.getByLabel('Shown as').fill('Danna');
	await page.getByRole('button', { name: 'Change the name' }).click();
	await expect(page.getByText(/^Somebody else is called that here/)).toBeVisible();
	await page.getByLabel('Shown as').fill('Daniel');
	await page.getByRole('button', { name: 'Change the name' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Daniel' })).toBeVisible();
	await page.getByLabel('Is the same as').selectOption({ label: 'Danna' });
	await page.getByRole('button', { name: 'Make the two one' }).click();
	await page.waitForURL(quiz);
	await expect(page.getByRole('link', { name: 'Danna' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Daniel' })).toHaveCount(0);
	await expectSound(page);
	await dan.context().close();
	await dana.context().close();
});

test('T19: a flood of made-up names is met by a limit, a shut door, and by erasing them together', async ({
	browser,
	teacherPage: page,
	serverAddress
}) => {
	await open(page, '/teach/assignments/new');
	const code = await publishOpen(page, '', '3');
	const quiz = page.url();
	const students = [];
	for (const name of ['Honest', 'Flood A', 'Flood B'])
		students.push(await joinAs(browser, serverAddress, code, name));
	await handIn(students[1]!);
	const late = await anotherPage(browser, serverAddress, false);
	await tryJoin(late, code, 'Late');
	await expect(
		late.getByText('As many as may take this quiz have joined it. Ask your teacher.')
	).toBeVisible();
	await page.getByRole('link', { name: 'Load again' }).click();
	await expect(page.getByText(/^As many as may take it have joined: 3\./)).toBeVisible();
	await expectSound(page);

	await page.getByRole('link', { name: 'Remove several' }).click();
	await page.getByRole('link', { name: 'Tick all' }).click();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
	await expectSound(page);
	await page.getByRole('checkbox', { name: 'Remove Honest' }).uncheck();
	await page.getByRole('button', { name: 'Remove those that are ticked' }).click();
	await expect(page.getByText('2 names are removed.')).toBeVisible();
	await page.getByText('2 names removed').click();
	await page.getByRole('button', { name: 'Erase them for good' }).click();
	await expect(page.getByText('2 names are erased.')).toBeVisible();
	await expect(page.getByText(/^As many as may take it/)).toHaveCount(0);
	await expectSound(page);

	await openMore(page);
	await page.getByRole('button', { name: 'Shut the door' }).click();
	await expect(page.getByText('The door is changed.')).toBeVisible();
	await tryJoin(late, code, 'Late');
	await expect(late.getByText(/^Your teacher has closed the door/)).toBeVisible();
	await openMore(page);
	await page.getByRole('button', { name: 'Open the door' }).click();
	await expect(page.getByRole('button', { name: 'Shut the door' })).toBeVisible();
	await tryJoin(late, code, 'Late');
	await late.waitForURL('**/attempts/*');

	await openMore(page);
	await page.getByLabel('Attempts in all, at most').fill('6000');
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await expect(page.getByText(/1 to 5,000/)).toBeVisible();
	await page.getByLabel('Attempts in all, at most').fill('1600');
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await expect(page.getByText(/^Up to 1,600 attempts\. Beyond 1,500 in one quiz/)).toBeVisible();
	await open(page, quiz);
	for (const each of [late, ...students]) await each.context().close();
});
