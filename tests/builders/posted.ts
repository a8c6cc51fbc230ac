import type { ItemResponse } from '#lib/items/types.ts';

/** The fields by which a form gives a response, each a name and a value. */
export function postedAs(response: ItemResponse, prefix: string): [string, string][] {
	const named = (fields: [string, unknown][]): [string, string][] =>
		fields.map(([name, value]) => [prefix + name, String(value)]);
	const each = (name: string, values: readonly unknown[]) =>
		values.map((value): [string, unknown] => [name, value]);
	switch (response.type) {
		case 'single-choice':
			return named([['option', response.option]]);
		case 'multiple-choice':
			return named(each('options', response.options));
		case 'true-false-not-given':
			return named([['verdict', response.verdict]]);
		case 'match':
			return named(Object.entries(response.rows).map(([id, option]) => [`row-${id}`, option]));
		case 'order':
			return named(Object.entries(response.positions).map(([id, position]) => [`step-${id}`, position]));
		case 'gap-fill':
			return named(Object.entries(response.gaps));
		case 'short-answer':
		case 'open-response':
			return named([['text', response.text]]);
		case 'evidence':
			return named(each('sentence', response.sentences));
		case 'two-part':
			return named([
				...(response.option === undefined ? [] : each('option', [response.option])),
				...each('sentence', response.sentences)
			]);
	}
}
