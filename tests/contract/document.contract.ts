import { describe, expect, it } from 'vitest';
import { documentAdapter, NewerDocument } from '#lib/learner/adapter.ts';
import { emptyDocument, SCHEMA, type Document } from '#lib/learner/document.ts';
import type { Storage } from '#lib/learner/storage/storage.ts';

const KEY = 'open/ferry';
const newer = { schema: SCHEMA + 1, entries: 'in a shape not yet thought of' };
const damaged = { schema: SCHEMA, entries: ['torn'] };
/** A document with these entries, each at its place in the list. */
const docOf = (...ids: string[]): Document => ({
	...emptyDocument(),
	entries: Object.fromEntries(ids.map((id, i) => [id, { at: i, value: id }]))
});
const idsOf = (document: Document | null) => Object.keys(document?.entries ?? {}).sort();

/**
 * What is promised of documents, over any storage.
 *
 * @param open a storage with nothing in it, another each time
 */
export function describeDocuments(name: string, open: () => Promise<Storage>): void {
	describe(`${name}: a document`, () => {
		it('is none before it was written', async () => {
			expect(await documentAdapter(await open(), KEY).read()).toBeNull();
		});

		it('is read as it was written', async () => {
			const storage = await open();
			await documentAdapter(storage, KEY).write(docOf('A/start'));
			expect(await documentAdapter(storage, KEY).read()).toEqual(docOf('A/start'));
		});

		it('loses nothing when two tabs write it by turns without reading', async () => {
			const storage = await open();
			const tabs = [documentAdapter(storage, KEY), documentAdapter(storage, KEY)];
			for (const [i, tab] of [...tabs, ...tabs, ...tabs].entries())
				await tab.write(docOf(`A/response/ferry/q${i}`));
			expect(idsOf(await tabs[0]!.read())).toEqual([0, 1, 2, 3, 4, 5].map((i) => `A/response/ferry/q${i}`));
		});

		it('loses nothing when two tabs write it at the same moment', async () => {
			const storage = await open();
			const tabs = [documentAdapter(storage, KEY), documentAdapter(storage, KEY)];
			await Promise.all(
				Array.from({ length: 20 }, (_, i) => tabs[i % 2]!.write(docOf(`A/response/ferry/q${i + 10}`)))
			);
			expect(idsOf(await tabs[0]!.read())).toHaveLength(20);
		});

		it('is not brought back by a tab that has not heard that it was finished', async () => {
			const storage = await open();
			const [here, there] = [documentAdapter(storage, KEY), documentAdapter(storage, KEY)];
			await here.write(docOf('A/start'));
			await there.write(docOf('A/finish'));
			await here.write(docOf('A/start', 'A/response/ferry/q1'));
			expect(idsOf(await there.read())).toEqual(['A/finish']);
		});

		it('is none where what is there is damaged', async () => {
			const storage = await open();
			await storage.update(KEY, () => damaged);
			expect(await documentAdapter(storage, KEY).read()).toBeNull();
		});

		it('is left where it is by reading, even when damaged', async () => {
			const storage = await open();
			await storage.update(KEY, () => damaged);
			await documentAdapter(storage, KEY).read();
			expect(await storage.get(KEY)).toEqual(damaged);
		});

		it('begins anew over a damaged one, which is set aside', async () => {
			const storage = await open();
			await storage.update(KEY, () => damaged);
			await documentAdapter(storage, KEY).write(docOf('A/start'));
			expect([await storage.get(KEY), await storage.get(`${KEY}.damaged`)]).toEqual([
				docOf('A/start'),
				[damaged]
			]);
		});

		it('sets nothing aside when nothing is damaged', async () => {
			const storage = await open();
			await documentAdapter(storage, KEY).write(docOf('A/start'));
			await documentAdapter(storage, KEY).write(docOf('A/place'));
			expect(await storage.get(`${KEY}.damaged`)).toBeUndefined();
		});

		it('of a newer Courtside is not read', async () => {
			const storage = await open();
			await storage.update(KEY, () => newer);
			await expect(documentAdapter(storage, KEY).read()).rejects.toThrow(NewerDocument);
		});

		it('of a newer Courtside is not written over', async () => {
			const storage = await open();
			await storage.update(KEY, () => newer);
			await expect(documentAdapter(storage, KEY).write(docOf('A/start'))).rejects.toThrow(NewerDocument);
		});

		it('of a newer Courtside stays as it is when it could not be written', async () => {
			const storage = await open();
			await storage.update(KEY, () => newer);
			await documentAdapter(storage, KEY)
				.write(docOf('A/start'))
				.catch(() => undefined);
			expect([await storage.get(KEY), await storage.get(`${KEY}.damaged`)]).toEqual([newer, undefined]);
		});
	});
}
