import { SKILLS } from '#lib/bank/skill.ts';
import { isRecord, isTextRecord, isTexts } from '#lib/items/reads.ts';
import { isBrought, mark, readsResponse } from '#lib/items/registry.ts';
import { ITEM_TYPES, type Item, type ItemResponse } from '#lib/items/types.ts';
import type { AskedItem } from '#lib/quiz/attempt.ts';
import type { Form } from '#lib/quiz/form.ts';
import { SHAPES } from './shapes.ts';

// What was found in storage may have been written by anything: a newer version, a half-broken disk, a curious pupil.
// What cannot be read is left out, and the rest stands.

export function isForm(value: unknown): value is Form {
	return isRecord(value) && typeof value['seed'] === 'string' && isTexts(value['items']);
}

/** An item that this version can show and mark, with its sentences. */
export function isAsked(value: unknown): value is AskedItem {
	if (!isRecord(value) || !isRecord(value['item']) || !isTextRecord(value['sentences'])) return false;
	const { item } = value;
	const type = ITEM_TYPES.find((each) => each === item['type']);
	if (type === undefined || !isTexts([item['id'], item['revision'], item['stem']])) return false;
	if (!SKILLS.some((each) => each === item['skill']) || !isRecord(item['place'])) return false;
	return isBrought(type) && SHAPES[type](item);
}

/** A response that can be marked for this item, and shown. */
export function isResponseTo(item: Item, value: unknown): value is ItemResponse {
	if (!isRecord(value) || value['type'] !== item.type) return false;
	try {
		if (!readsResponse(item.type, value)) return false;
		mark(item, value as unknown as ItemResponse);
		return true;
	} catch {
		return false;
	}
}

/** A response that gives something: what answers nothing is as if it had not been given. */
export function isAnswerTo(item: Item, value: unknown): value is ItemResponse {
	return isResponseTo(item, value) && mark(item, value).kind !== 'unanswered';
}
