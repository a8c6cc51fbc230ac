import type { Answer, Sat, SatItem, Sitting } from '#lib/analysis/quiz/sat.ts';
import { possiblePoints, selectedSentences } from '#lib/items/registry.ts';
import { inOrder } from '#lib/quiz/form.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import { countedAttempt } from './counted-attempt.ts';
import { keysOf, type Keys } from './keys.ts';
import { counted, markedOf, type MarkedItem } from './turns.ts';

/**
 * A quiz as it was sat, marked by the keys that hold now: of each student whom the teacher has not taken out the attempt that
 * counts. Whoever has submitted none is not there. Its item types have been brought.
 */
export function satOf(
	published: Pick<Published, 'items' | 'forms' | 'regrading'>,
	work: Pick<Work, 'participants' | 'attempts'>
): Sat {
	const keys = keysOf(published);
	const sittings = [...work.participants.values()].flatMap((participant): Sitting[] => {
		const attempt = participant.removedAt === undefined ? countedAttempt(work, participant) : undefined;
		return attempt ? [sittingOf(participant, attempt, published, keys)] : [];
	});
	return { items: itemsIn(published, keys), sittings };
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

function sittingOf(
	{ id, name, student }: Participant,
	attempt: AssignedAttempt,
	{ forms }: Pick<Published, 'forms'>,
	keys: Keys
): Sitting {
	const marked = markedOf(attempt, keys);
	const last = marked.findLastIndex(({ mark, value }) => mark.kind !== 'unanswered' && value.response);
	const form = forms.findIndex(({ items }) => items.join() === attempt.form.items.join());
	return {
		participant: id,
		...(student !== undefined && { student }),
		name,
		form: Math.max(0, form),
		answers: counted(marked).map((each) => answerOf(each, marked.indexOf(each) > last))
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
		possible: possiblePoints(item),
		sure: value.sure,
		selected: selected.length === 0 ? undefined : [...new Set(selected)],
		became: isOpen ? (isAfterLast ? 'not-reached' : 'unanswered') : 'answered'
	};
}
