// What tests of teachers' pages stand on: an owner, and a page in which they are signed in.
import type { Browser, Page } from '@playwright/test';
import { OWNER } from '../server/school.ts';
import { Visitor } from '../server/visitor.ts';
import { test as base, expect } from './courtside.ts';

export { expect, OWNER };

interface ForTest {
	/** A page of a browser in which the owner has just signed in. */
	teacherPage: Page;
}
interface ForWorker {
	/** Makes the owner, once. */
	owner: typeof OWNER;
}

export const test = base.extend<ForTest, ForWorker>({
	owner: [
		async ({ courtside: { address, code } }, use) => {
			const { status } = await new Visitor(address).post('/teach/set-up', { code, ...OWNER });
			expect(status, 'how setting up was answered').toBe(303);
			await use(OWNER);
		},
		{ scope: 'worker' }
	],

	teacherPage: async ({ owner, page, serverAddress }, use) => {
		await signInAs(page, owner, serverAddress);
		await use(page);
	}
});

/** Signs a teacher in without showing the page for it. */
export async function signInAs(page: Page, who: { name: string; password: string }, address: string) {
	const visitor = new Visitor(address);
	const { status } = await visitor.post('/teach/sign-in', who);
	expect(status, 'how signing in was answered').toBe(303);
	const { hostname } = new URL(address);
	await page.context().addCookies(
		[...visitor.jar].map(([name, value]) => ({
			...{ name, value, domain: hostname, path: '/teach' },
			...{ httpOnly: true, sameSite: 'Lax' as const }
		}))
	);
}

/** Somebody else’s browser. */
export async function anotherPage(
	browser: Browser,
	baseURL: string,
	javaScriptEnabled = true
): Promise<Page> {
	const context = await browser.newContext({ baseURL, javaScriptEnabled, serviceWorkers: 'block' });
	return context.newPage();
}
