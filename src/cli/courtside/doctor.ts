import { settleClock } from '#lib/server/assignments/settle-clock.ts';
import { KINDS } from '#lib/server/store/kinds/kinds.ts';
import { examine } from '#lib/server/store/look/examine.ts';
import { sayFinding, type Finding } from '#lib/server/store/look/finding.ts';
import { openStore } from '#lib/server/store/open.ts';
import { examineDatabase } from '#lib/server/store/postgres/look.ts';
import { openPostgres } from '#lib/server/store/postgres/open-postgres.ts';
import { readArguments } from './arguments.ts';
import { Misunderstood, type Command, type Context } from './context.ts';

const HELP = `npm run courtside -- doctor [--clock wall|written]

Reads every document and every copy of one, changes nothing, and may be run beside the server. Each line names a file, what is
wrong with it, and the command that mends it. Ends with 0 when nothing is, with 1 when something is.

  --clock wall      where the server asks: the clock of this machine is right, and what was written later is dated anew
  --clock written   what was written is right, and the clock of this machine is behind

Both need the server to be stopped, but not where the data are in PostgreSQL. (While it runs, its owner is asked on the page.)`;

export const doctor: Command = {
	help: HELP,
	async run(args, context) {
		const { values, positionals } = readArguments(args, { clock: { type: 'string' } });
		if (positionals.length > 0) throw new Misunderstood(`doctor takes no “${positionals[0]!}”.`);
		if (values.clock === undefined) return look(context);
		if (values.clock !== 'wall' && values.clock !== 'written')
			throw new Misunderstood(`--clock is wall or written, and not “${values.clock}”.`);
		return settle(context, values.clock);
	}
};

async function look(context: Context): Promise<number> {
	if (context.database) return lookInDatabase(context, context.database);
	const { owner, documents, backups, findings } = await examine(context, context.folder, KINDS);
	context.print(owner);
	for (const finding of findings) context.print(sayFinding(finding));
	context.print(`${documents} documents and ${backups} copies of them can be read: ${sayWrong(findings)}.`);
	return findings.length === 0 ? 0 : 1;
}

async function lookInDatabase(context: Context, url: string): Promise<number> {
	const { place, documents, findings } = await examineDatabase(url);
	context.print(`The data are in ${place}.`);
	for (const finding of findings) context.print(sayFinding(finding));
	context.print(`${documents} documents were read: ${sayWrong(findings)}.`);
	return findings.length === 0 ? 0 : 1;
}

const sayWrong = (findings: readonly Finding[]): string =>
	findings.length === 0 ? 'nothing is wrong' : `${findings.length} to be looked at`;

async function settle(context: Context, right: 'wall' | 'written'): Promise<number> {
	const log = (): undefined => undefined;
	const store = context.database
		? await openPostgres({ ...context, url: context.database, log })
		: await openStore({ ...context, log, onFatal: (_code, why) => context.print(why) });
	try {
		const { kind } = await settleClock(store, right);
		context.print(kind === 'settled' ? SETTLED[right] : 'The clock is not in doubt: nothing was changed.');
		return 0;
	} finally {
		await store.close();
	}
}

const SETTLED = {
	wall: 'What was written later than the clock says was dated anew.',
	written: 'Nothing was changed. Set the clock of this machine right before you start the server.'
};
