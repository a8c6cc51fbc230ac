import { erasedAt } from '#lib/assignment/acts.ts';
import type { Feedback, Publication } from '#lib/assignment/assignment.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { sayJoinCode } from '#lib/assignment/join-code.ts';
import { showLocalTime } from '#lib/assignment/local-time.ts';
import type { Tally } from '#lib/assignment/results.ts';
import { sayMany } from '#lib/assignment/places.ts';
import { sayLost } from '#lib/assignment/say-lost.ts';
import { sayPolicy } from '#lib/assignment/say-policy.ts';
import type { StudentRow } from '#lib/assignment/say-result.ts';
import { sayState } from '#lib/assignment/say-state.ts';
import { phaseOf, type Phase } from '#lib/assignment/window.ts';
import { qrOf } from './join-qr.ts';
import type { ResultsRead } from './read-results.ts';

/** Where students join, for a wall. */
export interface JoinShown {
	/** `K7M 4QXH` with a space after each character, to be read out, and its two halves. */
	spelled: string;
	halves: [string, string];
	/** The whole address with the code in it, and the one that is typed: `courtside.example/join`. */
	link: string;
	typed: string;
	/** The link as a QR code, as an image in a data address. */
	qr: string;
	/** The address is one that only this machine knows. */
	isOwnMachine: boolean;
}

/** A published assignment as its page shows it. */
export interface ResultsShown {
	id: string;
	title: string;
	class?: { id: string; name: string };
	phase: Phase;
	isBinned: boolean;
	/** In words, with its times. */
	state: string;
	policy: string[];
	join: JoinShown;
	door: Publication['door'];
	/** Whether everyone’s time can be made longer: it has a limit or an end. */
	isTimed: boolean;
	/** What stands in the field for its end; '' for none, and for one that has passed. */
	closesAt: string;
	zone: string;
	hidden: Feedback[];
	tally: Tally;
	students: StudentRow[];
	removed: StudentRow[];
	missing: { name: string; group?: string }[];
	/** How many attempts are taken in all; nobody more can join once there are so many. */
	most: number;
	isFull: boolean;
	/** That it was mended since it was published, by whom and when. */
	mended?: string;
	/** What is to be known of the questions, of time that was given back, and of very many students, in sentences. */
	remarks: string[];
}

/** @param origin of the address that the teacher uses */
export function showResults(read: ResultsRead, origin: string, now: Moment): ResultsShown {
	const { assignment, publication } = read;
	const { closesAt, zone } = assignment.window;
	const { id, title, policy } = assignment;
	return {
		id,
		title,
		...(read.class && { class: read.class }),
		phase: phaseOf(assignment, now),
		isBinned: erasedAt(assignment) !== undefined,
		state: sayState(assignment, now),
		policy: sayPolicy(policy),
		join: joinOf(publication, origin),
		door: publication.door,
		isTimed: policy.minutes !== undefined || closesAt !== undefined,
		closesAt: closesAt === undefined || closesAt <= now ? '' : showLocalTime(closesAt, zone),
		zone,
		hidden: read.hidden,
		tally: read.tally,
		students: read.students,
		removed: read.removed,
		missing: read.missing,
		most: policy.most,
		isFull: read.taken >= policy.most,
		...(read.mended !== undefined && { mended: read.mended }),
		remarks: [...sayLost(publication.lost ?? [], zone), ...manyIn(read), ...remarksOf(read)]
	};
}

/** Only a machine’s own addresses: no phone finds it there. */
const OWN_MACHINE = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

export function joinOf({ code }: Pick<Publication, 'code'>, origin: string): JoinShown {
	const said = sayJoinCode(code);
	const [first = '', second = ''] = said.split(' ');
	const link = `${origin}/join/${code}`;
	return {
		spelled: Array.from(code).join(' '),
		halves: [first, second],
		link,
		typed: `${origin.replace(/^https?:\/\//, '')}/join`,
		qr: qrOf(link),
		isOwnMachine: OWN_MACHINE.test(origin)
	};
}

function manyIn({ assignment: { policy } }: ResultsRead): string[] {
	const many = sayMany(policy.most);
	return many === undefined ? [] : [many];
}

function remarksOf({ questions, edited, gone, written }: ResultsRead): string[] {
	const since = (count: number, what: string): string[] =>
		count === 0
			? []
			: [
					`${count} of the ${questions} questions ${count === 1 ? 'has' : 'have'} been ${what} since this quiz was published. It is asked and marked as it was then.`
				];
	return [
		...since(edited, 'edited in the bank'),
		...since(gone, 'taken out of the bank'),
		...(written === 0
			? []
			: [
					`${written} of the questions ${written === 1 ? 'is' : 'are'} written freely: an answer is in the score once you have marked it.`
				])
	];
}
