import { own, type OwnerOptions } from '../owner/own.ts';
import { takeOver, type Taken, type Watch } from '../owner/take-over.ts';
import type { Tenure } from '../owner/tenure.ts';

/** What a command needs of the machine. */
export type Machine = Omit<OwnerOptions, 'onFatal'> & Watch & { wall: () => number };

/**
 * Owns the data for as long as a command works on it.
 *
 * @throws CannotStart where somebody else owns it
 */
export async function ownBriefly<R>(
	machine: Machine,
	act: (tenure: Tenure, taken: Taken) => Promise<R>
): Promise<R> {
	const taken = await takeOver(machine, machine.folder);
	let time = taken.lastBeat ?? machine.wall();
	// The time for which the server was down counts from its own last heartbeat: this heart beats, and adds nothing to it.
	const beat = (): number => ++time;
	const { tenure, release } = await own({ ...machine, onFatal: () => undefined }, taken, beat);
	try {
		return await act(tenure, taken);
	} finally {
		await release();
	}
}
