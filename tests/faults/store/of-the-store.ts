import type { Experiment } from '../experiment.ts';
import { backupUnderLoad } from './backup-under-load.ts';
import { everyOperation } from './crash-states.ts';
import { fullDisk } from './full-disk.ts';
import { storeKilled } from './kills.ts';
import { oneOwner, pausedOwner } from './owners.ts';
import { powerCuts } from './power-cuts.ts';
import { readOnly } from './read-only.ts';
import { inUnitTests } from './unit-tests.ts';

/** The experiments on the store by itself, without a server around it. */
export const ofTheStore: readonly Experiment[] = [
	storeKilled,
	everyOperation,
	fullDisk,
	inUnitTests(
		'F4',
		'a disk that takes half and reports no error: never acknowledged, never renamed',
		'tests/store/failing-disk.test.ts',
		'half of the bytes'
	),
	inUnitTests(
		'F5',
		'EIO on a sync: not tried again, exit 74, the next start has the acknowledged',
		'tests/store/failing-disk.test.ts',
		'a sync that fails'
	),
	readOnly,
	inUnitTests(
		'F7',
		'damaged stores: never started empty, refused by name and alone, accounts and index refuse the start',
		'tests/store/damaged-store.test.ts'
	),
	oneOwner,
	pausedOwner,
	inUnitTests(
		'F10-store',
		'clocks that are set, and machines that sleep: times never fall, each leap is named once',
		'tests/store/leaps.test.ts'
	),
	inUnitTests(
		'F21',
		'an older schema, and a kill at every step: a backup first, old or new and never mixed, 78 from old code',
		'tests/store/migration.test.ts'
	),
	backupUnderLoad,
	powerCuts
];
