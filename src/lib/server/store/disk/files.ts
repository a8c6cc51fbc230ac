import type { Moment } from '#lib/assignment/ids.ts';

/**
 * What the store asks of a file system, and no more, so that tests can take away its power and its space. Whatever cannot be
 * done is rejected with the error that Node gives, whose `code` says why: ENOENT, EEXIST, ENOSPC.
 */
export interface Files {
	/** @param bytes how many from its beginning; left out: all */
	read(path: string, bytes?: number): Promise<Buffer>;
	/** What is in a folder, in order. */
	names(folder: string): Promise<string[]>;
	/** A file that was not there (else EEXIST), and that nobody else may read. */
	create(path: string): Promise<NewFile>;
	/** A folder that was not there (else EEXIST), and that nobody else may enter. */
	makeFolder(path: string): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	remove(path: string): Promise<void>;
	/** Removes a folder with all that is in it. */
	removeFolder(path: string): Promise<void>;
	/** Makes what was created, renamed and removed in a folder outlast a power cut. */
	syncFolder(path: string): Promise<void>;
	/** Notes a time on a file. */
	touch(path: string, at: Moment): Promise<void>;
	/** The time on a file. */
	touchedAt(path: string): Promise<Moment>;
	/** How many bytes a file has. */
	length(path: string): Promise<number>;
	/** How many bytes are free on the disk of a folder. */
	room(folder: string): Promise<number>;
}

export interface NewFile {
	/**
	 * Writes pieces one after the other.
	 *
	 * @returns how many bytes were taken, which may be fewer than were given
	 */
	write(pieces: readonly Uint8Array[]): Promise<number>;
	size(): Promise<number>;
	/** Makes what was written outlast a power cut. */
	sync(): Promise<void>;
	close(): Promise<void>;
}

/** The `code` of an error of the file system; empty where it has none. */
export function codeOf(error: unknown): string {
	return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}
