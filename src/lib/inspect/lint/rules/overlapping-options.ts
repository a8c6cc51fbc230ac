import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Rule } from '../rule.ts';
import { placesOf, quoted, tokensOf, withoutArticles } from '../tokens.ts';
import { optionsIn, writtenChoices, type WrittenOption } from '../written.ts';

const listed = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Before or after what is one thing among others. */
const JOINS = listed('and or plus &');
const OPENS = listed('both either with including also');
/** After what is told more closely; a condition is not among these, for it makes another thing of it. */
const NARROWS = listed(
	'in on at of for with to by from because who that which about during through into over where'
);
/** What is beside these is left out or denied. */
const DENIES = listed('not no never none neither nor without except but instead rather unlike only alone');

/** Two options of which one takes in the other, or that differ in nothing that a reader would go by. */
export const overlappingOptions: Rule = {
	id: 'overlapping-options',
	check(subject) {
		const names = new Set(subject.bank.voices.map(({ name }) => contentOf(name).join(' ')));
		const isName = (option: Seen) => names.has(option.content.join(' '));
		return writtenChoices(subject).flatMap((choice) => {
			const options = optionsIn(choice).map((option): Seen => ({
				...option,
				content: contentOf(option.text)
			}));
			return options.flatMap((option, i) => {
				const path = option.textPath;
				const twin = options.slice(0, i).find(({ content }) => isSame(content, option.content));
				if (twin !== undefined)
					return [
						{
							path,
							message: `same as the option ${quoted([twin.text])} but for marks, capitals or articles`,
							fix: 'reword one of them'
						}
					];
				const inner = options.find(
					(other) => takesIn(option, other.content) && !(isName(option) && isName(other))
				);
				if (inner === undefined) return [];
				return [
					{
						path,
						message: `takes in the option ${quoted([inner.text])}, so a reader cannot hold to one of the two`,
						fix: 'make each of them leave the other out'
					}
				];
			});
		});
	}
};

type Seen = WrittenOption & { content: string[] };

function contentOf(text: string): string[] {
	return withoutArticles(tokensOf(text));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length > 0 && a.length === b.length && a.every((token, i) => token === b[i]);
}

/** Whether the words of `inner` stand in `outer` as one thing of several, or as what is told there more closely. */
function takesIn(outer: Seen, inner: readonly string[]): boolean {
	if (inner.length === 0 || inner.length >= outer.content.length) return false;
	if (outer.content.some((token) => DENIES.has(token) && !inner.includes(token))) return false;
	// A lone word and a preposition may be another word: to look is not to look after.
	const isPhrase = inner.filter((token) => token !== 'to').length > 1;
	return withoutEmphasis(outer.text)
		.split(/[,;:]\s/)
		.map(contentOf)
		.some((part) =>
			placesOf(inner, part).some((at) => {
				const [before, after] = [part[at - 1], part[at + inner.length]];
				return (
					(before === undefined || JOINS.has(before) || OPENS.has(before)) &&
					(after === undefined || JOINS.has(after) || (isPhrase && at === 0 && NARROWS.has(after)))
				);
			})
		);
}
