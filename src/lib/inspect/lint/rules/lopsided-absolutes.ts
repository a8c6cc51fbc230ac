import type { Rule } from '../rule.ts';
import { quoted } from '../tokens.ts';
import { writtenChoices } from '../written.ts';
import { absolutesIn, wordsOf } from '../../words.ts';

/** One sweeping distractor is no pattern. */
const FEWEST = 2;

/** Where words like these are not sweeping at all. */
const HARMLESS =
	/\b(not|almost|nearly|hardly) (all|always|any\w*|every\w*|entirely|completely|only|certain\w*|exactly|sure)\b|\bno longer\b|\bno (more|less|fewer) than\b|\b(above|after|first of) all\b|\bat (all|any rate)\b|\ban? certain\b/gi;

/** Sweeping words in the distractors alone give the key away: readers know that little is always so. */
export const lopsidedAbsolutes: Rule = {
	id: 'lopsided-absolutes',
	check(subject) {
		return writtenChoices(subject).flatMap(({ path, key, distractors }) => {
			const sweeping = distractors.map(({ text }) => absolutes(text)).filter((words) => words.length > 0);
			if (sweeping.length < FEWEST || sweeping.length * 2 < distractors.length) return [];
			if (absolutes(key.text).length > 0) return [];
			return [
				{
					path: [...path, 'distractors'],
					message: `${sweeping.length} of ${distractors.length} distractors sweep (${quoted([...new Set(sweeping.flat())])}), and the key does not`,
					fix: 'say it without these words, or as strongly in the key where the passage does'
				}
			];
		});
	}
};

function absolutes(text: string): string[] {
	return wordsOf(text.replace(HARMLESS, ' ')).filter((word) => absolutesIn(word) > 0);
}
