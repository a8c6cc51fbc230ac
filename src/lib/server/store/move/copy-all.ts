import type { AssignmentId } from '#lib/assignment/ids.ts';
import { AlreadyThere, type Documents, type Store, type Trouble } from '../store.ts';

/** Why not everything can be copied. What was copied by then stays, and is found again. */
export type MoveRefusal =
	/** Documents that cannot be read would be left behind. */
	| { kind: 'damaged'; troubles: Trouble[] }
	/** Something else lives where it is to go. */
	| { kind: 'other'; document: string }
	/** Where it goes the clock is behind what was written by so many milliseconds: deadlines would come later. */
	| { kind: 'clock'; by: number };

export type Moved = { kind: 'moved' } | MoveRefusal;

/** In one go a database would take longer than it is waited for. */
const AT_ONCE = 200;
/** Clocks of two machines are never quite the same. */
const NEAR = 60_000;

/**
 * Copies all that a store holds to another, and changes nothing in the first. What is there already, and the same, is left: one that
 * was cut short goes on where it was. Who teaches comes last, so that nobody can sign in before.
 *
 * @param progress told of each class and assignment that has come over, and how many there are
 */
export async function copyAll(
	from: Store,
	to: Store,
	progress: (done: number, of: number) => void = () => undefined
): Promise<Moved> {
	const accounts = from.accounts.get();
	const there = to.accounts.get();
	if (!isSame(there, accounts) && Object.keys(there.teachers).length > 0)
		return { kind: 'other', document: 'accounts' };
	const by = from.now() - to.now();
	if (by > NEAR) return { kind: 'clock', by };
	const classes = await from.classes.all();
	const assignments = await from.assignments.all();
	const of = classes.length + assignments.length;
	let done = 0;
	try {
		for (const each of classes) {
			await put(to.classes, each.id, each);
			progress(++done, of);
		}
		for (const each of assignments) {
			await copyWork(from, to, each.id);
			const published = await from.published.get(each.id);
			if (published) await put(to.published, each.id, published);
			await put(to.assignments, each.id, each);
			progress(++done, of);
		}
	} catch (error) {
		if (error instanceof Other) return { kind: 'other', document: error.message };
		throw error;
	}
	// What could not be read has been named by now.
	const troubles = from.troubles().filter(({ kind }) => kind === 'damaged' || kind === 'missing');
	if (troubles.length > 0) return { kind: 'damaged', troubles };
	if (!isSame(to.accounts.get(), accounts))
		await to.accounts.change(() => ({ next: accounts, result: undefined }));
	return { kind: 'moved' };
}

/** Under this name there is something that is not what was to come. */
class Other extends Error {}

async function put<Id extends string, T>(to: Documents<Id, T>, id: Id, value: T): Promise<void> {
	try {
		await to.create(id, value);
	} catch (error) {
		if (!(error instanceof AlreadyThere)) throw error;
		if (!isSame(await to.get(id), value)) throw new Other(error.document);
	}
}

async function copyWork(from: Store, to: Store, id: AssignmentId): Promise<void> {
	const work = await from.work.get(id);
	if (work === undefined) return;
	const there = await to.work.get(id);
	if (there === undefined) await to.work.create(id);
	const missing = <T>(all: ReadonlyMap<string, T>, known: ReadonlyMap<string, T> | undefined): T[] => {
		const others = [...(known ?? [])].some(([key, value]) => !isSame(value, all.get(key)));
		if (others) throw new Other(`work-${id}`);
		return [...all].filter(([key]) => !known?.has(key)).map(([, value]) => value);
	};
	const participants = missing(work.participants, there?.participants);
	const attempts = missing(work.attempts, there?.attempts);
	for (let i = 0; i < participants.length; i += AT_ONCE)
		await to.work.change(id, () => ({
			participants: participants.slice(i, i + AT_ONCE),
			result: undefined
		}));
	for (let i = 0; i < attempts.length; i += AT_ONCE)
		await to.work.change(id, () => ({ attempts: attempts.slice(i, i + AT_ONCE), result: undefined }));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
