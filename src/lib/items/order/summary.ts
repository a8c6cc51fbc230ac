import type { Summarise } from '../line.ts';
import { bestProof } from '#lib/bank/passage.ts';
import { pairsOf } from './mark.ts';

/** Steps in their order, one to a line. */
const chain = (steps: readonly { text: string }[]): string =>
	steps.map(({ text }, i) => `${i + 1}. ${text}`).join('\n');

export const summarise: Summarise<'order'> = (item, response) => {
	const position = (id: keyof NonNullable<typeof response>['positions']) => response?.positions[id];
	const placed = item.steps
		.filter(({ id }) => position(id) !== undefined)
		.sort((a, b) => position(a.id)! - position(b.id)!);
	const pairs = response && pairsOf(item, response);
	return [
		{
			given: placed.length === 0 ? undefined : { text: chain(placed) },
			right: pairs?.right === pairs?.all && pairs !== undefined,
			partly: pairs !== undefined && pairs.right > pairs.wrong,
			key: { text: chain(item.steps), why: item.why },
			proof: [...new Set(item.steps.flatMap(({ evidence }) => bestProof(evidence)))]
		}
	];
};
