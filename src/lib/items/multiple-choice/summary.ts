import { withReasons } from '../with-reasons.ts';
import type { Summarise } from '../line.ts';

/** Options with their reasons, one to a line. */
const listed = (options: readonly { text: string; why: string }[]): string =>
	options.map(({ text, why }) => `${text}: ${why}`).join('\n');

export const summarise: Summarise<'multiple-choice'> = (item, response, shown) => {
	const options = withReasons(shown.options, item.options);
	const isKey = ({ id }: { id: string }): boolean => item.keys.some((key) => key === id);
	const chosen = options.filter(({ id }) => response?.options.includes(id));
	const found = chosen.filter(isKey).length;
	const wrong = chosen.length - found;
	return [
		{
			given:
				chosen.length === 0
					? undefined
					: {
							text: chosen
								.map((option) => (isKey(option) ? option.text : `${option.text}: ${option.why}`))
								.join('\n')
						},
			right: wrong === 0 && found === item.keys.length,
			partly: found > wrong,
			key: { text: listed(options.filter(isKey)), why: '' },
			proof: item.evidence[0] ?? []
		}
	];
};
