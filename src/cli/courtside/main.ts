import { randomBytes } from 'node:crypto';
import { operatorNotes } from '#lib/server/accounts/operator-notes.ts';
import { THIS_MACHINE } from '#lib/server/store/open-on-disk.ts';
import { processesHere } from '#lib/server/store/owner/processes.ts';
import { leaveNoteIn } from '#lib/server/store/postgres/look.ts';
import { CannotStart, DamagedDocument, StorageFull } from '#lib/server/store/store.ts';
import { EXIT } from '#lib/server/store/owner/exit.ts';
import { backup } from './backup.ts';
import { Misunderstood, type Command, type Context } from './context.ts';
import { doctor } from './doctor.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { setupCode } from './setup-code.ts';
import { unlock } from './unlock.ts';

const COMMANDS: Record<string, Command> = {
	doctor,
	backup,
	restore,
	migrate,
	unlock,
	'setup-code': setupCode
};

/** These look after files. */
const OF_FILES = ['backup', 'restore'];
const IN_POSTGRES = `DATABASE_URL is set: the data are in PostgreSQL, which is backed up and brought back by its own tools (pg_dump, pg_restore), as
docs/operating.md says. To work on the files in DATA_DIR, unset DATABASE_URL.`;

const HELP = `npm run courtside -- <command>

  doctor      looks at every file of the data, and says what is wrong and how to mend it
  backup      copies all data to a folder, also while the server runs
  restore     brings back a backup, or one document from the copies that the server keeps
  migrate     copies everything from the files to PostgreSQL, or back, and compares
  unlock      lets a teacher in who missed the password too often, or go of data whose owner has gone
  setup-code  makes a code with which the first teacher, the owner, is set up

Behind each of them --help says more. DATA_DIR names the folder of the data (now: data), DATABASE_URL the PostgreSQL where there is one.
Ends with 0 when all is well, 1 when something is to be mended, 2 when the command is not understood, and otherwise as in
sysexits.h: 65 what is there is damaged, 69 PostgreSQL cannot be used, 73 something cannot be written, 75 somebody else owns the data, 78 it is of a newer Courtside.`;

/** The machine on which the command is given. */
export function here(folder: string, database?: string): Context {
	return {
		...THIS_MACHINE,
		processes: processesHere(),
		folder,
		...(database && { database }),
		print: (line) => console.log(line),
		random: (bytes) => randomBytes(bytes),
		leaveNote: (code, note) =>
			database ? leaveNoteIn(database, code, note) : operatorNotes(folder).leave(code, note)
	};
}

/**
 * Does what whoever runs the server asks for.
 *
 * @param args what stands behind `npm run courtside --`
 * @returns the exit code, as the help says
 */
export async function main([name, ...args]: string[], context: Context): Promise<number> {
	const { print } = context;
	if (name === undefined || name === '--help' || name === '-h') {
		print(HELP);
		return 0;
	}
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (command === undefined) {
		print(`There is no command “${name}”.\n\n${HELP}`);
		return 2;
	}
	if (args.includes('--help') || args.includes('-h')) {
		print(command.help);
		return 0;
	}
	if (context.database && OF_FILES.includes(name)) {
		print(IN_POSTGRES);
		return 2;
	}
	try {
		return await command.run(args, context);
	} catch (error) {
		if (error instanceof Misunderstood) {
			print(`${error.message}\n\n${command.help}`);
			return 2;
		}
		return explain(error, context);
	}
}

function explain(error: unknown, { print, folder }: Context): number {
	if (error instanceof CannotStart) {
		print(error.message);
		return error.code;
	}
	if (error instanceof DamagedDocument) {
		print(error.message);
		return EXIT.damaged;
	}
	const { code, path } = error as NodeJS.ErrnoException;
	if (code === 'ENOENT' && path === folder) {
		print(`There is no folder ${folder}. DATA_DIR names the folder of the data.`);
		return EXIT.notWritable;
	}
	if (!(error instanceof StorageFull) && path === undefined) throw error;
	print(
		path === undefined
			? (error as Error).message
			: `${path} cannot be used (${code ?? 'for no reason given'}).`
	);
	return EXIT.notWritable;
}
