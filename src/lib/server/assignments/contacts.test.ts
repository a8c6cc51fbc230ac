import { expect, it } from 'vitest';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { Contacts } from './contacts.ts';

const id = (i: number) => String(i) as AttemptId;

it('remembers when each attempt was last heard of', () => {
	const contacts = new Contacts();
	contacts.heard(id(1), 10);
	contacts.heard(id(1), 20);
	expect([contacts.last(id(1)), contacts.last(id(2))]).toEqual([20, undefined]);
});

it('does not grow without end: the longest silent is forgotten first', () => {
	const contacts = new Contacts();
	for (let i = 0; i < 10_000; i++) contacts.heard(id(i), i);
	contacts.heard(id(0), 10_000);
	contacts.heard(id(10_000), 10_001);
	expect([contacts.last(id(0)), contacts.last(id(1)), contacts.last(id(2))]).toEqual([10_000, undefined, 2]);
});
