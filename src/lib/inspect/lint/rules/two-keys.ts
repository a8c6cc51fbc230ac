import { sayPath, type Path } from '#lib/bank/problem.ts';
import { VERDICT_TEXTS } from '#lib/items/true-false-not-given/verdicts.ts';
import type { Verdict } from '#lib/items/true-false-not-given/item.ts';
import type { Flaw, Rule, Subject } from '../rule.ts';
import { quoted, tokensOf, withoutArticles } from '../tokens.ts';
import { writtenChoices, type WrittenChoice } from '../written.ts';

/** Two options that are right together, or one claim that is held to be two things. */
export const twoKeys: Rule = {
	id: 'two-keys',
	check(subject) {
		return [...writtenChoices(subject).flatMap(turnedRound), ...twoVerdicts(subject)];
	}
};

/** Stems in which the order of a list may be the very thing that is asked. */
const ASKS_ORDER =
	/\b(order|sequence|first|then|last|before|after|earlier|later|respectively|former|latter|rank\w*|in turn)\b|\b(what|who|whom|which|whose|where|when)\b.*\band\b.*\b(what|who|whom|which|whose|where|when)\b/i;

/** A distractor that lists the same things as the key in another order: “France and Germany”, “Germany and France”. */
function turnedRound({ stem, key, distractors }: WrittenChoice): Flaw[] {
	const [listed, sorted] = [listOf(key.text), listOf(key.text).sort()];
	const turned = distractors.filter(({ text }) => isSame(listOf(text).sort(), sorted));
	// Two of them, and the order is what the options are about.
	if (turned.length !== 1 || ASKS_ORDER.test(stem)) return [];
	return turned
		.filter(({ text }) => !isSame(listOf(text), listed))
		.map(({ textPath }) => ({
			path: textPath,
			message: `the key ${quoted([key.text])} in another order, and so as right as it`,
			fix: 'change what it lists, or say in the question that the order counts'
		}));
}

/** The things that a text lists, by the words of each. */
function listOf(text: string): string[] {
	return text
		.split(/[,;]\s|\s(?:and|or|&|as well as)\s/i)
		.map((part) => withoutArticles(tokensOf(part)).join(' '))
		.filter((part) => part !== '');
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((part, i) => part === b[i]);
}

interface Claim {
	text: string;
	verdict: Verdict;
	path: Path;
	/** The voices to whom the model puts it down; `undefined` where a question makes it of the passage itself. */
	holders: readonly string[] | undefined;
}

function twoVerdicts({ bank }: Subject): Flaw[] {
	const claims: Claim[] = [
		...bank.statements.flatMap(({ gist, voice, also, contradicted, unsaid }, i): Claim[] => [
			{ text: gist, verdict: 'true', path: ['statements', i, 'gist'], holders: [voice, ...also] },
			...contradicted.map(({ text }, j): Claim => ({
				text,
				verdict: 'false',
				path: ['statements', i, 'contradicted', j, 'text'],
				holders: [voice]
			})),
			...unsaid.map((text, j): Claim => ({
				text,
				verdict: 'not-given',
				path: ['statements', i, 'unsaid', j],
				holders: [voice]
			}))
		]),
		...bank.questions.flatMap((question, i): Claim[] =>
			question.type === 'true-false-not-given'
				? [
						{
							text: question.stem,
							verdict: question.key.is,
							path: ['questions', i, 'stem'],
							holders: undefined
						}
					]
				: []
		)
	];
	const before = new Map<string, Claim[]>();
	return claims.flatMap((claim) => {
		const words = tokensOf(claim.text).join(' ');
		const same = before.get(words) ?? [];
		before.set(words, [...same, claim]);
		const other = same.find((earlier) => earlier.verdict !== claim.verdict && ofOneVoice(earlier, claim));
		if (other === undefined) return [];
		const { line, column } = bank.placeOf(other.path);
		return [
			{
				path: claim.path,
				message: `this claim is ${said(claim)} here and ${said(other)} at ${line}:${column} ${sayPath(other.path)}`,
				fix: 'keep the one that the passage bears out'
			}
		];
	});
}

const said = ({ verdict }: Claim): string => VERDICT_TEXTS[verdict].toLowerCase();

/** What one voice holds another may deny. */
function ofOneVoice(a: Claim, b: Claim): boolean {
	return (
		a.holders === undefined ||
		b.holders === undefined ||
		a.holders.some((voice) => b.holders?.includes(voice))
	);
}
