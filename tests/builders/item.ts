import { asOptions, optionId } from '#lib/items/identity.ts';
import type { GapId } from '#lib/items/gap-fill/item.ts';
import type { ItemId, Option, Revision } from '#lib/items/item.ts';
import type { ItemOf, ItemType } from '#lib/items/types.ts';
import { aProof } from './passage.ts';

/** An option whose id is made from its text, as in every item. */
export function anOption({
	text = 'At nine',
	why = 'Dull.',
	lure
}: Partial<Omit<Option, 'id'>> = {}): Option {
	return { id: optionId(text), text, why, ...(lure === undefined ? {} : { lure }) };
}

/** Options of these texts, in the order in which items have them. */
export function optionsOf(...texts: string[]): Option[] {
	return asOptions(texts.map((text) => anOption({ text })));
}

const base = {
	revision: '0000000000000000' as Revision,
	skill: 'locate' as const,
	difficulty: 1,
	use: 'practice' as const,
	evidence: [aProof('1.1')],
	enemies: [],
	place: { file: 'bank.yaml', line: 1 }
};

const dull: { [T in ItemType]: ItemOf<T> } = {
	'single-choice': {
		...base,
		type: 'single-choice',
		id: 'ferry/single-choice' as ItemId,
		stem: 'When does the ferry leave?',
		key: optionId('At nine'),
		options: optionsOf('At nine', 'At noon', 'At ten')
	},
	'true-false-not-given': {
		...base,
		type: 'true-false-not-given',
		id: 'ferry/true-false-not-given' as ItemId,
		stem: 'The ferry leaves at nine.',
		key: 'true',
		reasons: { true: { why: 'It says so.' }, false: { why: 'It does not.' }, 'not-given': { why: 'It is.' } },
		nearest: []
	},
	'gap-fill': {
		...base,
		type: 'gap-fill',
		id: 'ferry/gap-fill' as ItemId,
		stem: 'Complete the timetable.',
		pieces: ['It leaves at ', ' and is back at ', '.'],
		gaps: [
			{
				kind: 'typed',
				id: 'gap-1' as GapId,
				key: 'nine',
				accept: ['9'],
				why: 'It says so.',
				evidence: [aProof('1.1')]
			},
			{
				kind: 'listed',
				id: 'gap-2' as GapId,
				key: optionId('noon'),
				options: optionsOf('noon', 'night', 'ten'),
				evidence: [aProof('1.2')]
			}
		],
		evidence: []
	},
	evidence: {
		...base,
		type: 'evidence',
		id: 'ferry/evidence' as ItemId,
		stem: 'Which sentence says when the ferry leaves?',
		why: 'It gives the hour.',
		decoys: [{ sentence: aProof('1.2')[0]!, why: 'It says when it is back.' }]
	}
};

type GivenItem<T extends ItemType> = { type: T; id?: string; enemies?: string[] } & Partial<
	Omit<ItemOf<T>, 'type' | 'id' | 'enemies'>
>;

/** An item of this type, dull where nothing else is said: `anItem({ type: 'evidence', id: 'ferry/when' })`. */
export function anItem<T extends ItemType>({ id, enemies, ...given }: GivenItem<T>): ItemOf<T> {
	const item: ItemOf<T> = dull[given.type as T];
	return {
		...item,
		...given,
		...(id === undefined ? {} : { id: id as ItemId }),
		...(enemies === undefined ? {} : { enemies: enemies as ItemId[] })
	};
}
