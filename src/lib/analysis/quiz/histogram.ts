import { sayHowMany } from '#lib/quiz/say.ts';
import { totalOf, type Sitting } from './sat.ts';

/** So many columns stand beside each other on a phone. */
const MOST_COLUMNS = 21;

/** How many students have a mark. */
export interface Column {
	/** The least and the greatest mark of it, in whole points; half a point more counts with the mark below it. */
	from: number;
	to: number;
	students: number;
	/** The whole of it in words. */
	text: string;
}

/**
 * How many students have each mark, from 0 to what there was to earn; several marks to a column where there are very many. None
 * where nobody has sat it, or there was nothing to earn or not the same for all.
 */
export function histogramOf(sittings: readonly Sitting[]): Column[] {
	const totals = sittings.map(totalOf);
	const most = totals[0]?.possible ?? 0;
	if (most === 0 || totals.some(({ possible }) => possible !== most)) return [];
	const width = Math.ceil((most + 1) / MOST_COLUMNS);
	return Array.from({ length: Math.ceil((most + 1) / width) }, (_, i) => {
		const [from, to] = [i * width, Math.min(most, (i + 1) * width - 1)];
		const students = totals.filter(
			({ earned }) => Math.floor(earned) >= from && Math.floor(earned) <= to
		).length;
		return { from, to, students, text: `${sayMarks(from, to)}: ${sayHowMany(students, 'student')}` };
	});
}

function sayMarks(from: number, to: number): string {
	return from === to ? sayHowMany(from, 'mark') : `${from} to ${to} marks`;
}
