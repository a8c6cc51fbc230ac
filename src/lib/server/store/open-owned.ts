import type { Moment } from '#lib/assignment/ids.ts';
import { Backups } from './backups/backups.ts';
import { inLots } from './disk/in-lots.ts';
import { documentName } from './document/document-file.ts';
import type { Head } from './document/envelope.ts';
import { LowdbStore } from './lowdb-store.ts';
import { openAlways } from './open-always.ts';
import type { StoreOptions } from './options.ts';
import { kindOf, type Kinds } from './kinds/kinds.ts';
import { own, type Ownership } from './owner/own.ts';
import type { Taken } from './owner/take-over.ts';
import { Catalogue } from './shelf/catalogue.ts';
import { Chores } from './shelf/chores.ts';
import { Forgetting } from './shelf/forgetting.ts';
import { migrate, migrateOne } from './shelf/migrate.ts';
import { Shelf } from './shelf/shelf.ts';
import { readHeads, removeUnfinished, tidyUp } from './shelf/stocktaking.ts';
import { DamagedDocument, type Store } from './store.ts';
import { Clock } from './time/clock.ts';
import { ClockDoubt } from './time/doubt.ts';
import { Leaps } from './time/leaps.ts';
import { Troubles } from './troubles.ts';

export type OwnedOptions = StoreOptions & { kinds: Kinds };

const MINUTE = 60_000;
/** A backup is made within a minute of when it is an hour old: what is older than that was backed up before. */
const NOT_BACKED_UP_MS = 65 * MINUTE;

/** Opens what this process owns. What cannot be opened is released again. */
export async function openOwned(options: OwnedOptions, taken: Taken): Promise<Store> {
	const troubles = new Troubles(options.log);
	const leaps = new Leaps();
	const clock = new Clock(options, {
		leap(leap) {
			troubles.add({ kind: 'leap', ...leap });
			leaps.tell(leap);
		},
		setBack: (at, by) => troubles.add({ kind: 'set-back', at, by })
	});
	clock.raise(taken.lastBeat ?? 0);
	for (const file of taken.older) troubles.add({ kind: 'left-over', file });
	const ownership = await own(options, taken, clock.now);
	try {
		return await openDocuments(options, taken, { ownership, troubles, leaps, clock });
	} catch (error) {
		await ownership.release();
		throw error;
	}
}

async function openDocuments(
	{ kinds, timers }: OwnedOptions,
	{ lastBeat }: Taken,
	{
		ownership,
		troubles,
		leaps,
		clock
	}: { ownership: Ownership; troubles: Troubles; leaps: Leaps; clock: Clock }
): Promise<Store> {
	const { tenure } = ownership;
	const ground = { tenure, troubles, backups: new Backups(tenure) };
	await removeUnfinished(ground);
	const { accounts, contents } = await openAlways(tenure, kinds);
	const catalogue = new Catalogue(contents);
	const shelf = new Shelf(ground, catalogue);
	const forgetting = new Forgetting(ground, shelf, catalogue, kinds);

	const heads = await readHeads(ground, catalogue, kinds);
	const written = timesOf(heads, [accounts, contents], lastBeat);
	for (const at of written.values()) clock.raise(at);
	const doubt = new ClockDoubt(clock, troubles);
	doubt.look(written);
	for (const [name, { at }] of heads)
		if (lastBeat !== undefined && at > lastBeat - NOT_BACKED_UP_MS) tenure.written.add(name);

	await migrateOne(ground, accounts);
	await migrateOne(ground, contents);
	await migrate(ground, shelf, catalogue, kinds, heads);
	await tidyUp(ground, shelf, catalogue, kinds);
	await forgetting.finishAll(true);
	await openSmall(shelf, catalogue, kinds);

	leaps.keepIn(contents);
	const down = lastBeat === undefined ? 0 : clock.now() - lastBeat;
	if (down > 0) {
		const leap = { at: clock.now(), by: down, of: 'restart' } as const;
		troubles.add({ kind: 'leap', ...leap });
		leaps.tell(leap);
	}
	// Noted on the disk before anyone can ask for what is open.
	await contents.idle();

	const chores = new Chores(ground, shelf, forgetting, kinds);
	const endChores = timers.every(MINUTE, () => chores.begin());
	const parts = {
		kinds,
		ownership,
		ground,
		clock,
		leaps,
		doubt,
		accounts,
		contents,
		catalogue,
		shelf,
		forgetting
	};
	return new LowdbStore({ ...parts, chores, endChores });
}

/** When each document was written, and when the owner before was last heard of. */
function timesOf(
	heads: ReadonlyMap<string, Head>,
	always: readonly { file: { name: string; head: Head | undefined } }[],
	lastBeat: Moment | undefined
): Map<string, Moment> {
	const times = new Map([...heads].map(([name, { at }]) => [name, at]));
	for (const { file } of always) if (file.head) times.set(file.name, file.head.at);
	if (lastBeat !== undefined) times.set('owner', lastBeat);
	return times;
}

/** Classes and assignments stay in memory: lists of them and codes are asked for all the time. */
async function openSmall(shelf: Shelf, catalogue: Catalogue, kinds: Kinds): Promise<void> {
	const small = [kinds.class, kinds.assignment].map((kind) => documentName(kind, ''));
	const names = catalogue.live().filter((name) => small.some((prefix) => name.startsWith(prefix)));
	await inLots(names, async (name) => {
		const { kind, id } = kindOf(kinds, name)!;
		await shelf.find(kind, id).catch((error: unknown) => {
			// The shelf has named it.
			if (!(error instanceof DamagedDocument)) throw error;
		});
	});
}
