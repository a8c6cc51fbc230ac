import type { SentenceId } from '#lib/bank/passage.ts';
import type { Line } from './line.ts';
import type { Option } from './item.ts';

/** A choice among options, in words. */
export function optionLine(
	of: { key: string; options: readonly Option[] },
	given: string | undefined,
	proof: SentenceId[]
): Line {
	const chosen = of.options.find(({ id }) => id === given);
	const key = of.options.find(({ id }) => id === of.key);
	return {
		given: chosen && { text: chosen.text, why: chosen.why },
		right: given === of.key,
		key: { text: key?.text ?? '', why: key?.why ?? '' },
		proof
	};
}
