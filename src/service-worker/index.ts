// What works without a network. What is kept, and what never is, stands in #lib/offline/kind-of.ts.
import { base, build, files, version } from '$service-worker';
import { kindOf } from '#lib/offline/kind-of.ts';
import type { Message } from '#lib/offline/message.ts';
import { ALWAYS } from '#lib/offline/whole-article.ts';
import { isFetchedAhead } from '#lib/offline/worth-keeping.ts';
import { answer } from './answer.ts';
import { bringNeeded, keeping } from './articles.ts';
import { Shelf } from './shelf.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const site = { origin: location.origin, base, files: new Set(files) };
const shelf = new Shelf(version);
const articles = `${base}/articles/`;

worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) =>
	// The first visit, too, is one to come back to without a network.
	event.waitUntil(shelf.succeed().then(() => worker.clients.claim()))
);

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const kind = kindOf(
		{
			method: request.method,
			url: request.url,
			isNavigation: request.mode === 'navigate',
			isPart: request.headers.has('range')
		},
		site
	);
	if (kind.kind === 'left-alone') return;
	const offlinePage = `${base}/offline`;
	event.respondWith(
		answer(request, kind, {
			shelf,
			offlinePage,
			finish: (work) => event.waitUntil(work.catch(() => undefined))
		})
	);
});

worker.addEventListener('message', (event) => {
	const message = event.data as Message;
	switch (message.kind) {
		case 'take-over':
			event.waitUntil(worker.skipWaiting());
			break;
		case 'opened':
			event.waitUntil(bringNeeded(shelf, base, message.pathname));
			break;
		default: {
			const [port] = event.ports;
			event.waitUntil(keeping(shelf, base, message).then((kept) => port?.postMessage(kept)));
		}
	}
});

/** Whole or not at all: where something cannot be had, the version that stands goes on, and the browser tries again later. */
async function install(): Promise<void> {
	try {
		await shelf.addFiles([...build.filter(isFetchedAhead), ...files]);
		const before = await shelf.keptBefore((pathname) => pathname.startsWith(articles));
		for (const key of [...ALWAYS.map((path) => base + path), ...before]) await shelf.bring(key, 'reload');
	} catch (cause) {
		await shelf.clear();
		throw cause;
	}
}
