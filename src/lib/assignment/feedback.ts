import type { Treatment } from '#lib/analysis/quiz/sat.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import type { Skill } from '#lib/bank/skill.ts';
import { sayGiven, type Given } from '#lib/items/given.ts';
import type { Mark, Revision } from '#lib/items/item.ts';
import type { PointId } from '#lib/items/open-response/item.ts';
import type { Item, ItemResponse, ShownItem } from '#lib/items/types.ts';
import { show } from '#lib/quiz/form.ts';
import { finding } from '#lib/quiz/finding.ts';
import { scoreOf, type Score } from '#lib/quiz/score.ts';
import type { Turn } from '#lib/quiz/attempt.ts';
import type { Assignment, Feedback, Published, Release } from './assignment.ts';
import type { AssignedAttempt, Participant } from './attempt.ts';
import type { Moment } from './ids.ts';
import { keysOf } from './keys.ts';
import type { Visible } from './release.ts';
import { markingIn } from './marking.ts';
import { mendedIn } from './regrade.ts';
import { readPassage, type ReadPassage } from './taking.ts';
import { turnsOf, waitingIn } from './turns.ts';

/** One question of an attempt that is over. What is left out may not be seen yet. */
export interface JudgedQuestion {
	skill: Skill;
	shown: ShownItem;
	response?: ItemResponse;
	/** The same in words. */
	given: Given[];
	sure?: boolean;
	flagged: boolean;
	/** Sentences that were marked as the proof of a choice. */
	proof?: SentenceId[];
	/** Something else came after the deadline, which does not count. */
	late: boolean;
	mark?: Mark;
	/** With the marks: it counts for nobody, or everyone has its points. */
	treatment?: Treatment;
	key?: { item: Item; sentences: Partial<Record<SentenceId, string>> };
	/** With the keys: a teacher has changed what it earns by since it was set. */
	mended?: true;
	/** With the keys: the points of the rubric that a teacher has given. */
	points?: PointId[];
}

/** All that a browser is sent of an attempt that is over. */
export interface ShownFeedback {
	title: string;
	name: string;
	submittedAt: Moment;
	by: 'student' | 'server' | 'teacher';
	/** Which parts may be seen. */
	visible: Feedback[];
	/** When the others will be. */
	later: Partial<Record<Feedback, Release>>;
	score?: Score;
	/** With the score: how many answers wait to be marked, and are not in it. */
	waiting?: number;
	/** What the attempt shows, in a sentence; with the marks. */
	finding?: string;
	confidence: boolean;
	/** Left out where the passage was out of sight and the keys are not out. */
	passage?: ReadPassage;
	language: string;
	questions: JudgedQuestion[];
}

/** What is sent once an attempt is submitted; each part only where `visible` has it. Its item types have been brought. */
export function feedbackOf(
	assignment: Pick<Assignment, 'title' | 'policy'>,
	published: Published,
	participant: Pick<Participant, 'name'>,
	attempt: AssignedAttempt,
	visible: Visible
): ShownFeedback | undefined {
	const { policy, title } = assignment;
	const { state } = attempt;
	if (state.kind !== 'submitted') return undefined;
	const turns = turnsOf(attempt, published);
	const { treated } = keysOf(published);
	const mended = mendedIn(published);
	const counting = turns.filter(({ asked }) => treated[asked.item.id] !== 'dropped');
	const sees = visible.has('keys') || policy.passage === 'open';
	const hidden = (['score', 'marks', 'keys'] as const).filter((part) => !visible.has(part));
	return {
		title,
		name: participant.name,
		submittedAt: state.at,
		by: state.by,
		visible: [...visible],
		later: Object.fromEntries(hidden.map((part) => [part, policy.feedback[part]])),
		...(visible.has('score') && { score: scoreOf(counting), ...waitingFor(waitingIn(counting)) }),
		// What nobody has marked is neither right nor wrong, and not the student’s to compare.
		...(visible.has('marks') && { finding: finding(counting.filter(({ mark }) => mark.kind !== 'own')) }),
		confidence: policy.confidence,
		...(sees && { passage: readPassage(published.passage) }),
		language: published.passage.language,
		questions: turns.map((turn, i) => ({
			...judged(turn, attempt, i, visible, sees ? published : undefined),
			...treatmentIn(visible, treated[turn.asked.item.id]),
			...(visible.has('keys') && mended.has(turn.asked.item.id) && { mended: true })
		}))
	};
}

function waitingFor(waiting: number): Pick<ShownFeedback, 'waiting'> {
	return waiting > 0 ? { waiting } : {};
}

function treatmentIn(visible: Visible, treatment: Treatment | undefined): Pick<JudgedQuestion, 'treatment'> {
	return visible.has('marks') && treatment !== undefined ? { treatment } : {};
}

function judged(
	{ asked, response, mark, sure, flagged }: Turn,
	{ form, slots }: AssignedAttempt,
	i: number,
	visible: Visible,
	published: Pick<Published, 'passage'> | undefined
): JudgedQuestion {
	const shown = show(asked.item, form.seed);
	const texts = new Map(published?.passage.paragraphs.flat().map(({ id, text }) => [id, text]));
	const slot = slots[i];
	const marking = slot && markingIn(slot);
	return {
		skill: asked.item.skill,
		shown,
		...(response && { response }),
		given: sayGiven(shown, response, (id) => texts.get(id)),
		...(sure !== undefined && { sure }),
		flagged,
		...(slot?.value.proof && { proof: slot.value.proof }),
		late: slot?.late !== undefined,
		...(visible.has('marks') && { mark }),
		...(visible.has('keys') && { key: { item: withoutTraces(asked.item), sentences: asked.sentences } }),
		...(visible.has('keys') && marking && { points: marking.points })
	};
}

/** An item with its key and reasons, and without what only its author or a later quiz has use for. */
function withoutTraces(item: Item): Item {
	return { ...item, revision: '' as Revision, enemies: [], place: { file: '', line: 0 } };
}
