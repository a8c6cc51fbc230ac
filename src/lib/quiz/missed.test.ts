import { expect, it } from 'vitest';
import type { Attempt } from './attempt.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { missedItems } from './missed.ts';

const choice = anItem({ type: 'single-choice', id: 'ferry/choice' });
const claim = anItem({ type: 'true-false-not-given', id: 'ferry/claim' });
const essay = anItem({ type: 'open-response', id: 'ferry/essay' });
const attempt = (item: Item, response?: ItemResponse, over: Partial<Attempt> = {}) =>
	anAttempt([item], { responses: response ? { [item.id]: response } : {}, ...over });

it('an item is missed when its response was wrong', () => {
	expect([
		...missedItems([attempt(choice, wrongResponse(choice)), attempt(claim, rightResponse(claim))])
	]).toEqual([choice.id]);
});

it('an item is no longer missed once it was answered rightly', () => {
	const [later, earlier] = [attempt(choice, rightResponse(choice)), attempt(choice, wrongResponse(choice))];
	expect([[...missedItems([later, earlier])], [...missedItems([earlier, later])]]).toEqual([[], [choice.id]]);
});

it('an item that was right after a hint is not missed, and one that was wrong all the same is', () => {
	const hints = { [choice.id]: 'paragraph' } as const;
	const hinted = attempt(choice, rightResponse(choice), { hints });
	expect([
		[...missedItems([hinted])],
		[...missedItems([attempt(choice, wrongResponse(choice), { hints })])]
	]).toEqual([[], [choice.id]]);
});

it('what was not answered, or is the student’s own to judge, is not missed', () => {
	expect([...missedItems([attempt(choice), attempt(essay, rightResponse(essay))])]).toEqual([]);
});

it('what was left open since is still missed', () => {
	expect([...missedItems([attempt(choice), attempt(choice, wrongResponse(choice))])]).toEqual([choice.id]);
});
