import type { ItemId, Revision } from '#lib/items/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import type { Attempt, AttemptId } from '#lib/quiz/attempt.ts';
import type { Document, Entry } from './document.ts';
import { isAsked, isForm, isMoment, isRecord, isResponseTo, isTexts } from './guards.ts';

/** What is remembered of an open attempt beside its responses. */
export interface OpenAttempt extends Attempt {
	/** Which question is being looked at, from 0. */
	place: number;
	/** What has been chosen or typed but not yet given. */
	drafts: Partial<Record<ItemId, ItemResponse>>;
}

type Start = Pick<Attempt, 'article' | 'title' | 'form' | 'asked'>;
type Finished = Omit<Attempt, 'id' | 'asked'> & { asked: Revision[] };
type Entries = Record<string, Entry>;

/** The ids and values of entries; everything that is kept passes through here. */
export const entry = {
	start: (attempt: AttemptId, at: number, value: Start): Entries => ({ [`${attempt}/start`]: { at, value } }),
	response: (attempt: AttemptId, item: ItemId, at: number, value: ItemResponse): Entries => ({
		[`${attempt}/response/${item}`]: { at, value }
	}),
	draft: (attempt: AttemptId, item: ItemId, at: number, value: ItemResponse | null): Entries => ({
		[`${attempt}/draft/${item}`]: { at, value }
	}),
	place: (attempt: AttemptId, at: number, value: number): Entries => ({
		[`${attempt}/place`]: { at, value }
	}),
	/** Everything else of the attempt is left out of the document once this is in it. */
	finish: (attempt: AttemptId, at: number): Entries => ({ [`${attempt}/finish`]: { at, value: null } }),
	/** An attempt that is over, and each item that it asked, kept once for all attempts. */
	finished({ id, asked, ...attempt }: Attempt, at: number): Entries {
		const kept: Finished = { ...attempt, asked: asked.map(({ item }) => item.revision) };
		const items = asked.map((each): [string, Entry] => [`item/${each.item.revision}`, { at, value: each }]);
		return { [`attempt/${id}`]: { at, value: kept }, ...Object.fromEntries(items) };
	}
};

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
	const place = document.entries[`${attempt}/place`]?.value;
	return {
		...start,
		id: attempt,
		startedAt: at,
		place: Number.isInteger(place) ? Math.max(0, place as number) : 0,
		responses: given(items, (id) => document.entries[`${attempt}/response/${id}`]?.value),
		drafts: given(items, (id) => document.entries[`${attempt}/draft/${id}`]?.value)
	};
}

function readStart(value: unknown): Start | undefined {
	if (!isRecord(value) || !isForm(value['form']) || !Array.isArray(value['asked'])) return undefined;
	const { article, title, form } = value;
	const asked = value['asked'].filter(isAsked);
	if (asked.length === 0 || !isTexts([article, title])) return undefined;
	return { article: article as string, title: title as string, form, asked };
}

/** What can be read of what was given for each item. */
function given(items: readonly Item[], of: (id: ItemId) => unknown): Partial<Record<ItemId, ItemResponse>> {
	return Object.fromEntries(
		items.flatMap((item) => {
			const value = of(item.id);
			return isResponseTo(item, value) ? [[item.id, value] as const] : [];
		})
	);
}

/** The attempts that are over, the latest first; those that cannot be read are left out. */
export function finishedAttempts(document: Document): Attempt[] {
	return Object.entries(document.entries)
		.flatMap(([id, { value }]) => {
			const attempt = id.startsWith('attempt/') ? readFinished(document, value) : undefined;
			return attempt === undefined ? [] : [{ ...attempt, id: id.slice('attempt/'.length) as AttemptId }];
		})
		.sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
}

function readFinished(document: Document, value: unknown): Omit<Attempt, 'id'> | undefined {
	if (!isRecord(value) || !isForm(value['form']) || !isTexts(value['asked'])) return undefined;
	const { article, title, form, startedAt, finishedAt, responses } = value;
	if (!isTexts([article, title]) || !isMoment(startedAt) || !isMoment(finishedAt) || !isRecord(responses))
		return undefined;
	const asked = value['asked'].map((revision) => document.entries[`item/${revision}`]?.value).filter(isAsked);
	return {
		article: article as string,
		title: title as string,
		form,
		startedAt,
		finishedAt,
		asked,
		responses: given(
			asked.map(({ item }) => item),
			(id) => responses[id]
		)
	};
}
