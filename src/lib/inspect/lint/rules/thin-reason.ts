import type { Path } from '#lib/bank/problem.ts';
import type { Question } from '#lib/items/questions.ts';
import type { Flaw, Rule } from '../rule.ts';
import { quoted, tokensOf } from '../tokens.ts';
import { optionsIn, writtenChoices } from '../written.ts';

const FEWEST_WORDS = 4;

/** A reason as it is written: what it is given for, where that is words, and whether these are wrong. */
interface Reason {
	why: string;
	path: Path;
	text?: string;
	isDistractor: boolean;
}

/** A reason is read by someone who went wrong: it has to tell this option from the others. */
export const thinReason: Rule = {
	id: 'thin-reason',
	check(subject) {
		const chosen = writtenChoices(subject).map((choice) =>
			optionsIn(choice).map(({ text, why, path }, i): Reason => ({ why, path, text, isDistractor: i > 0 }))
		);
		const others = subject.bank.questions.map((question, i) => otherReasons(question, ['questions', i]));
		return [...chosen, ...others].flatMap((reasons) =>
			reasons.flatMap((reason, i) => [...alone(reason), ...again(reason, reasons.slice(0, i))])
		);
	}
};

/** The reasons in a question that stand beside no listed option. */
function otherReasons(question: Question, path: Path): Reason[] {
	const distractors = (field: string, reasons: readonly { why: string; text?: string }[]): Reason[] =>
		reasons.map(({ why, text }, i) => ({
			why,
			...(text === undefined ? {} : { text }),
			path: [...path, field, i],
			isDistractor: true
		}));
	const key = ({ why, text }: { why: string; text?: string }): Reason => ({
		why,
		...(text === undefined ? {} : { text }),
		path: [...path, 'key'],
		isDistractor: false
	});
	switch (question.type) {
		case 'true-false-not-given':
		case 'evidence':
			return [
				key({ why: question.key.why }),
				...distractors(
					'distractors',
					question.distractors.map(({ why }) => ({ why }))
				)
			];
		case 'short-answer':
			return [key(question.key), ...distractors('distractors', question.distractors)];
		case 'order':
			return [key(question.key)];
		case 'two-part':
			return distractors(
				'decoys',
				question.decoys.map(({ why }) => ({ why }))
			);
		case 'gap-fill':
			return question.gaps.flatMap(({ key, distractors }, i) =>
				distractors === undefined ? [{ ...key, path: [...path, 'gaps', i, 'key'], isDistractor: false }] : []
			);
		case 'single-choice':
		case 'multiple-choice':
		case 'match':
		case 'open-response':
			return [];
	}
}

function alone({ why, path, text }: Reason): Flaw[] {
	const words = tokensOf(why);
	const at = [...path, 'why'];
	if (text !== undefined && isSame(words, tokensOf(text)))
		return [
			{ path: at, message: 'the reason only says the option again', fix: 'say what the passage has on it' }
		];
	if (words.length >= FEWEST_WORDS) return [];
	return [
		{
			path: at,
			message: `${quoted([why])} is too short to explain anything`,
			fix: 'say in a sentence what the passage has on it'
		}
	];
}

/** The key comes first, so what has a twin before it is a distractor. */
function again({ why, path }: Reason, before: readonly Reason[]): Flaw[] {
	const words = tokensOf(why);
	const twin = before.find((other) => other.isDistractor && isSame(tokensOf(other.why), words));
	if (twin === undefined) return [];
	const which = twin.text === undefined ? 'another distractor' : `the distractor ${quoted([twin.text])}`;
	return [
		{
			path: [...path, 'why'],
			message: `same reason as for ${which}`,
			fix: 'say what is wrong with this one'
		}
	];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.join(' ') === b.join(' ');
}
