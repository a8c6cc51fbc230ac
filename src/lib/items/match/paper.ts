import { lettered, letterOf, type OnPaper } from '../paper.ts';

export const onPaper: OnPaper<'match'> = {
	ask: ({ stem, rows, options }) => ({
		stem,
		instruction: 'Write a letter on each line. A letter may serve twice, or not at all.',
		parts: [
			{ kind: 'rows', room: 'line', rows: rows.map(({ text }) => text) },
			{ kind: 'list', options: lettered(options.map(({ text }) => text)) }
		]
	}),
	// In the order of the rows as they are printed, as its summary is.
	bears: (item, shown) =>
		shown.rows.flatMap(({ id }) => {
			const row = item.rows.find((each) => each.id === id);
			return row ? [letterOf(shown.options, row.key)] : [];
		})
};
