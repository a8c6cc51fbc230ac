import { phaseOf } from '#lib/assignment/window.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { digestOf } from '../secrets.ts';
import { addressOf } from './access.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import type { Desk } from './desk.ts';
import { findCode, type Asking, type CodeFound } from './find-code.ts';
import { rosterOf } from './see.ts';

/** What whoever has the code of a quiz is told: no names but those that this browser has joined under. */
export interface Door {
	kind: 'door';
	title: string;
	/** Whether it is for a class, whose students find themselves on its list. */
	hasList: boolean;
	/** Why nobody new can come in; left out where they can. */
	turned?: 'door-shut' | 'closed' | 'clock';
	/** Left out where it is open already. */
	opensAt?: Moment;
	zone: string;
	here: Here[];
}

/** Somebody who has joined from this browser, and where they go on. */
export interface Here {
	name: string;
	address: string;
}

/** @param device the token of the browser, where it has one */
export async function atTheDoor(
	desk: Desk,
	asking: Asking,
	device: string | undefined
): Promise<Door | Exclude<CodeFound, { kind: 'found' }>> {
	const found = await findCode(desk, asking);
	if (found.kind !== 'found') return found;
	const { assignment, publication } = found;
	const { title, window } = assignment;
	const phase = phaseOf(assignment, desk.store.now());
	const turned = isClockInDoubt(desk.store)
		? 'clock'
		: phase === 'closed'
			? 'closed'
			: publication.door === 'shut'
				? 'door-shut'
				: undefined;
	const work = await desk.store.work.get(assignment.id);
	const digest = device === undefined ? undefined : digestOf(device);
	const here = [...(work?.participants.values() ?? [])].filter(
		(each) => digest !== undefined && each.device === digest && each.removedAt === undefined
	);
	return {
		kind: 'door',
		title,
		hasList: ((await rosterOf(desk, assignment))?.length ?? 0) > 0,
		...(turned && { turned }),
		...(phase === 'scheduled' && { opensAt: window.opensAt! }),
		zone: window.zone,
		here: work ? here.map((each) => ({ name: each.name, address: addressOf(work, each) })) : []
	};
}
