import { randomBytes } from 'node:crypto';
import { nodeFiles } from './node-files.ts';
import { openStore, type StoreOptions } from './open.ts';
import type { Store } from './store.ts';

/**
 * The store in a folder of this machine, with its clocks and its chance.
 *
 * @throws CannotStart
 */
export function openOnDisk(
	given: Pick<StoreOptions, 'folder'> & Partial<Omit<StoreOptions, 'folder'>>
): Promise<Store> {
	return openStore({
		files: nodeFiles,
		wall: () => Date.now(),
		monotonic: () => performance.now(),
		random: (bytes) => randomBytes(bytes),
		log: (line) => console.error(line),
		onFatal(code, why) {
			console.error(why);
			process.exit(code);
		},
		...given
	});
}
