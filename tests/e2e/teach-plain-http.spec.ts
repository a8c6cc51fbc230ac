import { expectAccessible } from './accessible.ts';
import { hydrated } from './hydrated.ts';
import { expect, test } from './teaching.ts';

// A name that is no address of the machine’s own, as in a classroom.
test.use({
	launchOptions: async ({ launchOptions }, use) =>
		use({
			...launchOptions,
			args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP class.test 127.0.0.1']
		}),
	mayLog: [/request to another origin: http:\/\/class\.test|untrustworthy/]
});

test('over plain http teachers are told what it does not protect, and can sign in', async ({
	page,
	owner,
	serverAddress
}) => {
	await page.goto(`${serverAddress.replace('localhost', 'class.test')}/teach/sign-in`);
	await hydrated(page);
	await expect(page.getByText('Plain http.')).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel('Name', { exact: true }).fill(owner.name);
	await page.getByLabel('Password', { exact: true }).fill(owner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: /Give your class a quiz|No quiz is open/ })
	).toBeVisible();
	await expect(page.getByText('Plain http.')).toBeVisible();
});
