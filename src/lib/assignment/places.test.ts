import { describe, expect, it } from 'vitest';
import { anAttempt, anId, aParticipant } from '../../../tests/builders/assignment.ts';
import type { Participant } from './attempt.ts';
import { placesTaken, sayMany } from './places.ts';

const student = (name: string, given: Partial<Participant> = {}) =>
	aParticipant({ id: anId(name) as never, name, ...given });
function taken(students: Participant[], begun: readonly (readonly [string, string])[] = []): number {
	const attempts = begun.map(([name, attempt]) =>
		anAttempt({ id: anId(attempt) as never, participant: anId(name) as never })
	);
	return placesTaken({
		participants: new Map(students.map((each) => [each.id, each])),
		attempts: new Map(attempts.map((each) => [each.id, each]))
	});
}

describe('T19: the places of a quiz', () => {
	it('are taken by who has joined, begun or not', () => {
		expect(taken([student('Ana'), student('Ben')], [['Ana', 'one']])).toBe(2);
	});

	it('are taken by further attempts too', () => {
		const two = [
			['Ana', 'one'],
			['Ana', 'two']
		] as const;
		expect(taken([student('Ana')], two)).toBe(2);
	});

	it('are free again where somebody was taken out who had begun nothing', () => {
		expect(taken([student('Ana', { removedAt: 1 }), student('Ben')])).toBe(1);
	});

	it('stay taken by what somebody had begun who was taken out', () => {
		expect(taken([student('Ana', { removedAt: 1 })], [['Ana', 'one']])).toBe(1);
	});
});

describe('very many attempts in one quiz', () => {
	it('are warned of beyond 1,500', () => {
		expect(sayMany(1500)).toBeUndefined();
		expect(sayMany(1501)).toMatch(/^Up to 1,501 attempts\. Beyond 1,500 in one quiz, saving gets slow/);
	});
});
