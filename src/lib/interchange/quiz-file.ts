import { formsOf } from '#lib/analysis/quiz/forms.ts';
import { itemFigures } from '#lib/analysis/quiz/item-figures.ts';
import { quizFigures } from '#lib/analysis/quiz/quiz-figures.ts';
import type { Passage } from '#lib/bank/passage.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { AssignedAttempt, Participant, Slot, SlotValue, Work } from '#lib/assignment/attempt.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { keysOf, type Keys } from '#lib/assignment/keys.ts';
import { satOf } from '#lib/assignment/sat-of.ts';
import { counted, markedOf } from '#lib/assignment/turns.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Item } from '#lib/items/types.ts';
import type { Form } from '#lib/quiz/form.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { scoreOf, type Score } from '#lib/quiz/score.ts';
import { timeIn } from './time-in.ts';

/**
 * All of a quiz, as it is taken away; docs/taking-away.md says what each field means. Times are ISO 8601 in UTC. Nothing in it lets
 * anybody be another: no tokens, no devices, no codes. What is kept of a draft has its `assignment` alone.
 */
export interface QuizFile {
	format: 'courtside-quiz/1';
	assignment: ReturnType<typeof assignmentIn>;
	passage?: Passage;
	items?: Item[];
	forms?: Form[];
	regrading?: Published['regrading'];
	students?: ReturnType<typeof studentIn>[];
	attempts?: ReturnType<typeof attemptIn>[];
	figures?: {
		questions: ReturnType<typeof itemFigures>;
		quiz: Record<string, ReturnType<typeof quizFigures>>;
	};
}

/** What there is of a quiz; a draft has no more than its assignment. */
export interface Quiz {
	assignment: Assignment;
	published?: Published | undefined;
	work?: Work | undefined;
}

/**
 * The item types have been brought.
 *
 * @param whose keeps these students alone, and then no figures, which are of them all; left out: everyone
 */
export function quizFile(
	{ assignment, published, work }: Quiz,
	whose?: (of: Participant) => boolean
): QuizFile {
	const base = { format: 'courtside-quiz/1' as const, assignment: assignmentIn(assignment) };
	if (published === undefined || work === undefined) return base;
	const keys = keysOf(published);
	const students = [...work.participants.values()].filter((each) => whose?.(each) ?? true);
	const ids = new Set(students.map(({ id }) => id));
	const { passage, items, forms, regrading } = published;
	return {
		...base,
		...{ passage, items, forms },
		...(regrading && { regrading }),
		students: students.map(studentIn),
		attempts: [...work.attempts.values()]
			.filter(({ participant }) => ids.has(participant))
			.map((each) => attemptIn(each, keys)),
		...(whose === undefined && { figures: figuresOf(published, work) })
	};
}

function figuresOf(published: Published, work: Work): NonNullable<QuizFile['figures']> {
	const sat = satOf(published, work);
	return {
		questions: itemFigures(sat),
		quiz: Object.fromEntries(formsOf(sat).map(({ name, sittings }) => [name, quizFigures(sittings)]))
	};
}

function assignmentIn(assignment: Assignment) {
	const { id, title, article, plan, policy, window, state, createdAt, binnedAt } = assignment;
	const publication = publicationOf(assignment);
	return {
		...{ id, title, article, plan, policy },
		window: {
			zone: window.zone,
			...timeIn('opensAt', window.opensAt),
			...timeIn('closesAt', window.closesAt)
		},
		state: state.kind,
		...timeIn('createdAt', createdAt),
		...timeIn('publishedAt', publication?.at),
		...timeIn('closedAt', publication?.closedAt),
		...timeIn('binnedAt', binnedAt)
	};
}

function studentIn(of: Participant) {
	const { id, name, student, joinedAt, extra, closesAt, moreAttempts, removedAt } = of;
	return {
		...{ id, name },
		...(student !== undefined && { onRoster: student }),
		...timeIn('joinedAt', joinedAt),
		...(extra && { extra }),
		...timeIn('closesAt', closesAt),
		...(moreAttempts > 0 && { moreAttempts }),
		...timeIn('removedAt', removedAt)
	};
}

function attemptIn(attempt: AssignedAttempt, keys: Keys) {
	const { id, participant, number, form, startedAt, givenBack, slots, state, earlier } = attempt;
	const marked = markedOf(attempt, keys);
	const marks = new Map(marked.map(({ asked, mark, treatment }) => [asked.item.id, { mark, treatment }]));
	const isSubmitted = state.kind === 'submitted';
	const score: Score | undefined = isSubmitted ? scoreOf(counted(marked)) : undefined;
	const asked = inOrder(form);
	return {
		...{ id, student: participant, number, seed: form.seed },
		...timeIn('startedAt', startedAt),
		...(givenBack > 0 && { givenBackMs: givenBack }),
		...(isSubmitted && { ...timeIn('submittedAt', state.at), by: state.by }),
		...(score && { score }),
		answers: slots.map((slot, i) => {
			const { mark, treatment } = marks.get(asked[i]!) ?? {};
			return {
				item: asked[i]!,
				revision: keys.items.get(asked[i]!)?.revision,
				...slotIn(slot),
				...(isSubmitted && { mark }),
				...(treatment && { treatment })
			};
		}),
		...(earlier.length > 0 && {
			earlier: earlier.map((each) => ({
				...timeIn('submittedAt', each.submittedAt),
				answers: each.slots.map((slot, i) => ({ item: asked[i]!, ...slotIn(slot) }))
			}))
		})
	};
}

function slotIn({ value, savedAt, late, other, accepted }: Slot) {
	return {
		...valueIn(value),
		...timeIn('savedAt', savedAt),
		...(late && { late: keptIn(late) }),
		...(other && { otherDevice: keptIn(other) }),
		...(accepted && {
			accepted: {
				...{ which: accepted.which, by: accepted.by, before: valueIn(accepted.before) },
				...timeIn('at', accepted.at)
			}
		})
	};
}

const keptIn = ({ value, at }: { value: SlotValue; at: Moment }) => ({
	...valueIn(value),
	...timeIn('at', at)
});

function valueIn({ response, sure, proof, flagged }: SlotValue): SlotValue {
	return {
		...(response && { response }),
		...(sure !== undefined && { sure }),
		...(proof && { proof }),
		...(flagged !== undefined && { flagged })
	};
}
