import { sentencesOf, type Passage, type SentenceId } from '#lib/bank/passage.ts';
import { sayGiven, type Given } from '#lib/items/given.ts';
import type { ItemType, ShownItem } from '#lib/items/types.ts';
import { show } from '#lib/quiz/form.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';
import type { Assignment, Published } from './assignment.ts';
import type { AssignedAttempt, Participant, SlotValue } from './attempt.ts';
import type { Moment } from './ids.ts';
import { sayHour } from './local-time.ts';
import { itemsOf } from './turns.ts';
import { deadlineOf } from './window.ts';

/** The passage as it is read beside the questions. */
export type ReadPassage = Pick<Passage, 'title' | 'language' | 'paragraphs'>;

export interface AskedQuestion {
	/** What it asks of a reader, in a few words. */
	label: string;
	shown: ShownItem;
	/** Whether the sentence that proves the choice is asked for as well. */
	proof: boolean;
}

/** What is kept of one question. */
export interface KeptSlot {
	rev: number;
	value: SlotValue;
	/** What a device that was taken over from had kept, in words: the student says which holds. */
	other?: Given[];
}

export interface Clock {
	/** Left out where nothing ends the attempt. */
	deadline?: Moment;
	serverNow: Moment;
}

/** All that a browser is sent of an attempt that is under way. */
export interface Taking {
	title: string;
	name: string;
	/** Left out where it is out of sight until the feedback. */
	passage?: ReadPassage;
	language: string;
	confidence: boolean;
	startedAt: Moment;
	clock: Clock;
	/** The same as a time of day where its teacher is; left out where it is further away than a day. */
	until?: string;
	/** In the order in which they are asked, by which they are named: nothing else is said of which items they are. */
	questions: AskedQuestion[];
	slots: KeptSlot[];
}

const DAY = 86_400_000;

/** Types that are answered by choosing, of which a proof can be asked. */
const CHOICES: ReadonlySet<ItemType> = new Set(['single-choice', 'multiple-choice', 'true-false-not-given']);

/** Whether a question of this type also asks for the sentence that proves it: only where the passage is there to look in. */
export function asksProof({ policy }: Pick<Assignment, 'policy'>, { type }: { type: ItemType }): boolean {
	return policy.evidence && policy.passage === 'open' && CHOICES.has(type);
}

/**
 * What is sent before an attempt is submitted. It picks each field by name, and into none of them does a key enter: not the item's
 * id or revision, not how difficult it is, and no mark.
 */
export function takingOf(
	assignment: Pick<Assignment, 'title' | 'policy' | 'window' | 'state'>,
	published: Pick<Published, 'passage' | 'items'>,
	participant: Pick<Participant, 'name' | 'extra' | 'closesAt'>,
	attempt: AssignedAttempt,
	now: Moment
): Taking {
	const { policy, title, window } = assignment;
	const { passage } = published;
	const deadline = deadlineOf(assignment, participant, attempt);
	const isToday = deadline !== undefined && deadline - now < DAY;
	const questions = itemsOf(attempt, published).map((item) => ({
		label: SKILL_WORDS[item.skill].label,
		shown: show(item, attempt.form.seed),
		proof: asksProof(assignment, item)
	}));
	const texts = new Map(sentencesOf(passage).map(({ id, text }) => [id, text]));
	const textOf = (id: SentenceId) => (policy.passage === 'open' ? texts.get(id) : undefined);
	return {
		title,
		name: participant.name,
		...(policy.passage === 'open' && { passage: readPassage(passage) }),
		language: passage.language,
		confidence: policy.confidence,
		startedAt: attempt.startedAt,
		clock: clockOf(assignment, participant, attempt, now),
		...(isToday && { until: sayHour(deadline, window.zone) }),
		questions,
		slots: attempt.slots.map(({ revision, value, other }, i) => ({
			rev: revision,
			value: ownValue(value),
			...(other && { other: sayGiven(questions[i]!.shown, other.value.response, textOf) })
		}))
	};
}

export function clockOf(
	assignment: Pick<Assignment, 'policy' | 'window' | 'state'>,
	participant: Pick<Participant, 'extra' | 'closesAt'>,
	attempt: AssignedAttempt,
	now: Moment
): Clock {
	const deadline = deadlineOf(assignment, participant, attempt);
	return { ...(deadline !== undefined && { deadline }), serverNow: now };
}

export function readPassage({ title, language, paragraphs }: ReadPassage): ReadPassage {
	return {
		title,
		language,
		paragraphs: paragraphs.map((paragraph) => paragraph.map(({ id, text }) => ({ id, text })))
	};
}

/** What the student has given, which is theirs to see. */
function ownValue({ response, sure, proof, flagged }: SlotValue): SlotValue {
	return {
		...(response && { response }),
		...(sure !== undefined && { sure }),
		...(proof && { proof }),
		...(flagged !== undefined && { flagged })
	};
}
