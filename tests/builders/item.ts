import '#lib/items/all-types.ts';
import { asOptions, optionId } from '#lib/items/identity.ts';
import type { GapId } from '#lib/items/gap-fill/item.ts';
import type { ItemId, Option, Revision } from '#lib/items/item.ts';
import type { Row, RowId } from '#lib/items/match/item.ts';
import type { Point, PointId } from '#lib/items/open-response/item.ts';
import type { Step, StepId } from '#lib/items/order/item.ts';
import { homeParagraph } from '#lib/items/proofs.ts';
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

function aRow(text: string, right: string, sentence: string): Row {
	return {
		id: optionId(text) as string as RowId,
		text,
		key: optionId(right),
		why: 'It says so.',
		evidence: [aProof(sentence)]
	};
}

function aStep(text: string, sentence: string): Step {
	return { id: optionId(text) as string as StepId, text, evidence: [aProof(sentence)] };
}

function aPoint(text: string, sentence: string): Point {
	return { id: optionId(text) as string as PointId, text, evidence: [aProof(sentence)] };
}

const base = {
	revision: '0000000000000000' as Revision,
	skill: 'locate' as const,
	difficulty: 1,
	use: 'practice' as const,
	passage: 'either' as const,
	paragraph: 1,
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
	'multiple-choice': {
		...base,
		type: 'multiple-choice',
		id: 'ferry/multiple-choice' as ItemId,
		stem: 'At which two hours does the ferry move?',
		keys: [optionId('At nine'), optionId('At noon')],
		options: optionsOf('At nine', 'At noon', 'At one', 'At ten')
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
	match: {
		...base,
		type: 'match',
		id: 'ferry/match' as ItemId,
		stem: 'Match each of them with the wish.',
		rows: [
			aRow('The harbour master', 'A second boat', '2.1'),
			aRow('The mayor', 'One boat', '2.2'),
			aRow('The school', 'A later boat', '3.1')
		],
		options: [
			...['A second boat', 'One boat', 'A later boat'].map((text) => ({ id: optionId(text), text })),
			{ id: optionId('A larger boat'), text: 'A larger boat', why: 'Nobody wishes for it.' }
		],
		evidence: []
	},
	order: {
		...base,
		type: 'order',
		id: 'ferry/order' as ItemId,
		stem: 'Put them in the order in which they speak.',
		steps: [
			aStep('The harbour master', '2.1'),
			aStep('The mayor', '2.2'),
			aStep('The school', '3.1'),
			aStep('The captain', '3.2')
		],
		why: 'The mayor answers the harbour master.',
		evidence: []
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
	'short-answer': {
		...base,
		type: 'short-answer',
		id: 'ferry/short-answer' as ItemId,
		stem: 'At which hour does the ferry leave?',
		key: 'nine',
		accept: ['9'],
		why: 'It says so.',
		misses: [{ text: 'noon', why: 'It is back then.' }]
	},
	evidence: {
		...base,
		type: 'evidence',
		id: 'ferry/evidence' as ItemId,
		stem: 'Which sentence says when the ferry leaves?',
		why: 'It gives the hour.',
		passage: 'open',
		decoys: [{ sentence: aProof('1.2')[0]!, why: 'It says when it is back.' }]
	},
	'two-part': {
		...base,
		type: 'two-part',
		id: 'ferry/two-part' as ItemId,
		stem: 'When does the ferry leave?',
		passage: 'open',
		key: optionId('At nine'),
		options: optionsOf('At nine', 'At noon', 'At ten'),
		decoys: [{ sentence: aProof('1.2')[0]!, why: 'It says when it is back.' }]
	},
	'open-response': {
		...base,
		type: 'open-response',
		id: 'ferry/open-response' as ItemId,
		stem: 'Why do they quarrel?',
		key: 'One wants a second boat and the other thinks one enough.',
		rubric: [
			aPoint('Says that the harbour master wants another boat', '2.1'),
			aPoint('Says that the mayor does not', '2.2')
		],
		evidence: []
	}
};

type GivenItem<T extends ItemType> = { type: T; id?: string; enemies?: string[] } & Partial<
	Omit<ItemOf<T>, 'type' | 'id' | 'enemies'>
>;

/**
 * An item of this type, dull where nothing else is said: `anItem({ type: 'evidence', id: 'ferry/when' })`. It counts
 * for the paragraph of its first proof.
 */
export function anItem<T extends ItemType>({ id, enemies, ...given }: GivenItem<T>): ItemOf<T> {
	const item: ItemOf<T> = {
		...dull[given.type as T],
		...given,
		...(id === undefined ? {} : { id: id as ItemId }),
		...(enemies === undefined ? {} : { enemies: enemies as ItemId[] })
	};
	return { ...item, paragraph: given.paragraph ?? homeParagraph(item) };
}
