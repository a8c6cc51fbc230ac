// What instances on one database tell each other.
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Happening } from '#lib/server/store/news.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anAttempt, anId } from '../builders/assignment.ts';
import { anEmptySchema, openAt } from './schemas.ts';
import { startPostgres, type PostgresServer } from './server.ts';

const ID = anId('assignment') as AssignmentId;
const attemptOf = (i: number): AttemptId => anId(`attempt-${i}`) as AttemptId;

/** Everything that a store tells from now on, and the next of it of which something is true. */
function ear(store: Store) {
	const all: Happening[] = [];
	const waiting = new Set<() => void>();
	store.news.listen((happening) => {
		all.push(happening);
		for (const look of waiting) look();
	});
	const heard = (fits: (happening: Happening) => boolean, from = 0): Promise<void> =>
		new Promise((resolve) => {
			const look = () => {
				if (!all.slice(from).some(fits)) return;
				waiting.delete(look);
				resolve();
			};
			waiting.add(look);
			look();
		});
	return { all, heard };
}

const isMine = (happening: Happening): boolean => happening.kind === 'work' && happening.assignment === ID;
const isMissed = ({ kind }: Happening): boolean => kind === 'missed';

/** Two that listen to each other. */
async function open(url: string) {
	const stores = await Promise.all([openAt(url), openAt(url)]);
	const ears = stores.map(ear);
	return { here: stores[0], there: stores[1], mine: ears[0]!, theirs: ears[1]! };
}

async function begin(store: Store, count = 1): Promise<void> {
	await store.work.create(ID);
	await store.work.change(ID, () => ({
		participants: [aParticipant({ name: 'Zoë Quist' })],
		attempts: Array.from({ length: count }, (_, i) => anAttempt({ id: attemptOf(i) })),
		result: undefined
	}));
}

const save = (store: Store, i = 0): Promise<unknown> =>
	store.work.changeAttempt(ID, attemptOf(i), (attempt) => ({
		next: { ...attempt, number: attempt.number + 1 },
		result: undefined
	}));

describe('two instances', () => {
	let [url, opened] = ['', {} as Awaited<ReturnType<typeof open>>];
	beforeEach(async () => {
		url = await anEmptySchema();
		opened = await open(url);
	});
	afterEach(() => Promise.all([opened.here.close(), opened.there.close()]));

	it('hear of what was saved at the other, and once of what they saved themselves', async () => {
		const { here, there, mine, theirs } = opened;
		await begin(here);
		await theirs.heard(isMine);
		const [before, from] = [mine.all.length, theirs.all.length];
		await save(here);
		expect(mine.all.length).toBe(before + 1);
		await theirs.heard(isMine, from);
		await save(there);
		await mine.heard(isMine, before + 1);
		// Its own notice would have come back before the other's.
		expect(mine.all.slice(before)).toEqual([
			{ kind: 'work', assignment: ID },
			{ kind: 'work', assignment: ID }
		]);
	});

	it('hear nothing of what changed nothing', async () => {
		const { here, mine } = opened;
		await begin(here);
		const before = mine.all.length;
		await here.work.changeAttempt(ID, attemptOf(0), () => ({ result: undefined }));
		await here.work.change(ID, () => ({ result: undefined }));
		expect(mine.all.length).toBe(before);
	});

	it('hear which pages were heard of at the other, hundreds at once', async () => {
		const { here, theirs } = opened;
		const pages = Array.from({ length: 700 }, (_, i) => attemptOf(i));
		for (const attempt of pages) here.news.tell({ kind: 'page', attempt });
		await theirs.heard(({ kind, ...of }) => kind === 'page' && 'attempt' in of && of.attempt === pages[699]);
		const heard = theirs.all.flatMap((each) => (each.kind === 'page' ? [each.attempt] : []));
		expect([...heard].sort()).toEqual([...pages].sort());
	});

	it('gather: three hundred saves at one moment are a few notices', async () => {
		const { here, theirs } = opened;
		await begin(here, 300);
		await theirs.heard(isMine);
		const from = theirs.all.length;
		await Promise.all(Array.from({ length: 300 }, (_, i) => save(here, i)));
		here.news.tell({ kind: 'page', attempt: attemptOf(0) });
		await theirs.heard(({ kind }) => kind === 'page', from);
		expect(theirs.all.slice(from).filter(isMine).length).toBeLessThan(20);
	});

	it('tell ids and nothing else', async () => {
		const { here, theirs } = opened;
		const sql = postgres(url, { max: 1 });
		const [schema] = await sql<{ oid: string }[]>`
			select oid::text from pg_namespace where nspname = current_schema()`;
		const told: string[] = [];
		await sql.listen(`courtside ${schema!.oid}`, (text) => told.push(text));
		await begin(here);
		await theirs.heard(isMine);
		here.news.tell({ kind: 'page', attempt: attemptOf(0) });
		await expect.poll(() => told.join(' ')).toContain(`p${attemptOf(0)}`);
		for (const text of told) expect(text).toMatch(/^[\da-f-]{36}( [wp][\w-]{22})+$/);
		await sql.end();
	});
});

describe('a PostgreSQL that is lost', () => {
	let server: PostgresServer;
	beforeAll(async () => void (server = await startPostgres()));
	afterAll(() => server.remove());

	it('is listened to again when it is back, and all is looked at anew', async () => {
		const { here, there, theirs, mine } = await open(await anEmptySchema(server.url));
		await begin(here);
		await theirs.heard(isMine);
		for (let time = 0; time < 2; time++) {
			const [ours, from] = [mine.all.length, theirs.all.length];
			await server.stop('immediate');
			await server.start();
			await Promise.all([theirs.heard(isMissed, from), mine.heard(isMissed, ours)]);
			const again = theirs.all.length;
			await save(here);
			await theirs.heard(isMine, again);
		}
		expect((await there.work.get(ID))?.attempts.get(attemptOf(0))?.number).toBe(3);
		await Promise.all([here.close(), there.close()]);
	});
});
