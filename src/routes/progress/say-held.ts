import type { Held, LeftOut } from '#lib/learner/compare-record.ts';
import { splitKey } from '#lib/learner/record-file.ts';
import { turnsOf, type Attempt } from '#lib/quiz/attempt.ts';
import { readChoice } from '#lib/quiz/choice.ts';
import { sayChoice } from '#lib/quiz/say-choice.ts';
import { sayDay, sayHowMany, sayPoints } from '#lib/quiz/say.ts';
import { ownPoints, scoreOf } from '#lib/quiz/score.ts';
import { sayCardEntries, sayList, sayQuizzes } from './say.ts';

const PREFERENCES: Record<string, string> = {
	theme: 'Theme',
	keys: 'Keys of one character',
	quiz: 'How a quiz is set up',
	'text-size': 'Size of the text',
	'text-spacing': 'Spacing',
	'line-reader': 'Line reader',
	'reading-speed': 'Speed of the voice'
};

/** One thing that is kept, in a few words without its article: what it is, and what there is to tell of it. */
export function sayHeld(held: Held, now: number): string {
	switch (held.kind) {
		case 'finished': {
			const turns = turnsOf(held.attempt);
			const { earned, possible } = scoreOf(turns);
			const own = ownPoints(turns);
			return [
				`Quiz finished on ${sayMoment(held.attempt.finishedAt ?? held.attempt.startedAt, now)}`,
				...(possible > 0 ? [`${sayPoints(earned)} of ${sayHowMany(possible, 'point')}`] : []),
				...(own ? [`${own.earned} of ${sayHowMany(own.possible, 'point')} by your own account`] : []),
				sayAnswered(held.attempt)
			].join(', ');
		}
		case 'open':
			return `Quiz under way since ${sayMoment(held.attempt.startedAt, now)}, ${sayAnswered(held.attempt)}`;
		case 'highlight': {
			const { sentence, text, note } = held.highlight;
			const where = `Highlight in paragraph ${sentence.split('.')[0]!}: “${text}”`;
			return note ? `${where} Note: ${note}` : `${where} Without a note`;
		}
		case 'reviews':
			return `${sayMonth(held.key)}: ${sayCardEntries(held.count)}${held.added > 0 && held.added < held.count ? `, ${held.added} of them not here` : ''}`;
		case 'preference':
			return `${PREFERENCES[held.name] ?? `Setting “${held.name}”`}: ${sayPreference(held.name, held.value)}`;
	}
}

function sayPreference(name: string, value: string): string {
	return name === 'quiz' ? sayChoice(readChoice(new URLSearchParams(value))) : value;
}

/** What two sides are two sides of. */
export function sayWhat({ kind }: Held): string {
	return {
		finished: 'A quiz',
		open: 'The quiz under way',
		highlight: 'A highlight',
		reviews: 'Cards',
		preference: 'A setting'
	}[kind];
}

/** How many things of each kind: 2 quizzes, 1 quiz under way and 3 highlights. */
export function sayCounts(things: readonly Held[]): string {
	const count = (kind: Held['kind']) => things.filter((held) => held.kind === kind).length;
	const [finished, open] = [count('finished'), count('open')];
	const [highlights, preferences] = [count('highlight'), count('preference')];
	const reviews = things.reduce(
		(sum, held) => sum + (held.kind === 'reviews' ? held.added || held.count : 0),
		0
	);
	return sayList([
		...(finished > 0 ? [sayQuizzes(finished)] : []),
		...(open > 0 ? [`${sayQuizzes(open)} under way`] : []),
		...(highlights > 0 ? [sayHowMany(highlights, 'highlight')] : []),
		...(reviews > 0 ? [sayCardEntries(reviews)] : []),
		...(preferences > 0 ? [sayHowMany(preferences, 'setting')] : [])
	]);
}

const KINDS: Record<string, string> = {
	finished: 'Scores',
	open: 'The quiz under way',
	reading: 'Highlights'
};

/** What is left out of an import, and why, in a sentence. */
export function sayLeftOut({ key, why }: LeftOut, titleOf: (article: string) => string): string {
	const [kind, article] = splitKey(key);
	const what =
		kind === 'reviews'
			? `Cards, ${sayMonth(key)}`
			: KINDS[kind]
				? `${KINDS[kind]} on “${titleOf(article)}”`
				: `“${key.slice(0, 80)}”`;
	switch (why.kind) {
		case 'parts':
			return `${what}: ${sayHowMany(why.count, 'part')} cannot be read.`;
		case 'damaged':
			return `${what}: cannot be read at all.`;
		case 'newer':
			return `${what}: written by a newer Courtside. Open the file in that one.`;
		case 'newer-here':
			return `${what}: what is kept here was written by a newer Courtside, and stays as it is.`;
		case 'over-here':
			return `${what}: has been ended here since.`;
		case 'set-aside':
			return `“${key.slice(0, 80)}”: had been set aside there, since it could not be read.`;
		case 'unknown':
			return `“${key.slice(0, 80)}”: nothing that this Courtside knows of.`;
	}
}

/** `reviews/2026-11` as November 2026. */
function sayMonth(key: string): string {
	const [year, month] = key.slice('reviews/'.length).split('-').map(Number);
	return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }).format(
		new Date(year!, month! - 1)
	);
}

/** A day and a time of it, by the reader's own time zone. */
function sayMoment(time: number, now: number): string {
	const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
		new Date(time)
	);
	return `${sayDay(time, now)} at ${clock}`;
}

function sayAnswered({ asked, responses }: Attempt): string {
	const answered = asked.filter(({ item }) => responses[item.id] !== undefined).length;
	return `${answered} of ${asked.length} answered`;
}
