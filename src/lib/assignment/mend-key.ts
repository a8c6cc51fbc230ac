import type { Proof } from '#lib/bank/passage.ts';
import { foldText } from '#lib/items/fold.ts';
import type { Option, OptionId } from '#lib/items/item.ts';
import type { Reason } from '#lib/items/true-false-not-given/item.ts';
import type { Item, ItemOf, ItemResponse, ItemType, ResponseTo } from '#lib/items/types.ts';

/** What students are shown as the reason of a new key, where the teacher has given none. */
export const NOW_RIGHT = 'The teacher has corrected this: it is the right answer.';
/** What they are shown of one that was the key. */
export const WAS_RIGHT = 'This was taken for the right answer at first; the teacher has corrected it.';

interface Mending {
	right: ItemResponse;
	evidence?: Proof[] | undefined;
	why?: string | undefined;
}

/**
 * An item with another key. `undefined` where what is to be right does not fit it, or does not say all that the item asks; free
 * writing has no key. Its revision is not made here.
 */
export function withKey(item: Item, { right, evidence, why = NOW_RIGHT }: Mending): Item | undefined {
	if (right.type !== item.type) return undefined;
	const mend = menders[item.type] as (item: Item, right: ItemResponse, why: string) => Item | undefined;
	const mended = mend(item, right, why);
	if (mended === undefined || evidence === undefined) return mended;
	return { ...mended, evidence };
}

const menders: {
	[T in ItemType]: (item: ItemOf<T>, right: ResponseTo<T>, why: string) => ItemOf<T> | undefined;
} = {
	'single-choice': (item, { option }, why) =>
		has(item.options, option)
			? { ...item, key: option, options: reasoned(item.options, [item.key], [option], why) }
			: undefined,
	'two-part': (item, { option, sentences }, why) => {
		if (option === undefined || !has(item.options, option)) return undefined;
		return {
			...item,
			key: option,
			options: reasoned(item.options, [item.key], [option], why),
			...(sentences.length > 0 && {
				evidence: [sentences],
				decoys: item.decoys.filter(({ sentence }) => !sentences.includes(sentence))
			})
		};
	},
	'multiple-choice': (item, { options }, why) => {
		if (options.length === 0 || !options.every((id) => has(item.options, id))) return undefined;
		const keys = item.options.map(({ id }) => id).filter((id) => options.includes(id));
		return { ...item, keys, options: reasoned(item.options, item.keys, keys, why) };
	},
	'true-false-not-given': (item, { verdict }, why) => {
		if (verdict === item.key) return item;
		const was: Reason = { why: WAS_RIGHT };
		const proofs = item.key === 'not-given' ? item.nearest : item.evidence;
		return {
			...item,
			key: verdict,
			reasons: { ...item.reasons, [item.key]: was, [verdict]: { why } },
			evidence: verdict === 'not-given' ? [] : proofs,
			nearest: verdict === 'not-given' ? proofs : []
		};
	},
	match: (item, { rows }, why) => {
		const keys = item.rows.map(({ id }) => rows[id]);
		if (!keys.every((key) => key !== undefined && has(item.options, key))) return undefined;
		return {
			...item,
			rows: item.rows.map((row, i) => (keys[i] === row.key ? row : { ...row, key: keys[i]!, why })),
			options: item.options.map(({ id, text, why: none }) =>
				keys.includes(id) ? { id, text } : { id, text, why: none ?? WAS_RIGHT }
			)
		};
	},
	order: (item, { positions }, why) => {
		const places = item.steps.map(({ id }) => positions[id]);
		const isWhole = item.steps.every((_, i) => places.includes(i + 1));
		if (!isWhole) return undefined;
		return { ...item, why, steps: item.steps.map((_, i) => item.steps[places.indexOf(i + 1)]!) };
	},
	'gap-fill': (item, { gaps }, why) => {
		const filled = item.gaps.map((gap) => {
			const text = gaps[gap.id]?.trim() ?? '';
			if (gap.kind === 'typed') {
				if (foldText(text) === '') return undefined;
				if (isSame(text, gap.key)) return gap;
				// What else was accepted were other ways to say what was wrong.
				return { ...gap, key: text, why, accept: [] };
			}
			const key = text as OptionId;
			return has(gap.options, key)
				? { ...gap, key, options: reasoned(gap.options, [gap.key], [key], why) }
				: undefined;
		});
		return filled.every((gap) => gap !== undefined) ? { ...item, gaps: filled } : undefined;
	},
	'short-answer': (item, { text }, why) =>
		foldText(text) === ''
			? undefined
			: isSame(text, item.key)
				? item
				: {
						...item,
						key: text.trim(),
						why,
						// They were other ways to say what was wrong.
						accept: [],
						misses: item.misses.filter((miss) => !isSame(miss.text, text))
					},
	evidence: (item, { sentences }, why) =>
		sentences.length === 0
			? undefined
			: {
					...item,
					why,
					evidence: [sentences],
					decoys: item.decoys.filter(({ sentence }) => !sentences.includes(sentence))
				},
	'open-response': () => undefined
};

/** Options whose reasons fit what is right now: what changed sides keeps none that says the opposite. */
function reasoned(
	options: readonly Option[],
	before: readonly OptionId[],
	after: readonly OptionId[],
	why: string
): Option[] {
	return options.map((option) => {
		const [was, is] = [before.includes(option.id), after.includes(option.id)];
		if (was === is) return option;
		return { id: option.id, text: option.text, why: is ? why : WAS_RIGHT };
	});
}

const has = (list: readonly { id: string }[], id: string): boolean => list.some((each) => each.id === id);
const isSame = (a: string, b: string): boolean => foldText(a) === foldText(b);
