import '#lib/items/all-types.ts';
import type { AssignedAttempt, Slot, SlotValue } from '#lib/assignment/attempt.ts';
import type { Published } from '#lib/assignment/assignment.ts';
import type { ParticipantId, TeacherId } from '#lib/assignment/ids.ts';
import { keysOf } from '#lib/assignment/keys.ts';
import { sayShortTime } from '#lib/assignment/local-time.ts';
import { markingIn } from '#lib/assignment/marking.ts';
import { attemptsOf } from '#lib/assignment/starting.ts';
import { counted, markedOf, waitingIn, type MarkedItem } from '#lib/assignment/turns.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import { sayGiven, type Given } from '#lib/items/given.ts';
import type { Mark } from '#lib/items/item.ts';
import type { ItemResponse, ShownItem } from '#lib/items/types.ts';
import { show } from '#lib/quiz/form.ts';
import { sayHowMany, sayPoints } from '#lib/quiz/say.ts';
import { scoreOf } from '#lib/quiz/score.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

/** One question as a student had it before them, and what they gave. */
export interface PaperQuestion {
	number: number;
	label: string;
	shown: ShownItem;
	response?: ItemResponse;
	given: Given[];
	/** What came of it, in words. */
	mark: string;
	/** The points of the rubric that a teacher gave. */
	points: string[];
	sure?: boolean;
	flagged: boolean;
	/** Sentences that were marked as the proof of a choice. */
	proof: string[];
	/** When it was saved last, in words. */
	saved?: string;
	/** What was kept beside it, and what of that a teacher has let count. */
	beside: { what: string; given: Given[] }[];
}

/** A student’s whole paper: one attempt, as it is or as it was handed in before it was opened again. */
export interface PaperRead {
	kind: 'paper';
	assignment: { id: string; title: string };
	student: { id: string; name: string };
	number: number;
	/** Of how many attempts. */
	of: number;
	begun: string;
	/** When it was handed in and by whom; while it is open, that it is. */
	state: string;
	score: string;
	/** What was handed in before it was opened again, the earliest first. */
	earlier: string[];
	/** Which of them this is, from 1; left out for the attempt as it is. */
	version?: number;
	language: string;
	/** The sentences of the passage, which questions may quote. */
	sentences: [SentenceId, string][];
	questions: PaperQuestion[];
}

/**
 * @param number of the attempt, from 1
 * @param version what was handed in before it was opened again, from 1; one that is not there is the attempt as it is
 */
export async function readPaper(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	participant: string,
	{ number, version }: { number: number; version: number }
): Promise<PaperRead | NotFound> {
	const mine = await findAssignment({ store }, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	const { assignment } = mine;
	const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
	const student = work?.participants.get(participant as ParticipantId);
	if (published === undefined || work === undefined || student === undefined) return NOT_FOUND;
	const theirs = attemptsOf(work, student);
	const attempt = theirs.find((each) => each.number === number);
	if (attempt === undefined) return NOT_FOUND;
	const { zone } = assignment.window;
	const at = (moment: number): string => sayShortTime(moment, zone);
	const before = attempt.earlier[version - 1];
	const slots = before?.slots ?? attempt.slots;
	const marked = markedOf({ form: attempt.form, slots }, keysOf(published));
	const { teachers } = store.accounts.get();
	const nameOf = (by: TeacherId): string => teachers[by]?.name ?? 'a teacher';
	return {
		kind: 'paper',
		assignment: { id: assignment.id, title: assignment.title },
		student: { id: student.id, name: student.name },
		number,
		of: theirs.length,
		begun: at(attempt.startedAt),
		state: stateOf(attempt, before?.submittedAt, at),
		score: sayScore(marked),
		earlier: attempt.earlier.map(({ submittedAt }) => at(submittedAt)),
		...(before && { version }),
		language: published.passage.language,
		sentences: published.passage.paragraphs.flat().map(({ id: sentence, text }) => [sentence, text]),
		questions: marked.map((each, i) => questionOf(each, slots[i]!, { attempt, i, published, at, nameOf }))
	};
}

function stateOf(
	{ state }: AssignedAttempt,
	before: number | undefined,
	at: (moment: number) => string
): string {
	if (before !== undefined) return `Handed in ${at(before)}, and opened again after that.`;
	if (state.kind === 'open') return 'Not handed in yet: it may still change.';
	return `Handed in ${at(state.at)}${BY[state.by]}.`;
}
const BY = { student: '', server: ' by the server, when time was up', teacher: ' by a teacher' };

function sayScore(marked: readonly MarkedItem[]): string {
	const counting = counted(marked);
	const { earned, possible } = scoreOf(counting);
	const waiting = waitingIn(counting);
	const later = waiting === 0 ? '' : `, and ${sayHowMany(waiting, 'written answer')} to be marked`;
	return `${sayPoints(earned)} of ${sayHowMany(possible, 'point')}${later}`;
}

interface Beside {
	attempt: AssignedAttempt;
	/** Which question, from 0. */
	i: number;
	published: Published;
	at: (moment: number) => string;
	nameOf: (by: TeacherId) => string;
}

function questionOf(
	{ asked: { item }, value, mark, treatment }: MarkedItem,
	slot: Slot,
	{ attempt, i, published, at, nameOf }: Beside
): PaperQuestion {
	const shown = show(item, attempt.form.seed);
	const texts = new Map(published.passage.paragraphs.flat().map(({ id, text }) => [id, text]));
	const say = ({ response }: SlotValue): Given[] => sayGiven(shown, response, (id) => texts.get(id));
	const marking = item.type === 'open-response' ? markingIn(slot) : undefined;
	const { late, other, accepted } = slot;
	return {
		number: i + 1,
		label: SKILL_WORDS[item.skill].label,
		shown,
		...(value.response?.type === shown.type && { response: value.response }),
		given: say(value),
		mark: `${sayMark(mark)}${marking ? `, by ${nameOf(marking.by)}, ${at(marking.at)}` : ''}${TREATED[treatment ?? 'none']}`,
		points:
			item.type === 'open-response'
				? item.rubric.filter(({ id }) => marking?.points.includes(id)).map(({ text }) => text)
				: [],
		...(value.sure !== undefined && { sure: value.sure }),
		flagged: value.flagged ?? false,
		proof: (value.proof ?? []).map((id) => texts.get(id) ?? id),
		...(slot.savedAt !== undefined && { saved: at(slot.savedAt) }),
		beside: [
			...(late ? [{ what: `Came late, ${at(late.at)}, and does not count`, given: say(late.value) }] : []),
			...(other
				? [
						{
							what: `Kept by another device, ${at(other.at)}, and does not count`,
							given: say(other.value)
						}
					]
				: []),
			...(accepted
				? [
						{
							what: `Counts because ${nameOf(accepted.by)} has let it, ${at(accepted.at)}. Before that counted`,
							given: say(accepted.before)
						}
					]
				: [])
		]
	};
}

function sayMark(mark: Mark): string {
	switch (mark.kind) {
		case 'unanswered':
			return mark.possible === 0 ? 'Not answered' : `Not answered, 0 of ${sayPoints(mark.possible)}`;
		case 'own':
			return 'To be marked';
		case 'invalid':
			return 'Not an answer to this question, 0 points';
		case 'marked': {
			const word = mark.earned === 0 ? 'Wrong' : mark.earned < mark.possible ? 'Partly right' : 'Right';
			return `${word}, ${sayPoints(mark.earned)} of ${sayPoints(mark.possible)}`;
		}
	}
}

const TREATED = { none: '', dropped: '. It counts for nobody', everyone: '. Everyone has its points' };
