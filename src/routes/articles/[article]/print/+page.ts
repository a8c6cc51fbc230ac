import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { ItemId } from '#lib/items/item.ts';
import { bringTypes } from '#lib/items/registry.ts';
import type { Item } from '#lib/items/types.ts';
import { newSeed } from '#lib/learner/random.ts';
import { TWELVE } from '#lib/quiz/blueprint.ts';
import { inOrder, itemsQuery, type Form } from '#lib/quiz/form.ts';
import { unpack, type Packed } from '#lib/quiz/pack.ts';
import { drawPair, withSecond } from '#lib/quiz/print/draw-pair.ts';
import { pairQuery, readPairQuery } from '#lib/quiz/print/link.ts';
import type { PageLoad } from './$types';

/** A form with its items, in the order in which they are asked; those that the bank no longer has are named. */
export interface PrintedForm {
	name: 'A' | 'B';
	/** Of its own order, where that is another than that of the whole set. */
	seed?: Form['seed'];
	items: Item[];
	gone: ItemId[];
}

export type Printed =
	| { kind: 'forms'; seed: Form['seed']; forms: PrintedForm[]; hasSecond: boolean }
	/** The address was cut or altered, or all that it names is gone. */
	| { kind: 'damaged' }
	/** There is nothing to draw from. */
	| { kind: 'empty' };

export const load: PageLoad = async ({ fetch, params, parent, url }): Promise<{ printed: Printed }> => {
	const bring = async <T>(address: string): Promise<T> => {
		const response = await fetch(address);
		if (!response.ok) error(response.status, 'There is no article at this address.');
		return (await response.json()) as T;
	};
	const read = readPairQuery(params.article, url.searchParams);
	if (read.kind === 'damaged') return { printed: { kind: 'damaged' } };

	if (read.kind !== 'pair') {
		const items = unpack(await bring<Packed>(resolve('/articles/[article]/practice.json', params)));
		const bank = { items, paragraphs: (await parent()).passage.paragraphs.length };
		const drawn = read.kind === 'first' ? withSecond(bank, read.a) : drawPair(bank, TWELVE, newSeed());
		if (drawn.a.items.length === 0) return { printed: { kind: 'empty' } };
		redirect(307, `${resolve('/articles/[article]/print', params)}?${pairQuery(drawn)}`);
	}

	const printed = async (name: PrintedForm['name'], form: Form): Promise<PrintedForm> => {
		const address = `${resolve('/articles/[article]/items.json', params)}?${itemsQuery(form.items)}`;
		const there = new Map((await bring<Item[]>(address)).map((item) => [item.id, item]));
		const ids = inOrder(form);
		return {
			name,
			items: ids.flatMap((id) => there.get(id) ?? []),
			gone: ids.filter((id) => !there.has(id))
		};
	};
	const { a, b } = read.pair;
	const forms = await Promise.all([printed('A', a), ...(b ? [printed('B', b)] : [])]);
	await bringTypes(forms.flatMap(({ items }) => items.map(({ type }) => type)));
	if (forms.every(({ items }) => items.length === 0)) return { printed: { kind: 'damaged' } };
	return { printed: { kind: 'forms', seed: a.seed, forms, hasSecond: b !== undefined } };
};
