import type { Note } from '#lib/server/accounts/operator-note.ts';
import type { Machine } from '#lib/server/store/copy/briefly.ts';
import type { Clocks } from '#lib/server/store/time/clock.ts';

/** What commands work on. `folder` is `DATA_DIR`. */
export interface Context extends Machine, Clocks {
	print: (line: string) => void;
	random: (bytes: number) => Uint8Array;
	/** `DATABASE_URL`, where a PostgreSQL keeps the data. */
	database?: string;
	/** For the server, which alone may write to the store. */
	leaveNote: (code: string, note: Note) => Promise<void>;
}

/** A command: what it takes, and what it does. */
export interface Command {
	help: string;
	/** @param args what stands behind the command's name. @returns the exit code; throws what `main` knows to say */
	run: (args: string[], context: Context) => Promise<number>;
}

/** The arguments make no sense. */
export class Misunderstood extends Error {}
