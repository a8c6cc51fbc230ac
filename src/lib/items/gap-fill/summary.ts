import type { Summarise } from '../line.ts';
import { NEAR_MISS_TEXTS, nearMiss } from '../near-miss.ts';
import { optionLine } from '../option-line.ts';
import { isFilled } from './mark.ts';

export const summarise: Summarise<'gap-fill'> = ({ gaps }, response) =>
	gaps.map((gap, i) => {
		const part = gaps.length > 1 ? `Gap ${i + 1}` : undefined;
		const given = response?.gaps[gap.id];
		const proof = gap.evidence[0] ?? [];
		if (gap.kind === 'listed') return { part, ...optionLine(gap, given, proof) };
		const near = given === undefined ? undefined : nearMiss(given, [gap.key, ...gap.accept]);
		return {
			part,
			given: given === undefined ? undefined : { text: given, why: near && NEAR_MISS_TEXTS[near] },
			typed: true,
			right: isFilled(gap, given),
			key: { text: gap.key, why: gap.why },
			proof
		};
	});
