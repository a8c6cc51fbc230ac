import type { Moment } from '#lib/assignment/ids.ts';

/** What a code lets its bearer do, that whoever runs the server has made on its command line. */
export type Note =
	/** Try the password of a name again that was missed too often; the key of the name. */
	| { kind: 'unlock'; name: string; madeAt: Moment }
	/** Make the owner, where there is none. */
	| { kind: 'set-up'; madeAt: Moment }
	/** Set a new password for the teacher of this name; the key of the name. */
	| { kind: 'reset'; name: string; madeAt: Moment };

/** How long each may be used, in milliseconds. */
export const NOTE_LASTS = 24 * 60 * 60 * 1000;

/** What the command line leaves for the servers: by the digests of codes, so that what is kept tells no code. */
export interface OperatorNotes {
	leave(code: string, note: Note): Promise<void>;
	/** `undefined` where there is none, or it is too old. It stays. */
	look(code: string, now: Moment): Promise<Note | undefined>;
	/** Uses it up. @returns whether it was there: of two who ask at once, one has it */
	take(code: string): Promise<boolean>;
}

/** `undefined` where it is too old. @param text as JSON */
export function readNote(text: string, now: Moment): Note | undefined {
	const note = JSON.parse(text) as Note;
	return now < note.madeAt + NOTE_LASTS ? note : undefined;
}
