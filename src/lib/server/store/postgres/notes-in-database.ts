import { readNote, type Note, type OperatorNotes } from '../../accounts/operator-note.ts';
import { digestOf } from '../../secrets.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';

/** Notes of the operator where a PostgreSQL keeps everything: they are left on any machine, and found by every server. */
export class NotesInDatabase implements OperatorNotes {
	constructor(private readonly database: Database) {}

	async leave(code: string, note: Note): Promise<void> {
		const text = JSON.stringify(note);
		await this.database.ask((sql) => sql`insert into note values (${digestOf(code)}, ${text})`);
	}

	async look(code: string, now: number): Promise<Note | undefined> {
		const [found] = await patiently(() =>
			this.database.ask(
				(sql) => sql<{ note: string }[]>`select note from note where digest = ${digestOf(code)}`
			)
		);
		return found && readNote(found.note, now);
	}

	async take(code: string): Promise<boolean> {
		const gone = await patiently(() =>
			this.database.ask((sql) => sql`delete from note where digest = ${digestOf(code)}`)
		);
		return gone.count === 1;
	}
}
