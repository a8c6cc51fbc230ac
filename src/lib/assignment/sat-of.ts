import { atOnce, type Steps } from '#lib/analysis/steps.ts';
import type { Answer, Sat, SatItem, Sitting } from '#lib/analysis/quiz/sat.ts';
import type { ItemId } from '#lib/items/item.ts';
import { selectedSentences } from '#lib/items/registry.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { possibleOf } from '#lib/quiz/score.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import { countedAttempts } from './counted-attempts.ts';
import { keysOf, type Keys } from './keys.ts';
import { isWritten } from './marking.ts';
import { counted, markedOf, type MarkedItem } from './turns.ts';

/**
 * A quiz as it was sat, marked by the keys that hold now: of each student whom the teacher has not taken out the attempt that
 * counts. Whoever has submitted none is not there. Its item types have been brought.
 *
 * What a teacher marks has points once it is marked for all, those who wrote nothing among them: until then students would be
 * compared by totals that are out of different numbers.
 */
export function satOf(
	published: Pick<Published, 'items' | 'forms' | 'regrading'>,
	work: Pick<Work, 'participants' | 'attempts'>
): Sat {
	return atOnce(satSteps(published, work));
}

/** The same, student by student. */
export function* satSteps(
	published: Pick<Published, 'items' | 'forms' | 'regrading'>,
	work: Pick<Work, 'participants' | 'attempts'>
): Steps<Sat> {
	const keys = keysOf(published);
	const attempts = countedAttempts(work);
	const sat: SatBy[] = [];
	const waiting = new Set<ItemId>();
	for (const participant of work.participants.values()) {
		const attempt = participant.removedAt === undefined ? attempts.get(participant.id) : undefined;
		if (attempt === undefined) continue;
		const marked = markedOf(attempt, keys);
		for (const each of marked) if (waits(each)) waiting.add(each.asked.item.id);
		sat.push({ participant, attempt, marked });
		yield;
	}
	const sittings: Sitting[] = [];
	for (const each of sat) {
		sittings.push(sittingOf(each, published, waiting));
		yield;
	}
	return { items: itemsIn(published, keys), sittings };
}

/** Whether a teacher is to mark it and has not. */
function waits({ asked: { item }, mark }: MarkedItem): boolean {
	return isWritten(item) && (mark.kind === 'own' || possibleOf({ asked: { item }, mark }) === 0);
}

/** In the order in which a form asks them; a student’s own order may be another. */
export function itemsIn({ forms }: Pick<Published, 'forms'>, { items, treated }: Keys): SatItem[] {
	return forms.flatMap((form, f) =>
		inOrder(form).flatMap((id, i) => {
			const item = items.get(id);
			const treatment = treated[id];
			const label = `${forms.length > 1 ? String.fromCharCode(65 + f) : ''}${i + 1}`;
			return item ? [{ item, form: f, number: i + 1, label, ...(treatment && { treatment }) }] : [];
		})
	);
}

interface SatBy {
	participant: Participant;
	attempt: AssignedAttempt;
	marked: MarkedItem[];
}

/** @param waiting what is not marked for all yet */
function sittingOf(
	{ participant: { id, name, student }, attempt, marked }: SatBy,
	{ forms }: Pick<Published, 'forms'>,
	waiting: ReadonlySet<ItemId>
): Sitting {
	const last = marked.findLastIndex(({ mark, value }) => mark.kind !== 'unanswered' && value.response);
	const form = forms.findIndex(({ items }) => items.join() === attempt.form.items.join());
	return {
		participant: id,
		...(student !== undefined && { student }),
		name,
		form: Math.max(0, form),
		answers: counted(marked).map((each) => ({
			...answerOf(each, marked.indexOf(each) > last),
			...(waiting.has(each.asked.item.id) && { earned: 0, possible: 0 })
		}))
	};
}

function answerOf({ asked: { item }, value, mark }: MarkedItem, isAfterLast: boolean): Answer {
	const selected = [...selectedSentences(value.response), ...(value.proof ?? [])];
	const isOpen = value.response === undefined || mark.kind === 'unanswered';
	return {
		item,
		response: value.response,
		mark,
		earned: mark.kind === 'marked' ? mark.earned : 0,
		possible: possibleOf({ asked: { item }, mark }),
		sure: value.sure,
		selected: selected.length === 0 ? undefined : [...new Set(selected)],
		became: isOpen ? (isAfterLast ? 'not-reached' : 'unanswered') : 'answered'
	};
}
