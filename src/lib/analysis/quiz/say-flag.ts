import { paragraphOf, type SentenceId } from '#lib/bank/passage.ts';
import { sayHowMany } from '#lib/quiz/say.ts';
import type { ChoiceRow } from './distractors.ts';
import type { Flag, FlagKind } from './flags.ts';

/** A flag in a word or two, for a table. */
export const FLAG_TAGS: Record<FlagKind, string> = {
	'key-may-be-wrong': 'Key may be wrong',
	'wrong-evidence': 'Right for another reason',
	misleads: 'Misleads',
	'too-hard': 'Hard',
	'never-chosen': 'Unused option',
	'too-easy': 'Too easy'
};

/** What was found and what to do, in two or three sentences. */
export function sayFlag(flag: Flag): string {
	switch (flag.kind) {
		case 'key-may-be-wrong':
			return [
				...(flag.rival ? [sayRival(flag.rival)] : []),
				...(flag.against
					? [
							`Students who did well on the rest did worse on this one: its discrimination is ${decimal(flag.against.discrimination)}.`
						]
					: []),
				'Read the proof again, and mend the key if it is wrong.'
			].join(' ');
		case 'wrong-evidence': {
			const { wrong, of, sentences } = flag.found;
			const [first] = sentences;
			const most = first
				? ` Most often marked: ${sayPlace(first.sentence)}, by ${first.students}. If it proves the answer too, accept it as a further proof.`
				: '';
			return `Of ${of} who chose the right answer and marked a proof, ${wrong} marked no sentence that proves it.${most}`;
		}
		case 'misleads': {
			const { choice, students, of, sentence } = flag;
			const where =
				sentence === undefined || choice.text === '' ? '' : ` It points to ${sayPlace(sentence)}.`;
			return `${students} of ${of} chose ${sayChoice(choice)}.${where} Go over it with the class.`;
		}
		case 'too-hard':
			return `${sayEarned(flag)} See whether the passage really gives the answer, and go over it with the class.`;
		case 'too-easy':
			return `${sayEarned(flag)} It tells hardly anyone from anyone.`;
		case 'never-chosen': {
			const { choices, students } = flag;
			const named = choices.map((choice) => sayChoice(choice)).join(', ');
			return `None of ${sayHowMany(students, 'student')} chose ${named}. ${choices.length === 1 ? 'It' : 'They'} could be made more tempting, or dropped.`;
		}
	}
}

function sayRival({
	choice,
	upper: { rival, key, of }
}: NonNullable<Extract<Flag, { kind: 'key-may-be-wrong' }>['rival']>): string {
	return `Of the strongest ${of}, ${rival} chose ${sayChoice(choice)} and ${key === 0 ? 'none' : key} the right answer.`;
}

/** `“At noon”`, with its row or gap before it; a sentence by its place. */
function sayChoice({ part, text, lure }: ChoiceRow): string {
	if (text === '' && lure !== undefined) return sayPlace(lure);
	return part ? `“${text}” for “${part.text}”` : `“${text}”`;
}

/** `sentence 2 of paragraph 4`. */
export function sayPlace(sentence: SentenceId): string {
	return `sentence ${sentence.slice(sentence.indexOf('.') + 1)} of paragraph ${paragraphOf(sentence)}`;
}

/** `.55`, `−.40`, `1.00`. */
export function decimal(value: number): string {
	const digits = Math.abs(value).toFixed(2).replace(/^0/, '');
	return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

function sayEarned({ facility, students }: { facility: number; students: number }): string {
	return `${Math.round(facility * 100)}% of its points were earned, by ${sayHowMany(students, 'student')}.`;
}
