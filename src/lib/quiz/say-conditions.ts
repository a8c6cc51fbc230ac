import type { Conditions } from './conditions.ts';

/** How long something took: `40 s`, `9 min 40 s`, `1 h 5 min`; what is nought is left out, and past an hour the seconds. */
export function sayDuration(seconds: number): string {
	const whole = Math.round(seconds);
	const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	const parts =
		hours > 0 ? [said(hours, 'h'), said(minutes, 'min')] : [said(minutes, 'min'), said(rest, 's')];
	return parts.filter((part) => part !== '').join(' ') || '0 s';
}

const said = (count: number, unit: string): string => (count === 0 ? '' : `${count} ${unit}`);

/**
 * On what conditions a quiz was taken, in one line: `Passage out of sight · marked at the end · 9 min 40 s of 15 min`.
 * Empty where they were the plain ones: what everyone expects is not said.
 *
 * @param seconds how long it took; `undefined` where that was not noted
 */
export function sayConditions(conditions: Conditions, seconds?: number): string {
	const line = sayEachCondition(conditions, seconds).join(' · ');
	return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The same, each by itself and without a capital. */
export function sayEachCondition({ passage, feedback, minutes }: Conditions, seconds?: number): string[] {
	return [
		...(passage === 'closed' ? ['passage out of sight'] : []),
		...(feedback === 'end' ? ['marked at the end'] : []),
		...(minutes === undefined ? [] : [sayLimit(minutes, seconds)])
	];
}

/** On what conditions a quiz was taken, to one who does not know what is plain. */
export function sayAllConditions({ passage, feedback, minutes }: Conditions): string {
	return [
		passage === 'closed' ? 'passage out of sight' : 'passage beside the questions',
		feedback === 'end' ? 'marked at the end' : 'marked after each question',
		minutes === undefined ? 'no time limit' : `${sayDuration(minutes * 60)} allowed`
	].join(', ');
}

function sayLimit(minutes: number, seconds: number | undefined): string {
	const limit = sayDuration(minutes * 60);
	return seconds === undefined ? `${limit} allowed` : `${sayDuration(seconds)} of ${limit}`;
}
