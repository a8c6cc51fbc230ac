// A store at work in a process of its own, to be killed, stopped and cut off. It says on its output, line by line, what it
// found and what it has acknowledged; a line is out before the next save begins.
import { writeSync } from 'node:fs';
import type { AssignedAttempt, Slot } from '#lib/assignment/attempt.ts';
import type { AssignmentId, ParticipantId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { nodeFiles } from '#lib/server/store/disk/node-files.ts';
import type { Files } from '#lib/server/store/disk/files.ts';
import { openOnDisk } from '#lib/server/store/open-on-disk.ts';
import { processesHere } from '#lib/server/store/owner/processes.ts';
import { CannotStart, type Store } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId } from '../../builders/assignment.ts';

/** How it is to work. */
export interface Orders {
	folder: string;
	/** Of them each saves one response after the other; 0: it only says what it finds, and closes. */
	writers: number;
	/** Whether it waits to see that an owner is silent; without it takes over at once. */
	watches: boolean;
	/** A build in which nothing is synced. */
	syncs: boolean;
}

const WORK = anId('assignment') as AssignmentId;
const attemptId = (writer: number) => anId(`attempt-${writer}`) as AttemptId;

const say = (line: string): void => void writeSync(1, `${line}\n`);

const withoutSync: Files = {
	...nodeFiles,
	syncFolder: async () => undefined,
	create: async (path) => ({ ...(await nodeFiles.create(path)), sync: async () => undefined })
};

async function atWork({ folder, writers, watches, syncs }: Orders): Promise<void> {
	const here = processesHere();
	const store = await openOnDisk({
		folder,
		files: syncs ? nodeFiles : withoutSync,
		processes: watches ? here : { ...here, hasEnded: () => true },
		log: () => undefined,
		onFatal(code, why) {
			say(`fatal ${code} ${why}`);
			process.exit(code);
		}
	}).catch((error: unknown) => {
		if (!(error instanceof CannotStart)) throw error;
		say(`refused ${error.code} ${error.message}`);
		return process.exit(error.code);
	});
	for (const { kind } of store.troubles()) if (kind !== 'leap') say(`trouble ${kind}`);
	const work = await store.work.get(WORK);
	for (const attempt of work?.attempts.values() ?? []) say(`found ${attempt.id} ${soundRevision(attempt)}`);
	if (writers === 0) {
		say('ready');
		await store.close();
		return;
	}
	if (!work) await begin(store, writers);
	say('ready');
	await Promise.all(Array.from({ length: writers }, (_, writer) => write(store, attemptId(writer))));
}

async function begin(store: Store, writers: number): Promise<void> {
	await store.assignments.create(WORK, anAssignment());
	await store.work.create(WORK);
	const all = Array.from({ length: writers }, (_, writer) => {
		const id = anId(`student-${writer}`) as ParticipantId;
		return {
			participant: aParticipant({ id }),
			attempt: twenty(anAttempt({ id: attemptId(writer), participant: id }))
		};
	});
	await store.work.change(WORK, () => ({
		participants: all.map(({ participant }) => participant),
		attempts: all.map(({ attempt }) => attempt),
		result: undefined
	}));
}

/** Each save is for the next of the twenty questions; the count is how many saves there were. */
async function write(store: Store, id: AttemptId): Promise<never> {
	for (;;) {
		try {
			const count = await store.work.changeAttempt(WORK, id, (attempt) => {
				const next = countOf(attempt) + 1;
				const slots = attempt.slots.map((slot, i) => (i === next % 20 ? slotOf(next) : slot));
				return { next: { ...attempt, slots }, result: next };
			});
			say(`saved ${id} ${count!}`);
		} catch (error) {
			say(`failed ${id} ${(error as Error).message}`);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
}

const twenty = (attempt: AssignedAttempt): AssignedAttempt => ({
	...attempt,
	slots: Array.from({ length: 20 }, () => ({ revision: 0, value: {}, saves: [] }))
});

const slotOf = (count: number): Slot => ({
	revision: count,
	value: { response: { type: 'short-answer', text: `What was given at save ${count}` } as never },
	savedAt: count,
	saves: [{ tab: 'tab', sequence: count, revision: count, savedAt: count }]
});

const countOf = ({ slots }: AssignedAttempt): number => Math.max(...slots.map(({ revision }) => revision));

/** How many saves it holds; −1 where one of them is not what was saved. */
function soundRevision(attempt: AssignedAttempt): number {
	const count = countOf(attempt);
	for (let back = 0; back < Math.min(20, count); back++) {
		const at = count - back;
		if (JSON.stringify(attempt.slots[at % 20]) !== JSON.stringify(slotOf(at))) return -1;
	}
	return count;
}

await atWork(JSON.parse(process.argv[2] ?? '{}') as Orders);
