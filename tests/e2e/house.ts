// A server that goes away and comes back at its address, as it was or with the next version of the app, and a browser that is
// closed and opened again with what it keeps.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../browser.js';
import { removeProfile } from '../browser/listening.js';
import { freePort } from '../server/free-port.js';
import { startServer } from '../server/start.js';
import { nextBuild } from './next-build.ts';
import { watch } from './watch.ts';

export { expect };

export interface House {
	readonly address: string;
	/** Takes the server away: there is no network. */
	goOffline(): Promise<void>;
	/** @param version the build that is served from now on */
	goOnline(version?: 'this' | 'next'): Promise<void>;
	/** Opens the browser, or another page in it. */
	open(): Promise<Page>;
	/** Closes the browser; what it keeps stays. */
	close(): Promise<void>;
}

interface Options {
	/** Under which name the browser knows the server; any but localhost is no secure context. */
	host: string;
	/** What a page may complain of. */
	mayLog: RegExp[];
}

export const test = base.extend<Options & { house: House }>({
	host: ['localhost', { option: true }],
	mayLog: [[], { option: true }],
	house: async ({ host, mayLog, viewport, isMobile, hasTouch, contextOptions }, use) => {
		const profile = mkdtempSync(join(tmpdir(), 'courtside-house-'));
		const options = await launchOptions();
		const watched: string[][] = [];
		let context: BrowserContext | undefined;
		let server: ReturnType<typeof startServer> | undefined;
		const port = await freePort();
		const house: House = {
			get address() {
				return `http://${host}:${port}`;
			},
			async goOffline() {
				const ended = await server?.stop();
				server = undefined;
				expect(ended?.code, ended?.complaints).toBe(0);
			},
			async goOnline(version = 'this') {
				if (server) await house.goOffline();
				server = startServer({ PORT: String(port) }, version === 'this' ? '.' : nextBuild());
				await server.address();
			},
			async open() {
				if (!context) {
					context = await chromium.launchPersistentContext(profile, {
						...options,
						args: [...options.args, `--host-resolver-rules=MAP ${host} 127.0.0.1`],
						...contextOptions,
						viewport,
						isMobile,
						hasTouch,
						baseURL: house.address,
						serviceWorkers: 'allow'
					});
					context.setDefaultTimeout(30_000);
					watched.push(watch(context, house.address));
				}
				return context.newPage();
			},
			async close() {
				await context?.close();
				context = undefined;
			}
		};
		try {
			await house.goOnline();
			await use(house);
			const unexpected = watched.flat().filter((entry) => !mayLog.some((pattern) => pattern.test(entry)));
			expect(unexpected, 'trouble on a page').toEqual([]);
		} finally {
			await house.close();
			await server?.stop();
			await removeProfile(profile);
		}
	}
});

/** Waits until the worker keeps what is at an address. */
export async function kept(page: Page, address: string) {
	await expect
		.poll(() => page.evaluate(async (key) => (await caches.match(key)) !== undefined, address), {
			timeout: 30_000
		})
		.toBe(true);
}

/** The paths of all that the worker keeps beside the build. */
export function keptPaths(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const paths: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
		return paths.filter((path) => !path.startsWith('/_app/')).sort();
	});
}
