import type { AssignedAttempt, Slot } from '#lib/assignment/attempt.ts';
import type { AssignmentId, ClassId, ParticipantId, TeacherId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { rngFor, type Rng, type Seed } from '#lib/quiz/rng.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId, aPublication } from '../builders/assignment.ts';
import { MemoryFiles, type Interference } from '../builders/memory-files.ts';
import { aStore, TestClocks } from '../builders/store.ts';
import { aPublished } from '../builders/published.ts';

/** What somebody was told is so; it holds in every store that is opened after this moment, until somebody asks for another thing. */
type Fact = (store: Store, files: MemoryFiles) => Promise<boolean>;

interface CrashState {
	files: MemoryFiles;
	facts: ReadonlyMap<string, Fact>;
	/** The operation after which the power was cut, and which of the states it left. */
	name: string;
}

export interface CrashFigures {
	states: number;
	/** In which states which fact no longer held. */
	lost: string[];
	/** In which states the store was not opened whole, and why. */
	failed: string[];
}

const ASSIGNMENT = anId('assignment') as AssignmentId;
const CLASS = anId('class') as ClassId;
const ANA = { participant: anId('ana') as ParticipantId, attempt: anId('anas') as AttemptId };
const BEN = { participant: anId('ben') as ParticipantId, attempt: anId('bens') as AttemptId };
/** What changes nothing on the disk leaves no state of its own. */
const LOOKS = ['read', 'names', 'size', 'close', 'touchedAt', 'touch', 'length', 'room'];

/**
 * Cuts the power after every operation of a school's day in memory, leaves of what was not synced a random part, and opens
 * what is left: everything that was acknowledged is there.
 *
 * @param each how many random parts after each operation
 * @param skips what a broken build leaves out
 */
export async function crashStates(
	each: number,
	seed: string,
	skips?: Interference['skips']
): Promise<CrashFigures> {
	const rng = rngFor(seed as Seed, 'power cuts');
	const figures: CrashFigures = { states: 0, lost: [], failed: [] };
	for (const state of await aDay(each, rng, skips)) {
		figures.states++;
		await look(state, figures);
		// The next start may be cut off as well.
		if (figures.states % 8 === 0)
			await look({ ...state, files: state.files.afterPowerCut(rng), name: `${state.name}, again` }, figures);
	}
	return figures;
}

async function look({ files, facts, name }: CrashState, { lost, failed }: CrashFigures): Promise<void> {
	try {
		const { store, ended } = await aStore({ files, clocks: new TestClocks() });
		const damage = store.troubles().filter(({ kind }) => kind === 'damaged' || kind === 'missing');
		if (damage.length > 0 || ended.length > 0) failed.push(`${name}: ${JSON.stringify([damage, ended])}`);
		for (const [fact, holds] of facts) if (!(await holds(store, files))) lost.push(`${name}: ${fact}`);
	} catch (error) {
		failed.push(`${name}: ${String(error)}`);
	}
}

/** The states that cutting the power leaves in the course of a day: what is there, and what had been acknowledged. */
async function aDay(each: number, rng: Rng, skips: Interference['skips']): Promise<CrashState[]> {
	const states: CrashState[] = [];
	const facts = new Map<string, Fact>();
	const files = new MemoryFiles();
	let operations = 0;
	files.interference = {
		...(skips && { skips }),
		after(operation, path) {
			if (LOOKS.includes(operation)) return;
			operations++;
			for (let i = 0; i < each; i++)
				states.push({
					files: files.afterPowerCut(rng),
					facts: new Map(facts),
					name: `${operations} ${operation} ${path} #${i}`
				});
		}
	};
	const first = await aStore({ files });
	await morning(first.store, facts);
	await first.store.close();
	const second = await aStore({ files });
	await afternoon(second.store, facts);
	second.processes.end();
	return states;
}

async function morning(store: Store, facts: Map<string, Fact>): Promise<void> {
	const teacher = anId('teacher') as TeacherId;
	await store.classes.create(CLASS, { id: CLASS, name: '9a', teachers: [teacher], roster: [], createdAt: 1 });
	facts.set('the class', async ({ classes }) => (await classes.get(CLASS)) !== undefined);
	await store.assignments.create(ASSIGNMENT, anAssignment({ state: { kind: 'draft' } }));
	await store.published.create(ASSIGNMENT, aPublished());
	await store.work.create(ASSIGNMENT);
	await store.assignments.change(ASSIGNMENT, (assignment) => ({
		next: { ...assignment, state: { kind: 'published', publication: aPublication() } },
		result: undefined
	}));
	facts.set('published', async ({ assignments, published, work }) => {
		const parts = [await published.get(ASSIGNMENT), await work.get(ASSIGNMENT)];
		return (await assignments.get(ASSIGNMENT))?.state.kind === 'published' && !parts.includes(undefined);
	});
	await Promise.all([ANA, BEN].map((student) => join(store, facts, student)));
	for (let round = 0; round < 2; round++)
		await Promise.all([ANA, BEN, ANA].map((student) => save(store, facts, student)));
	await store.backup(ASSIGNMENT);
}

async function afternoon(store: Store, facts: Map<string, Fact>): Promise<void> {
	await Promise.all([save(store, facts, ANA), save(store, facts, BEN), save(store, facts, ANA)]);
	facts.delete(BEN.attempt);
	await store.work.change(ASSIGNMENT, () => ({ gone: [BEN.participant], result: undefined }));
	facts.set(BEN.attempt, async ({ work }, files) => {
		const left = (await work.get(ASSIGNMENT))?.participants.has(BEN.participant);
		return !left && !files.paths().some((path) => files.text(path).includes(BEN.attempt));
	});
	facts.delete('the class');
	await Promise.all([store.classes.erase(CLASS), save(store, facts, ANA)]);
	facts.set('the class', async (_store, files) => !files.paths().some((path) => path.includes(CLASS)));
	await save(store, facts, ANA);
}

async function join(
	store: Store,
	facts: Map<string, Fact>,
	{ participant, attempt }: typeof ANA
): Promise<void> {
	await store.work.change(ASSIGNMENT, () => ({
		participants: [aParticipant({ id: participant })],
		attempts: [anAttempt({ id: attempt, participant })],
		result: undefined
	}));
	facts.set(attempt, hasSaved(attempt, 0));
}

async function save(store: Store, facts: Map<string, Fact>, { attempt }: typeof ANA): Promise<void> {
	const revision = await store.work.changeAttempt(ASSIGNMENT, attempt, (current) => {
		const next = current.slots[0]!.revision + 1;
		return { next: { ...current, slots: [slotOf(next), ...current.slots.slice(1)] }, result: next };
	});
	facts.set(attempt, hasSaved(attempt, revision!));
}

const slotOf = (revision: number): Slot => ({
	revision,
	value: { response: { type: 'short-answer', text: `Answer ${revision}` } as never },
	savedAt: revision,
	saves: []
});

/** What was saved last, or what somebody had begun to save after it and was not told of. */
function hasSaved(attempt: AttemptId, revision: number): Fact {
	return async ({ work }) => {
		const slot = firstSlot((await work.get(ASSIGNMENT))?.attempts.get(attempt));
		if (slot === undefined || slot.revision < revision) return false;
		return slot.revision === 0 || JSON.stringify(slot) === JSON.stringify(slotOf(slot.revision));
	};
}

const firstSlot = (attempt: AssignedAttempt | undefined): Slot | undefined => attempt?.slots[0];
