// A server with one quiz that a teacher has set, whose clock a test can move, and that can be restarted with other data.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Published } from '#lib/assignment/assignment.ts';
import type { Item } from '#lib/items/types.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { openOnDisk } from '#lib/server/store/open-on-disk.ts';
import type { Store } from '#lib/server/store/store.ts';
import { freePort } from '../server/free-port.js';
import { startServer } from '../server/start.js';
import { test as base, expect } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { CODE, ID, ITEMS, publish, published, TEACHER_TOKEN, type Set } from './publish.ts';
import { watch } from './watch.ts';

export { expect };

const MINUTE = 60_000;
/** What a page fetches when it likes, it may fetch while a test has the server start again. */
const RESTARTED = /status of 503 /;
const STEP = 50_000;

export interface Room {
	readonly address: string;
	readonly join: string;
	/** The items in the order in which the first form asks them. */
	readonly items: Item[];
	/** Lets time go by on the server. */
	pass(minutes: number): Promise<void>;
	/** Takes the server away. */
	close(): Promise<void>;
	/** Whether it was taken away before. */
	readonly hasRestarted: boolean;
	/** Starts it again, with what was done to its data meanwhile, and possibly as another build. */
	open(folder?: string): Promise<void>;
	/** Does something to its data, as a teacher would, with the server away for a moment. */
	teach(act: (store: Store) => Promise<unknown>): Promise<void>;
	/** Looks at its data, with the server away for a moment. */
	data<T>(read: (store: Store) => Promise<T>): Promise<T>;
}

export const test = base.extend<{ set: Set; articles: string; room: Room }>({
	// What is published holds its article. A server with one small article is there sooner.
	articles: ['tests/e2e/articles', { option: true }],
	set: [{ items: ITEMS, policy: {} }, { option: true }],

	room: async ({ set, articles }, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'courtside-room-'));
		const what = await published(set.items);
		let server: ReturnType<typeof startServer> | undefined;
		const port = String(await freePort());
		let ahead = 0;
		let hasRestarted = false;
		const withStore = async <T>(act: (store: Store) => Promise<T>): Promise<T> => {
			const store = await openOnDisk({ folder, log: () => undefined, wall: () => Date.now() + ahead });
			try {
				return await act(store);
			} finally {
				await store.close();
			}
		};
		const room: Room = {
			get address() {
				return `http://localhost:${port}`;
			},
			get join() {
				return `http://localhost:${port}/join/${CODE}`;
			},
			items: inOrderOf(what),
			async pass(minutes) {
				// In steps, with something asked in between: a silence of more than a minute is sleep, and is given back.
				for (let left = minutes * MINUTE; left > 0; left -= STEP) {
					const ms = Math.min(STEP, left);
					ahead += ms;
					await server!.tell({ kind: 'pass', ms });
					await fetch(room.join);
				}
			},
			get hasRestarted() {
				return hasRestarted;
			},
			async close() {
				hasRestarted = true;
				const ended = await server?.stop();
				server = undefined;
				expect(ended?.code, ended?.complaints).toBe(0);
			},
			async open(build = '.') {
				const preload = resolve('tests/server/clock.js');
				server = startServer(
					{ PORT: port, DATA_DIR: folder, QUESTIONS_DIR: resolve(articles) },
					build,
					'src/server.js',
					preload
				);
				await server.address();
				if (ahead > 0) await server.tell({ kind: 'pass', ms: ahead });
			},
			async teach(act) {
				await room.data(act);
			},
			async data(read) {
				await room.close();
				try {
					return await withStore(read);
				} finally {
					await room.open();
				}
			}
		};
		try {
			await withStore((store) => publish(store, set, what, store.now()));
			await room.open();
			await use(room);
			await room.close();
		} finally {
			await server?.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	},

	// The server of the worker is not asked: each test has its own.
	serverAddress: [async ({}, use) => use(''), { scope: 'worker' }],
	baseURL: async ({ room }, use) => use(room.address),
	noTrouble: async ({ context, room, mayLog }, use) => {
		const trouble = watch(context, room.address);
		await use(undefined);
		const expected = room.hasRestarted ? [RESTARTED, ...mayLog] : mayLog;
		const unexpected = trouble.filter((entry) => !expected.some((pattern) => pattern.test(entry)));
		expect(unexpected, 'trouble on a page').toEqual([]);
	}
});

function inOrderOf({ items, forms }: Published): Item[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	return inOrder(forms[0]!).map((id) => byId.get(id)!);
}

/** Joins under a name, and stands before the start. */
export async function joinAs(page: Page, room: Room, name: string) {
	await page.goto(room.join);
	await page.getByLabel('Your name').fill(name);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
}

/** Joins and starts; the first question can be answered. */
export async function begin(page: Page, room: Room, name = 'Ana') {
	await joinAs(page, room, name);
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.locator('form[data-ask]')).toBeVisible();
	const scripts = await page.evaluate(() => document.documentElement.dataset['hydrated'] !== undefined);
	if (scripts) await hydrated(page);
}

/** What is kept of the one attempt: for each question what was given, with what came late or from another device. */
export const slotsOf = (room: Room) =>
	room.data(async (store) => [...(await store.work.get(ID))!.attempts.values()][0]!.slots);

export const saved = (page: Page) => expect(page.locator('.state')).toHaveText('Saved');

/** A page of the quiz as its teacher sees it, who is signed in: `live` is its live board. */
export async function asTeacher(page: Page, room: Room, under = '') {
	const { hostname } = new URL(room.address);
	await page.context().addCookies([
		{
			...{ name: 'courtside-teacher', value: TEACHER_TOKEN, domain: hostname, path: '/teach' },
			...{ httpOnly: true, sameSite: 'Lax' as const }
		}
	]);
	await page.goto(`${room.address}/teach/assignments/${ID}/${under}`);
	await hydrated(page);
}

/** A browser of a student, who has begun. */
export async function aStudent(browser: Browser, room: Room, name: string): Promise<Page> {
	const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
	const page = await context.newPage();
	await begin(page, room, name);
	return page;
}
