import type { SentenceId } from '#lib/bank/passage.ts';
import { fieldsOf, readPosted } from '#lib/items/posted.ts';
import type { ItemType } from '#lib/items/types.ts';
import type { SlotValue } from './attempt.ts';
import { sameValue } from './saving.ts';

/** What stands before the names of the fields of a question, by its place from 0. */
export const prefixOf = (slot: number): string => `${slot}.`;

/** What a form has given for one question. */
export interface Posted {
	slot: number;
	/** The revision that it was filled in over. */
	revision: number;
	value: SlotValue;
}

/** The names of the fields beside those of the item itself. */
export const FIELDS = { revision: 'rev', before: 'was', sure: 'sure', flagged: 'flagged', proof: 'proof' };

/**
 * The questions of a posted form in which the student has changed something: what another tab has saved meanwhile is not taken
 * back by a form that only shows what was there before.
 *
 * @param types of the questions of the attempt
 */
export function readPostedForm(form: FormData, types: readonly ItemType[]): Posted[] {
	return types.flatMap((type, slot): Posted[] => {
		const own = fieldsOf(form, prefixOf(slot));
		const revision = Number(own.get(FIELDS.revision) ?? NaN);
		if (!Number.isInteger(revision) || revision < 0) return [];
		const value = valueIn(own, type);
		return sameValue(value, readBefore(own.get(FIELDS.before))) ? [] : [{ slot, revision, value }];
	});
}

/** What the fields of one question give, under their own names. */
export function valueIn(own: FormData, type: ItemType): SlotValue {
	const response = readPosted(type, own);
	const sure = own.get(FIELDS.sure);
	const proof = own.getAll(FIELDS.proof).filter((id): id is SentenceId => typeof id === 'string');
	return {
		...(response && { response }),
		...((sure === 'yes' || sure === 'no') && { sure: sure === 'yes' }),
		...(proof.length > 0 && { proof }),
		...(own.has(FIELDS.flagged) && { flagged: true })
	};
}

/** Only compared with: whoever sends something else has their form taken as it stands. */
function readBefore(text: FormDataEntryValue | null): SlotValue | undefined {
	if (typeof text !== 'string') return undefined;
	try {
		return JSON.parse(text) as SlotValue;
	} catch {
		return undefined;
	}
}
