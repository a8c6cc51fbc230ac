import { openStore } from '#lib/server/store/open.ts';
import { copyAll, type MoveRefusal } from '#lib/server/store/move/copy-all.ts';
import { weigh, type Weight } from '#lib/server/store/move/weigh.ts';
import { EXIT } from '#lib/server/store/owner/exit.ts';
import { openPostgres } from '#lib/server/store/postgres/open-postgres.ts';
import type { Store } from '#lib/server/store/store.ts';
import { sayTrouble } from '#lib/server/store/troubles.ts';
import { readArguments } from './arguments.ts';
import { Misunderstood, type Command, type Context } from './context.ts';

const HELP = `npm run courtside -- migrate --to postgres|lowdb

Copies everything from the files in DATA_DIR to the PostgreSQL that DATABASE_URL names, or back, and then reads both and compares
how much each holds and a checksum over all of it. Stop every server first, while nobody is at work: time in which none runs is
not given back. No document that is copied is changed. Cut short, it goes on where it was when it is given again.

  --to postgres   afterwards start the servers with DATABASE_URL
  --to lowdb      afterwards start the server without it; DATA_DIR names a folder that is not there yet

Ends with 0 when both hold the same, and with 1 when not everything could be copied; then nothing is to be switched.`;

const STEP = 20;

export const migrate: Command = {
	help: HELP,
	async run(args, context) {
		const { values, positionals } = readArguments(args, { to: { type: 'string' } });
		if (positionals.length > 0) throw new Misunderstood(`migrate takes no “${positionals[0]!}”.`);
		if (values.to !== 'postgres' && values.to !== 'lowdb')
			throw new Misunderstood('--to is postgres or lowdb.');
		const { database } = context;
		if (database === undefined)
			throw new Misunderstood(
				'DATABASE_URL must name the PostgreSQL, as in postgres://courtside:password@localhost:5432/courtside.'
			);
		const files = (): Promise<Store> => openFiles(context);
		const postgres = (): Promise<Store> => openPostgres({ ...context, url: database, log: context.print });
		return values.to === 'postgres'
			? move(context, files, postgres, `Start the servers with DATABASE_URL. ${context.folder} is as it was.`)
			: move(context, postgres, files, `Start the server without DATABASE_URL. The database is as it was.`);
	}
};

async function openFiles(context: Context): Promise<Store> {
	return openStore({ ...context, log: context.print, onFatal: (_code, why) => context.print(why) });
}

async function move(
	{ print }: Context,
	openFrom: () => Promise<Store>,
	openTo: () => Promise<Store>,
	next: string
): Promise<number> {
	const from = await openFrom();
	try {
		const moved = await within(openTo, (to) =>
			copyAll(from, to, (done, of) => {
				if (done % STEP === 0 || done === of) print(`${done} of ${of} classes and quizzes are there.`);
			})
		);
		if (moved.kind !== 'moved') {
			for (const line of sayRefusal(moved)) print(line);
			return 1;
		}
		// Opened anew: what is compared is what was written, and not what is in memory.
		const there = await within(openTo, weigh);
		const here = await weigh(from);
		print(`Here:  ${sayWeight(here)}`);
		print(`There: ${sayWeight(there)}`);
		if (here.sha256 !== there.sha256) {
			print('They are not the same: something else is there too. Go on with what you have.');
			return EXIT.damaged;
		}
		print(`They are the same. ${next}`);
		return 0;
	} finally {
		await from.close();
	}
}

async function within<R>(open: () => Promise<Store>, act: (store: Store) => Promise<R>): Promise<R> {
	const store = await open();
	try {
		return await act(store);
	} finally {
		await store.close();
	}
}

function sayRefusal(refusal: MoveRefusal): string[] {
	switch (refusal.kind) {
		case 'damaged':
			return [
				...refusal.troubles.map(sayTrouble),
				'Mend these first: what cannot be read would be left behind.'
			];
		case 'other':
			return [`Something else is there already (${refusal.document}). Nothing of it was changed.`];
		case 'clock':
			return [
				`The clock there is ${Math.ceil(refusal.by / 60_000)} minutes behind what was written here. Set it right first: deadlines would come later.`
			];
	}
}

const sayWeight = ({ sha256, ...counts }: Weight): string =>
	`${Object.entries(counts)
		.map(([what, count]) => `${count} ${what}`)
		.join(', ')}; checksum ${sha256.slice(0, 16)}`;
