import type { Assignment } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import type { ClassId } from '#lib/assignment/ids.ts';
import { sayJoinCode } from '#lib/assignment/join-code.ts';
import { skeleton } from '#lib/assignment/name.ts';
import { tallyOf, type Tally } from '#lib/assignment/results.ts';
import { sayState } from '#lib/assignment/say-state.ts';
import { phaseOf, publicationOf, type Phase } from '#lib/assignment/window.ts';
import { classesOf, type Asking } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';

/** Where assignments lie: those at hand, the archive, and the bin. */
export const SHELVES = ['current', 'archive', 'bin'] as const;
export type Shelf = (typeof SHELVES)[number];

/** An assignment in a list. */
export interface AssignmentLine {
	id: string;
	title: string;
	/** The title of its article; its folder where that is gone. */
	article: string;
	/** Left out where it is for free names. */
	class?: string;
	phase: Phase;
	/** In words, with its times. */
	state: string;
	/** `K7M 4QXH`; left out of a draft. */
	code?: string;
	/** Left out of a draft. */
	tally?: Tally;
}

export interface Listed {
	lines: AssignmentLine[];
	/** How many there are on each shelf, whatever is searched for. */
	counts: Record<Shelf, number>;
	/** How many of those at hand are open now. */
	open: number;
	/** How many were found, on so many pages. */
	found: number;
	pages: number;
}

/** How many stand on a page. */
const A_PAGE = 30;

/**
 * The assignments of a teacher and of the classes that they share, the newest first.
 *
 * @param search what is looked for in titles, articles, classes and codes; '' for all
 * @param page from 1; one that is not there is empty
 */
export async function listAssignments(
	deps: Pick<Deps, 'store' | 'articles'>,
	teacher: Asking,
	{ shelf, search, page }: { shelf: Shelf; search: string; page: number }
): Promise<Listed> {
	const classes = new Map((await classesOf(deps, teacher)).map((each) => [each.id, each]));
	const all = await deps.store.assignments.all();
	const mine = all.filter(
		(each) => each.teacher === teacher.id || (each.class !== undefined && classes.has(each.class))
	);
	const wanted = skeleton(search);
	const found = mine
		.filter((each) => shelfOf(each) === shelf && textOf(deps, each, classes).includes(wanted))
		.sort((a, b) => timeOf(b) - timeOf(a));
	const shown = found.slice((page - 1) * A_PAGE, page * A_PAGE);
	return {
		lines: await Promise.all(shown.map((each) => lineOf(deps, each, classes))),
		counts: Object.fromEntries(
			SHELVES.map((each) => [each, mine.filter((one) => shelfOf(one) === each).length])
		) as Record<Shelf, number>,
		open: mine.filter((each) => shelfOf(each) === 'current' && phaseOf(each, deps.store.now()) === 'open')
			.length,
		found: found.length,
		pages: Math.max(1, Math.ceil(found.length / A_PAGE))
	};
}

function shelfOf({ binnedAt, state }: Assignment): Shelf {
	if (binnedAt !== undefined) return 'bin';
	return state.kind === 'archived' ? 'archive' : 'current';
}

const timeOf = (assignment: Assignment): number => publicationOf(assignment)?.at ?? assignment.createdAt;

type Classes = ReadonlyMap<ClassId, Class>;

const classOf = (assignment: Assignment, classes: Classes): Class | undefined =>
	assignment.class && classes.get(assignment.class);

function articleTitle({ articles }: Pick<Deps, 'articles'>, { article }: Assignment): string {
	return articles().get(article)?.passage.title ?? article;
}

/** All by which it is found, with what is alike made the same. */
function textOf(deps: Pick<Deps, 'articles'>, assignment: Assignment, classes: Classes): string {
	return [
		assignment.title,
		articleTitle(deps, assignment),
		classOf(assignment, classes)?.name ?? '',
		publicationOf(assignment)?.code ?? ''
	]
		.map(skeleton)
		.join('\n');
}

async function lineOf(
	deps: Pick<Deps, 'store' | 'articles'>,
	assignment: Assignment,
	classes: Classes
): Promise<AssignmentLine> {
	const publication = publicationOf(assignment);
	const now = deps.store.now();
	const work = publication && (await deps.store.work.get(assignment.id));
	const ofClass = classOf(assignment, classes)?.name;
	return {
		id: assignment.id,
		title: assignment.title,
		article: articleTitle(deps, assignment),
		...(ofClass !== undefined && { class: ofClass }),
		phase: phaseOf(assignment, now),
		state: sayState(assignment, now),
		...(publication && { code: sayJoinCode(publication.code) }),
		...(work && { tally: tallyOf(work) })
	};
}
