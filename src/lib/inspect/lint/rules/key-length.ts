import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Flaw, Rule } from '../rule.ts';
import { optionsIn, writtenChoices, type WrittenChoice } from '../written.ts';

/** Fewer choices show no habit. */
const FEWEST_CHOICES = 8;
const DEVIATIONS = 2;
const TIMES_AS_LONG = 1.5;
const CHARACTERS_LONGER = 15;
const MOST_NAMED = 5;

/** By its length alone a guesser should not find the key: neither in one question, nor by a habit of the bank. */
export const keyLength: Rule = {
	id: 'key-length',
	check(subject) {
		const choices = writtenChoices(subject);
		return [
			...habit(choices, 'longest', 'shorten the key or lengthen a distractor there'),
			...habit(choices, 'shortest', 'lengthen the key or shorten a distractor there'),
			...choices.flatMap(standsOut)
		];
	}
};

const lengthOf = ({ text }: { text: string }): number => withoutEmphasis(text).length;

/** What someone gets right who always picks the longest, or the shortest, option; a tie earns its share. */
function habit(all: readonly WrittenChoice[], end: 'longest' | 'shortest', fix: string): Flaw[] {
	const sign = end === 'longest' ? 1 : -1;
	const choices = all
		.map((choice) => ({ choice, lengths: optionsIn(choice).map((option) => sign * lengthOf(option)) }))
		.filter(({ lengths }) => new Set(lengths).size > 1)
		.map(({ choice, lengths }) => {
			const best = Math.max(...lengths);
			const tied = lengths.filter((length) => length === best).length;
			const chance = 1 / lengths.length;
			return {
				id: choice.id,
				section: choice.path[0]!,
				right: lengths[0] === best ? 1 / tied : 0,
				chance,
				lead: lengths[0]! - Math.max(...lengths.slice(1))
			};
		});
	const sum = (of: (one: (typeof choices)[number]) => number) =>
		choices.reduce((total, one) => total + of(one), 0);
	const [right, expected] = [sum((one) => one.right), sum(({ chance }) => chance)];
	const deviation = Math.sqrt(sum(({ chance }) => chance * (1 - chance)));
	if (choices.length < FEWEST_CHOICES || right <= expected + DEVIATIONS * deviation) return [];
	const worst = choices
		.filter(({ lead }) => lead > 0)
		.sort((a, b) => b.lead - a.lead)
		.map(({ id }) => id);
	const section = choices.some((one) => one.section === 'questions') ? 'questions' : choices[0]!.section;
	return [
		{
			path: [section],
			message: `whoever picks the ${end} option gets ${rounded(right)} of ${choices.length} choices right, where chance gives ${rounded(expected)}; the key stands out most in ${[...new Set(worst)].slice(0, MOST_NAMED).join(', ')}`,
			fix
		}
	];
}

const rounded = (number: number): string => String(Math.round(number * 10) / 10);

function standsOut({ key, distractors }: WrittenChoice): Flaw[] {
	const [own, longest] = [lengthOf(key), Math.max(...distractors.map(lengthOf))];
	if (own < TIMES_AS_LONG * longest || own < longest + CHARACTERS_LONGER) return [];
	return [
		{
			path: key.textPath,
			message: `the key has ${own} characters and no distractor more than ${longest}, so it stands out`,
			fix: 'shorten it, or say as much in the distractors'
		}
	];
}
