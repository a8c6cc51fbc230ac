import { paragraphOf, type Passage } from '#lib/bank/passage.ts';
import { sayCount, sayHowMany } from '#lib/quiz/say.ts';
import { flagsOf, LEAST_ALIKE, LEAST_STUDENTS, MISLEADS, type Flag, type FlagOf } from './flags.ts';
import { heatOf, type Heat } from './heat.ts';
import { quizFigures } from './quiz-figures.ts';
import type { Sat } from './sat.ts';

/** From this consistency on a quiz of a class tells its students apart fairly. */
const SORTS_WELL = 0.7;
/** So many questions fit into a headline. */
const MOST_NAMED = 3;

/**
 * What a quiz shows, in a sentence or two, the gravest thing alone: which key is probably wrong; else which right answer students
 * have another proof for; else which sentence misled
 * most, or which answer; else which questions told nobody apart; else that all did their work.
 */
export function quizFinding(
	sat: Sat,
	passage: Pick<Passage, 'paragraphs'>,
	flags: readonly Flag[] = flagsOf(sat),
	heat: readonly Heat[] = heatOf(sat, passage)
): string {
	const students = sat.sittings.length;
	if (students === 0) return 'Nobody has submitted an attempt yet.';
	if (students < LEAST_STUDENTS)
		return `${sayCount(students)} ${students === 1 ? 'student has' : 'students have'} submitted, too few to judge a question by.`;
	const label = labels(sat);
	const doubted = ofKind(flags, 'key-may-be-wrong').sort(byDoubt);
	if (doubted.length > 0) return sayDoubt(sat, doubted, label);
	const gravest = gravestOf(flags);
	if (gravest?.kind === 'wrong-evidence')
		return `${gravest.found.wrong} of ${gravest.found.of} who had question ${label(gravest)} right marked another sentence as its proof: see whether it is one.`;
	const hottest = [...heat].sort((a, b) => b.misled - a.misled)[0];
	if (hottest && hottest.misled >= Math.max(LEAST_ALIKE, MISLEADS * hottest.of))
		return `The sentence that misled most stands in paragraph ${paragraphOf(hottest.sentence)}: ${hottest.misled} of ${hottest.of} students took it wrongly.`;
	if (gravest?.kind === 'misleads')
		return `One wrong answer to question ${label(gravest)} drew ${gravest.students} of ${gravest.of} students: go over it with the class.`;
	return sayRest(sat, flags, label);
}

/** The flag that a finding would be about, or else the first; `undefined` of none. */
export function gravestOf(flags: readonly Flag[]): Flag | undefined {
	const [doubted] = ofKind(flags, 'key-may-be-wrong').sort(byDoubt);
	const [unproved] = ofKind(flags, 'wrong-evidence').sort((a, b) => b.found.wrong - a.found.wrong);
	const [misled] = ofKind(flags, 'misleads').sort((a, b) => b.students - a.students);
	return doubted ?? unproved ?? misled ?? flags[0];
}

function sayDoubt(
	sat: Sat,
	[worst, ...others]: FlagOf<'key-may-be-wrong'>[],
	label: (flag: Flag) => string
): string {
	if (others.length >= MOST_NAMED)
		return `The keys of ${others.length + 1} questions are in doubt, that of question ${label(worst!)} most of all: those who know most do not agree with them.`;
	if (others.length > 0)
		return `Look at the keys of questions ${list([worst!, ...others].map(label))}: those who know most do not agree with them.`;
	const does = worst!.rival
		? `${worst!.rival.upper.rival} of the strongest ${worst!.rival.upper.of} chose another answer`
		: 'students who did well on the rest did worse on it';
	// How well it sorts without the one in doubt, which takes the consistency down by itself.
	const without = sat.sittings.map((sitting) => ({
		...sitting,
		answers: sitting.answers.filter(({ item }) => item.id !== worst!.item)
	}));
	const { consistency = 0 } = quizFigures(without);
	return consistency >= SORTS_WELL
		? `The quiz sorts the class well, but not question ${label(worst!)}: check its key, since ${does}.`
		: `Check the key of question ${label(worst!)}: ${does}.`;
}

/** Nothing is wrong: what told nobody apart, or that all did their work. */
function sayRest(sat: Sat, flags: readonly Flag[], label: (flag: Flag) => string): string {
	const counted = sat.items.filter(({ treatment }) => treatment === undefined).length;
	const weak = [...ofKind(flags, 'too-hard'), ...ofKind(flags, 'too-easy')];
	if (weak.length === 0)
		return counted === 1
			? 'The question did its work.'
			: `All ${sayHowMany(counted, 'question')} did their work.`;
	const said = (kind: 'too-hard' | 'too-easy', word: string): string[] => {
		const own = ofKind(flags, kind);
		if (own.length === 0) return [];
		return [
			`${own.length === 1 ? 'question' : 'questions'} ${list(own.map(label))} ${own.length === 1 ? 'was' : 'were'} ${word}`
		];
	};
	return `No key looks wrong. ${capital([...said('too-hard', 'hard for nearly all'), ...said('too-easy', 'easy for nearly all')].join(', and '))}.`;
}

/** The further its points go against the rest, the graver; of two alike, the one with the stronger rival. */
function byDoubt(a: FlagOf<'key-may-be-wrong'>, b: FlagOf<'key-may-be-wrong'>): number {
	const lead = ({ rival }: FlagOf<'key-may-be-wrong'>): number =>
		rival ? (rival.upper.rival - rival.upper.key) / rival.upper.of : 0;
	return (a.against?.discrimination ?? 0) - (b.against?.discrimination ?? 0) || lead(b) - lead(a);
}

function ofKind<K extends Flag['kind']>(flags: readonly Flag[], kind: K): FlagOf<K>[] {
	return flags.filter((flag): flag is FlagOf<K> => flag.kind === kind);
}

function labels({ items }: Sat): (flag: Flag) => string {
	const byId = new Map(items.map(({ item, label }) => [item.id, label]));
	return ({ item }) => byId.get(item) ?? '';
}

const list = (texts: readonly string[]): string =>
	texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
