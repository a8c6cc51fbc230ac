import type { SentenceId } from '#lib/bank/passage.ts';
import { foldText } from '#lib/items/fold.ts';
import { isFilled } from '#lib/items/gap-fill/mark.ts';
import type { Option } from '#lib/items/item.ts';
import { isAccepted } from '#lib/items/short-answer/mark.ts';
import { VERDICT_TEXTS, VERDICTS } from '#lib/items/true-false-not-given/verdicts.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';

/** One thing that can be chosen for an item, or that was typed for it. */
export interface Choice {
	/** Of which row, step or gap; left out where the item has but one. */
	part?: { id: string; text: string };
	/** An option’s id, a verdict, a position, a sentence, or a typed text as it is folded. */
	id: string;
	/** As it is shown. A sentence has none: whoever has the passage knows it. */
	text: string;
	isKey: boolean;
	/** The sentence that its reason points to, or that was selected; left out where there is none. */
	lure?: SentenceId;
}

/**
 * Everything that an item offers to choose: options, verdicts, an option for each row or listed gap, a position for each step.
 * Nothing where something is typed, written or selected: there only what was given is known.
 */
export function choicesOffered(item: Item): Choice[] {
	switch (item.type) {
		case 'single-choice':
		case 'two-part':
			return item.options.map((option) => ofOption(option, option.id === item.key));
		case 'multiple-choice':
			return item.options.map((option) => ofOption(option, item.keys.includes(option.id)));
		case 'true-false-not-given':
			return VERDICTS.map((verdict) => {
				const { lure } = item.reasons[verdict];
				return {
					id: verdict,
					text: VERDICT_TEXTS[verdict],
					isKey: verdict === item.key,
					...(lure !== undefined && { lure })
				};
			});
		case 'match':
			return item.rows.flatMap(({ id, text, key }) =>
				item.options.map((option) => ({ part: { id, text }, ...ofOption(option, option.id === key) }))
			);
		case 'order':
			return item.steps.flatMap(({ id, text }, i) =>
				item.steps.map((_, at) => ({
					part: { id, text },
					id: String(at + 1),
					text: String(at + 1),
					isKey: at === i
				}))
			);
		case 'gap-fill':
			return item.gaps.flatMap((gap, i) =>
				gap.kind === 'typed'
					? []
					: gap.options.map((option) => ({
							...gapPart(item, gap.id, i),
							...ofOption(option, option.id === gap.key)
						}))
			);
		case 'short-answer':
		case 'evidence':
		case 'open-response':
			return [];
	}
}

/**
 * What a response chose, of what was offered or of what can be given besides; nothing for free writing.
 *
 * @param offered what the item offers, for whoever asks of many responses
 */
export function choicesIn(
	item: Item,
	response: ItemResponse | undefined,
	offered: readonly Choice[] = choicesOffered(item)
): Choice[] {
	if (response === undefined || response.type !== item.type) return [];
	const chosen = (isChosen: (choice: Choice) => boolean): Choice[] => offered.filter(isChosen);
	switch (response.type) {
		case 'single-choice':
		case 'two-part':
			return chosen(({ id }) => id === response.option);
		case 'multiple-choice':
			return chosen(({ id }) => response.options.some((option) => option === id));
		case 'true-false-not-given':
			return chosen(({ id }) => id === response.verdict);
		case 'match': {
			const rows: Partial<Record<string, string>> = response.rows;
			return chosen(({ part, id }) => rows[part!.id] === id);
		}
		case 'order': {
			const positions: Partial<Record<string, number>> = response.positions;
			return chosen(({ part, id }) => String(positions[part!.id]) === id);
		}
		case 'gap-fill':
			return item.type === 'gap-fill' ? inGaps(item, response.gaps, offered) : [];
		case 'short-answer':
			return item.type === 'short-answer' ? typed(response.text, isAccepted(item, response.text)) : [];
		case 'evidence': {
			const proving = new Set(item.evidence.flat());
			return [...new Set(response.sentences)].map((id) => ({
				id,
				text: '',
				isKey: proving.has(id),
				lure: id
			}));
		}
		case 'open-response':
			return [];
	}
}

type Gaps = Extract<Item, { type: 'gap-fill' }>;

function inGaps(item: Gaps, gaps: Partial<Record<string, string>>, offered: readonly Choice[]): Choice[] {
	return item.gaps.flatMap((gap, i) => {
		const given = gaps[gap.id];
		if (given === undefined) return [];
		const part = gapPart(item, gap.id, i);
		if (gap.kind === 'typed') return typed(given, isFilled(gap, given), part);
		return offered.filter(({ id, part: of }) => id === given && of?.id === part.part?.id);
	});
}

function gapPart(item: Gaps, id: string, i: number): Pick<Choice, 'part'> {
	return item.gaps.length === 1 ? {} : { part: { id, text: `Gap ${i + 1}` } };
}

function typed(text: string, isKey: boolean, part: Pick<Choice, 'part'> = {}): Choice[] {
	const id = foldText(text);
	return id === '' ? [] : [{ ...part, id, text: text.trim(), isKey }];
}

function ofOption({ id, text, lure }: Pick<Option, 'id' | 'text' | 'lure'>, isKey: boolean): Choice {
	return { id, text, isKey, ...(lure !== undefined && !isKey && { lure }) };
}
