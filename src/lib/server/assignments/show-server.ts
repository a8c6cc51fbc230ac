import { sayCount } from '#lib/quiz/say.ts';
import type { ServerRead } from './read-server.ts';

/** What each store is, in a few words. */
export const STORES: Record<ServerRead['standing']['kind'], string> = {
	lowdb: 'Files on this machine',
	postgres: 'PostgreSQL'
};

/** Of these somebody has to do something; the others are over. */
const NEEDS: readonly ServerRead['troubles'][number]['kind'][] = [
	'damaged',
	'missing',
	'no-backup',
	'clock-in-doubt'
];

/** What matters most of all that is shown. */
export function findingOf({
	standing,
	troubles,
	largest,
	busiest,
	limits
}: Pick<ServerRead, 'standing' | 'troubles' | 'largest' | 'busiest' | 'limits'>): string {
	if (standing.refuses !== undefined) return 'Nothing can be saved';
	const needs = troubles.filter(({ kind }) => NEEDS.includes(kind)).length;
	if (needs > 0) return `${sayCount(needs)} ${needs === 1 ? 'thing needs' : 'things need'} you`;
	if (largest > limits.many || busiest > limits.sustained) return 'This server is near its limits';
	return 'This server has room';
}

export interface Limit {
	name: string;
	/** What it is now. */
	value: string;
	/** How much of what it carries that is, 0–1. */
	share: number;
	isOver: boolean;
	/** What comes above it. */
	above: string;
}

export function limitsOf({
	largest,
	busiest,
	limits
}: Pick<ServerRead, 'largest' | 'busiest' | 'limits'>): Limit[] {
	const { many, most, sustained } = limits;
	return [
		{
			name: 'Attempts at the largest quiz under way',
			value: figure(largest),
			share: Math.min(1, largest / most),
			isOver: largest > many,
			above: `Above ${figure(many)} saving gets slow; above ${figure(most)} nobody more can join.`
		},
		{
			name: 'Saves a second, in the busiest minute of the last hour',
			value: busiest.toFixed(1),
			share: Math.min(1, busiest / sustained),
			isOver: busiest > sustained,
			above: `Above ${figure(sustained)} for minutes on end, one process has no reserve.`
		}
	];
}

const figure = (count: number): string => count.toLocaleString('en-GB');

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** `12 GB`, `3.4 MB`. */
export function sayBytes(bytes: number): string {
	const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
	const value = bytes / 1000 ** step;
	return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${UNITS[step - 1]}`;
}
