import '#lib/items/all-types.ts';
import { sayShortTime } from '#lib/assignment/local-time.ts';
import { markingIn, writtenIn } from '#lib/assignment/marking.ts';
import { isMarked, toMark, type Paper, type ToMark } from '#lib/assignment/to-mark.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { bestProof } from '#lib/bank/passage.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

/** What one student wrote, to be marked. */
export interface WrittenShown {
	attempt: string;
	/** From which the marking is given: whoever sends another has seen something else. */
	revision: number;
	text: string;
	/** Where names are shown: whose it is, and which attempt where there are several. */
	who?: { name: string; participant: string; attempt: number };
	/** The points that hold; left out where it is to be marked. */
	points?: string[];
	/** When they were given and by whom, in words. */
	given?: string;
	/** It had been marked, and was written anew. */
	isAnew: boolean;
	/** What came after its time was up, or from a device that was taken over from, and does not count. */
	late?: string;
	other?: string;
}

export interface MarkingRead {
	kind: 'marking';
	assignment: Pick<Assignment, 'id' | 'title' | 'window'>;
	/** How many questions a teacher marks, and how many answers to each wait. */
	questions: { label: string; waiting: number }[];
	/** The one that is shown, from 1; left out where the quiz has none. */
	question?: number;
	item?: { id: string; stem: string; model: string; points: { id: string; text: string; proof: string[] }[] };
	treatment?: 'dropped' | 'everyone';
	language: string;
	written: WrittenShown[];
	/** How many wrote nothing, and of how many of them that counts as nothing earned. */
	blank: { all: number; counted: number };
}

/**
 * The answers to one question that a teacher marks. Names are sent only where they are asked for.
 *
 * @param asked the question, from 1; one that is not there is the first
 */
export async function readMarking(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	asked: { question: number; names: boolean }
): Promise<MarkingRead | { kind: 'draft' } | NotFound> {
	const mine = await findAssignment({ store }, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	const { id: known, title, window } = mine.assignment;
	if (publicationOf(mine.assignment) === undefined) return { kind: 'draft' };
	const [published, work] = [await store.published.get(known), await store.work.get(known)];
	if (published === undefined || work === undefined) return NOT_FOUND;
	const all = toMark(published, work);
	const at = all[asked.question - 1] === undefined ? 0 : asked.question - 1;
	const one = all[at];
	const { teachers } = store.accounts.get();
	const by = (given: TeacherId): string =>
		given === teacher.id ? 'you' : (teachers[given]?.name ?? 'somebody else');
	const { language, paragraphs } = published.passage;
	const texts = new Map(paragraphs.flat().map(({ id: sentence, text }) => [sentence, text]));
	return {
		kind: 'marking',
		assignment: { id: known, title, window },
		questions: all.map((each) => ({ label: each.label, waiting: waitingFor(each) })),
		language,
		...(one && {
			question: at + 1,
			item: {
				id: one.item.id,
				stem: one.item.stem,
				model: one.item.key,
				points: one.item.rubric.map(({ id: point, text, evidence }) => ({
					...{ id: point, text },
					proof: bestProof(evidence).flatMap((sentence) => texts.get(sentence) ?? [])
				}))
			},
			...(one.treatment && { treatment: one.treatment })
		}),
		written: one?.written.map((paper) => show(paper, asked.names, by, window.zone)) ?? [],
		blank: { all: one?.blank.length ?? 0, counted: one?.blank.filter(isMarked).length ?? 0 }
	};
}

/** Blanks that are not counted wait too: until then their writers have a score out of fewer points than the others. */
function waitingFor({ written, blank }: ToMark): number {
	return [...written, ...blank].filter((paper) => !isMarked(paper)).length;
}

function show(
	{ attempt, participant, place }: Paper,
	names: boolean,
	by: (teacher: TeacherId) => string,
	zone: string
): WrittenShown {
	const slot = attempt.slots[place]!;
	const marking = markingIn(slot);
	const { late, other } = slot;
	return {
		attempt: attempt.id,
		revision: slot.revision,
		text: writtenIn(slot),
		...(names && {
			who: { name: participant.name, participant: participant.id, attempt: attempt.number }
		}),
		...(marking && {
			points: marking.points,
			given: `${sayShortTime(marking.at, zone)}, by ${by(marking.by)}`
		}),
		isAnew: slot.marked !== undefined && marking === undefined,
		...(late && { late: writtenIn(late) }),
		...(other && { other: writtenIn(other) })
	};
}
