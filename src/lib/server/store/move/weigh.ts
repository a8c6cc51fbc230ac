import { createHash, type Hash } from 'node:crypto';
import type { Work } from '#lib/assignment/attempt.ts';
import type { Store } from '../store.ts';

/** What a store holds: how much of each kind, and a checksum over all of it. Two that hold the same have the same. */
export interface Weight {
	classes: number;
	assignments: number;
	published: number;
	participants: number;
	attempts: number;
	teachers: number;
	sha256: string;
}

/** Reads everything. @throws DamagedDocument */
export async function weigh(store: Store): Promise<Weight> {
	const hash = createHash('sha256');
	const classes = await store.classes.all();
	const assignments = await store.assignments.all();
	const weight = { published: 0, participants: 0, attempts: 0 };
	for (const each of [...classes, ...assignments]) add(hash, each);
	for (const { id } of assignments) {
		const [published, work] = [await store.published.get(id), await store.work.get(id)];
		add(hash, published ?? null);
		add(hash, work === undefined ? null : listed(work));
		weight.published += published ? 1 : 0;
		weight.participants += work?.participants.size ?? 0;
		weight.attempts += work?.attempts.size ?? 0;
	}
	const accounts = store.accounts.get();
	add(hash, accounts);
	return {
		...{ classes: classes.length, assignments: assignments.length },
		...weight,
		...{ teachers: Object.keys(accounts.teachers).length, sha256: hash.digest('hex') }
	};
}

/** In the order of their ids: stores keep them in orders of their own. */
function listed({ assignment, participants, attempts }: Work) {
	const inOrder = <T>(map: ReadonlyMap<string, T>): T[] =>
		[...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
	return { assignment, participants: inOrder(participants), attempts: inOrder(attempts) };
}

function add(hash: Hash, value: unknown): void {
	hash.update(JSON.stringify(value)).update('\n');
}
