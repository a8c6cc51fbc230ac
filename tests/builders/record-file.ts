import type { Item } from '#lib/items/types.ts';
import { SCHEMA } from '#lib/learner/document.ts';
import { entry } from '#lib/learner/entries.ts';
import type { Attempt, AttemptId } from '#lib/quiz/attempt.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { rightResponse, wrongResponse } from './response.ts';

/** One quiz of a file: when it was finished, and how each item of it was answered. */
export interface FileQuiz {
	id: string;
	at: number;
	items: readonly Item[];
	right: (item: Item, place: number) => boolean;
	sure?: (item: Item, place: number) => boolean;
	/** The text of a sentence of the passage. */
	textOf?: (sentence: string) => string;
}

/** The entries of a document of finished quizzes on one article. */
export function finishedEntries(article: string, title: string, quizzes: readonly FileQuiz[]) {
	const attempts = quizzes.map(({ id, at, items, right, sure, textOf = (each) => each }): Attempt => {
		const sentences = (item: Item) =>
			Object.fromEntries(
				(JSON.stringify(item).match(/"\d+\.\d+"/g) ?? []).map((each) => {
					const sentence = each.slice(1, -1);
					return [sentence, textOf(sentence)];
				})
			);
		return {
			id: id as AttemptId,
			article,
			title,
			form: formOf(
				items.map((item) => item.id),
				'SPRING' as Seed
			),
			conditions: PLAIN,
			startedAt: at - 600_000,
			finishedAt: at,
			seconds: 600,
			asked: items.map((item) => ({ item, sentences: sentences(item) })),
			responses: Object.fromEntries(
				items.map((item, place) => [item.id, (right(item, place) ? rightResponse : wrongResponse)(item)])
			),
			hints: {},
			sure: sure ? Object.fromEntries(items.map((item, place) => [item.id, sure(item, place)])) : {},
			flagged: []
		};
	});
	return Object.assign({}, ...attempts.map((each) => entry.finished(each, each.finishedAt!))) as Record<
		string,
		unknown
	>;
}

/** The text of a file with these documents, as it is exported. */
export function aRecordFile(
	entries: Record<string, Record<string, unknown>>,
	preferences: Record<string, string> = {}
): string {
	return JSON.stringify({
		format: 'courtside-record/1',
		exportedAt: '2026-11-18T09:00:00.000Z',
		documents: Object.fromEntries(
			Object.entries(entries).map(([key, own]) => [key, { schema: SCHEMA, entries: own }])
		),
		preferences
	});
}
