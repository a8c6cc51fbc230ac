import { sayHowMany } from '#lib/quiz/say.ts';
import { LEAST_STUDENTS } from './flags.ts';
import type { Sat } from './sat.ts';

/** From so many on a correlation is known to about ± 0.1, as 1 ∕ √n is its standard error. */
const MANY = 100;

/** How far the figures may be trusted, by how many students there are. */
export interface Caution {
	kind: 'none' | 'too-few' | 'few';
	students: number;
	/** How far a correlation may be out, two times in three; left out of too few. */
	error?: number;
	/** In a sentence or two; '' where there are enough. */
	text: string;
}

/** Of two forms the smaller group counts: a figure of a question is of those alone who had it. */
export function cautionFor({ items, sittings }: Sat): Caution {
	const forms = new Set(items.map(({ form }) => form));
	const students = Math.min(
		...[...forms].map((form) => sittings.filter((sitting) => sitting.form === form).length),
		sittings.length
	);
	const each = forms.size > 1 ? ' to a form' : '';
	const said = `${sayHowMany(students, 'student')}${each}`;
	if (students < LEAST_STUDENTS)
		return {
			kind: 'too-few',
			students,
			text: `${said} ${students === 1 ? 'is' : 'are'} too few to judge a question by: from ${LEAST_STUDENTS} on, questions that stand out are named here.`
		};
	const error = 1 / Math.sqrt(students);
	if (students >= MANY) return { kind: 'none', students, error, text: '' };
	return {
		kind: 'few',
		students,
		error,
		text: `${said} are few: a discrimination may be out by ${error.toFixed(1).replace(/^0/, '')}, so read the second decimal lightly.`
	};
}
