import { aStore, type TestStore } from '../builders/store.ts';
import { describeStore, type Opened } from './store.contract.ts';

describeStore('lowdb', async () => asOpened(await aStore()));

const asOpened = ({ store, files, clocks }: TestStore): Opened => ({
	store,
	async reopen() {
		await store.close();
		return asOpened(await aStore({ files, clocks }));
	}
});
