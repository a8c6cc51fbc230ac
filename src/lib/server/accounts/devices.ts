import type { Digest } from '#lib/assignment/ids.ts';
import { digestOf, newToken } from '../secrets.ts';
import type { Accounts, Teacher } from './account.ts';
import type { Gate } from './gate.ts';

/** The latest are known; one that is forgotten is treated as any other browser. */
const MOST_DEVICES = 20;

/** Whether this browser has signed in to the account before. */
export function isKnown(device: string | undefined, teacher: Teacher | undefined): boolean {
	return device !== undefined && (teacher?.devices.includes(digestOf(device)) ?? false);
}

/**
 * By what a browser is known from now on: what it has, if that was made here and not put there by somebody else, and otherwise
 * something new.
 */
export function deviceFor(
	gate: Pick<Gate, 'random'>,
	has: string | undefined,
	{ teachers }: Accounts
): string {
	return Object.values(teachers).some((teacher) => isKnown(has, teacher)) ? has! : newToken(gate);
}

export function withDevice(devices: readonly Digest[], device: string): Digest[] {
	const digest = digestOf(device);
	return [...devices.filter((other) => other !== digest), digest].slice(-MOST_DEVICES);
}
