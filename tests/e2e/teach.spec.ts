import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { hydrated } from './hydrated.ts';
import { anotherPage, expect, OWNER, signInAs, test } from './teaching.ts';

const open = async (page: Page, address: string) => {
	await page.goto(address);
	await hydrated(page);
};
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test.use({ mayLog: [/400/] });

test('a page of teachers leads over signing in to where it was', async ({ page, owner }) => {
	await open(page, '/teach/people');
	await expect(page).toHaveURL('/teach/sign-in?next=%2Fteach%2Fpeople');
	await page.getByLabel('Name', { exact: true }).fill(owner.name);
	await page.getByLabel('Password', { exact: true }).fill(owner.password);
	await page.getByLabel('Others use this computer').check();
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
	await open(page, '/teach/account');
	await expect(page.getByText('This browser, shared computer')).toBeVisible();
});

test('the owner sees how the server does, and how much more it carries', async ({ teacherPage: page }) => {
	await open(page, '/teach');
	await page.getByRole('link', { name: 'Server', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'This server has room' })).toBeVisible();
	await expect(page.getByText('Files on this machine')).toBeVisible();
	await expect(page.getByText('Room on the disk', { exact: true })).toBeVisible();
	await expect(page.getByText(/Above 1,500 saving gets slow/)).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
	await page.setViewportSize({ width: 320, height: 700 });
	await expect.poll(() => width(page)).toBe(320);
});

test('the owner invites a teacher, who comes in by the link, and shuts them out again', async ({
	browser,
	teacherPage: page,
	serverAddress
}, { project }) => {
	const name = `Ben of ${project.name}`;
	await open(page, '/teach/people');
	await page.getByRole('button', { name: 'Invite a teacher' }).click();
	const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	await expect(page.getByText('A new teacher', { exact: true })).toBeVisible();
	await expectAccessible(page);

	const theirs = await anotherPage(browser, serverAddress);
	await open(theirs, link);
	// Nothing of the secret is left in the address.
	await expect(theirs).toHaveURL('/teach/invitation');
	await expectAccessible(theirs);
	await theirs.getByRole('button', { name: 'Open the invitation' }).click();
	await theirs.getByLabel('Your name').fill(OWNER.name.toUpperCase());
	await theirs.getByLabel('Password', { exact: true }).fill('an oar under the piano');
	await theirs.getByRole('button', { name: 'Accept and sign in' }).click();
	await expect(theirs.getByLabel('Your name')).toHaveAccessibleDescription(/Somebody here has this name/);
	await theirs.getByLabel('Your name').fill(name);
	await theirs.getByRole('button', { name: 'Accept and sign in' }).click();
	await expect(
		theirs.getByRole('heading', { level: 1, name: /Give your class a quiz|No quiz is open/ })
	).toBeVisible();
	await expect(theirs.getByRole('link', { name: 'People' })).toHaveCount(0);

	await open(page, '/teach/people');
	await page.getByRole('button', { name: `Shut out ${name}` }).click();
	await expect(page.getByText(`${name} is signed out and cannot sign in.`)).toBeVisible();
	await theirs.reload();
	await expect(theirs.getByRole('heading', { level: 1, name: 'Sign in to teach' })).toBeVisible();
	await page.getByRole('button', { name: `Let in again ${name}` }).click();

	// The link was used; one for a new password is another.
	await open(theirs, link);
	await theirs.getByRole('button', { name: 'Open the invitation' }).click();
	await expect(theirs.getByLabel('Invitation')).toHaveAccessibleDescription(/cannot be used/);
	await page.getByRole('button', { name: `Link for a new password for ${name}` }).click();
	await expect(page.getByText(`A link for ${name} to choose a new password`)).toBeVisible();
	const reset = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	await theirs.goto('/');
	await open(theirs, reset);
	await theirs.getByRole('button', { name: 'Open the invitation' }).click();
	await expect(theirs.getByLabel('Your name')).toHaveValue(name);
	await theirs.getByLabel('New password', { exact: true }).fill('nine blue herons at tea');
	await theirs.getByRole('button', { name: 'Set it and sign in' }).click();
	await expect(
		theirs.getByRole('heading', { level: 1, name: /Give your class a quiz|No quiz is open/ })
	).toBeVisible();
	await theirs.context().close();
});

test('a link that is taken back is gone', async ({ teacherPage: page }) => {
	await open(page, '/teach/people');
	await page.getByRole('button', { name: 'Invite a teacher' }).click();
	const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	const before = await page.getByRole('button', { name: 'Take it back' }).count();
	await page.getByRole('button', { name: 'Take it back' }).last().click();
	await expect(page.getByText('That link can no longer be used.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Take it back' })).toHaveCount(before - 1);
	await open(page, link);
	await page.getByRole('button', { name: 'Open the invitation' }).click();
	await expect(page.getByLabel('Invitation')).toHaveAccessibleDescription(/cannot be used/);
});

test('browsers that are signed in are listed, and signed out from here', async ({
	browser,
	teacherPage: page,
	serverAddress,
	owner
}) => {
	const other = await anotherPage(browser, serverAddress);
	await signInAs(other, owner, serverAddress);
	await open(other, '/teach/account');
	await open(page, '/teach/account');
	await expectAccessible(page);
	await page
		.getByRole('button', { name: /^Sign it out/ })
		.first()
		.click();
	await expect(page.getByText('That browser is signed out.')).toBeVisible();
	await other.reload();
	await expect(other.getByRole('heading', { level: 1, name: 'Sign in to teach' })).toBeVisible();
	await expect(page.getByText('This browser')).toBeVisible();
	await other.context().close();
});

test('what is dangerous asks for the password, and goes on from there', async ({ teacherPage: page }) => {
	await open(page, '/teach/confirm?next=%2Fteach%2Fpeople');
	await expectAccessible(page);
	const password = page.getByLabel('Password', { exact: true });
	await password.fill('not my password at all');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(password).toHaveAccessibleDescription(/This is not your password/);
	await password.fill(OWNER.password);
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

test('a new password says what is wrong with it, and where', async ({ teacherPage: page }) => {
	await open(page, '/teach/account');
	const [now, chosen] = ['Password now', 'New password'].map((label) =>
		page.getByLabel(label, { exact: true })
	);
	await now!.fill(OWNER.password);
	await chosen!.fill('passwordpassword');
	await page.getByRole('button', { name: 'Change the password' }).click();
	await expect(chosen!).toBeFocused();
	await expect(chosen!).toHaveAccessibleDescription(/Easy to guess/);
	await now!.fill('not my password at all');
	await chosen!.fill('a violin made of rain');
	await page.getByRole('button', { name: 'Change the password' }).click();
	await expect(now!).toHaveAccessibleDescription(/This is not your password/);
});

test('pages of teachers hold on the smallest phone, in the dark', async ({ teacherPage: page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize({ width: 320, height: 640 });
	for (const name of ['account', 'people', 'confirm', 'invitation']) {
		await open(page, `/teach/${name}`);
		expect(await width(page), name).toBe(320);
		await expectAccessible(page);
	}
	await page.context().clearCookies();
	await open(page, '/teach/sign-in');
	expect(await width(page)).toBe(320);
	await expectAccessible(page);
});

test('on the machine itself nothing is said of plain http', async ({ page, owner: _owner }) => {
	await open(page, '/teach/sign-in');
	await expect(page.getByText('Plain http.')).toHaveCount(0);
});
