import type { Component } from 'svelte';
import EvidenceAsk from './evidence/Ask.svelte';
import EvidenceReview from './evidence/Review.svelte';
import GapFillAsk from './gap-fill/Ask.svelte';
import GapFillReview from './gap-fill/Review.svelte';
import SingleChoiceAsk from './single-choice/Ask.svelte';
import SingleChoiceReview from './single-choice/Review.svelte';
import TrueFalseNotGivenAsk from './true-false-not-given/Ask.svelte';
import TrueFalseNotGivenReview from './true-false-not-given/Review.svelte';
import type { ItemType } from './types.ts';
import type { AskProps, ReviewProps } from './view-props.ts';

interface Views<T extends ItemType> {
	Ask: Component<AskProps<T>>;
	Review: Component<ReviewProps<T>>;
}

/** How each type is asked and reviewed; a type that is missing does not compile. */
const views: { [T in ItemType]: Views<T> } = {
	'single-choice': { Ask: SingleChoiceAsk, Review: SingleChoiceReview },
	'true-false-not-given': { Ask: TrueFalseNotGivenAsk, Review: TrueFalseNotGivenReview },
	'gap-fill': { Ask: GapFillAsk, Review: GapFillReview },
	evidence: { Ask: EvidenceAsk, Review: EvidenceReview }
};

/** The views of a type. Whoever uses them hands over an item and a response of that same type. */
export function viewsOf(type: ItemType): Views<ItemType> {
	return views[type] as unknown as Views<ItemType>;
}
