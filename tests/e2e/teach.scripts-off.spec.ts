import { anotherPage, expect, OWNER, test } from './teaching.ts';

test.use({ mayLog: [/400/] });

test('teachers sign in, invite, accept and sign out without scripts', async ({
	browser,
	page,
	owner,
	serverAddress
}) => {
	await page.goto('/teach/people');
	await page.getByLabel('Name', { exact: true }).fill(owner.name);
	await page.getByLabel('Password', { exact: true }).fill('not the password');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByText('do not go together')).toBeVisible();
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue(owner.name);
	await expect(page.getByRole('button', { name: /^Show/ })).toHaveCount(0);
	await page.getByLabel('Password', { exact: true }).fill(owner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();

	await page.getByRole('button', { name: 'Invite a teacher' }).click();
	const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	const theirs = await anotherPage(browser, serverAddress, false);
	await theirs.goto(link);
	await theirs.getByLabel('Invitation').fill(link);
	await theirs.getByRole('button', { name: 'Open the invitation' }).click();
	await theirs.getByLabel('Your name').fill('Cas Adeyemi');
	await theirs.getByLabel('Password', { exact: true }).fill('Cas Cas Cas Cas Cas');
	await theirs.getByRole('button', { name: 'Accept and sign in' }).click();
	await expect(theirs.getByText('Easy to guess')).toBeVisible();
	await theirs.getByLabel('Password', { exact: true }).fill('an oar under the piano');
	await theirs.getByRole('button', { name: 'Accept and sign in' }).click();
	await expect(
		theirs.getByRole('heading', { level: 1, name: /Give your class a quiz|No quiz is open/ })
	).toBeVisible();
	await theirs.getByRole('link', { name: 'Account' }).click();
	await theirs.getByRole('button', { name: 'Sign out' }).click();
	await expect(theirs.getByRole('heading', { level: 1, name: 'Sign in to teach' })).toBeVisible();
	await theirs.context().close();

	await page.goto('/teach/account');
	await page.getByLabel('Password now', { exact: true }).fill(OWNER.password);
	await page.getByLabel('New password', { exact: true }).fill(OWNER.password);
	await page.getByRole('button', { name: 'Change the password' }).click();
	await expect(page.getByText('This is the password that you have')).toBeVisible();
});
