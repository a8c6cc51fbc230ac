import type { SentenceId } from '#lib/bank/passage.ts';
import type { GapId } from '#lib/items/gap-fill/item.ts';
import { fieldsOf, readPosted } from '#lib/items/posted.ts';
import type { Item, ItemType } from '#lib/items/types.ts';
import type { Change } from './regrading.ts';

/** What stands before the names of the item’s own fields, where its key is mended. */
export const RIGHT = 'right.';

/** The fields of the forms that regrade, beside those of the item. */
export const ONCE = ['do', 'item', 'text', 'gap', 'part', 'why', 'restore', 'version'] as const;
export const SEVERAL = ['sentence', 'evidence', `${RIGHT}*`] as const;

/** Why a form says no change at all. */
export type Unread =
	'no-such-act' | 'no-such-item' | 'nothing-chosen' | 'nothing-typed' | 'no-sentence' | 'too-long';

export type ChangeRead = { kind: 'change'; change: Change } | { kind: 'wrong'; why: Unread };

/** Longer than any text that students are asked for, and any reason. */
const MOST_TEXT = 200;
export const MOST_WHY = 600;

/** Types whose proof is beside their key, and may be another with it. */
const PROVEN_BESIDE: ReadonlySet<ItemType> = new Set([
	'single-choice',
	'multiple-choice',
	'true-false-not-given',
	'short-answer'
]);

/** Whether another proof can be given together with another key. */
export const isProvenBeside = (type: ItemType): boolean => PROVEN_BESIDE.has(type);

/** What a teacher wants changed, as one of the forms sends it. Whether it can be is for `regrade` to say. */
export function readChange(form: FormData, items: readonly Item[]): ChangeRead {
	const kind = textIn(form, 'do');
	if (kind === 'restore') {
		// What is no number of a version is refused as a version that there is not.
		return { kind: 'change', change: { kind, version: Number(textIn(form, 'restore') || NaN) } };
	}
	const item = items.find(({ id }) => id === textIn(form, 'item'));
	if (item === undefined) return { kind: 'wrong', why: 'no-such-item' };
	switch (kind) {
		case 'key':
			return readKey(form, item);
		case 'accept':
			return readAccepted(form, item);
		case 'proof':
			return readProof(form, item);
		case 'drop':
		case 'everyone':
			return { kind: 'change', change: { kind, item: item.id } };
		default:
			return { kind: 'wrong', why: 'no-such-act' };
	}
}

function readKey(form: FormData, item: Item): ChangeRead {
	const right = readPosted(item.type, fieldsOf(form, RIGHT));
	const why = textIn(form, 'why');
	if (right === undefined) return { kind: 'wrong', why: 'nothing-chosen' };
	if (why.length > MOST_WHY) return { kind: 'wrong', why: 'too-long' };
	const proof = sentencesIn(form, 'evidence');
	// Where nothing is said there is nothing that proves it.
	const isNotGiven = right.type === 'true-false-not-given' && right.verdict === 'not-given';
	const hasProof = proof.length > 0 && isProvenBeside(item.type) && !isNotGiven;
	return {
		kind: 'change',
		change: {
			...{ kind: 'key', item: item.id, right },
			...(hasProof && { evidence: [proof] }),
			...(why !== '' && { why })
		}
	};
}

function readAccepted(form: FormData, item: Item): ChangeRead {
	const [text, gap] = [textIn(form, 'text'), textIn(form, 'gap')];
	if (text === '') return { kind: 'wrong', why: 'nothing-typed' };
	if (text.length > MOST_TEXT) return { kind: 'wrong', why: 'too-long' };
	return {
		kind: 'change',
		change: { kind: 'accept', item: item.id, text, ...(gap !== '' && { gap: gap as GapId }) }
	};
}

function readProof(form: FormData, item: Item): ChangeRead {
	const [proof, part] = [sentencesIn(form, 'sentence'), textIn(form, 'part')];
	if (proof.length === 0) return { kind: 'wrong', why: 'no-sentence' };
	return { kind: 'change', change: { kind: 'proof', item: item.id, proof, ...(part !== '' && { part }) } };
}

function textIn(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}

function sentencesIn(form: FormData, name: string): SentenceId[] {
	const ids = form.getAll(name).filter((id): id is SentenceId => typeof id === 'string');
	return [...new Set(ids)];
}
