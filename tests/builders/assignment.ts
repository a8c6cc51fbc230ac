import type { AssignedAttempt, Participant, SlotValue, Work } from '#lib/assignment/attempt.ts';
import type { Assignment, Publication, Published } from '#lib/assignment/assignment.ts';
import type { AssignmentId, ParticipantId } from '#lib/assignment/ids.ts';
import { joinCode } from '#lib/assignment/join-code.ts';
import { EMPTY_SLOT } from '#lib/assignment/starting.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { TWELVE } from '#lib/quiz/blueprint.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { aPassage } from './passage.ts';

/** An id that says what it is of: `aId('ana')`. */
export const anId = (name: string): string => name.padEnd(22, '-');

export const aPublication = (given: Partial<Publication> = {}): Publication => ({
	at: 0,
	code: joinCode('K7M4QX'),
	door: 'open',
	released: {},
	...given
});

/** Published at 0, without a window, a limit, or a class. */
export const anAssignment = (given: Partial<Assignment> = {}): Assignment => ({
	id: anId('assignment') as AssignmentId,
	title: 'In whose court?',
	article: 'uk-eu-defence',
	teacher: anId('teacher') as Assignment['teacher'],
	plan: { kind: 'drawn', blueprint: TWELVE, seed: 'spring' as Seed, onlyAssign: false },
	policy: aPolicy(),
	window: { zone: 'Europe/London' },
	state: { kind: 'published', publication: aPublication() },
	createdAt: 0,
	...given
});

export const aPolicy = (given: Partial<Assignment['policy']> = {}): Assignment['policy'] => ({
	passage: 'open',
	attempts: 1,
	arrangement: 'same',
	feedback: { score: 'submission', marks: 'closed', keys: 'closed' },
	confidence: false,
	evidence: false,
	most: 500,
	...given
});

export const aParticipant = (given: Partial<Participant> = {}): Participant => ({
	id: anId('ana') as ParticipantId,
	name: 'Ana',
	joinedAt: 0,
	token: 'token' as Participant['token'],
	formerTokens: [],
	moreAttempts: 0,
	...given
});

/** Open, begun at 0, with three questions and nothing given. */
export const anAttempt = (given: Partial<AssignedAttempt> = {}): AssignedAttempt => ({
	id: anId('attempt') as AttemptId,
	participant: anId('ana') as ParticipantId,
	number: 1,
	form: { items: ['ferry/one', 'ferry/three', 'ferry/two'] as ItemId[], seed: 'spring' as Seed },
	startedAt: 0,
	givenBack: 0,
	slots: [EMPTY_SLOT, EMPTY_SLOT, EMPTY_SLOT],
	state: { kind: 'open' },
	earlier: [],
	...given
});

export const aWork = (participants: Participant[] = [], attempts: AssignedAttempt[] = []): Work => ({
	assignment: anId('assignment') as AssignmentId,
	participants: new Map(participants.map((each) => [each.id, each])),
	attempts: new Map(attempts.map((each) => [each.id, each]))
});

/** What was published of `anAssignment`: these items, in one form. */
export const aPublished = (items: readonly Item[], given: Partial<Published> = {}): Published => ({
	assignment: anId('assignment') as AssignmentId,
	passage: aPassage(),
	items: [...items],
	forms: [
		formOf(
			items.map(({ id }) => id),
			'spring' as Seed
		)
	],
	...given
});

/** An attempt at all that was published, open, with these values in the order of the questions. */
export const anAttemptAt = (
	published: Published,
	values: readonly SlotValue[] = [],
	given: Partial<AssignedAttempt> = {}
): AssignedAttempt =>
	anAttempt({
		form: published.forms[0]!,
		slots: published.items.map((_, i) => ({
			...EMPTY_SLOT,
			...(values[i] && { value: values[i], revision: 1 })
		})),
		...given
	});
