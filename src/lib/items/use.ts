import type { Use } from '#lib/bank/fields.ts';
import { nameTest, shownText, standsIn, wholeProofs } from './enemies.ts';
import { foldText } from './fold.ts';
import type { Made } from './made.ts';
import { keyTexts } from './registry.ts';
import type { Item } from './types.ts';

/** What is compared to tell where an item may be asked. */
interface Draft {
	id: string;
	/** What it was made from; `undefined` for an authored question. */
	entry: string | undefined;
	besides?: readonly string[] | undefined;
	use: Use;
	made: Made<Item>;
}

/**
 * For each id where it may be asked. What is made from an entry is kept for assigned quizzes with a question that is
 * kept for them, where the two give each other away: they share a whole proof, and either have the same key or one
 * shows the other's. A voice's name gives nothing away by being shown (it stands among the options of every question
 * about who said what), but by being the key of both. With one item of an entry all of them are kept, and whatever
 * is made from it and others.
 */
export function usesAmong(drafts: readonly Draft[], voices: readonly { name: string }[]): Map<string, Use> {
	const isName = nameTest(voices);
	const assigned = new Map<string, Compared[]>();
	for (const { entry, use, made } of drafts) {
		if (entry !== undefined || use !== 'assign') continue;
		const question = compared(made);
		for (const proof of wholeProofs(made)) assigned.set(proof, [...(assigned.get(proof) ?? []), question]);
	}
	const givesAway = ({ made }: Draft): boolean => {
		const beside = [...wholeProofs(made)].flatMap((proof) => assigned.get(proof) ?? []);
		if (beside.length === 0) return false;
		const item = compared(made);
		return beside.some(
			(question) =>
				item.keys.some((key) => question.keys.includes(key)) ||
				shows(question, item.keys) ||
				shows(item, question.keys)
		);
	};
	const shows = ({ shown }: Compared, keys: readonly string[]): boolean =>
		keys.some((key) => !isName(key) && standsIn(key, shown));

	const telling = new Set(drafts.filter((draft) => draft.entry !== undefined && givesAway(draft)));
	// What was made of several tells of itself alone: which of them it is that tells cannot be seen.
	const behind = new Set(
		[...telling].flatMap(({ entry, besides }) => (besides === undefined ? [entry] : []))
	);
	return new Map(
		drafts.map((draft) => {
			const { id, entry, besides = [], use } = draft;
			const isKept =
				telling.has(draft) || (entry !== undefined && [entry, ...besides].some((one) => behind.has(one)));
			return [id, isKept ? 'assign' : use];
		})
	);
}

interface Compared {
	keys: string[];
	shown: string;
}

function compared(made: Made<Item>): Compared {
	const keys = keyTexts(made).map(foldText);
	return { keys: keys.filter((key) => key !== ''), shown: shownText(made) };
}
