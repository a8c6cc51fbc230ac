import { SKILLS } from '#lib/bank/skill.ts';
import { ITEM_TYPES, mark, present, type Item, type ItemResponse } from '#lib/items/types.ts';
import type { AskedItem } from '#lib/quiz/attempt.ts';
import type { Form } from '#lib/quiz/form.ts';

// What was found in storage may have been written by anything: a newer version, a half-broken disk, a curious pupil.
// What cannot be read is left out, and the rest stands.

/** The latest moment that a date can name. */
const LAST_MOMENT = 8.64e15;

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isMoment(value: unknown): value is number {
	return Number.isFinite(value) && Math.abs(value as number) <= LAST_MOMENT;
}

export function isForm(value: unknown): value is Form {
	return isRecord(value) && typeof value['seed'] === 'string' && isTexts(value['items']);
}

export function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** An item that this version can show and mark, with its sentences. */
export function isAsked(value: unknown): value is AskedItem {
	if (!isRecord(value) || !isRecord(value['item']) || !isRecord(value['sentences'])) return false;
	const { item } = value;
	if (!isTexts([item['id'], item['revision'], item['stem']]) || !among(ITEM_TYPES, item['type']))
		return false;
	if (!among(SKILLS, item['skill']) || !isRecord(item['place'])) return false;
	// Whatever a type needs beyond this, it touches when it shows and marks an item.
	return holds(() => {
		present(item as unknown as Item, (list) => [...list]);
		mark(item as unknown as Item, undefined);
	});
}

/** A response that can be marked for this item. */
export function isResponseTo(item: Item, value: unknown): value is ItemResponse {
	if (!isRecord(value) || value['type'] !== item.type) return false;
	return holds(() => mark(item, value as unknown as ItemResponse));
}

function among(names: readonly string[], name: unknown): boolean {
	return names.some((each) => each === name);
}

function holds(act: () => void): boolean {
	try {
		act();
		return true;
	} catch {
		return false;
	}
}
