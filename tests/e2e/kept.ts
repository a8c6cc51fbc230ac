// What a browser keeps, as its database itself says.
import type { Page } from '@playwright/test';

/** A document; `undefined` where there is none. */
export function keptDocument(page: Page, key: string): Promise<unknown> {
	return page.evaluate(
		(key) =>
			new Promise<unknown>((resolve, reject) => {
				const opening = indexedDB.open('courtside');
				// Whoever opens it first makes it as Courtside would.
				opening.onupgradeneeded = () => opening.result.createObjectStore('documents');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const reading = opening.result.transaction('documents').objectStore('documents').get(key);
					reading.onsuccess = () => resolve(reading.result);
				};
			}),
		key
	);
}

/** Puts documents there, as an earlier visit would have. */
export function keepDocuments(page: Page, documents: Record<string, unknown>): Promise<void> {
	return page.evaluate(
		(documents) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('courtside');
				opening.onupgradeneeded = () => opening.result.createObjectStore('documents');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const writing = opening.result.transaction('documents', 'readwrite');
					for (const [key, document] of Object.entries(documents))
						writing.objectStore('documents').put(document, key);
					writing.oncomplete = () => resolve();
				};
			}),
		documents
	);
}
