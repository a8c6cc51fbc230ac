import { describe, expect, it } from 'vitest';
import { describeDocuments } from '../../../../tests/contract/document.contract.ts';
import { describeStorage } from '../../../../tests/contract/storage.contract.ts';
import { openIndexedDb } from './indexed-db.ts';

let opened = 0;
const open = () => openIndexedDb(`contract-${opened++}`);

describeStorage('IndexedDB', open);
describeDocuments('IndexedDB', open);

describe('IndexedDB: two tabs', () => {
	it('lose none of fifty changes that they make at once', async () => {
		const tabs = [await openIndexedDb('two-tabs'), await openIndexedDb('two-tabs')];
		const increment = (old: unknown) => (typeof old === 'number' ? old : 0) + 1;
		await Promise.all(Array.from({ length: 50 }, (_, i) => tabs[i % 2]!.update('ferry', increment)));
		expect(await tabs[0]!.get('ferry')).toBe(50);
	});

	it('see what the other has kept', async () => {
		const [here, there] = [await openIndexedDb('tabs'), await openIndexedDb('tabs')];
		await here.update('ferry', () => 'at nine');
		expect(await there.get('ferry')).toBe('at nine');
	});
});
