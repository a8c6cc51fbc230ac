// Every type is asked with real form controls: a browser without scripts posts a whole response.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mark, present, respond, selects } from '#lib/items/registry.ts';
import { ITEM_TYPES, type Item, type ItemResponse, type ItemType } from '#lib/items/types.ts';
import { askOf } from '#lib/items/views.ts';
import Passage from '#lib/ui/Passage.svelte';
import { launchOptions } from '../browser.js';
import { anItem } from '../builders/item.ts';
import { aPassage } from '../builders/passage.ts';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { choose } from '../e2e/choose.ts';

let tab: Page;
let address: string;
/** What the server answers with, and what it does with a form that is sent to it. */
let page = '';
let take: (form: FormData) => void = () => undefined;

const server = createServer((request, response) => {
	const chunks: Uint8Array[] = [];
	request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
	request.on('end', () => {
		response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
		if (request.method !== 'POST') return;
		const headers = { 'content-type': request.headers['content-type'] ?? '' };
		void new Response(Buffer.concat(chunks), { headers }).formData().then(take);
	});
});

beforeAll(async () => {
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
	address = `http://localhost:${(server.address() as AddressInfo).port}/`;
	const browser = await chromium.launch(await launchOptions());
	tab = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(async () => {
	await tab.context().browser()?.close();
	server.close();
});

const passage = aPassage();
const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

/** A page of one question, as the server writes it. */
async function pageOf(item: Item, draft?: ItemResponse): Promise<string> {
	const sentences = { language: 'en-GB', textOf: () => 'A sentence.' };
	const Ask = await askOf(item.type);
	const props = { shown: present(item, reversed), draft, stemId: 'stem', sentences };
	const { body } = render(Ask, { props });
	const select = {
		form: 'ask',
		labelledBy: 'stem',
		name: 'sentence',
		chosen: new Set<string>(),
		ontoggle: () => undefined
	};
	const read = render(Passage, { props: { ...passage, ...(selects(item) ? { select } : {}) } });
	return `<!doctype html><h1 id="stem">${item.stem}</h1>
		<form id="ask" method="post" action="/taken" enctype="multipart/form-data">${body}</form>
		${read.body}<button form="ask">Send</button>`;
}

/** The response that a browser without scripts posts, once something has been done to the page. */
async function posted(
	item: Item,
	act: () => Promise<void>,
	draft?: ItemResponse
): Promise<ItemResponse | undefined> {
	page = await pageOf(item, draft);
	const taken = new Promise<FormData>((resolve) => (take = resolve));
	await tab.goto(address);
	await act();
	await tab.getByRole('button', { name: 'Send' }).click();
	return respond(item.type, await taken);
}

describe.each(ITEM_TYPES)('a %s item, without scripts,', (type: ItemType) => {
	const item: Item = anItem({ type });

	it('is answered rightly by whoever chooses what is right', async () => {
		const response = await posted(item, () => choose(tab, item, 'right'));
		// Points are given to an open response only when it has been compared.
		const given =
			type === 'open-response'
				? { type, text: 'One wants a second boat and the other thinks one enough.' }
				: undefined;
		expect(mark(item, response)).toEqual(mark(item, given ?? rightResponse(item)));
	});

	it('earns nothing for whoever chooses what is wrong', async () => {
		const response = await posted(item, () => choose(tab, item, 'wrong'));
		expect(mark(item, response)).toMatchObject(type === 'open-response' ? { kind: 'own' } : { earned: 0 });
	});

	it('is unanswered when it is sent as it stands', async () => {
		expect(await posted(item, () => Promise.resolve())).toBeUndefined();
	});

	it('is sent with what had been chosen before', async () => {
		const draft = wrongResponse(item);
		const response = await posted(item, () => Promise.resolve(), draft);
		if (type === 'evidence') expect(response).toBeUndefined();
		else
			expect(mark(item, response)).toEqual(
				mark(item, type === 'open-response' ? { type, text: '.' } : draft)
			);
	});
});
