import { cautionFor } from '#lib/analysis/quiz/caution.ts';
import { FLAG_TAGS } from '#lib/analysis/quiz/say-flag.ts';
import { keyFigures, questionLine, type Figure, type QuestionLine } from '#lib/analysis/quiz/report-lines.ts';
import { sayWholeTime } from '#lib/assignment/local-time.ts';
import { resultsOf } from '#lib/assignment/results.ts';
import { sayMended } from '#lib/assignment/say-mended.ts';
import { sayStudent, type StudentRow } from '#lib/assignment/say-result.ts';
import { sayState } from '#lib/assignment/say-state.ts';
import type { Asking, NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { figuredOf } from './figured.ts';
import { readTaken } from './read-taken.ts';

/** A published quiz as it is printed for its teacher, in words and figures. */
export interface Report {
	kind: 'report';
	title: string;
	class?: string;
	state: string;
	/** When it was drawn up. */
	at: string;
	finding: string;
	/** How far the figures may be trusted; '' where there are enough students. */
	caution: string;
	/** That it was mended since it was published; left out where it was not. */
	mended?: string;
	/** Of the whole quiz, or of each of its two forms. */
	figures: { name: string; figures: Figure[] }[];
	students: StudentRow[];
	/** Names of those on the roster who have not joined. */
	missing: string[];
	questions: QuestionLine[];
}

export async function readReport(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<Report | NotFound> {
	const read = await readTaken({ store }, teacher, id);
	if (read.kind === 'not-found') return read;
	const { assignment, published, work, roster } = read;
	const now = store.now();
	const { sat, figures, flags, finding, forms } = await figuredOf(published, work);
	const { students, missing } = resultsOf(published, work, roster);
	const mended = sayMended(
		published,
		assignment.window.zone,
		(by) => store.accounts.get().teachers[by]?.name
	);
	const groups = new Map(roster.map((each) => [each.id, each.group]));
	return {
		kind: 'report',
		title: assignment.title,
		...(read.className !== undefined && { class: read.className }),
		state: sayState(assignment, now),
		at: sayWholeTime(now, assignment.window.zone),
		finding,
		caution: cautionFor(sat).text,
		...(mended !== undefined && { mended }),
		figures: forms.map(({ name, figures: quiz }) => ({ name, figures: keyFigures(quiz) })),
		students: students.map((each) => {
			const { student } = each.participant;
			return sayStudent(assignment, each, now, student && groups.get(student));
		}),
		missing: missing.map(({ name }) => name),
		questions: sat.items.map((each, i) => {
			// Two answers that mislead are one tag.
			const kinds = new Set(flags.filter(({ item }) => item === each.item.id).map(({ kind }) => kind));
			const own = [...kinds].map((kind) => FLAG_TAGS[kind]);
			return questionLine(each, figures[i]!, own);
		})
	};
}
