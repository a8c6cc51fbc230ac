import type { Digest, Moment, TeacherId } from '#lib/assignment/ids.ts';

/** Who may teach here, and how they get in. One document for all of it. */
export interface Accounts {
	/** By their ids, in the order in which they came; the first is the owner. Empty until set up. */
	teachers: Record<TeacherId, Teacher>;
	/** The code on the console that makes the owner; gone once it was used. */
	setup?: { digest: Digest; madeAt: Moment };
	/** Single-use links that have not been used. */
	invites: Invite[];
}

export interface Teacher {
	id: TeacherId;
	/** What is typed to sign in; unique without regard to case. */
	name: string;
	role: 'owner' | 'teacher';
	/** A PHC string. */
	password: string;
	createdAt: Moment;
	disabledAt?: Moment;
	sessions: Session[];
	/** Browsers that have signed in to this account before, which no one else's misses lock out. */
	devices: Digest[];
}

/** A browser that is signed in. */
export interface Session {
	/** Names it in lists and when it is revoked; not the secret. */
	id: string;
	token: Digest;
	startedAt: Moment;
	seenAt: Moment;
	/** On a computer that others use: an hour, and gone with the browser. */
	shared: boolean;
	/** When the password was last typed in it: what is dangerous asks for it again. */
	confirmedAt: Moment;
}

/** A link that makes a teacher, or sets a new password for one. */
export interface Invite {
	id: string;
	digest: Digest;
	madeAt: Moment;
	by: TeacherId | 'operator';
	/** Whose password it sets; left out where it makes a new teacher. */
	resets?: TeacherId;
}

export const NO_ACCOUNTS: Accounts = { teachers: {}, invites: [] };
