// T1: nothing that a browser is sent before an attempt is submitted tells what is right.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import '#lib/items/all-types.ts';
import type { Published } from '#lib/assignment/assignment.ts';
import { sameValue } from '#lib/assignment/saving.ts';
import { mark } from '#lib/items/registry.ts';
import { ITEM_TYPES, type Item, type ItemResponse } from '#lib/items/types.ts';
import { openOnDisk } from '#lib/server/store/open-on-disk.ts';
import { formOf, inOrder } from '#lib/quiz/form.ts';
import { otherwise } from '../builders/otherwise.ts';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { CODE, ID, publish } from '../e2e/publish.ts';
import { shippedArticle } from '../faults/sitting.ts';
import { changedBuild } from './changed-build.ts';
import { differing, sit, type Given, type Sat } from './sitting-seen.ts';
import { startServer } from './start.js';

const AT = Date.UTC(2027, 0, 11, 8);
const SETTINGS = { confidence: true, evidence: true } as const;
const TWICE = 2;

const { passage, items: shipped } = await shippedArticle();
/** Of which another key is another: by the key of one, the other earns something else. */
const changes = (item: Item): boolean =>
	JSON.stringify(mark(kept(item), rightResponse(item))) !== JSON.stringify(mark(item, rightResponse(item)));
const asIs = ITEM_TYPES.flatMap((type) =>
	shipped.filter((item) => item.type === type && item.passage !== 'closed' && changes(item)).slice(0, TWICE)
);
const changed = asIs.map(kept);

/** The item with another key and nothing else that is read: its skill is told to the student, and says nothing of the key. */
function kept(item: Item): Item {
	const { skill, use, passage } = item;
	return { ...otherwise(item), skill, use, passage };
}

/** As it is sent; a student who marks themselves does so later. */
function sent(response: ItemResponse): ItemResponse {
	if (response.type !== 'open-response') return response;
	const { type, text } = response;
	return { type, text };
}

/** What is right by one, what is right by the other, and what is wrong by the first, each once. */
function givenTo(place: number): Given {
	const [one, other] = [asIs[place]!, changed[place]!];
	const all = [rightResponse(one), rightResponse(other), wrongResponse(one)].map(sent);
	return all.filter(
		(response, i) => all.findIndex((each) => sameValue({ response: each }, { response })) === i
	);
}

/** Publishes items where nothing is, serves them, and sits the quiz. */
async function satOn(items: readonly Item[], build = '.'): Promise<Sat> {
	const folder = mkdtempSync(join(tmpdir(), 'courtside-unseen-'));
	const form = formOf(
		items.map(({ id }) => id),
		'SPRING' as never
	);
	const what: Published = { assignment: ID, passage, items: [...items], forms: [form] };
	const store = await openOnDisk({ folder, log: () => undefined, wall: () => AT });
	await publish(store, { items: [], policy: SETTINGS }, what, AT);
	await store.close();
	const env = { DATA_DIR: folder, QUESTIONS_DIR: resolve('tests/e2e/articles') };
	const server = startServer(env, build, 'src/server.js', resolve('tests/server/still.js'));
	try {
		const passes = () => server.tell({ kind: 'pass', ms: 1500 });
		const address = await server.address();
		const places = inOrder(form).map((id) => asIs.findIndex((item) => item.id === id));
		return await sit(address, CODE, places.map(givenTo), passes);
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true });
	}
}

let told: { asIs: Sat; changed: Sat };
beforeAll(async () => {
	told = { asIs: await satOn(asIs), changed: await satOn(changed) };
}, 240_000);

describe('T1: a quiz that is published with other keys, reasons, evidence and accepted responses', () => {
	it('asks items of all ten types', () => {
		expect(new Set(asIs.map(({ type }) => type)).size).toBe(ITEM_TYPES.length);
	});

	it('is answered in every way that there is before it is handed in', () => {
		const { before } = told.asIs;
		const answers = (asked: RegExp) => {
			const statuses = before.filter((each) => asked.test(each.asked)).map(({ status }) => status);
			return Object.fromEntries(
				[...new Set(statuses)].map((status) => [status, statuses.filter((each) => each === status).length])
			);
		};
		const given = asIs.flatMap((_, place) => givenTo(place)).length;
		const each = asIs.length;
		expect(answers(/^GET .*(question=|all|review|forget|now)/)).toEqual({
			200: expect.any(Number) as number
		});
		// Every response is taken; one that is sent again too; one over something else, and one that is none, are not.
		expect(answers(/^PUT/)).toEqual({ 200: given + each, 409: each, 400: each });
		expect(answers(/^POST .*save/)).toEqual({ 303: given, 409: each });
	});

	it('is told to a browser in the same bytes until it is handed in', () => {
		expect(differing(told.asIs.before, told.changed.before)).toEqual([]);
	});

	it('is told otherwise from then on', () => {
		expect(differing(told.asIs.after, told.changed.after)).not.toEqual([]);
	});

	it('is told otherwise by a server that puts keys in places that are their turn', async () => {
		const balancing = changedBuild(
			'balancing',
			'return present(item, (list) => shuffled(list, rngFor(seed, item.id)));',
			`const shown = present(item, (list) => shuffled(list, rngFor(seed, item.id)));
			const at = shown.options?.findIndex(({ id }) => id === item.key) ?? -1;
			if (at >= 0) shown.options.splice(item.id.length % shown.options.length, 0, ...shown.options.splice(at, 1));
			return shown;`
		);
		const [one, other] = [await satOn(asIs, balancing), await satOn(changed, balancing)];
		expect(differing(one.before, other.before)).not.toEqual([]);
	}, 240_000);

	it('is told otherwise by a server that sends the revisions of items', async () => {
		const revealing = changedBuild(
			'revealing',
			'shown: show(item, attempt.form.seed),',
			'shown: show(item, attempt.form.seed), revision: item.revision,'
		);
		const [one, other] = [await satOn(asIs, revealing), await satOn(changed, revealing)];
		expect(differing(one.before, other.before)).not.toEqual([]);
	}, 240_000);
});

describe('T1: what is built for browsers', () => {
	/** Every text of a value. */
	const textsIn = (value: unknown): string[] =>
		typeof value === 'string'
			? [value]
			: typeof value === 'object' && value !== null
				? Object.values(value).flatMap(textsIn)
				: [];
	const LONG = 25;
	const onlyAssigned = shipped.filter(({ use }) => use === 'assign');
	const canaries = [...new Set(onlyAssigned.flatMap(textsIn))].filter((text) => text.length >= LONG);
	const files = readdirSync('build/client', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const textOf = (path: string): string => {
		const bytes = readFileSync(path);
		if (path.endsWith('.br')) return brotliDecompressSync(bytes).toString();
		return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
	};

	it('holds no question, key, reason or evidence that is only for assigning', () => {
		expect(canaries.length).toBeGreaterThan(100);
		const texts = files.map((path) => ({ path, text: textOf(path) }));
		// Of what it does hold each is found, also where it was compressed beforehand.
		expect(texts.filter(({ text }) => text.includes('Hand in and forget me')).length).toBeGreaterThan(1);
		const found = texts.flatMap(({ path, text }) =>
			canaries.filter((canary) => text.includes(canary)).map((canary) => `${path}: ${canary}`)
		);
		expect(found).toEqual([]);
	});

	it('has no map of the code that would tell what the server has', () => {
		expect(files.filter((path) => path.endsWith('.map'))).toEqual([]);
	});
});
