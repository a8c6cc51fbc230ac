import type { Keeping, Message } from '#lib/offline/message.ts';
import { allItems, folderOf, isAllItems, isOf, neededBy, wholeArticle } from '#lib/offline/whole-article.ts';
import type { Shelf } from './shelf.ts';

/** Does with an article what a page asks for, and says how it stands then. */
export async function keeping(
	shelf: Shelf,
	base: string,
	{ kind, article }: Extract<Message, { article: string }>
): Promise<Keeping> {
	const folder = folderOf(base, article);
	const isOfIt = (pathname: string): boolean => isOf(folder, pathname);
	if (kind === 'drop') await shelf.drop(isOfIt);
	if (kind === 'keep')
		try {
			await Promise.all(wholeArticle(folder).map((key) => shelf.bring(key)));
		} catch {
			return { kind: 'unreachable' };
		}
	if (!(await shelf.find(allItems(folder)))) return { kind: 'not-kept' };
	return { kind: 'kept', bytes: await shelf.weigh(isOfIt) };
}

/** Fetches what an open page needs without a network and is not kept yet. Where it cannot be had, the next visit tries again. */
export async function bringNeeded(shelf: Shelf, base: string, pathname: string): Promise<void> {
	await Promise.allSettled(
		neededBy(base, pathname).map(async (key) => {
			// A bank may change under its name; to ask whether it has costs next to nothing.
			if (isAllItems(key) || !(await shelf.find(key))) await shelf.bring(key);
		})
	);
}
