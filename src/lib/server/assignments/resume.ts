import type { Participant } from '#lib/assignment/attempt.ts';
import { digestOf, newToken } from '../secrets.ts';
import { addressesOf, addressOf } from './access.ts';
import type { Desk } from './desk.ts';
import { findCode, miss, type Asking, type CodeFound, type Miss } from './find-code.ts';
import { withToken } from './with-token.ts';
import { drawResumeCode, isAimedAt, opens, readResumeCode, resumeCodeOf } from './resume-code.ts';

export interface Resuming extends Asking {
	resumeCode: string;
	/** The token of the browser, where it has one. */
	device?: string | undefined;
}

export type Resumed =
	| {
			kind: 'resumed';
			address: string;
			/** Each has a cookie of its own. */
			addresses: string[];
			token: string;
			device: string;
			/** The next; the one that was used opens nothing any more. */
			resumeCode: string;
	  }
	/** It cannot be a resume code. */
	| { kind: 'no-code' }
	/** It opens nothing: mistyped, used, or tried too often. */
	| ({ kind: 'not-opened' } & Omit<Miss, 'kind'>)
	| Exclude<CodeFound, { kind: 'found' }>;

/** Another device takes over: from now on it alone answers. A code is used once, and not after five wrong tries. */
export async function resume(desk: Desk, asking: Resuming): Promise<Resumed> {
	const found = await findCode(desk, asking);
	if (found.kind !== 'found') return found;
	const code = readResumeCode(asking.resumeCode);
	if (code === undefined) return { kind: 'no-code' };
	const device = asking.device ?? newToken(desk);
	const token = newToken(desk);
	const drawn = drawResumeCode(desk);
	const resumed = await desk.store.work.change<Resumed | undefined>(found.assignment.id, (work) => {
		const aimedAt = [...work.participants.values()].filter((each) => isAimedAt(code, each));
		const owner = aimedAt.find((each) => opens(code, each));
		if (owner === undefined) return { participants: aimedAt.map(missed), result: undefined };
		const next = resumeCodeOf(owner.id, drawn);
		return {
			participants: [{ ...withToken(owner, token), device: digestOf(device), resume: next.resume }],
			result: {
				kind: 'resumed',
				address: addressOf(work, owner),
				addresses: addressesOf(work, owner),
				token,
				device,
				resumeCode: next.code
			}
		};
	});
	if (resumed) return resumed;
	const { delayMs, alarm } = await miss(desk, asking.address);
	return { kind: 'not-opened', delayMs, alarm };
}

function missed(participant: Participant): Participant {
	const { resume: kept } = participant;
	return kept ? { ...participant, resume: { ...kept, misses: kept.misses + 1 } } : participant;
}
