import { afterAll } from 'vitest';
import type { Store } from '#lib/server/store/store.ts';
import { describeStore, type Opened } from '../contract/store.contract.ts';
import { anEmptySchema, openAt } from './schemas.ts';

const open = new Set<Store>();

async function closeAll(): Promise<void> {
	await Promise.all([...open].map((store) => store.close()));
	open.clear();
}
afterAll(closeAll);

async function openedAt(url: string): Promise<Opened> {
	const store = await openAt(url);
	open.add(store);
	return {
		store,
		async reopen() {
			open.delete(store);
			await store.close();
			return openedAt(url);
		}
	};
}

// No test has two open: those of the one before let go of their connections.
describeStore(
	'PostgreSQL',
	async () => {
		await closeAll();
		return openedAt(await anEmptySchema());
	},
	30
);
