import { asSpelt } from '#lib/bank/find.ts';
import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import type { Statement, Voice, Word } from '#lib/bank/schema.ts';
import { foldText } from '#lib/items/fold.ts';
import { standsIn } from '#lib/items/enemies.ts';
import { capitalised } from '#lib/items/models/voices.ts';
import type { Context } from './card.ts';
import { occurrences } from './occurrences.ts';

/** The words of an entry in their sentence: the term alone where it stands there once, else what it stands among. */
export function placeOf(
	term: string,
	{ sentence, words }: { sentence: SentenceId; words: string },
	text: string
): Context {
	const plain = withoutEmphasis(text);
	const own = asSpelt(term, text);
	const isOnce = own !== undefined && plain.split(own).length === 2;
	return { sentence, words: isOnce ? own : (asSpelt(words, text) ?? plain) };
}

/**
 * Asks for the word that has a meaning, in its sentence with the word left out, without which it would be open which
 * of several is meant. `undefined` where the sentence does not have it once, or the meaning says it.
 */
export function whichWord({ term, key }: Word, text: string): string | undefined {
	const plain = withoutEmphasis(text);
	const [found, ...more] = occurrences(term, plain);
	if (found === undefined || more.length > 0) return undefined;
	if (standsIn(foldText(term), foldText(key.text))) return undefined;
	const blanked = `${plain.slice(0, found.at)}___${plain.slice(found.at + found.words.length)}`;
	return `Which word or phrase of the passage means “${key.text}” here?\n${blanked}`;
}

/**
 * Everybody who holds a view: the voice with whom it belongs to and who reports it, and who holds it too.
 *
 * @param isSaid tells of the name of one who reports it, or holds it too, whether it may be said
 */
export function holders(
	{ voice: id, via, also }: Statement,
	voices: ReadonlyMap<string, Voice>,
	isSaid: (name: string) => boolean
): string {
	const nameOf = (one: string | undefined): string | undefined => voices.get(one ?? '')?.name;
	const outer = nameOf(voices.get(id)?.within);
	const reporter = nameOf(via);
	const others = also.flatMap((one) => nameOf(one) ?? []).filter(isSaid);
	return [
		capitalised(nameOf(id) ?? ''),
		outer === undefined ? '' : ` (of ${outer})`,
		reporter === undefined || !isSaid(reporter) ? '' : `, according to ${reporter}`,
		others.length === 0 ? '' : `; also ${listOf(others)}`
	].join('');
}

function listOf(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** More words say a view rather than call it to mind. */
const MOST_WORDS = 6;

/**
 * Asks what view some quoted words give. `undefined` where nothing short is quoted, or another statement has the same
 * words: then nothing tells one view of a voice from its others.
 */
export function viewIn(
	statement: Statement,
	voice: Voice,
	statements: readonly Statement[]
): string | undefined {
	const { quote } = statement;
	if (quote === undefined || quote.split(/\s+/).length > MOST_WORDS) return undefined;
	const own = foldText(quote);
	const isShared = statements.some((other) => {
		const words = other === statement || other.quote === undefined ? undefined : foldText(other.quote);
		return words !== undefined && (standsIn(own, words) || standsIn(words, own));
	});
	if (isShared) return undefined;
	return `What view does the passage report as that of ${voice.name} in the words “${quote}”?`;
}
