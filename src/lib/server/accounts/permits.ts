import type { Teacher } from './account.ts';
import type { SignedIn } from './signed-in.ts';

/** Why somebody who is signed in may not do something. */
export type Refusal =
	/** It is not theirs to do; routes answer as if it were not there. */
	{ kind: 'not-theirs' } | Unconfirmed;

/** It is dangerous, and the password was not typed in the last ten minutes. */
export interface Unconfirmed {
	kind: 'unconfirmed';
}

/** `undefined` where they may. */
export function permits(
	by: SignedIn,
	role: Teacher['role'] | 'any',
	confirmed?: 'confirmed'
): Refusal | undefined {
	if (role === 'owner' && by.role !== 'owner') return { kind: 'not-theirs' };
	return confirmed && !by.isConfirmed ? { kind: 'unconfirmed' } : undefined;
}
