import { firstAttemptOf, writeAddress } from '#lib/assignment/address.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import type { Participant, Work } from '#lib/assignment/attempt.ts';
import type { Student } from '#lib/assignment/class.ts';
import type { Moment, ParticipantId } from '#lib/assignment/ids.ts';
import { mayJoin } from '#lib/assignment/join-rate.ts';
import { distinctName, readName } from '#lib/assignment/name.ts';
import { placesTaken } from '#lib/assignment/places.ts';
import { phaseOf } from '#lib/assignment/window.ts';
import { digestOf, newId, newToken } from '../secrets.ts';
import { addressOf } from './access.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import type { Desk } from './desk.ts';
import { findCode, type Asking, type CodeFound } from './find-code.ts';
import { isSameName, onList, type OnList } from './on-list.ts';
import { newResumeCode } from './resume-code.ts';
import { rosterOf } from './see.ts';

export interface Joining extends Asking {
	name: string;
	/** Whom of several on the list they have picked. */
	student?: string | undefined;
	/** They know that their name is not on the list. */
	notOnList?: boolean;
	/** The token of the browser, where it has one. */
	device?: string | undefined;
	/** They are not the one who has joined from this browser under the same name. */
	isAnother?: boolean;
}

export type Joined =
	| {
			kind: 'joined';
			address: string;
			/** For the cookies of the attempt and of the browser. */
			token: string;
			device: string;
			resumeCode: string;
			/** The teacher has to say first that it is they. */
			waits: boolean;
	  }
	| { kind: 'name'; message: string }
	| Exclude<OnList, { kind: 'student' }>
	/** This browser has joined under that name: where they would go on. */
	| { kind: 'same-person'; name: string; since: Moment; address: string }
	| Turned
	| Exclude<CodeFound, { kind: 'found' }>;

/** Why nobody new can join. */
export type Turned =
	| { kind: 'door-shut' | 'closed' | 'full' | 'clock' }
	/** Very many are joining at this moment. */
	| { kind: 'busy' };

/** A new student of an assignment, under a free name or one of its list. No account, and nothing else that is asked of them. */
export async function join(desk: Desk, asking: Joining): Promise<Joined> {
	const found = await findCode(desk, asking);
	if (found.kind !== 'found') return found;
	const { assignment, publication } = found;
	if (isClockInDoubt(desk.store)) return { kind: 'clock' };
	if (phaseOf(assignment, desk.store.now()) === 'closed') return { kind: 'closed' };
	if (publication.door === 'shut') return { kind: 'door-shut' };
	const read = readName(asking.name);
	if (read.kind === 'wrong') return { kind: 'name', message: read.message };
	const roster = await rosterOf(desk, assignment);
	const listed = asking.notOnList ? undefined : roster && onList(roster, read.name, asking.student);
	if (listed !== undefined && listed.kind !== 'student') return listed;
	return admit(desk, assignment, asking, { name: read.name, student: listed?.student, roster });
}

interface Who {
	name: string;
	student: Student | undefined;
	roster: readonly Student[] | undefined;
}

async function admit(desk: Desk, assignment: Assignment, asking: Joining, who: Who): Promise<Joined> {
	const { store } = desk;
	const now = store.now();
	const { most } = assignment.policy;
	const name = who.student?.name ?? who.name;
	const device = asking.device ?? newToken(desk);
	const digest = digestOf(device);
	const [id, token] = [newId(desk) as ParticipantId, newToken(desk)];
	const { code, resume } = newResumeCode(desk, id);
	const askIfSame = (work: Work): Joined | undefined => {
		const same = asking.isAnother
			? undefined
			: present(work).find((other) => other.device === digest && isSameName(other, name) && !other.waits);
		return (
			same && {
				kind: 'same-person',
				name: same.name,
				since: same.joinedAt,
				address: addressOf(work, same)
			}
		);
	};
	const isBusy = ({ participants }: Work): boolean => {
		const joined = [...participants.values()].map(({ joinedAt }) => joinedAt);
		return !mayJoin(joined, who.roster?.length || most, now);
	};
	// A flood is sent away before anything is to be written.
	const before = await store.work.get(assignment.id);
	const asked = before && askIfSame(before);
	if (asked) return asked;
	if (before && isBusy(before)) return { kind: 'busy' };
	const joined = await store.work.change<Joined>(assignment.id, (work) => {
		const again = askIfSame(work);
		if (again) return { result: again };
		const there = present(work);
		if (placesTaken(work) >= most) return { result: { kind: 'full' } };
		if (isBusy(work)) return { result: { kind: 'busy' } };
		const waits = who.student !== undefined && there.some(({ student }) => student === who.student?.id);
		const distinct = distinctName(
			name,
			there.map((other) => other.name)
		);
		const participant: Participant = {
			id,
			name: distinct.name,
			...(who.student && { student: who.student.id }),
			...(who.student?.extra && { extra: who.student.extra }),
			joinedAt: now,
			token: digestOf(token),
			formerTokens: [],
			device: digest,
			resume,
			...(waits && { waits }),
			...(distinct.alike && { alike: true }),
			moreAttempts: 0
		};
		const address = writeAddress({ assignment: assignment.id, attempt: firstAttemptOf(id) });
		return {
			participants: [participant],
			result: { kind: 'joined', address, token, device, resumeCode: code, waits }
		};
	});
	return joined ?? { kind: 'closed' };
}

const present = ({ participants }: Work): Participant[] =>
	[...participants.values()].filter(({ removedAt }) => removedAt === undefined);
