import type { Moment, TeacherId } from '#lib/assignment/ids.ts';
import { digestOf, newId, newToken } from '../secrets.ts';
import type { Accounts, Invite, Teacher } from './account.ts';
import { teacherOf } from './change-teacher.ts';
import type { Gate } from './gate.ts';
import { permits, type Refusal } from './permits.ts';
import type { SignedIn } from './signed-in.ts';
import { teacherNamed } from './teacher-name.ts';

/** How long a link may be used, in milliseconds. */
export const INVITE_LASTS = 72 * 60 * 60 * 1000;
/** More links at once than a school takes on teachers. */
const MOST_INVITES = 100;

export type Invited = { kind: 'invited'; secret: string } | Refusal | { kind: 'unknown' };

/**
 * Makes a single-use link that makes a teacher, or sets a new password for one. What is given is the one copy of its secret.
 *
 * @param resets whose password it sets; left out where it makes a new teacher. An earlier link for them is worth nothing then.
 */
export async function invite(gate: Gate, by: SignedIn, resets?: TeacherId): Promise<Invited> {
	const refusal = permits(by, 'owner', 'confirmed');
	if (refusal) return refusal;
	const secret = newToken(gate);
	return gate.store.accounts.change<Invited>((accounts) => {
		if (resets !== undefined && !isEnabled(teacherOf(accounts, resets)))
			return { result: { kind: 'unknown' } };
		const now = gate.store.now();
		const made: Invite = {
			id: newId(gate),
			digest: digestOf(secret),
			madeAt: now,
			by: by.id,
			...(resets === undefined ? {} : { resets })
		};
		const others = openInvites(accounts, now).filter(
			(other) => resets === undefined || other.resets !== resets
		);
		const invites = [...others, made].slice(-MOST_INVITES);
		return { next: { ...accounts, invites }, result: { kind: 'invited', secret } };
	});
}

/** Takes back a link that has not been used. Nothing happens where there is none. */
export async function withdrawInvite(gate: Gate, by: SignedIn, id: string): Promise<Refusal | undefined> {
	const refusal = permits(by, 'owner');
	if (refusal) return refusal;
	return gate.store.accounts.change<undefined>((accounts) => ({
		next: { ...accounts, invites: accounts.invites.filter((other) => other.id !== id) },
		result: undefined
	}));
}

/** Those that can still be used. */
export function openInvites({ invites }: Accounts, now: Moment): Invite[] {
	return invites.filter(({ madeAt }) => now < madeAt + INVITE_LASTS);
}

/** What a link does, and by what it holds. */
export type Found =
	{ kind: 'new'; proof: 'invite' } | { kind: 'reset'; teacher: TeacherId; proof: 'invite' | 'note' };

/**
 * `undefined` where it was used, taken back, is too old, never was, or is for a teacher who is disabled: which of them is not
 * said.
 */
export async function findInvite({ store, notes }: Gate, secret: string): Promise<Found | undefined> {
	const [accounts, now, digest] = [store.accounts.get(), store.now(), digestOf(secret)];
	const made = openInvites(accounts, now).find((one) => one.digest === digest);
	if (made?.resets !== undefined) {
		const teacher = teacherOf(accounts, made.resets);
		return isEnabled(teacher) ? { kind: 'reset', teacher: teacher.id, proof: 'invite' } : undefined;
	}
	if (made) return { kind: 'new', proof: 'invite' };
	const note = await notes.look(secret, now);
	const teacher = note?.kind === 'reset' ? teacherNamed(note.name, accounts) : undefined;
	return isEnabled(teacher) ? { kind: 'reset', teacher: teacher.id, proof: 'note' } : undefined;
}

const isEnabled = (teacher: Teacher | undefined): teacher is Teacher =>
	teacher !== undefined && teacher.disabledAt === undefined;
