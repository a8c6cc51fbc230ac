import { sentencesOf } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import { possiblePoints } from '#lib/items/registry.ts';
import { revised } from '#lib/items/revised.ts';
import type { Item } from '#lib/items/types.ts';
import type { Published } from './assignment.ts';
import type { Moment, TeacherId } from './ids.ts';
import { withAccepted, withProof, type Further } from './mend-further.ts';
import { withKey } from './mend-key.ts';
import type { Change, Regrading } from './regrading.ts';

/** Why a quiz cannot be regraded so. */
export type RegradeRefusal =
	| 'no-such-item'
	| 'no-such-part'
	| 'no-such-version'
	| 'no-such-sentence'
	/** What is to be right is no response to this item, or not a whole one. */
	| 'does-not-fit'
	/** A further text for an item that is not typed. */
	| 'not-typed'
	/** It is so already. */
	| 'no-change'
	/** No question would be left that counts. */
	| 'nothing-left';

export type Regraded = { kind: 'regraded'; published: Published } | { kind: 'refused'; why: RegradeRefusal };

/** Which version of its keys a quiz is marked by: 1 as published, and one more with each change. */
export function versionOf({ regrading }: Pick<Published, 'regrading'>): number {
	return (regrading?.past.length ?? 0) + 1;
}

/**
 * A published quiz after a change, as a version of its own; or why it cannot be. What students see before they submit is the same,
 * and no response is touched: scores follow when they are marked anew (`diffOf`).
 */
export function regrade(published: Published, change: Change, by: { by: TeacherId; at: Moment }): Regraded {
	const after = change.kind === 'restore' ? restored(published, change.version) : changed(published, change);
	if (typeof after === 'string') return { kind: 'refused', why: after };
	const { treated = {}, past = [] } = published.regrading ?? {};
	const now = new Map(after.items.map((item) => [item.id, item]));
	const items = published.items.filter((item) => now.get(item.id)?.revision !== item.revision);
	if (items.length === 0 && JSON.stringify(treated) === JSON.stringify(after.treated))
		return { kind: 'refused', why: 'no-change' };
	const counts = after.items.some((item) => after.treated[item.id] !== 'dropped' && possiblePoints(item) > 0);
	if (!counts) return { kind: 'refused', why: 'nothing-left' };
	const regrading: Regrading = {
		treated: after.treated,
		past: [...past, { change, ...by, items, treated }]
	};
	return { kind: 'regraded', published: { ...published, items: after.items, regrading } };
}

/** What marks: the items and how they are treated. */
interface Marking {
	items: Item[];
	treated: Regrading['treated'];
}

function changed(
	{ items, passage, regrading }: Published,
	change: Exclude<Change, { kind: 'restore' }>
): Marking | RegradeRefusal {
	const item = items.find(({ id }) => id === change.item);
	const treated = regrading?.treated ?? {};
	if (item === undefined) return 'no-such-item';
	if (change.kind === 'drop' || change.kind === 'everyone') {
		const treatment = change.kind === 'drop' ? 'dropped' : 'everyone';
		return treated[item.id] === treatment
			? 'no-change'
			: { items, treated: { ...treated, [item.id]: treatment } };
	}
	const known = new Set(sentencesOf(passage).map(({ id }) => id));
	if (!namedIn(change).every((sentence) => known.has(sentence))) return 'no-such-sentence';
	const mended = mend(item, change);
	if (mended.kind !== 'item') return mended.kind;
	const next = revised(mended.item, passage);
	// Whoever mends a question wants it to earn by its key again.
	const { [item.id]: _, ...others } = treated;
	return { items: items.map((each) => (each === item ? next : each)), treated: others };
}

type Mending = Extract<Change, { kind: 'key' | 'accept' | 'proof' }>;

function mend(item: Item, change: Mending): Further | { kind: 'does-not-fit' } {
	switch (change.kind) {
		case 'key': {
			const mended = withKey(item, change);
			return mended ? { kind: 'item', item: mended } : { kind: 'does-not-fit' };
		}
		case 'accept':
			return withAccepted(item, change.text, change.gap);
		case 'proof':
			return withProof(item, change.proof, change.part);
	}
}

function namedIn(change: Mending) {
	if (change.kind === 'accept') return [];
	if (change.kind === 'proof') return change.proof;
	const { right, evidence = [] } = change;
	return [...evidence.flat(), ...('sentences' in right ? right.sentences : [])];
}

function restored(published: Published, version: number): Marking | RegradeRefusal {
	const former = asOf(published, version);
	if (former === undefined || version === versionOf(published)) return 'no-such-version';
	return { items: former.items, treated: former.regrading?.treated ?? {} };
}

/** A quiz as it was in one of its versions, from 1; `undefined` where it has had no such version. */
export function asOf(published: Published, version: number): Published | undefined {
	const { past = [], treated = {} } = published.regrading ?? {};
	if (!Number.isInteger(version) || version < 1 || version > past.length + 1) return undefined;
	const undone = past.slice(version - 1).reverse();
	const items = new Map(published.items.map((item) => [item.id, item]));
	for (const { items: before } of undone) for (const item of before) items.set(item.id, item);
	return {
		...published,
		items: published.items.map(({ id }) => items.get(id)!),
		regrading: { treated: undone.at(-1)?.treated ?? treated, past: past.slice(0, version - 1) }
	};
}

/** Of a quiz as it stands, the items that no longer earn by what was published. */
export function mendedIn(published: Published): ReadonlySet<ItemId> {
	if (published.regrading === undefined) return new Set();
	const first = new Map(asOf(published, 1)?.items.map((item) => [item.id, item.revision]));
	const { treated } = published.regrading;
	return new Set(
		published.items
			.filter(({ id, revision }) => treated[id] !== undefined || first.get(id) !== revision)
			.map(({ id }) => id)
	);
}
