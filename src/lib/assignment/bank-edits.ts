import type { EntryEdit } from '#lib/bank/edit-entry.ts';
import type { Passage } from '#lib/bank/passage.ts';
import type { Path } from '#lib/bank/problem.ts';
import { foldText } from '#lib/items/fold.ts';
import { optionId } from '#lib/items/identity.ts';
import type { Option, OptionId } from '#lib/items/item.ts';
import { modelOf } from '#lib/items/models/model.ts';
import type { Item } from '#lib/items/types.ts';
import { addedProofs, decoyEdits, joined, OWN_KEY, proofEdits } from './bank-proof-edits.ts';
import { fieldsOf, listOf, textOf, type Fields } from './entry-fields.ts';

/**
 * What makes an entry of the bank say what an item says now; `undefined` where that is not to be said in a few edits, as where the
 * model took the key from another entry, or options would go from one list to another.
 *
 * @param entry what the entry says, as it was read
 */
export function bankEdits(
	entry: unknown,
	before: Item,
	after: Item,
	passage: Pick<Passage, 'paragraphs'>
): EntryEdit[] | undefined {
	const fields = fieldsOf(entry);
	const model = modelOf(after.id);
	if (fields === undefined || before.type !== after.type) return undefined;
	if (model !== undefined && !OWN_KEY.has(model))
		return proofEdits(['evidence'], before, after, passage, model);
	switch (after.type) {
		case 'single-choice':
		case 'two-part': {
			if (before.type !== 'single-choice' && before.type !== 'two-part') return undefined;
			const swapped = swap([], fields, before, after);
			const proofs = proofEdits(['evidence'], before, after, passage, model);
			const decoys = decoyEdits('decoys', fields, before, after, 0);
			return swapped && proofs && decoys && [...swapped, ...proofs, ...decoys];
		}
		case 'true-false-not-given':
			return before.type === after.type ? claimEdits(fields, before, after, passage) : undefined;
		case 'short-answer':
			return before.type === after.type ? typedEdits(fields, before, after, passage, model) : undefined;
		case 'gap-fill':
			return before.type === after.type ? gapEdits(fields, before, after, passage) : undefined;
		case 'evidence': {
			if (before.type !== after.type) return undefined;
			const proofs = proofEdits(['evidence'], before, after, passage, model);
			const decoys = decoyEdits('distractors', fields, before, after, 1);
			const why: EntryEdit[] =
				after.why === before.why ? [] : [{ kind: 'put', path: ['key', 'why'], value: after.why }];
			return proofs && decoys && [...why, ...proofs, ...decoys];
		}
		case 'multiple-choice': {
			const isSame = before.type === after.type && before.keys.join() === after.keys.join();
			return isSame ? proofEdits(['evidence'], before, after, passage, model) : undefined;
		}
		case 'match':
		case 'order':
		case 'open-response':
			return partEdits(fields, before, after, passage);
	}
}

interface Choosing {
	key: OptionId;
	options: readonly Option[];
}

/** The key and one distractor change places, each with the reason that it has now. */
function swap(path: Path, fields: Fields, before: Choosing, after: Choosing): EntryEdit[] | undefined {
	if (before.key === after.key) return [];
	const distractors = listOf(fields['distractors']);
	const at = distractors.findIndex((each) => optionId(textOf(each?.['text'])) === after.key);
	const [is, was] = [after.key, before.key].map((id) => after.options.find((option) => option.id === id));
	if (at === -1 || !is || !was) return undefined;
	const place = [...path, 'distractors', at];
	return [
		{ kind: 'put', path: [...path, 'key', 'text'], value: is.text },
		{ kind: 'put', path: [...path, 'key', 'why'], value: is.why },
		{ kind: 'put', path: [...place, 'text'], value: was.text },
		{ kind: 'put', path: [...place, 'why'], value: was.why },
		...acceptNone(path, fields),
		...('lure' in distractors[at]! ? [{ kind: 'remove', path: [...place, 'lure'] } as const] : [])
	];
}

/** What else is accepted goes with the key that it was another way to say. */
function acceptNone(path: Path, fields: Fields): EntryEdit[] {
	return 'accept' in fields ? [{ kind: 'put', path: [...path, 'accept'], value: [] }] : [];
}

type Claim = Extract<Item, { type: 'true-false-not-given' }>;

function claimEdits(
	fields: Fields,
	before: Claim,
	after: Claim,
	passage: Pick<Passage, 'paragraphs'>
): EntryEdit[] | undefined {
	const proofs = proofEdits(['evidence'], before, after, passage, undefined);
	if (before.key === after.key) return proofs;
	// What proves and what comes nearest are two fields.
	if (before.key === 'not-given' || after.key === 'not-given') return undefined;
	const distractors = listOf(fields['distractors']);
	const at = distractors.findIndex((each) => textOf(each?.['is']) === after.key);
	if (at === -1 || proofs === undefined) return undefined;
	const place = ['distractors', at];
	return [
		{ kind: 'put', path: ['key', 'is'], value: after.key },
		{ kind: 'put', path: ['key', 'why'], value: after.reasons[after.key].why },
		{ kind: 'put', path: [...place, 'is'], value: before.key },
		{ kind: 'put', path: [...place, 'why'], value: after.reasons[before.key].why },
		...('lure' in distractors[at]! ? [{ kind: 'remove', path: [...place, 'lure'] } as const] : []),
		...proofs
	];
}

type Typed = Extract<Item, { type: 'short-answer' }>;

function typedEdits(
	fields: Fields,
	before: Typed,
	after: Typed,
	passage: Pick<Passage, 'paragraphs'>,
	model: string | undefined
): EntryEdit[] | undefined {
	const proofs = proofEdits(['evidence'], before, after, passage, model);
	const further = after.accept.filter((text) => !before.accept.includes(text));
	// A figure’s near misses are those of its choice too.
	const misses = model === undefined ? listOf(fields['distractors']) : [];
	const right = new Set([after.key, ...after.accept].map(foldText));
	return (
		proofs && [
			...keyEdits([], before, after),
			...(after.key === before.key ? [] : acceptNone([], fields)),
			...further.map((text) => ({ kind: 'add', path: ['accept'], value: text, after: 'key' }) as const),
			...misses.flatMap((miss, i) =>
				right.has(foldText(textOf(miss?.['text']))) && misses.length > 1
					? [{ kind: 'remove', path: ['distractors', i] } as const]
					: []
			),
			...proofs
		]
	);
}

function gapEdits(
	fields: Fields,
	before: Extract<Item, { type: 'gap-fill' }>,
	after: Extract<Item, { type: 'gap-fill' }>,
	passage: Pick<Passage, 'paragraphs'>
): EntryEdit[] | undefined {
	const written = listOf(fields['gaps']);
	return joined(
		after.gaps.map((gap, i) => {
			const was = before.gaps[i];
			const path = ['gaps', i];
			const proofs = was && addedProofs([...path, 'evidence'], was.evidence, gap.evidence, passage);
			if (!was || !proofs) return undefined;
			if (gap.kind === 'listed' && was.kind === 'listed') {
				const swapped = swap(path, written[i] ?? {}, was, gap);
				return swapped && [...swapped, ...proofs];
			}
			if (gap.kind !== 'typed' || was.kind !== 'typed') return undefined;
			const further = gap.accept.filter((text) => !was.accept.includes(text));
			return [
				...keyEdits(path, was, gap),
				...(gap.key === was.key ? [] : acceptNone(path, written[i] ?? {})),
				...further.map(
					(text) => ({ kind: 'add', path: [...path, 'accept'], value: text, after: 'key' }) as const
				),
				...proofs
			];
		})
	);
}

/** A typed key and its reason, where they are others now. */
function keyEdits(
	path: Path,
	before: { key: string; why: string },
	after: { key: string; why: string }
): EntryEdit[] {
	const put = (name: 'key' | 'why', field: string): EntryEdit[] =>
		after[name] === before[name] ? [] : [{ kind: 'put', path: [...path, 'key', field], value: after[name] }];
	return [...put('key', 'text'), ...put('why', 'why')];
}

/** Rows, steps and points: further proofs alone. Other keys are mended by hand, since parts stand in the order of their ids. */
function partEdits(
	fields: Fields,
	before: Item,
	after: Item,
	passage: Pick<Passage, 'paragraphs'>
): EntryEdit[] | undefined {
	if (before.type === 'match' && after.type === 'match') {
		const pairs = listOf(fields['pairs']).map((pair) => optionId(textOf(pair?.['left'])) as string);
		return joined(
			after.rows.map(({ id, key, evidence }, i) => {
				const [was, at] = [before.rows[i], pairs.indexOf(id)];
				if (was?.key !== key || at === -1) return undefined;
				return addedProofs(['pairs', at, 'evidence'], was.evidence, evidence, passage);
			})
		);
	}
	if (before.type === 'order' && after.type === 'order') {
		const isSame = before.steps.every(({ id }, i) => id === after.steps[i]?.id);
		return isSame
			? joined(
					after.steps.map(({ evidence }, i) =>
						addedProofs(['steps', i, 'evidence'], before.steps[i]!.evidence, evidence, passage)
					)
				)
			: undefined;
	}
	if (before.type === 'open-response' && after.type === 'open-response')
		return joined(
			after.rubric.map(({ evidence }, i) =>
				addedProofs(['rubric', i, 'evidence'], before.rubric[i]!.evidence, evidence, passage)
			)
		);
	return undefined;
}
