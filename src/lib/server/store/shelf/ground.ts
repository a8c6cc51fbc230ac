import type { Backups } from '../backups/backups.ts';
import type { Tenure } from '../owner/tenure.ts';
import type { Troubles } from '../troubles.ts';

/** What all documents stand on. */
export interface Ground {
	tenure: Tenure;
	backups: Backups;
	troubles: Troubles;
}
