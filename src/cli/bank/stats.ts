import { sayHowMany } from '#lib/quiz/say.ts';
import { stats, type Counts } from '#lib/inspect/stats.ts';
import type { WholeArticle } from '#lib/server/library/article.ts';
import type { Said } from './said.ts';
import { table } from './table.ts';

/** Fewer quizzes in a row than this, and a reader who comes every week meets old questions too soon. */
const QUIZZES_WANTED = 12;

/** How many items there are of each kind, and how many quizzes they make. */
export function sayStats({ article, bank }: WholeArticle): Said {
	const found = stats(article, bank);
	const by = (title: string, counts: Counts): string[] => [
		'',
		...table(
			[title, 'items'],
			[...counts].map(([name, count]) => [name, `${count}`])
		)
	];
	return {
		lines: [
			`${article.id}: ${sayHowMany(found.authored, 'question')} and ${sayHowMany(found.made, 'item')} made by models`,
			...by('type', found.byType),
			...by('skill', found.bySkill),
			...by('difficulty', found.byDifficulty),
			...by('use', found.byUse),
			...by('paragraph', found.byParagraph),
			...by('voice', found.byVoice),
			...by('model', found.byModel),
			'',
			...table(
				['questions of difficulty', '1', '2', '3', '4', '5'],
				[...found.authoredDifficulty].map(([skill, counts]) => [skill, ...counts.map(String)])
			),
			'',
			`Quizzes of twelve in a row for practice, no item twice: ${found.quizzesInARow} (wanted: ${QUIZZES_WANTED})`,
			...(found.neverMet.length > 0
				? [`Never met, however many quizzes are taken: ${found.neverMet.join(', ')}`]
				: [])
		],
		good: true
	};
}
