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
	'true-false-not-given': {
		ask: () => import('./true-false-not-given/Ask.svelte'),
		review: () => import('./true-false-not-given/Review.svelte')
	},
	'gap-fill': {
		ask: () => import('./gap-fill/Ask.svelte'),
		review: () => import('./gap-fill/Review.svelte')
	},
	evidence: {
		ask: () => import('./evidence/Ask.svelte'),
		review: () => import('./evidence/Review.svelte')
	}
};

/** The form controls of a type. Whoever uses them hands over an item of that same type. */
export async function askOf(type: ItemType): Promise<Component<AskProps<ItemType>>> {
	return (await views[type].ask()).default as unknown as Component<AskProps<ItemType>>;
}

/** What shows an item of a type with its key. Whoever uses it hands over an item and a response of that same type. */
export async function reviewOf(type: ItemType): Promise<Component<ReviewProps<ItemType>>> {
	return (await views[type].review()).default as unknown as Component<ReviewProps<ItemType>>;
}
