import { access } from './access.ts';
import type { Desk } from './desk.ts';
import { newResumeCode } from './resume-code.ts';

export type NewCode = { kind: 'code'; code: string } | { kind: 'unknown' };

/** A new code for another device, in place of the one before. */
export async function renewResumeCode(
	desk: Desk,
	address: string,
	token: string | undefined
): Promise<NewCode> {
	const found = await access(desk, address, token);
	if (found.kind !== 'owner') return { kind: 'unknown' };
	const { code, resume } = newResumeCode(desk, found.participant.id);
	await desk.store.work.change(found.assignment.id, ({ participants }) => {
		const current = participants.get(found.participant.id);
		return { participants: current ? [{ ...current, resume }] : [], result: undefined };
	});
	return { kind: 'code', code };
}
