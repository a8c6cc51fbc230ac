import { describe, expect, it } from 'vitest';
import { describeDocuments } from '../../../../tests/contract/document.contract.ts';
import { describeStorage } from '../../../../tests/contract/storage.contract.ts';
import { openLocalStorage } from './local-storage.ts';

let opened = 0;
const open = async () => openLocalStorage(`contract-${opened++}:`);

describeStorage('localStorage', open);
describeDocuments('localStorage', open);

describe('localStorage', () => {
	it('gives a text that is no JSON as it stands, so that it can be set aside', async () => {
		localStorage.setItem('torn:ferry', '{"schema":1,"entr');
		expect(await openLocalStorage('torn:').get('ferry')).toBe('{"schema":1,"entr');
	});

	it('rejects what does not fit, and keeps what was there', async () => {
		const storage = openLocalStorage('full:');
		await storage.update('ferry', () => 'at nine');
		// Ten million letters: twice what browsers give a site.
		await storage.update('ferry', () => 'x'.repeat(10_000_000)).catch(() => undefined);
		expect(await storage.get('ferry')).toBe('at nine');
	});

	it('says that something does not fit', async () => {
		const change = () => 'x'.repeat(10_000_000);
		await expect(openLocalStorage('full:').update('bulk', change)).rejects.toThrow(/quota/i);
	});
});
