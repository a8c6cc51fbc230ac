import { sayCount, sayHowMany } from '#lib/quiz/say.ts';
import type { Published } from './assignment.ts';
import type { TeacherId } from './ids.ts';
import { sayTime } from './local-time.ts';
import { asOf, versionOf } from './regrade.ts';

/**
 * How many questions of a quiz were mended since it was published, who did it last and when, in two sentences; `undefined` where it
 * never was.
 *
 * @param nameOf a teacher’s name; `undefined` where it is nobody who teaches here now
 */
export function sayMended(
	published: Published,
	zone: string,
	nameOf: (teacher: TeacherId) => string | undefined
): string | undefined {
	const last = published.regrading?.past.at(-1);
	if (last === undefined) return undefined;
	const [count, of] = [mendedIn(published), sayHowMany(published.items.length, 'question')];
	const name = nameOf(last.by);
	const when = `last${name === undefined ? '' : ` by ${name}`} on ${sayTime(last.at, zone)}`;
	return count === 0
		? `This quiz was mended and put back (${when}). Every score is by the keys that it was published with.`
		: `${sayCount(count)} of ${of} ${count === 1 ? 'was' : 'were'} mended after this quiz was published (${when}). Every score is by version ${versionOf(published)} of the keys.`;
}

/** How many questions are marked otherwise than they were when the quiz was published. */
function mendedIn(published: Published): number {
	const first = new Map(asOf(published, 1)?.items.map(({ id, revision }) => [id, revision]));
	const treated = published.regrading?.treated ?? {};
	return published.items.filter(({ id, revision }) => treated[id] !== undefined || first.get(id) !== revision)
		.length;
}
