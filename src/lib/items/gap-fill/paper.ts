import { lettered, letterOf, type OnPaper, type Part } from '../paper.ts';

export const onPaper: OnPaper<'gap-fill'> = {
	ask: ({ stem, pieces, gaps }) => {
		const nameOf = (i: number): string => (gaps.length > 1 ? `${i + 1}` : '');
		const choices = gaps.flatMap(({ options }, i): Part[] =>
			options === undefined
				? []
				: [
						{
							kind: 'choices',
							marks: 'one',
							options: lettered(options.map(({ text }) => text)),
							...(gaps.length > 1 ? { label: nameOf(i) } : {})
						}
					]
		);
		return { stem, parts: [{ kind: 'text', pieces, blanks: gaps.map((_, i) => nameOf(i)) }, ...choices] };
	},
	bears: (item, shown) =>
		item.gaps.map((gap) =>
			gap.kind === 'listed'
				? letterOf(shown.gaps.find(({ id }) => id === gap.id)?.options, gap.key)
				: undefined
		)
};
