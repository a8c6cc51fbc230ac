import type { Option, OptionId, Revision } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { aProof } from './passage.ts';

/** The same item to look at, with all that may not be seen changed: what is right, why, and what proves it. */
export function otherwise(item: Item): Item {
	const common = {
		revision: 'ffffffffffffffff' as Revision,
		difficulty: 5,
		use: 'assign' as const,
		skill: 'purpose' as const,
		passage: 'open' as const,
		paragraph: 3,
		evidence: [aProof('3.1'), aProof('3.2')],
		enemies: [],
		place: { file: 'other.yaml', line: 2 }
	};
	const options = (list: readonly Option[]): Option[] =>
		list.map((option) => ({ ...option, why: 'Otherwise.', lure: aProof('3.1')[0]! }));
	const another = ({ key, options }: { key: OptionId; options: readonly { id: OptionId }[] }): OptionId =>
		options.find(({ id }) => id !== key)!.id;
	switch (item.type) {
		case 'single-choice':
			return { ...item, ...common, key: another(item), options: options(item.options) };
		case 'multiple-choice': {
			const keys = item.options.map(({ id }) => id).filter((id) => !item.keys.includes(id));
			return { ...item, ...common, keys, options: options(item.options) };
		}
		case 'true-false-not-given': {
			const reason = { why: 'Otherwise.' };
			const reasons = { true: reason, false: reason, 'not-given': reason };
			return { ...item, ...common, key: 'not-given', reasons, nearest: [aProof('3.1')] };
		}
		case 'match': {
			// Every row has what belonged to the row before it, and the side that belonged to none is now the first row’s.
			const spare = item.options.find(({ why }) => why !== undefined)?.id ?? item.rows.at(-1)!.key;
			const keys = [spare, ...item.rows.map(({ key }) => key)];
			return {
				...item,
				...common,
				rows: item.rows.map((row, i) => ({
					...row,
					key: keys[i]!,
					why: 'Otherwise.',
					evidence: common.evidence
				})),
				options: item.options.map(({ id, text }) =>
					keys.slice(0, item.rows.length).includes(id) ? { id, text } : { id, text, why: 'Otherwise.' }
				)
			};
		}
		case 'order': {
			const [first, ...rest] = item.steps;
			const steps = [...rest.reverse(), first!].map((step) => ({ ...step, evidence: common.evidence }));
			return { ...item, ...common, steps, why: 'Otherwise.' };
		}
		case 'gap-fill':
			return {
				...item,
				...common,
				gaps: item.gaps.map((gap) =>
					gap.kind === 'typed'
						? { ...gap, key: 'ten', accept: [], why: 'Otherwise.', evidence: common.evidence }
						: { ...gap, key: another(gap), options: options(gap.options), evidence: common.evidence }
				)
			};
		case 'short-answer':
			return { ...item, ...common, key: 'ten', accept: [], why: 'Otherwise.', misses: [] };
		case 'evidence':
			return { ...item, ...common, why: 'Otherwise.', decoys: [] };
		case 'two-part':
			return { ...item, ...common, key: another(item), options: options(item.options), decoys: [] };
		case 'open-response':
			return { ...item, ...common, key: 'Otherwise.', rubric: item.rubric.slice(1) };
	}
}
