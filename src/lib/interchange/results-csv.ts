import { tidy, type SatItem } from '#lib/analysis/quiz/sat.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { AssignedAttempt, Participant, Work } from '#lib/assignment/attempt.ts';
import type { Student } from '#lib/assignment/class.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { keysOf, type Keys } from '#lib/assignment/keys.ts';
import { showLocalTime } from '#lib/assignment/local-time.ts';
import { resultsOf, type AttemptResult } from '#lib/assignment/results.ts';
import { itemsIn } from '#lib/assignment/sat-of.ts';
import { markedOf } from '#lib/assignment/turns.ts';
import type { ItemId } from '#lib/items/item.ts';
import { possiblePoints } from '#lib/items/registry.ts';
import { sayHowMany } from '#lib/quiz/say.ts';
import { writeCsv, type Cell } from './csv.ts';

/** A published quiz, what came of it, and who stands on the roster of its class, where it has one. */
export interface Taken {
	assignment: Pick<Assignment, 'window'>;
	published: Pick<Published, 'items' | 'forms' | 'regrading'>;
	work: Pick<Work, 'participants' | 'attempts'>;
	roster: readonly Student[];
}

const SUBMITTED = { student: 'by the student', server: 'when time was up', teacher: 'by a teacher' };

/**
 * The results as a table: a row for each student and attempt, then those who have not begun, and those of the roster who have not
 * joined. Points are by the keys that hold now. An attempt under way has none; a question that was not in it, or was dropped, has an
 * empty cell, and one that was not answered 0. Whoever was taken out is not there. The item types have been brought.
 */
export function writeResultsCsv({ assignment, published, work, roster }: Taken): string {
	const { zone } = assignment.window;
	const keys = keysOf(published);
	const items = itemsIn(published, keys);
	const groups = new Map(roster.map(({ id, group }) => [id, group]));
	const { students, missing } = resultsOf(published, work, roster);
	const whose = ({ name, student }: Participant): Cell[] => [name, student && groups.get(student)];
	return writeCsv([
		[
			...['Name', 'Group', 'Attempt', `Started (${zone})`, `Handed in (${zone})`, 'How', 'Score', 'Possible'],
			...items.map(headOf)
		],
		...students.flatMap(({ participant, attempts }) =>
			attempts.length === 0
				? [[...whose(participant), undefined, undefined, undefined, 'not begun']]
				: attempts.map((each) => [...whose(participant), ...rowOf(each, items, keys, zone)])
		),
		...missing.map(({ name, group }) => [name, group, undefined, undefined, undefined, 'not joined'])
	]);
}

function headOf({ item, label, treatment }: SatItem): string {
	const treated = { dropped: ', dropped', everyone: ', for everyone' };
	return `Question ${label} (${sayHowMany(possiblePoints(item), 'point')}${treatment ? treated[treatment] : ''})`;
}

function rowOf(
	{ attempt, score }: AttemptResult,
	items: readonly SatItem[],
	keys: Keys,
	zone: string
): Cell[] {
	const { state, number, startedAt } = attempt;
	if (state.kind === 'open') return [number, timeOf(startedAt, zone), undefined, 'under way'];
	const earned = earnedIn(attempt, keys);
	return [
		...[number, timeOf(startedAt, zone), timeOf(state.at, zone), SUBMITTED[state.by]],
		...[score && tidy(score.earned), score?.possible],
		...items.map(({ item, treatment }) => (treatment === 'dropped' ? undefined : earned.get(item.id)))
	];
}

/** The points of each question that was asked; none of one that is marked by hand and is not yet. */
function earnedIn(attempt: AssignedAttempt, keys: Keys): Map<ItemId, number> {
	return new Map(
		markedOf(attempt, keys).flatMap(({ asked, mark }): [ItemId, number][] => {
			if (mark.kind === 'own') return mark.earned === undefined ? [] : [[asked.item.id, mark.earned]];
			return [[asked.item.id, mark.kind === 'marked' ? tidy(mark.earned) : 0]];
		})
	);
}

/** As spreadsheets read a time: `2026-11-26 09:30`. */
function timeOf(at: Moment, zone: string): string {
	return showLocalTime(at, zone).replace('T', ' ');
}
