import type { EntryEdit, Written } from '#lib/bank/edit-entry.ts';
import type { Passage, Proof } from '#lib/bank/passage.ts';
import type { Path } from '#lib/bank/problem.ts';
import { wordsFor } from '#lib/bank/words-for.ts';
import type { Item } from '#lib/items/types.ts';
import { listOf, type Fields } from './entry-fields.ts';

/** Models whose items take key, distractors and proof from their own entry. */
export const OWN_KEY = new Set(['what-it-means', 'what-it-points-to', 'who-when-where']);
/** Models whose proof is that of their statement. */
const OWN_PROOF = new Set(['who-holds-it', 'find-the-sentence', 'what-it-points-to', 'who-when-where']);

/** What makes the proofs of an entry those of its item; `undefined` where they are not the entry’s own. */
export function proofEdits(
	path: Path,
	before: Item,
	after: Item,
	passage: Pick<Passage, 'paragraphs'>,
	model: string | undefined
): EntryEdit[] | undefined {
	if (JSON.stringify(before.evidence) === JSON.stringify(after.evidence))
		return model && !OWN_KEY.has(model) ? undefined : [];
	if (model !== undefined && !OWN_PROOF.has(model)) return undefined;
	const isAdded = before.evidence.every((proof, i) => proof.join() === after.evidence[i]?.join());
	// A statement whose proof is another is another statement.
	if (model !== undefined && !OWN_KEY.has(model) && !isAdded) return undefined;
	return addedProofs(path, before.evidence, after.evidence, passage);
}

/** Proofs that came to a list; a list that has lost some is written anew. */
export function addedProofs(
	path: Path,
	before: readonly Proof[],
	after: readonly Proof[],
	passage: Pick<Passage, 'paragraphs'>
): EntryEdit[] | undefined {
	const same = (a: Proof, b: Proof | undefined): boolean => a.join() === b?.join();
	const kept = before.every((proof, i) => same(proof, after[i]));
	const proofs = (kept ? after.slice(before.length) : after).map((proof) => writtenProof(proof, passage));
	if (!proofs.every((proof) => proof !== undefined)) return undefined;
	return kept
		? proofs.map((value) => ({ kind: 'add', path, value, after: 'key' }))
		: [{ kind: 'put', path, value: proofs }];
}

function writtenProof(proof: Proof, passage: Pick<Passage, 'paragraphs'>): Written | undefined {
	const words = proof.map((id) => wordsFor(passage, id));
	if (!words.every((each) => each !== undefined)) return undefined;
	return words.length === 1 ? words[0] : { all: words };
}

/** Takes out sentences that are held to be no proof no longer; `undefined` where fewer than `least` would be left. */
export function decoyEdits(
	name: string,
	fields: Fields,
	before: Item,
	after: Item,
	least: number
): EntryEdit[] | undefined {
	if (!('decoys' in before) || !('decoys' in after)) return [];
	const left = new Set(after.decoys.map(({ sentence }) => sentence));
	const gone = before.decoys.flatMap(({ sentence }, i) => (left.has(sentence) ? [] : [i]));
	// The last of a field goes with the field, and of several the first has nothing before it to be cut from.
	if (gone.length === 0) return [];
	const count = listOf(fields[name]).length;
	if (gone.length > 1 || count - gone.length < Math.max(1, least)) return undefined;
	return gone.map((i) => ({ kind: 'remove', path: [name, i] }));
}

export function joined(parts: readonly (EntryEdit[] | undefined)[]): EntryEdit[] | undefined {
	return parts.every((edits) => edits !== undefined) ? parts.flat() : undefined;
}
