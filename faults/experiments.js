import { backupUnderLoad } from './backup-under-load.js';
import { crashStates } from './crash-states.js';
import { fullDisk } from './full-disk.js';
import { kills } from './kills.js';
import { oneOwner, pausedOwner } from './owners.js';
import { powerCuts } from './power-cuts.js';
import { readOnly } from './read-only.js';
import { inUnitTests } from './unit-tests.js';

/** All of them, in the order of their numbers. @type {import('./experiment.js').Experiment[]} */
export const experiments = [
	kills,
	crashStates,
	fullDisk,
	inUnitTests('F4', 'short writes', 'never acknowledged, never renamed', [
		'tests/store/failing-disk.test.ts',
		'half of the bytes'
	]),
	inUnitTests('F5', 'a sync that fails', 'not tried again, exit 74, the acknowledged are there', [
		'tests/store/failing-disk.test.ts',
		'a sync that fails'
	]),
	readOnly,
	inUnitTests('F7', 'damaged stores', 'never started empty, refused by name and alone', [
		'tests/store/damaged-store.test.ts'
	]),
	oneOwner,
	pausedOwner,
	inUnitTests('F10-store', 'clocks that leap', 'times never fall, each leap is named once', [
		'tests/store/leaps.test.ts'
	]),
	inUnitTests(
		'F21',
		'an older schema, and kills at every step',
		'a backup first, old or new and never mixed, 78 from the old',
		['tests/store/migration.test.ts']
	),
	backupUnderLoad,
	powerCuts
];
