import { sayDuration } from '#lib/quiz/say-conditions.ts';
import { sayHowMany } from '#lib/quiz/say.ts';
import type { Lost } from './assignment.ts';
import type { Moment } from './ids.ts';
import { sayHour, sayTime } from './local-time.ts';

/** More would push the results off the page. */
const MOST_SAID = 3;

/** Time that was given back, a sentence or two for each, the latest first; of very many only how long the earlier were in all. */
export function sayLost(lost: readonly Lost[], zone: string): string[] {
	const latest = lost.slice(-MOST_SAID).reverse();
	const earlier = lost.slice(0, -MOST_SAID);
	const all = earlier.reduce((sum, { by }) => sum + by, 0);
	return [
		...latest.map((each) => sayOne(each, zone)),
		...(earlier.length === 0
			? []
			: [
					`Before that, ${sayLong(all)} in all were given back, on ${sayHowMany(earlier.length, 'occasion')}.`
				])
	];
}

function sayOne({ at, by, of, attempts }: Lost, zone: string): string {
	const back = `The time was given back to ${attempts === 1 ? 'the one attempt that was' : `the ${attempts} attempts that were`} under way.`;
	if (of === 'clock')
		return `On ${sayTime(at, zone)}, the server’s clock was set forward by ${sayLong(by)}. ${back}`;
	const what = of === 'sleep' ? 'the server slept' : 'the server was not running';
	return `${sayFrom(at - by, at, zone)}, ${what}, for ${sayLong(by)}. ${back}`;
}

/** `On Thursday 26 November from 09:12 to 09:20`, or over a midnight with both days. */
function sayFrom(from: Moment, to: Moment, zone: string): string {
	const [start = '', hour = ''] = sayTime(from, zone).split(', ');
	const isSameDay = sayTime(to, zone).startsWith(`${start},`);
	return isSameDay
		? `On ${start} from ${hour} to ${sayHour(to, zone)}`
		: `From ${sayTime(from, zone)} to ${sayTime(to, zone)}`;
}

/** How long lost time was, from milliseconds; a second where it was less. */
export function sayLong(milliseconds: number): string {
	return sayDuration(Math.max(1, milliseconds / 1000));
}
