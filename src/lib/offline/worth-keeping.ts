/** What a server says beside an answer to say of which build it is. */
export const VERSION_HEADER = 'courtside-version';

interface Answer {
	status: number;
	headers: { get(name: string): string | null };
}

/** Whether an answer may be kept by the worker of a build. What another build says could need what this one does not have. */
export function mayBeKept({ status, headers }: Answer, version: string): boolean {
	return (
		status === 200 &&
		!/\bno-store\b/.test(headers.get('cache-control') ?? '') &&
		headers.get(VERSION_HEADER) === version
	);
}

const FONT = /\.woff2?$/;
/** The one alphabet that every page uses. */
const LATIN = /-latin-(opsz|wght)-/;

/** Whether a file of the build is fetched before it is asked for. Fonts of other alphabets are kept once they have been used. */
export function isFetchedAhead(file: string): boolean {
	return !FONT.test(file) || LATIN.test(file);
}
