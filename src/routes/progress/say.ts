import type { Holdings } from '#lib/learner/record-file.ts';
import { sayDay, sayHowMany } from '#lib/quiz/say.ts';

/** A share as a reader's number: 75%. */
export function sayShare(share: number): string {
	return `${Math.round(share * 100)}%`;
}

/** A change of a share in percentage points, signed: +12, −2, 0. */
export function sayChange(change: number): string {
	const points = Math.round(change * 100);
	return points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`;
}

/** A day as short as an axis needs it: 2 Oct. */
export function sayShortDay(time: number): string {
	return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(new Date(time));
}

/** Whether two moments are on one day, by the reader's own time zone. */
export function isSameDay(a: number, b: number): boolean {
	return new Date(a).toDateString() === new Date(b).toDateString();
}

/** From when on: July, or the day where that is in this month; with the year where it is not this one. */
export function saySince(time: number, now: number): string {
	const [then, today] = [new Date(time), new Date(now)];
	const thisYear = then.getFullYear() === today.getFullYear();
	if (thisYear && then.getMonth() === today.getMonth())
		return isSameDay(time, now) ? 'today' : sayDay(time, now);
	return new Intl.DateTimeFormat('en-GB', { month: 'long', ...(!thisYear && { year: 'numeric' }) }).format(
		then
	);
}

/** How long, to the minute: 45 min, 4 h 10. */
export function sayTime(seconds: number): string {
	const minutes = Math.max(1, Math.round(seconds / 60));
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return hours === 0 ? `${minutes} min` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** The size of a file: 212 kB, 3.4 MB. */
export function saySize(bytes: number): string {
	return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Words in a row: a, b and c. */
export function sayList(words: readonly string[]): string {
	return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** `12 quizzes`. */
export function sayQuizzes(count: number): string {
	return `${count} ${count === 1 ? 'quiz' : 'quizzes'}`;
}

/** What a browser keeps: 12 quizzes, 1 quiz under way and 3 highlights on 2 articles, and 40 notes of cards. Nothing: an empty text. */
export function sayHoldings({ quizzes, open, highlights, reviews, articles }: Holdings): string {
	const said = sayList([
		...(quizzes > 0 ? [sayQuizzes(quizzes)] : []),
		...(open > 0 ? [`${sayQuizzes(open)} under way`] : []),
		...(highlights > 0 ? [sayHowMany(highlights, 'highlight')] : [])
	]);
	const onArticles = said && `${said} on ${sayHowMany(articles, 'article')}`;
	const ofCards = reviews > 0 ? sayCardEntries(reviews) : '';
	return [onArticles, ofCards].filter(Boolean).join(', and ');
}

/** `1 entry in the log of cards`. */
export function sayCardEntries(count: number): string {
	return `${count} ${count === 1 ? 'entry' : 'entries'} in the log of cards`;
}
