// What was kept in a browser, or comes in a file, may have been written by anything.

/** Longer than anything that can be typed here, and shown at once all the same. */
const MOST_READ = 20_000;
/** Names by which an object would give something of its own. */
const INHERITED = /^(__proto__|constructor|prototype)$/;
const SENTENCE = /^\d+\.\d+$/;

export function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MOST_READ;
}

/** A list without holes, all of it of one kind. */
export function isListOf(is: (each: unknown) => boolean, value: unknown): boolean {
	return Array.isArray(value) && Array.from<unknown>(value).every((each) => is(each));
}

export function isTexts(value: unknown): value is string[] {
	return isListOf(isText, value);
}

/** The ids of sentences. */
export function isSentences(value: unknown): boolean {
	return isListOf((each) => isText(each) && SENTENCE.test(each), value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Values of one kind by ids. */
export function isRecordOf(is: (each: unknown) => boolean, value: unknown): boolean {
	return isRecord(value) && Object.entries(value).every(([id, each]) => !INHERITED.test(id) && is(each));
}

export function isTextRecord(value: unknown): boolean {
	return isRecordOf(isText, value);
}
