import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOnDisk } from '#lib/server/store/open-on-disk.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { describeStore, type Opened } from './store.contract.ts';

const stores = new Set<Store>();
let root = '';
let last = 0;
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'courtside-store-'))));
afterAll(async () => {
	// One whose folder is taken from it would end the process.
	for (const store of stores) await store.close();
	rmSync(root, { recursive: true, force: true });
});

async function open(folder = join(root, String(++last))): Promise<Opened> {
	const store = await openOnDisk({ folder, log: () => undefined });
	stores.add(store);
	return {
		store,
		async reopen() {
			stores.delete(store);
			await store.close();
			return open(folder);
		}
	};
}

describeStore('lowdb on a disk', () => open());

describe.skipIf(process.platform === 'win32')('on a disk', () => {
	it('nobody else may enter the folders or read the files', async () => {
		const folder = join(root, 'alone', 'data');
		const { store } = await open(folder);
		await store.classes.create(aKeptClass().id, aKeptClass());
		const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
		const [owner] = readdirSync(folder).filter((name) => name.startsWith('owner-'));
		const inside = readdirSync(join(folder, owner!)).map((name) => mode(join(folder, owner!, name)));
		expect([mode(folder), mode(join(folder, owner!)), ...new Set(inside)]).toEqual(['700', '700', '600']);
	});
});
