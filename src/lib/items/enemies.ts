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
	const names = voices.map(({ name }) => ` ${foldText(name)} `);
	/** A whole name, or words of one: “Okafor” for Professor Lin Okafor. */
	const isName = (text: string): boolean => names.some((name) => name.includes(` ${text} `));
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
	drafts.forEach(({ entry, made }, place) => {
		const proofs = proofsOf(made).map((proof) => `proof ${[...proof].sort().join('+')}`);
		for (const shared of [...(entry === undefined ? [] : [`entry ${entry}`]), ...new Set(proofs)]) {
			for (const other of having.get(shared) ?? []) part(other, place);
			note(having, shared, place);
		}
	});

	const shown = drafts.map(({ made }) => ` ${shownTexts(made).map(foldText).join(' | ')} `);
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

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

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
