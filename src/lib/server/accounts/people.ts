import type { TeacherId } from '#lib/assignment/ids.ts';
import { changeTeacher } from './change-teacher.ts';
import type { Gate } from './gate.ts';
import { permits, type Refusal } from './permits.ts';
import type { SignedIn } from './signed-in.ts';

export type Disabled = { kind: 'done' } | Refusal | { kind: 'unknown' } | { kind: 'owner' };

/**
 * Shuts a teacher out, or lets them in again. What they have made stays; their sessions end, and so do links that would set a
 * password for them. The owner can be shut out by nobody.
 */
export async function setDisabled(
	gate: Gate,
	by: SignedIn,
	id: TeacherId,
	disabled: boolean
): Promise<Disabled> {
	const refusal = permits(by, 'owner', 'confirmed');
	if (refusal) return refusal;
	const outcome = await changeTeacher<Disabled>(gate, id, ({ disabledAt: _before, ...teacher }) => {
		if (teacher.role === 'owner') return { result: { kind: 'owner' } };
		return {
			next: disabled ? { ...teacher, disabledAt: gate.store.now(), sessions: [] } : teacher,
			result: { kind: 'done' }
		};
	});
	return outcome ?? { kind: 'unknown' };
}
