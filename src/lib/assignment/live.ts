import type { ItemId, Mark } from '#lib/items/item.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { scoreOf, type Score } from '#lib/quiz/score.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import type { Student } from './class.ts';
import type { Moment } from './ids.ts';
import { keysOf, type Keys } from './keys.ts';
import { byName, tallyOf, type Tally } from './results.ts';
import { counted, markedOf } from './turns.ts';

/** How a question stands with one student: right, partly right, wrong, answered and not marked, or not answered. */
export type Cell = 'in' | 'part' | 'out' | 'on' | 'open';

/** One student on the live board. */
export interface LiveRow {
	/** Of the participant; of the student on the roster where nobody has joined as them. */
	id: string;
	name: string;
	/** `missing` is on the roster and has not joined; `joined` has not begun. */
	stage: 'missing' | 'joined' | 'working' | 'finished';
	/** One to a question, in the order of the board; none before the attempt has begun. */
	cells: Cell[];
	answered: number;
	/** The question, from 1, that comes next after the one that was saved last; left out where none is left, or it is over. */
	here?: number;
	/** Once it is submitted. */
	score?: Score;
	/** Of an open attempt: when something was last saved, or when it began. */
	savedAt?: Moment;
	/** Of an open attempt: when its page was last heard of; left out where it has not been since the server started. */
	heardAt?: Moment;
}

/** All who take one form. */
export interface LiveForm {
	/** For each question what share of its points those who have answered it have earned, 0–1; `null` where nobody has. */
	facility: (number | null)[];
	rows: LiveRow[];
}

export interface LiveBoard {
	/** One, or two where there are parallel forms. Who has begun none stands in the first. */
	forms: LiveForm[];
	tally: Tally;
	/** The server’s time, by which `savedAt` and `heardAt` are read. */
	now: Moment;
}

/** What one attempt is on the board. It may be kept for as long as the attempt is the same: attempts are never changed in place. */
export interface LiveAttempt {
	cells: Cell[];
	/** For each question what share of its points was earned; `null` where it is unanswered or not marked. */
	shares: (number | null)[];
	answered: number;
	score: Score;
	here?: number;
}

/** @param columns the questions of its form in the order of the board */
export function liveAttempt(attempt: AssignedAttempt, keys: Keys, columns: readonly ItemId[]): LiveAttempt {
	const marked = markedOf(attempt, keys);
	const marks = new Map(marked.map(({ asked, mark }) => [asked.item.id, mark]));
	const next = nextOf(attempt);
	const here = next === undefined ? 0 : columns.indexOf(next) + 1;
	return {
		cells: columns.map((id) => cellOf(marks.get(id))),
		shares: columns.map((id) => shareOf(marks.get(id))),
		answered: marked.filter(({ value }) => value.response !== undefined).length,
		score: scoreOf(counted(marked)),
		...(here > 0 && { here })
	};
}

function cellOf(mark: Mark | undefined): Cell {
	if (mark === undefined || mark.kind === 'unanswered') return 'open';
	if (mark.kind === 'own') return 'on';
	if (mark.kind === 'invalid' || mark.earned <= 0) return 'out';
	return mark.earned < mark.possible ? 'part' : 'in';
}

function shareOf(mark: Mark | undefined): number | null {
	if (mark?.kind === 'invalid') return 0;
	return mark?.kind === 'marked' && mark.possible > 0 ? mark.earned / mark.possible : null;
}

/**
 * The first question without a response after the one that was saved last, in the student’s own order, and round to the
 * beginning. Where they look nobody is told: only what they save is known.
 */
function nextOf({ form, slots, state }: AssignedAttempt): ItemId | undefined {
	if (state.kind === 'submitted') return undefined;
	const last = slots.reduce(
		(latest, { savedAt = 0 }, i) => (savedAt > (slots[latest]?.savedAt ?? 0) ? i : latest),
		-1
	);
	const ids = inOrder(form);
	const after = slots.map((_, i) => (last + 1 + i) % slots.length);
	const next = after.find((i) => slots[i]?.value.response === undefined);
	return next === undefined ? undefined : ids[next];
}

/**
 * The board of a class at work.
 *
 * @param heard when the page of an attempt was last heard of
 * @param of what an attempt is on the board; to be handed `liveAttempt`, or one that remembers
 * @param roster the students of its class; left out where it is for free names
 */
export function boardOf(
	published: Pick<Published, 'items' | 'forms' | 'regrading'>,
	work: Pick<Work, 'participants' | 'attempts'>,
	{
		now,
		heard,
		of = liveAttempt,
		roster = []
	}: {
		now: Moment;
		heard: (attempt: AssignedAttempt['id']) => Moment | undefined;
		of?: typeof liveAttempt;
		roster?: readonly Student[];
	}
): LiveBoard {
	const keys = keysOf(published);
	const orders = published.forms.map(inOrder);
	const forms = orders.map((columns) => ({ rows: [] as LiveRow[], shares: columns.map((): number[] => []) }));
	const last = new Map<Participant['id'], AssignedAttempt>();
	for (const attempt of work.attempts.values())
		if ((last.get(attempt.participant)?.number ?? 0) < attempt.number) last.set(attempt.participant, attempt);
	const there = [...work.participants.values()].filter(({ removedAt }) => removedAt === undefined);

	for (const participant of there) {
		const { id, name } = participant;
		const attempt = last.get(id);
		const at = attempt ? formAt(orders, attempt) : 0;
		const form = forms[at];
		if (form === undefined) continue;
		if (attempt === undefined) {
			form.rows.push({ id, name, stage: 'joined', cells: [], answered: 0 });
			continue;
		}
		const live = of(attempt, keys, orders[at]!);
		live.shares.forEach((share, i) => share !== null && form.shares[i]?.push(share));
		form.rows.push({ id, name, ...rowOf(attempt, live, heard(attempt.id)) });
	}
	const joined = new Set(there.map(({ student }) => student));
	const missing = roster.filter(({ id, removedAt }) => removedAt === undefined && !joined.has(id));
	forms[0]?.rows.push(
		...missing.map(({ id, name }): LiveRow => ({ id, name, stage: 'missing', cells: [], answered: 0 }))
	);
	return {
		forms: forms.map(({ rows, shares }) => ({
			facility: shares.map((each) =>
				each.length === 0 ? null : each.reduce((sum, share) => sum + share, 0) / each.length
			),
			rows: rows.sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
		})),
		tally: tallyOf(work),
		now
	};
}

/** Which form an attempt is at, by its questions: parallel forms share none. */
function formAt(orders: readonly ItemId[][], { form }: AssignedAttempt): number {
	return Math.max(
		0,
		orders.findIndex((order) => order.includes(form.items[0]!))
	);
}

function rowOf(
	{ state, slots, startedAt }: AssignedAttempt,
	{ cells, answered, score, here }: LiveAttempt,
	heardAt: Moment | undefined
): Omit<LiveRow, 'id' | 'name'> {
	if (state.kind === 'submitted') return { stage: 'finished', cells, answered, score };
	const savedAt = Math.max(startedAt, ...slots.map(({ savedAt: at = 0 }) => at));
	return {
		stage: 'working',
		cells,
		answered,
		...(here !== undefined && { here }),
		savedAt,
		...(heardAt !== undefined && { heardAt: Math.max(heardAt, savedAt) })
	};
}
