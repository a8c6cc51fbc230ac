import { foldText } from './fold.ts';
import type { Made } from './made.ts';
import { proofsOf } from './proofs.ts';
import type { Item } from './types.ts';

/** What is compared to tell whether two items may meet. */
interface Draft {
	id: string;
	entry: string | undefined;
	/** Ids that its author has paired it with. */
	paired: readonly string[];
	made: Made<Item>;
}

/**
 * For each id those that may not meet it in one quiz, since one gives the other away: same entry, a shared proof,
 * the key of one standing in the stem or options of the other, or paired by the author. A voice's name is no such
 * key: it stands among the options of every question about who said what, and gives nothing away.
 */
export function enemiesAmong(
	drafts: readonly Draft[],
	voices: readonly { name: string }[]
): Map<string, string[]> {
	const names = new Set(voices.map(({ name }) => foldText(name)));
	const sketches = drafts.map((draft) => ({
		draft,
		proofs: new Set(proofsOf(draft.made).map((proof) => [...proof].sort().join('+'))),
		keys: keyTexts(draft.made)
			.map(foldText)
			.filter((key) => key !== '' && !names.has(key)),
		shown: ` ${shownTexts(draft.made).map(foldText).join(' | ')} `
	}));
	const enemies = new Map<string, string[]>(drafts.map(({ id }) => [id, []]));
	sketches.forEach((a, i) => {
		for (const b of sketches.slice(i + 1)) {
			const meets =
				(a.draft.entry !== undefined && a.draft.entry === b.draft.entry) ||
				[...a.proofs].some((proof) => b.proofs.has(proof)) ||
				a.keys.some((key) => standsIn(key, b.shown)) ||
				b.keys.some((key) => standsIn(key, a.shown)) ||
				a.draft.paired.includes(b.draft.id) ||
				b.draft.paired.includes(a.draft.id);
			if (!meets) continue;
			enemies.get(a.draft.id)?.push(b.draft.id);
			enemies.get(b.draft.id)?.push(a.draft.id);
		}
	});
	return enemies;
}

function standsIn(key: string, shown: string): boolean {
	const word = /[\p{L}\p{N}]/u;
	for (let at = shown.indexOf(key); at !== -1; at = shown.indexOf(key, at + 1))
		if (!word.test(shown[at - 1] ?? '') && !word.test(shown[at + key.length] ?? '')) return true;
	return false;
}

/** What is right, where it is words that another item could show. */
function keyTexts(item: Made<Item>): string[] {
	switch (item.type) {
		case 'single-choice':
			return item.options.filter(({ id }) => id === item.key).map(({ text }) => text);
		case 'gap-fill':
			return item.gaps.flatMap((gap) =>
				gap.kind === 'typed'
					? [gap.key]
					: gap.options.filter(({ id }) => id === gap.key).map(({ text }) => text)
			);
		case 'true-false-not-given':
		case 'evidence':
			return [];
	}
}

/** What can be seen before the response. */
function shownTexts(item: Made<Item>): string[] {
	switch (item.type) {
		case 'single-choice':
			return [item.stem, ...item.options.map(({ text }) => text)];
		case 'gap-fill':
			return [
				item.stem,
				...item.pieces,
				...item.gaps.flatMap((gap) => (gap.kind === 'listed' ? gap.options.map(({ text }) => text) : []))
			];
		case 'true-false-not-given':
		case 'evidence':
			return [item.stem];
	}
}
