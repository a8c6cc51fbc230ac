import type { ItemId, Revision } from '#lib/items/item.ts';
import type { ItemResponse } from '#lib/items/types.ts';
import type { AskedItem, Attempt, AttemptId } from '#lib/quiz/attempt.ts';
import type { Document, Entry } from './document.ts';

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
 * The attempt that was begun last and is not over, or `undefined`.
 *
 * @param over whether an attempt is known to be over from elsewhere
 */
export function openAttempt(
	document: Document,
	over: (attempt: AttemptId) => boolean = () => false
): OpenAttempt | undefined {
	const starts = Object.entries(document.entries)
		.flatMap(([id, start]) => {
			const attempt = /^([^/]+)\/start$/.exec(id)?.[1] as AttemptId | undefined;
			return attempt === undefined || over(attempt) ? [] : [{ attempt, start }];
		})
		// Of two begun in the same millisecond every tab must choose the same.
		.sort((a, b) => b.start.at - a.start.at || (a.attempt < b.attempt ? -1 : 1));
	if (starts[0] === undefined) return undefined;
	const { attempt, start } = starts[0];
	return {
		...(start.value as Start),
		id: attempt,
		startedAt: start.at,
		place: (document.entries[`${attempt}/place`]?.value as number | undefined) ?? 0,
		responses: under(document, `${attempt}/response/`),
		drafts: under(document, `${attempt}/draft/`)
	};
}

/** What each item was given, of the entries whose id begins so. */
function under(document: Document, prefix: string): Partial<Record<ItemId, ItemResponse>> {
	return Object.fromEntries(
		Object.entries(document.entries)
			.filter(([id, { value }]) => id.startsWith(prefix) && value !== null)
			.map(([id, { value }]) => [id.slice(prefix.length), value as ItemResponse])
	);
}

/** The attempts that are over, the latest first. */
export function finishedAttempts(document: Document): Attempt[] {
	return Object.entries(document.entries)
		.filter(([id]) => id.startsWith('attempt/'))
		.map(([id, { value }]): Attempt => {
			const { asked, ...attempt } = value as Finished;
			return {
				...attempt,
				id: id.slice('attempt/'.length) as AttemptId,
				asked: asked.flatMap((revision) => {
					const kept = document.entries[`item/${revision}`]?.value as AskedItem | undefined;
					return kept === undefined ? [] : [kept];
				})
			};
		})
		.sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
}
