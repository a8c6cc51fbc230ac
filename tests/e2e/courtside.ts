// What every end-to-end test stands on: a server of its own, and a page that is watched for trouble.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { startServer } from '../server/start.js';
import { watch } from './watch.ts';

type ForTest = {
	/** What a page may complain of in this test, for one that provokes it: test.use({ mayLog: [/404/] }). */
	mayLog: RegExp[];
	noTrouble: undefined;
};
type ForWorker = {
	/** Folders of articles that the server shows, together. To choose others for a file: test.use at its top. */
	articlesFrom: string[];
	/** Where it is, and the code with which somebody becomes its owner: nobody teaches there yet. */
	courtside: { address: string; code: string };
	serverAddress: string;
};

export { expect };

export const test = base.extend<ForTest, ForWorker>({
	articlesFrom: [['questions', 'tests/e2e/articles'], { option: true, scope: 'worker' }],

	courtside: [
		async ({ articlesFrom }, use) => {
			const articles = mkdtempSync(join(tmpdir(), 'courtside-articles-'));
			for (const folder of articlesFrom.filter((name) => existsSync(name)))
				cpSync(folder, articles, { recursive: true });
			const server = startServer({ QUESTIONS_DIR: articles });
			await use({ address: await server.address(), code: await server.setUpCode() });
			const { code, complaints } = await server.stop();
			rmSync(articles, { recursive: true });
			expect(code, `how the server ended, after saying: ${complaints}`).toBe(0);
		},
		{ scope: 'worker' }
	],

	serverAddress: [async ({ courtside }, use) => use(courtside.address), { scope: 'worker' }],

	baseURL: async ({ serverAddress }, use) => use(serverAddress),

	mayLog: [[], { option: true }],

	noTrouble: [
		async ({ context, serverAddress, mayLog }, use) => {
			const trouble = watch(context, serverAddress);
			await use(undefined);
			const unexpected = trouble.filter((entry) => !mayLog.some((pattern) => pattern.test(entry)));
			expect(unexpected, 'trouble on a page').toEqual([]);
		},
		{ auto: true }
	]
});
