import type { Component } from 'svelte';
import type { ItemType } from './types.ts';
import type { AskProps, ReviewProps } from './view-props.ts';

interface Arriving<T extends ItemType> {
	ask: () => Promise<{ default: Component<AskProps<T>> }>;
	review: () => Promise<{ default: Component<ReviewProps<T>> }>;
}

/** How each type is asked and reviewed; a type that is missing does not compile. They arrive when they are needed. */
const views: { [T in ItemType]: Arriving<T> } = {
	'single-choice': {
		ask: () => import('./single-choice/Ask.svelte'),
		review: () => import('./single-choice/Review.svelte')
	},
	'multiple-choice': {
		ask: () => import('./multiple-choice/Ask.svelte'),
		review: () => import('./multiple-choice/Review.svelte')
	},
	'true-false-not-given': {
		ask: () => import('./true-false-not-given/Ask.svelte'),
		review: () => import('./true-false-not-given/Review.svelte')
	},
	match: {
		ask: () => import('./match/Ask.svelte'),
		review: () => import('./match/Review.svelte')
	},
	order: {
		ask: () => import('./order/Ask.svelte'),
		review: () => import('./order/Review.svelte')
	},
	'gap-fill': {
		ask: () => import('./gap-fill/Ask.svelte'),
		review: () => import('./gap-fill/Review.svelte')
	},
	'short-answer': {
		ask: () => import('./short-answer/Ask.svelte'),
		review: () => import('./short-answer/Review.svelte')
	},
	evidence: {
		ask: () => import('./evidence/Ask.svelte'),
		review: () => import('./evidence/Review.svelte')
	},
	'two-part': {
		ask: () => import('./two-part/Ask.svelte'),
		review: () => import('./two-part/Review.svelte')
	},
	'open-response': {
		ask: () => import('./open-response/Ask.svelte'),
		review: () => import('./open-response/Review.svelte')
	}
};

/** What has arrived. A component that is here is given at once, so that nothing on the page moves while it is awaited. */
const arrived = new Map<string, unknown>();

/** The form controls of a type. Whoever uses them hands over an item of that same type. */
export function askOf(
	type: ItemType
): Component<AskProps<ItemType>> | Promise<Component<AskProps<ItemType>>> {
	return given(`${type}/ask`, views[type].ask);
}

/** What shows an item of a type with its key. Whoever uses it hands over an item and a response of that same type. */
export function reviewOf(
	type: ItemType
): Component<ReviewProps<ItemType>> | Promise<Component<ReviewProps<ItemType>>> {
	return given(`${type}/review`, views[type].review);
}

function given<C>(name: string, bring: () => Promise<{ default: unknown }>): C | Promise<C> {
	const there = arrived.get(name);
	if (there !== undefined) return there as C;
	return bring().then(({ default: component }) => {
		arrived.set(name, component);
		return component as C;
	});
}
