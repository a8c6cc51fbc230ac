import { foldText } from './fold.ts';
import type { Made } from './made.ts';
import { proofsOf } from './proofs.ts';
import { keyTexts, present } from './registry.ts';
import type { Item } from './types.ts';

/** What is compared to tell whether two items may meet. */
interface Draft {
	id: string;
	entry: string | undefined;
	/** Further entries that went into it. */
	besides?: readonly string[] | undefined;
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
	const isName = nameTest(voices);
	const enemies = drafts.map(() => new Set<number>());
	const part = (a: number, b: number): void => {
		if (a === b) return;
		enemies[a]?.add(b);
		enemies[b]?.add(a);
	};

	const places = new Map(drafts.map(({ id }, place) => [id, place]));
	drafts.forEach(({ paired }, place) => {
		for (const id of paired) part(place, places.get(id) ?? place);
	});

	// Each is compared with those alone that share something with it: comparing all with all is slow in a large bank.
	const having = new Map<string, number[]>();
	drafts.forEach(({ entry, besides = [], made }, place) => {
		const entries = new Set(entry === undefined ? besides : [entry, ...besides]);
		for (const shared of [...[...entries].map((one) => `entry ${one}`), ...wholeProofs(made)]) {
			for (const other of having.get(shared) ?? []) part(other, place);
			note(having, shared, place);
		}
	});

	const shown = drafts.map(({ made }) => shownText(made));
	const holding = new Map<string, number[]>();
	shown.forEach((text, place) => {
		for (const word of new Set(wordsOf(text))) note(holding, word, place);
	});
	const everywhere = [...drafts.keys()];
	drafts.forEach(({ made }, place) => {
		for (const key of new Set(keyTexts(made).map(foldText))) {
			if (key === '' || isName(key)) continue;
			// Where a key stands, each of its words does: the rarest of them leaves the fewest texts to look through.
			const candidates = wordsOf(key).map((word) => holding.get(word) ?? []);
			const fewest = candidates.reduce((a, b) => (b.length < a.length ? b : a), everywhere);
			for (const other of fewest) if (standsIn(key, shown[other]!)) part(place, other);
		}
	});

	return new Map(
		drafts.map(({ id }, place) => [
			id,
			[...enemies[place]!].sort((a, b) => a - b).map((other) => drafts[other]!.id)
		])
	);
}

function note(places: Map<string, number[]>, what: string, place: number): void {
	const there = places.get(what);
	if (there) there.push(place);
	else places.set(what, [place]);
}

/** Its proofs, each by a name that is the same for the same sentences in any order. */
export function wholeProofs(made: Made<Item>): Set<string> {
	return new Set(proofsOf(made).map((proof) => `proof ${[...proof].sort().join('+')}`));
}

/** Tells, of a folded text, whether it is the name of a voice, whole or in part: “Okafor” for Professor Lin Okafor. */
export function nameTest(voices: readonly { name: string }[]): (text: string) => boolean {
	const names = voices.map(({ name }) => ` ${foldText(name)} `);
	return (text) => names.some((name) => name.includes(` ${text} `));
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a folded key stands, as words, in what is shown of an item. */
export function standsIn(key: string, shown: string): boolean {
	const word = /[\p{L}\p{N}]/u;
	for (let at = shown.indexOf(key); at !== -1; at = shown.indexOf(key, at + 1))
		if (!word.test(shown[at - 1] ?? '') && !word.test(shown[at + key.length] ?? '')) return true;
	return false;
}

/** What can be seen before the response, folded: every text in what is presented. */
export function shownText(item: Made<Item>): string {
	const texts: string[] = [];
	JSON.stringify(
		present(item, (list) => [...list]),
		(name, value: unknown) => {
			if (typeof value === 'string' && name !== 'id' && name !== 'type') texts.push(value);
			return value;
		}
	);
	return ` ${texts.map(foldText).join(' | ')} `;
}
