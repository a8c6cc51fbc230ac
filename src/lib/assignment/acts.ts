import type { Assignment, Feedback, Publication } from './assignment.ts';
import { BIN_DAYS, MOST_MINUTES, MOST_TITLE } from './defaults.ts';
import type { AssignmentId, Moment } from './ids.ts';
import type { JoinCode } from './join-code.ts';
import { phaseOf, publicationOf } from './window.ts';

/** What a teacher does with an assignment as a whole. */
export type Act =
	| { kind: 'publish'; code: JoinCode }
	/** Whatever the window says. */
	| { kind: 'close' }
	/** Until then, or without one until it is closed by hand. */
	| { kind: 'reopen'; closesAt?: Moment }
	/** More minutes for all: the limit and the end of the window move by them. */
	| { kind: 'extend'; minutes: number }
	/** Another end of the window, or with none no end. */
	| { kind: 'end'; closesAt?: Moment }
	| { kind: 'door'; door: Publication['door'] }
	/** How many attempts are taken in all. */
	| { kind: 'most'; most: number }
	| { kind: 'release'; part: Feedback }
	| { kind: 'archive' }
	| { kind: 'unarchive' }
	| { kind: 'bin' }
	| { kind: 'restore' };

/** Why an act cannot be done as things stand. */
export type Refusal =
	| 'binned'
	| 'not-binned'
	| 'draft'
	| 'published'
	| 'archived'
	| 'not-archived'
	| 'closed'
	| 'not-closed'
	| 'past'
	| 'before-opening'
	| 'nothing-to-extend'
	| 'too-long'
	| 'released';

export type Acted = { kind: 'done'; next: Assignment } | { kind: 'refused'; why: Refusal };

const DAY = 86_400_000;
const COPY = ' (copy)';
const MINUTE = 60_000;
const refused = (why: Refusal): Acted => ({ kind: 'refused', why });
const done = (next: Assignment): Acted => ({ kind: 'done', next });

/** What an act leaves of an assignment, or why it cannot be done. What is in the bin can only be taken out of it. */
export function act(assignment: Assignment, did: Act, now: Moment): Acted {
	if (did.kind === 'restore') {
		if (assignment.binnedAt === undefined) return refused('not-binned');
		const { binnedAt: _, ...rest } = assignment;
		return done(rest);
	}
	if (assignment.binnedAt !== undefined) return refused('binned');
	switch (did.kind) {
		case 'bin':
			return done({ ...closed(assignment, now), binnedAt: now });
		case 'publish':
			return publish(assignment, did.code, now);
		case 'unarchive':
			if (assignment.state.kind !== 'archived') return refused('not-archived');
			return done({
				...assignment,
				state: { kind: 'published', publication: assignment.state.publication }
			});
		default:
			return actOnPublished(assignment, did, now);
	}
}

function publish(assignment: Assignment, code: JoinCode, now: Moment): Acted {
	const { closesAt } = assignment.window;
	if (assignment.state.kind !== 'draft') return refused('published');
	if (closesAt !== undefined && closesAt <= now) return refused('past');
	const publication: Publication = { at: now, code, door: 'open', released: {} };
	return done({ ...assignment, state: { kind: 'published', publication } });
}

type OnPublished = Exclude<Act, { kind: 'publish' | 'bin' | 'restore' | 'unarchive' }>;

function actOnPublished(assignment: Assignment, did: OnPublished, now: Moment): Acted {
	if (assignment.state.kind === 'draft') return refused('draft');
	const { publication } = assignment.state;
	const isClosed = phaseOf(assignment, now) === 'closed';
	const changed = (change: Partial<Publication>): Acted => done(withPublication(assignment, change));
	// What students may see can still be released when it lies in the archive; nothing else can be done there.
	if (did.kind === 'release')
		return publication.released[did.part] === undefined
			? changed({ released: { ...publication.released, [did.part]: now } })
			: refused('released');
	if (assignment.state.kind === 'archived') return refused('archived');
	switch (did.kind) {
		case 'close':
			return isClosed ? refused('closed') : done(closed(assignment, now));
		case 'reopen':
			return isClosed ? opened(assignment, did.closesAt, now) : refused('not-closed');
		case 'end':
			return isClosed ? refused('closed') : opened(assignment, did.closesAt, now);
		case 'extend':
			return isClosed ? refused('closed') : extended(assignment, did.minutes);
		case 'door':
			return changed({ door: did.door });
		case 'most':
			return done({ ...assignment, policy: { ...assignment.policy, most: did.most } });
		case 'archive': {
			const over = closed(assignment, now);
			return done({ ...over, state: { kind: 'archived', publication: publicationOf(over)!, at: now } });
		}
	}
}

function withPublication(assignment: Assignment, change: Partial<Publication>): Assignment {
	const { state } = assignment;
	if (state.kind === 'draft') return assignment;
	return { ...assignment, state: { ...state, publication: { ...state.publication, ...change } } };
}

/** Closed by hand, where it was not closed already. */
function closed(assignment: Assignment, now: Moment): Assignment {
	if (assignment.state.kind !== 'published' || phaseOf(assignment, now) === 'closed') return assignment;
	return withPublication(assignment, { closedAt: now });
}

/** Open again, or still, until another time. */
function opened(assignment: Assignment, closesAt: Moment | undefined, now: Moment): Acted {
	if (closesAt !== undefined && closesAt <= now) return refused('past');
	const { opensAt, zone } = assignment.window;
	if (closesAt !== undefined && opensAt !== undefined && closesAt <= opensAt)
		return refused('before-opening');
	const { closedAt: _, settledAt: __, ...publication } = publicationOf(assignment)!;
	return done({
		...assignment,
		window: { zone, ...(opensAt !== undefined && { opensAt }), ...(closesAt !== undefined && { closesAt }) },
		state: { kind: 'published', publication }
	});
}

function extended(assignment: Assignment, minutes: number): Acted {
	const { policy, window } = assignment;
	if (policy.minutes === undefined && window.closesAt === undefined) return refused('nothing-to-extend');
	if (policy.minutes !== undefined && policy.minutes + minutes > MOST_MINUTES) return refused('too-long');
	return done({
		...assignment,
		policy: { ...policy, ...(policy.minutes !== undefined && { minutes: policy.minutes + minutes }) },
		window: {
			...window,
			...(window.closesAt !== undefined && { closesAt: window.closesAt + minutes * MINUTE })
		}
	});
}

/** A draft that asks the same on the same terms. Its window is not taken along: it has mostly passed. */
export function duplicate(
	{ title, article, class: ofClass, plan, policy, window }: Assignment,
	{ id, teacher, now }: { id: AssignmentId; teacher: Assignment['teacher']; now: Moment }
): Assignment {
	return {
		id,
		title: title.length + COPY.length <= MOST_TITLE ? title + COPY : title,
		article,
		teacher,
		...(ofClass !== undefined && { class: ofClass }),
		plan,
		policy,
		window: { zone: window.zone },
		state: { kind: 'draft' },
		createdAt: now
	};
}

/** When what is in the bin is erased; `undefined` of what is not in it. */
export function erasedAt({ binnedAt }: Pick<Assignment, 'binnedAt'>): Moment | undefined {
	return binnedAt === undefined ? undefined : binnedAt + BIN_DAYS * DAY;
}
