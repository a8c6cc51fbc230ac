import type { Extra } from './attempt.ts';

/** By how much a limit can be multiplied. */
export const FACTORS = [1, 1.25, 1.5, 2] as const;
/** The most minutes that can be added. */
export const MOST_EXTRA = 240;

/** What is added to nothing. */
export const NO_EXTRA: Extra = { factor: 1, minutes: 0 };

/** `×1.25 and 10 minutes more`; `none` where there is nothing. */
export function sayExtra({ factor, minutes }: Extra): string {
	const parts = [
		...(factor === 1 ? [] : [`×${factor}`]),
		...(minutes === 0 ? [] : [`${minutes} minute${minutes === 1 ? '' : 's'} more`])
	];
	return parts.join(' and ') || 'none';
}

/**
 * Extra time as a roster has it: `25%`, `×1.5`, `10 min`, or both with a space or plus between; nothing for none.
 *
 * @returns `undefined` where it is none of these
 */
export function readExtra(typed: string): Extra | undefined {
	const parts = typed
		.trim()
		.toLowerCase()
		.split(/[\s+,]+(?=[\d×x])|^\+/)
		.filter((part) => part !== '');
	const extra: Extra = { ...NO_EXTRA };
	for (const part of parts) {
		const factor = readFactor(part);
		const minutes = /^(\d{1,3})\s*(m|min|mins|minutes?)$/.exec(part)?.[1];
		if (factor !== undefined) extra.factor = factor;
		else if (minutes !== undefined && Number(minutes) <= MOST_EXTRA) extra.minutes = Number(minutes);
		else return undefined;
	}
	return extra;
}

function readFactor(text: string): Extra['factor'] | undefined {
	const percent = /^(\d{1,3})\s*%$/.exec(text)?.[1];
	const times = /^[×x]?\s*([12](?:\.\d{1,2})?)$/.exec(text)?.[1];
	const factor = percent === undefined ? Number(times) : 1 + Number(percent) / 100;
	return FACTORS.find((each) => each === factor);
}
