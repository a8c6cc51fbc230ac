import type { SentenceId } from '#lib/bank/passage.ts';
import { judgeSelection } from './evidence/mark.ts';
import { isFilled } from './gap-fill/mark.ts';
import type { Option } from './item.ts';
import { shownSentences } from './proofs.ts';
import type { Item, ItemResponse } from './types.ts';
import { VERDICT_TEXTS } from './true-false-not-given/verdicts.ts';

/** One thing that was asked: a whole item, or one of its gaps. */
export interface Line {
	/** What was given, in words, and why it is wrong; left out where nothing was given. */
	given?: { text: string; why?: string | undefined };
	right: boolean;
	key: { text: string; why: string };
	/** The sentences that prove the key. */
	proof: SentenceId[];
	/** Whether they are only where the passage comes closest. */
	nearest: boolean;
}

/** An item and what was given for it, in words, for a list of results. */
export function summarise(
	item: Item,
	response: ItemResponse | undefined,
	textOf: (id: SentenceId) => string | undefined
): Line[] {
	switch (item.type) {
		case 'single-choice':
			return [
				optionLine(item, response?.type === item.type ? response.option : undefined, shownSentences(item))
			];
		case 'true-false-not-given': {
			const verdict = response?.type === item.type ? response.verdict : undefined;
			const notGiven = item.key === 'not-given';
			return [
				{
					...(verdict && { given: { text: VERDICT_TEXTS[verdict], why: item.reasons[verdict].why } }),
					right: verdict === item.key,
					key: { text: VERDICT_TEXTS[item.key], why: item.reasons[item.key].why },
					proof: shownSentences(item),
					nearest: notGiven
				}
			];
		}
		case 'gap-fill':
			return item.gaps.map((gap) => {
				const given = response?.type === item.type ? response.gaps[gap.id] : undefined;
				if (gap.kind === 'listed') return optionLine(gap, given, gap.evidence[0] ?? []);
				return {
					...(given !== undefined && { given: { text: given } }),
					right: isFilled(gap, given),
					key: { text: gap.key, why: gap.why },
					proof: gap.evidence[0] ?? [],
					nearest: false
				};
			});
		case 'evidence': {
			const selected = response?.type === item.type ? response.sentences : [];
			const decoy = item.decoys.find(({ sentence }) => selected.includes(sentence));
			const text = selected.map((id) => textOf(id) ?? '').join(' ');
			const proof = shownSentences(item, selected);
			const right = judgeSelection(item.evidence, selected) === 'proof';
			return [
				{
					...(selected.length > 0 && { given: { text, why: decoy?.why } }),
					right,
					key: {
						text: proof.length === 1 ? 'The sentence below' : 'The sentences below',
						why: item.why
					},
					proof,
					nearest: false
				}
			];
		}
	}
}

function optionLine(
	of: { key: string; options: readonly Option[] },
	given: string | undefined,
	proof: SentenceId[]
): Line {
	const chosen = of.options.find(({ id }) => id === given);
	const key = of.options.find(({ id }) => id === of.key);
	return {
		...(chosen && { given: { text: chosen.text, why: chosen.why } }),
		right: given === of.key,
		key: { text: key?.text ?? '', why: key?.why ?? '' },
		proof,
		nearest: false
	};
}
