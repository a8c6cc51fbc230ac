import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import type { Options } from './experiment.ts';
import { inStore, seat, type Sitting, type Wanted } from './sitting.ts';
import { Student } from './student.ts';

export const pause = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does something in a folder that is gone afterwards. */
export async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'courtside-faults-'));
	try {
		return await act(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A new store with a quiz in it, and the devices of its students. */
export async function seated(
	folder: string,
	{ seed }: Pick<Options, 'seed'>,
	wanted: Wanted = {}
): Promise<Sitting & { devices: Student[] }> {
	const sitting = await inStore(folder, (store) => seat(store, wanted));
	return { ...sitting, devices: devicesOf(sitting, seed) };
}

export function devicesOf({ students, published }: Sitting, seed: string): Student[] {
	return students.map(
		(each, i) =>
			new Student(each, published.passage, rngFor(seed as Seed, `student ${i + 1}`), `student-${i + 1}`)
	);
}

/** The value below which so large a share of the figures lies; 0 of none. */
export function percentile(figures: readonly number[], share: number): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export const counted = (count: number): string => count.toLocaleString('en-GB');

/** The first few, and how many there are. */
export function firstOf(faults: readonly string[], most = 5): string[] {
	return faults.length > most
		? [...faults.slice(0, most), `… and ${faults.length - most} more.`]
		: [...faults];
}
