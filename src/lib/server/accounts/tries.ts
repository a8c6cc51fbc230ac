import { digestOf } from '../secrets.ts';
import type { Gate } from './gate.ts';

/** Whether a password or a code may be tried now. */
export type MayTry =
	| { kind: 'go' }
	/** Too many misses: not before so many seconds have passed. */
	| { kind: 'wait'; seconds: number }
	/** Too many misses in a day: only with a code from whoever runs the server, or when the day is over. */
	| { kind: 'shut' };

/** Whose misses a try is counted with. */
export interface Tried {
	/** By whom the account is meant, as `nameKey` gives it; left out where it is a code that is tried. */
	name?: string;
	address: string;
	/** A browser that has signed in to this account before: its misses are its own, and nobody else's are counted against it. */
	device?: string;
}

/** Counts a try as a miss, if it may be made. Call `wasRight` if it was none. */
export async function mayTry(gate: Gate, tried: Tried): Promise<MayTry> {
	const now = gate.store.now();
	const taken: ReturnType<typeof keysOf> = [];
	for (const { misses, key } of keysOf(gate, tried)) {
		const leave = await misses.take(key, now);
		if (leave.kind === 'go') {
			taken.push({ misses, key });
			continue;
		}
		for (const each of taken) await each.misses.forgive(each.key, now);
		return leave.kind === 'shut'
			? { kind: 'shut' }
			: { kind: 'wait', seconds: Math.ceil((leave.until - now) / 1000) };
	}
	return { kind: 'go' };
}

/** The name starts anew; of its address only this try is taken back, or one who has an account could guess at others' for ever. */
export async function wasRight(gate: Gate, tried: Tried): Promise<void> {
	const now = gate.store.now();
	for (const { misses, key } of keysOf(gate, tried))
		await (misses === gate.addressMisses ? misses.forgive(key, now) : misses.clear(key, now));
}

/** It was never made. */
export async function wasNotMade(gate: Gate, tried: Tried): Promise<void> {
	for (const { misses, key } of keysOf(gate, tried)) await misses.forgive(key, gate.store.now());
}

/** Lets a name be tried again that was missed too often. */
export async function unlockName(gate: Gate, name: string): Promise<void> {
	await gate.nameMisses.clear(keyOfName(name), gate.store.now());
}

function keysOf({ nameMisses, addressMisses }: Gate, { name, address, device }: Tried) {
	if (device !== undefined) return [{ misses: nameMisses, key: `device ${digestOf(device)}` }];
	const byAddress = { misses: addressMisses, key: address };
	return name === undefined ? [byAddress] : [{ misses: nameMisses, key: keyOfName(name) }, byAddress];
}

/** As long for every name, however long the name is. */
const keyOfName = (name: string): string => `name ${digestOf(name)}`;
