import type { ItemId, Revision } from '#lib/items/item.ts';
import type { PointId } from '#lib/items/open-response/item.ts';
import { isRecord, isTexts } from '#lib/items/reads.ts';
import { ITEM_TYPES, type Item, type ItemResponse, type ItemType } from '#lib/items/types.ts';
import { HINTS, type Attempt, type AttemptId, type Hint } from '#lib/quiz/attempt.ts';
import { asConditions, type Conditions } from '#lib/quiz/conditions.ts';
import { isMoment, type Document, type Entry } from './document.ts';
import { isAnswerTo, isAsked, isForm, isResponseTo } from './guards.ts';

/** What is remembered of an open attempt beside its responses. */
export interface OpenAttempt extends Attempt {
	/** Which question is being looked at, from 0. */
	place: number;
	/** What has been chosen or typed but not yet given. */
	drafts: Partial<Record<ItemId, ItemResponse>>;
}

type Start = Pick<Attempt, 'article' | 'title' | 'form' | 'conditions' | 'asked'>;
type Finished = Omit<Attempt, 'id' | 'asked'> & { asked: Revision[] };
type Entries = Record<string, Entry>;

/** Where the response to an item is: the first that can be read is the one that was given. */
const responseIds = (attempt: AttemptId, item: ItemId) =>
	[`${attempt}/response/${item}`, `${attempt}/response/${item}/again`] as const;
const comparedId = (attempt: AttemptId, item: ItemId, point: PointId): string =>
	`${attempt}/compared/${item}/${point}`;
const comparedSinceId = (attempt: AttemptId, item: ItemId, point: PointId): string =>
	`compared/${attempt}/${item}/${point}`;

/** The ids and values of entries; everything that is kept passes through here. */
export const entry = {
	start: (attempt: AttemptId, at: number, value: Start): Entries => ({ [`${attempt}/start`]: { at, value } }),
	response: (attempt: AttemptId, item: ItemId, at: number, value: ItemResponse): Entries => ({
		[responseIds(attempt, item)[0]]: { at, value }
	}),
	/** A response to an item that has one already which cannot be read: that one stays, and never gives way. */
	responseAgain: (attempt: AttemptId, item: ItemId, at: number, value: ItemResponse): Entries => ({
		[responseIds(attempt, item)[1]]: { at, value }
	}),
	draft: (attempt: AttemptId, item: ItemId, at: number, value: ItemResponse | null): Entries => ({
		[`${attempt}/draft/${item}`]: { at, value }
	}),
	/** Whether its writer found a point in a response: the latest stands, of each point by itself. */
	compared: (attempt: AttemptId, item: ItemId, point: PointId, at: number, value: boolean): Entries => ({
		[comparedId(attempt, item, point)]: { at, value }
	}),
	place: (attempt: AttemptId, at: number, value: number): Entries => ({
		[`${attempt}/place`]: { at, value }
	}),
	flag: (attempt: AttemptId, item: ItemId, at: number, value: boolean): Entries => ({
		[`${attempt}/flag/${item}`]: { at, value }
	}),
	/** @param value `null` where it was taken back */
	sure: (attempt: AttemptId, item: ItemId, at: number, value: boolean | null): Entries => ({
		[`${attempt}/sure/${item}`]: { at, value }
	}),
	/** A hint cannot be taken back: what has been seen has been seen. */
	hint: (attempt: AttemptId, item: ItemId, hint: Hint, at: number): Entries => ({
		[`${attempt}/hint/${item}/${hint}`]: { at, value: null }
	}),
	/** Another limit than the quiz began with, or none. */
	minutes: (attempt: AttemptId, at: number, value: number | null): Entries => ({
		[`${attempt}/minutes`]: { at, value }
	}),
	/** How long the questions have been on the screen. */
	seconds: (attempt: AttemptId, at: number, value: number): Entries => ({
		[`${attempt}/seconds`]: { at, value }
	}),
	/** Everything else of the attempt is left out of the document once this is in it. */
	finish: (attempt: AttemptId, at: number): Entries => ({ [`${attempt}/finish`]: { at, value: null } }),
	/** An attempt that is over, and each item that it asked, kept once for all attempts. */
	finished({ id, asked, ...attempt }: Attempt, at: number): Entries {
		const kept: Finished = { ...attempt, asked: asked.map(({ item }) => item.revision) };
		const items = asked.map((each): [string, Entry] => [`item/${each.item.revision}`, { at, value: each }]);
		return { [`attempt/${id}`]: { at, value: kept }, ...Object.fromEntries(items) };
	},
	/** Whether its writer found a point in a response, said when the attempt was over. */
	comparedSince: (attempt: AttemptId, item: ItemId, point: PointId, at: number, value: boolean): Entries => ({
		[comparedSinceId(attempt, item, point)]: { at, value }
	})
};

/** The types of the items that a document remembers: they have to be there before it is looked into. */
export function typesIn(document: Document): Set<ItemType> {
	const found = new Set<ItemType>();
	const note = (asked: unknown): void => {
		const type = isRecord(asked) && isRecord(asked['item']) ? asked['item']['type'] : undefined;
		const known = ITEM_TYPES.find((one) => one === type);
		if (known) found.add(known);
	};
	for (const { value } of Object.values(document.entries)) {
		note(value);
		if (isRecord(value) && Array.isArray(value['asked'])) value['asked'].forEach(note);
	}
	return found;
}

/**
 * The attempt that was begun last and is not over, or `undefined`. Entries that cannot be read are left out.
 *
 * @param over whether an attempt is known to be over from elsewhere
 */
export function openAttempt(
	document: Document,
	over: (attempt: AttemptId) => boolean = () => false
): OpenAttempt | undefined {
	const starts = Object.entries(document.entries)
		.flatMap(([id, { at, value }]) => {
			const attempt = /^([^/]+)\/start$/.exec(id)?.[1] as AttemptId | undefined;
			if (attempt === undefined || over(attempt) || !isMoment(at)) return [];
			const start = readStart(value);
			return start === undefined ? [] : [{ attempt, start, at }];
		})
		// Of two begun in the same millisecond every tab must choose the same.
		.sort((a, b) => b.at - a.at || (a.attempt < b.attempt ? -1 : 1));
	if (starts[0] === undefined) return undefined;
	const { attempt, start, at } = starts[0];
	const items = start.asked.map(({ item }) => item);
	const valueOf = (id: string): unknown => document.entries[id]?.value;
	const [place, seconds] = [valueOf(`${attempt}/place`), valueOf(`${attempt}/seconds`)];
	const hint = ({ id }: Item) =>
		HINTS.findLast((each) => `${attempt}/hint/${id}/${each}` in document.entries);
	return {
		...start,
		conditions: withLimit(start.conditions, valueOf(`${attempt}/minutes`)),
		id: attempt,
		startedAt: at,
		...(isSeconds(seconds) && { seconds }),
		place: Number.isInteger(place) ? Math.max(0, place as number) : 0,
		hints: ofItems(items, hint, (value): value is Hint => value !== undefined),
		sure: ofItems(items, ({ id }) => valueOf(`${attempt}/sure/${id}`), isBoolean),
		flagged: items.filter(({ id }) => valueOf(`${attempt}/flag/${id}`) === true).map(({ id }) => id),
		responses: given(items, (item) => {
			const response = responseIds(attempt, item.id)
				.map(valueOf)
				.find((value) => isAnswerTo(item, value));
			return response && compared(item, response, (point) => valueOf(comparedId(attempt, item.id, point)));
		}),
		drafts: given(items, ({ id }) => valueOf(`${attempt}/draft/${id}`))
	};
}

/** Whether there is a response to an item that cannot be read, and none that can. */
export function isUnreadable(document: Document, attempt: AttemptId, item: Item): boolean {
	const [first] = responseIds(attempt, item.id);
	return first in document.entries && !isAnswerTo(item, document.entries[first]?.value);
}

/** A response with the points that its writer has found in it since, in the order of the rubric. */
function compared(item: Item, response: ItemResponse, said: (point: PointId) => unknown): ItemResponse {
	if (item.type !== 'open-response' || response.type !== item.type) return response;
	const points = item.rubric.map(({ id }) => id);
	const ticks = new Map(
		points.map((id) => [id, said(id)] as const).filter(([, tick]) => typeof tick === 'boolean')
	);
	// Not compared is something else than compared and nothing found.
	if (ticks.size === 0) return response;
	return { ...response, points: points.filter((id) => ticks.get(id) ?? response.points?.includes(id)) };
}

function readStart(value: unknown): Start | undefined {
	if (!isRecord(value) || !isForm(value['form']) || !Array.isArray(value['asked'])) return undefined;
	const { article, title, form } = value;
	const asked = value['asked'].filter(isAsked);
	if (asked.length === 0 || !isTexts([article, title])) return undefined;
	const conditions = asConditions(value['conditions']);
	return { article: article as string, title: title as string, form, conditions, asked };
}

/** The conditions with the limit that was set since, where one was: a number of minutes, or `null` for none. */
function withLimit(conditions: Conditions, minutes: unknown): Conditions {
	return minutes === undefined ? conditions : asConditions({ ...conditions, minutes });
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isSeconds = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;
const isHint = (value: unknown): value is Hint => HINTS.some((each) => each === value);

/** What is kept of each item, as far as it can be read. */
function ofItems<T>(
	items: readonly Item[],
	of: (item: Item) => unknown,
	is: (value: unknown, item: Item) => value is T
): Partial<Record<ItemId, T>> {
	return Object.fromEntries(
		items.flatMap((item) => {
			const value = of(item);
			return is(value, item) ? [[item.id, value] as const] : [];
		})
	);
}

/** What can be read of what was given for each item. */
const given = (items: readonly Item[], of: (item: Item) => unknown): Partial<Record<ItemId, ItemResponse>> =>
	ofItems(items, of, (value, item): value is ItemResponse => isResponseTo(item, value));

/** The attempts that are over, the latest first; those that cannot be read are left out. */
export function finishedAttempts(document: Document): Attempt[] {
	return Object.entries(document.entries)
		.flatMap(([id, { value }]) => {
			if (!id.startsWith('attempt/')) return [];
			const attempt = readFinished(document, id.slice('attempt/'.length) as AttemptId, value);
			return attempt === undefined ? [] : [attempt];
		})
		.sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
}

function readFinished(document: Document, id: AttemptId, value: unknown): Attempt | undefined {
	if (!isRecord(value) || !isForm(value['form']) || !isTexts(value['asked'])) return undefined;
	const { article, title, form, startedAt, finishedAt, seconds, responses } = value;
	if (!isTexts([article, title]) || !isMoment(startedAt) || !isMoment(finishedAt) || !isRecord(responses))
		return undefined;
	const asked = value['asked'].map((revision) => document.entries[`item/${revision}`]?.value).filter(isAsked);
	const items = asked.map(({ item }) => item);
	const { hints, sure, flagged } = value;
	const of = (values: unknown) => (item: Item) => (isRecord(values) ? values[item.id] : undefined);
	const since = (item: Item) => (point: PointId) =>
		document.entries[comparedSinceId(id, item.id, point)]?.value;
	return {
		id,
		article: article as string,
		title: title as string,
		form,
		conditions: asConditions(value['conditions']),
		startedAt,
		finishedAt,
		...(isSeconds(seconds) && { seconds }),
		asked,
		responses: given(items, (item) => {
			const response = of(responses)(item);
			return isResponseTo(item, response) ? compared(item, response, since(item)) : undefined;
		}),
		hints: ofItems(items, of(hints), isHint),
		sure: ofItems(items, of(sure), isBoolean),
		flagged: items.filter((item) => isTexts(flagged) && flagged.includes(item.id)).map(({ id }) => id)
	};
}
