/** Points as a reader's number: 9, 9½; other shares to one decimal. */
export function sayPoints(points: number): string {
	// Shares of several questions do not always add up to what they are.
	points = Math.round(points * 1e6) / 1e6;
	const whole = Math.floor(points);
	if (points === whole) return String(whole);
	if (points - whole === 0.5) return `${whole === 0 ? '' : whole}½`;
	return points.toFixed(1);
}

/** What was earned of the points of one question: `Half a point.`, `0.7 of a point.`, `2 of 3 points.` */
export function sayShare(earned: number, possible: number): string {
	if (possible !== 1) return `${sayPoints(earned)} of ${possible} points.`;
	return earned === 0.5 ? 'Half a point.' : `${sayPoints(earned)} of a point.`;
}

/** `1 question`, `12 questions`. */
export function sayHowMany(count: number, thing: string): string {
	return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/**
 * Why a quiz is shorter than it was to be.
 *
 * @param there how many questions it has, at least one
 * @param fitting how many there are of what was chosen
 */
export function sayWhyShort(there: number, fitting: number): string {
	if (fitting <= there) return 'No more fit what you have chosen.';
	return `${fitting} fit what you have chosen, but some give others away or ask about the same place.`;
}

/** `18 November`, with the year where it is not this one, by the reader's own time zone. */
export function sayDay(time: number, now: number): string {
	const day = new Date(time);
	const thisYear = day.getFullYear() === new Date(now).getFullYear();
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		...(thisYear ? {} : { year: 'numeric' })
	}).format(day);
}

const NUMBERS = [
	'None',
	'One',
	'Two',
	'Three',
	'Four',
	'Five',
	'Six',
	'Seven',
	'Eight',
	'Nine',
	'Ten',
	'Eleven',
	'Twelve'
];

/** A count as a word that may begin a sentence, up to twelve; then as figures. */
export function sayCount(count: number): string {
	return NUMBERS[count] ?? String(count);
}
