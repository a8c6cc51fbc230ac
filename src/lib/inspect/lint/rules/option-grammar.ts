import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Flaw, Rule } from '../rule.ts';
import { SMALL_WORDS } from '../common-words.ts';
import { quoted } from '../tokens.ts';
import { optionsIn, writtenChoices, type WrittenChoice, type WrittenOption } from '../written.ts';
import { articleOf } from '../article-of.ts';

/** Fewer that agree show no form that another could break. */
const FEWEST_ALIKE = 3;

/** What goes on from the stem, or stands beside other options, has to go with it; what does not is ruled out unread. */
export const optionGrammar: Rule = {
	id: 'option-grammar',
	check(subject) {
		return writtenChoices(subject).flatMap((choice) => [
			...misfits(choice),
			...oddOnes(choice, STOP),
			...oddOnes(choice, CAPITAL),
			...oddOnes(choice, INFINITIVE)
		]);
	}
};

/** An article at the end of a stem, however the stem goes on, or any word before a gap; a capital A may be a letter. */
const ENDS = [
	/(?:(?:^|\s)(an?|the)|^(An?|The))\s*(?:[…:_]|\.{3})*\s*$/,
	/(?:(?:^|\s)(\p{Ll}+)|^(\p{L}+))\s*(?:…|_{3,}|\.{3})\s*$/u
];
const SELDOM_TWICE = new Set(
	'the a an to of in on at by for from with its their his her this these'.split(' ')
);

/** Options that cannot follow the last word before them: “an” boat, “the” the boat. */
function misfits(choice: WrittenChoice): Flaw[] {
	if (choice.lead === undefined) return [];
	const { text, path } = choice.lead;
	const [, ...words] = ENDS.map((end) => end.exec(text)).find((match) => match !== null) ?? [];
	const word = words.find(Boolean)?.toLowerCase();
	if (word === undefined) return [];
	const wrong = optionsIn(choice).filter((option) => {
		const said = bare(option.text);
		if (SELDOM_TWICE.has(word) && /^\p{L}+/u.exec(said)?.[0].toLowerCase() === word) return true;
		const article = articleOf(said);
		return (word === 'a' || word === 'an') && article !== undefined && article !== word;
	});
	if (wrong.length === 0) return [];
	return [
		{
			path,
			message: `${quoted([word])} before the options does not go with ${quoted(wrong.map((option) => option.text))}`,
			fix: 'end before that word and begin each option with what goes with it'
		}
	];
}

/** One of two forms that an option may have. */
interface Form {
	/** `undefined` where it cannot be told. */
	has(text: string): boolean | undefined;
	/** Of an option that has it where the others do not, and the other way round. */
	message: (has: boolean) => string;
	fix: string;
}

/** The options that break a form in which at least three others agree. */
function oddOnes(choice: WrittenChoice, form: Form): Flaw[] {
	const seen = optionsIn(choice).map((option) => ({ option, has: form.has(option.text) }));
	const those = (has: boolean): WrittenOption[] =>
		seen.filter((one) => one.has === has).map(({ option }) => option);
	const [having, lacking] = [those(true), those(false)];
	if (having.length === lacking.length) return [];
	const [most, odd] = having.length > lacking.length ? [having, lacking] : [lacking, having];
	if (most.length < FEWEST_ALIKE) return [];
	return odd.map(({ textPath }) => ({
		path: textPath,
		message: form.message(odd === having),
		fix: form.fix
	}));
}

const ABBREVIATED = /(?:\b\p{L}\.|\b(?:etc|inc|ltd|jr|sr|co|no|st|dr|mr|mrs|vs|approx|dept|est)\.)$/iu;

const STOP: Form = {
	has(text) {
		const plain = withoutEmphasis(text);
		// Whose full stop it is, the quotation's or the option's, cannot be told.
		if (/[.…?!:][”’"')\]]$|…$|\.{3}$/.test(plain) || ABBREVIATED.test(plain)) return undefined;
		return plain.endsWith('.');
	},
	message: (has) =>
		has ? 'ends in a full stop, and the others do not' : 'ends without the full stop of the others',
	fix: 'end all of them alike'
};

const CAPITAL: Form = {
	has(text) {
		const [first = ''] = withoutEmphasis(text).match(/^\p{L}[\p{L}\p{M}]*/u) ?? [];
		if (first === '' || first !== first.charAt(0) + first.slice(1).toLowerCase()) return undefined;
		if (first.charAt(0) === first.charAt(0).toLowerCase()) return false;
		// Any other word might be a name, and so might all of The Hague.
		const isName = !SMALL_WORDS.has(first.toLowerCase()) || /^\p{Lu}\S*\s+\p{Lu}/u.test(text);
		return isName ? undefined : true;
	},
	message: (has) =>
		has
			? 'begins with a capital, and the others do not'
			: 'begins with a small letter, and the others do not',
	fix: 'begin all of them alike'
};

/** “To” before these is no part of a verb. */
const NO_VERB = new Set(
	'a an the this that these those his her its their our my your him them it us me you which whom whose what date'.split(
		' '
	)
);
/** Openings that stand well beside “To …” as an answer to why, how or where. */
const OF_ANOTHER_KIND =
	/^(?:(?:in|on|at|by|for|from|of|with|without|out|as|so|because|since|if|when|while|until|after|before|not|only|simply|partly|mainly|both|either|neither|nobody|nothing|towards?|into|through|over|under|just)\b|[\d“‘"'])/i;

const INFINITIVE: Form = {
	has(text) {
		const [, next] = /^to (\S+)/i.exec(bare(text)) ?? [];
		if (next !== undefined)
			return NO_VERB.has(next.toLowerCase()) || !/^\p{Ll}/u.test(next) ? undefined : true;
		return OF_ANOTHER_KIND.test(text) ? undefined : false;
	},
	message: (has) =>
		has ? 'begins with “to”, and the others do not' : 'begins without the “to” of the others',
	fix: 'give all of them the same form'
};

function bare(text: string): string {
	return withoutEmphasis(text).replace(/^[“”‘’"'(]+/, '');
}
