import '#lib/items/all-types.ts';
import type { SatItem, Treatment } from '#lib/analysis/quiz/sat.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import { bankLines, type BankLines } from '#lib/assignment/bank-lines.ts';
import { givenWrongly, type WrongSentence, type WrongText } from '#lib/assignment/given-wrongly.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { provenParts, takesProof, takesTexts, typedGaps, type Part } from '#lib/assignment/mend-parts.ts';
import { questionLines, type KeyLine } from '#lib/assignment/question-line.ts';
import { isProvenBeside } from '#lib/assignment/read-change.ts';
import { asOf, versionOf } from '#lib/assignment/regrade.ts';
import { diffOf, type RegradeDiff } from '#lib/assignment/regrade-diff.ts';
import { rightResponseTo } from '#lib/assignment/right-response.ts';
import { satOf } from '#lib/assignment/sat-of.ts';
import { sayChange } from '#lib/assignment/say-regrade.ts';
import { readPassage, type ReadPassage } from '#lib/assignment/taking.ts';
import { localId, type ItemId } from '#lib/items/item.ts';
import type { ItemResponse, ItemType, ShownItem } from '#lib/items/types.ts';
import { show } from '#lib/quiz/form.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findPublished, type PublishedFound } from './find-published.ts';

/** A question in the list. */
export interface ListedQuestion {
	/** `9`, and `B9` where there are two forms. */
	label: string;
	/** Within the article, as it stands in an address. */
	id: string;
	stem: string;
	treatment?: Treatment;
	/** It says something else than was published. */
	isMended: boolean;
}

/** The question that is chosen, and what can be done with it. */
export interface ChosenQuestion extends ListedQuestion {
	item: ItemId;
	type: ItemType;
	shown: ShownItem;
	/** What the form for another key begins with; left out where it has none. */
	right?: ItemResponse;
	keys: KeyLine[];
	isProvenBeside: boolean;
	takesTexts: boolean;
	takesProof: boolean;
	gaps: Part[];
	parts: Part[];
	texts: WrongText[];
	sentences: WrongSentence[];
	/** How to keep in the bank what was mended here; `gone` where the article is not there any more. */
	bank?: BankLines | { kind: 'gone' };
}

/** A version of the keys, and what made it. */
export interface VersionShown {
	version: number;
	/** What was done, in words; of the first, that it was published. */
	what: string;
	/** Who did it; left out where it is nobody who teaches here now. */
	by?: string;
	at: Moment;
}

export interface RegradeRead {
	kind: 'regrade';
	assignment: Pick<Assignment, 'id' | 'title' | 'window'>;
	class?: string;
	version: number;
	questions: ListedQuestion[];
	question?: ChosenQuestion;
	passage: ReadPassage;
	/** The newest first. */
	history: VersionShown[];
	/** The scores that one of the versions changed, where it is asked for. */
	change?: { version: number; diff: RegradeDiff };
}

export interface Wanted {
	/** A label or a local id, as it stands in the address. */
	question?: string | undefined;
	/** Of which version the scores are to be seen, beside those before it. */
	version?: number;
	/** The text of the bank as it is now. */
	bankText?: string | undefined;
}

/** How a quiz is marked, and what can be done about one of its questions. */
export async function readRegrade(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	wanted: Wanted = {}
): Promise<RegradeRead | { kind: 'draft' } | NotFound> {
	const found = await findPublished({ store }, teacher, id);
	if (found.kind === 'draft') return found;
	if (found.kind === 'not-found') return NOT_FOUND;
	const { assignment, published, work } = found;
	const { items } = satOf(published, { participants: new Map(), attempts: new Map() });
	const first = new Map(asOf(published, 1)!.items.map((item) => [item.id, item]));
	const listed = ({ item, label, treatment }: SatItem): ListedQuestion => ({
		...{ label, id: localId(item.id), stem: item.stem },
		...(treatment && { treatment }),
		isMended: first.get(item.id)?.revision !== item.revision
	});
	const chosen = items.find(({ item, label }) => isNamed(wanted.question, localId(item.id), label));
	const labels = new Map(items.map(({ item, label }) => [item.id, label]));
	const { accounts } = store;
	return {
		kind: 'regrade',
		assignment: { id: assignment.id, title: assignment.title, window: assignment.window },
		...(found.class && { class: found.class.name }),
		version: versionOf(published),
		questions: items.map(listed),
		...(chosen && { question: chosenIn(found, chosen, listed(chosen), wanted.bankText) }),
		passage: readPassage(published.passage),
		history: historyOf(found, (item) => labels.get(item) ?? localId(item), accounts.get().teachers),
		...changeIn(published, work, wanted.version)
	};
}

const isNamed = (wanted: string | undefined, ...names: string[]): boolean =>
	wanted !== undefined && names.some((name) => name.toLowerCase() === wanted.toLowerCase());

function chosenIn(
	{ published, work }: PublishedFound,
	sat: SatItem,
	listed: ListedQuestion,
	bankText: string | undefined
): ChosenQuestion {
	const { item, form } = sat;
	const { seed } = published.forms[form]!;
	// By the keys alone: of a question that counts for nobody, what was given to it is asked for all the same.
	const { regrading: _, ...byKeys } = published;
	const right = rightResponseTo(item);
	const [line] = questionLines([item], published.passage, seed);
	const before = asOf(published, 1)!.items.find(({ id }) => id === item.id)!;
	return {
		...listed,
		...{ item: item.id, type: item.type, shown: show(item, seed), keys: line?.keys ?? [] },
		...(right && { right }),
		...{
			isProvenBeside: isProvenBeside(item.type),
			takesTexts: takesTexts(item),
			takesProof: takesProof(item)
		},
		...{ gaps: typedGaps(item), parts: provenParts(item) },
		...givenWrongly(satOf(byKeys, work), sat),
		...(listed.isMended && {
			bank:
				bankText === undefined
					? { kind: 'gone' as const }
					: bankLines(bankText, before, item, published.passage)
		})
	};
}

function historyOf(
	{ assignment, published }: PublishedFound,
	label: (item: ItemId) => string,
	teachers: Readonly<Record<string, { name: string }>>
): VersionShown[] {
	const past = published.regrading?.past ?? [];
	const since = past.map(({ change, by, at }, i): VersionShown => {
		const name = teachers[by]?.name;
		return { version: i + 2, what: sayChange(change, label), at, ...(name !== undefined && { by: name }) };
	});
	const at = assignment.state.kind === 'draft' ? assignment.createdAt : assignment.state.publication.at;
	return [{ version: 1, what: 'As it was published', at }, ...since].reverse();
}

function changeIn(
	published: Published,
	work: PublishedFound['work'],
	version: number | undefined
): Pick<RegradeRead, 'change'> {
	if (version === undefined) return {};
	const [before, after] = [asOf(published, version - 1), asOf(published, version)];
	return before && after ? { change: { version, diff: diffOf(before, after, work) } } : {};
}
