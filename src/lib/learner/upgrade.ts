import { isRecord } from '#lib/items/reads.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';

/** As in a document, which comes after this. */
type Entries = Record<string, { at: number; value: unknown }>;

/** What turns the entries of one schema into those of the next: the first of schema 1 into 2, and so on. */
const STEPS: readonly ((entries: Entries) => Entries)[] = [withConditions];

/**
 * The entries of an older document as this version keeps them. Their ids and times stay as they are, so two tabs that
 * bring the same document up to date have the same.
 *
 * @param schema the form they were kept in, from 1
 */
export function upgraded(entries: Entries, schema: number): Entries {
	return STEPS.slice(schema - 1).reduce((each, step) => step(each), entries);
}

/** Before there were conditions, every quiz was taken under the plain ones, without hints, confidence and flags. */
function withConditions(entries: Entries): Entries {
	return Object.fromEntries(
		Object.entries(entries).map(([id, { at, value }]) => {
			if (!isRecord(value)) return [id, { at, value }];
			if (/^[^/]+\/start$/.test(id)) return [id, { at, value: { ...value, conditions: PLAIN } }];
			if (/^attempt\/[^/]+$/.test(id))
				return [id, { at, value: { ...value, conditions: PLAIN, hints: {}, sure: {}, flagged: [] } }];
			return [id, { at, value }];
		})
	);
}
