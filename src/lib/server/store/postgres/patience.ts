import { StoreAway } from '../store.ts';
import { Away, Overtaken, PATIENCE } from './database.ts';

const PAUSE = 50;

/** Tries again where somebody was faster, and for a while where PostgreSQL does not answer. @throws StoreAway */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
	const until = performance.now() + PATIENCE;
	for (;;)
		try {
			return await act();
		} catch (error) {
			if (error instanceof Overtaken) continue;
			if (!(error instanceof Away)) throw error;
			if (performance.now() > until) throw new StoreAway(error.code);
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
}
