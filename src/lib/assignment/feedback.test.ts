import { describe, expect, it } from 'vitest';
import {
	anAssignment,
	anAttemptAt,
	anId,
	aParticipant,
	aPolicy,
	aPublished
} from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { Item } from '#lib/items/types.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import type { Feedback } from './assignment.ts';
import type { TeacherId } from './ids.ts';
import { feedbackOf } from './feedback.ts';
import { regrade } from './regrade.ts';
import { turnsForCards } from './turns-for-cards.ts';
import { itemsOf, turnsOf } from './turns.ts';

const all = ITEM_TYPES.filter((type) => type !== 'open-response').map((type): Item =>
	anItem({ type, id: `ferry/${type}` })
);
const published = aPublished(all);
const asked = itemsOf(anAttemptAt(published), published);
const half = asked.map((item, i) => ({ response: i % 2 === 0 ? rightResponse(item) : wrongResponse(item) }));
const submitted = anAttemptAt(published, half, { state: { kind: 'submitted', at: 70, by: 'student' } });
const shown = (visible: Feedback[], policy = aPolicy()) =>
	feedbackOf(anAssignment({ policy }), published, aParticipant(), submitted, new Set(visible))!;

/** Points by hand: every question that was answered rightly earns all of its own. */
const earned = turnsOf(submitted, published).reduce(
	(sum, { mark }) => sum + (mark.kind === 'marked' ? mark.earned : 0),
	0
);

describe('what is sent of an attempt that is over', () => {
	it('is nothing of one that is not', () => {
		expect(
			feedbackOf(
				anAssignment(),
				published,
				aParticipant(),
				anAttemptAt(published),
				new Set(['score', 'marks', 'keys'] as const)
			)
		).toBeUndefined();
	});

	it('T3: is only what was given where nothing is released, and when the rest will be', () => {
		const sent = shown([]);
		expect(sent).toMatchObject({
			visible: [],
			later: { score: 'submission', marks: 'closed', keys: 'closed' }
		});
		expect(sent).not.toHaveProperty('score');
		expect(sent).not.toHaveProperty('finding');
		for (const question of sent.questions) {
			expect(question).not.toHaveProperty('mark');
			expect(question).not.toHaveProperty('key');
			expect(question.given.length).toBeGreaterThan(0);
		}
		expect(JSON.stringify(sent)).not.toContain('It says so.');
	});

	it('has the score alone where only that is released', () => {
		const sent = shown(['score']);
		expect(sent.score?.earned).toBe(earned);
		expect(sent.questions.some((question) => 'mark' in question || 'key' in question)).toBe(false);
	});

	it('has what was right and wrong, and no key or reason, with the marks', () => {
		const sent = shown(['score', 'marks']);
		expect(sent.questions.map(({ mark }) => mark)).toEqual(
			turnsOf(submitted, published).map(({ mark }) => mark)
		);
		expect(JSON.stringify(sent)).not.toContain('It says so.');
		expect(sent.finding).toBeTruthy();
	});

	it('has the keys with their reasons and proofs when those are out, and no trace of its author', () => {
		const sent = shown(['score', 'marks', 'keys']);
		expect(JSON.stringify(sent)).toContain('It says so.');
		for (const { key } of sent.questions)
			expect(key?.item).toMatchObject({ revision: '', enemies: [], place: { file: '', line: 0 } });
	});

	it('shows a passage that was out of sight only with the keys', () => {
		const closed = aPolicy({ passage: 'closed' });
		expect(shown(['score', 'marks'], closed)).not.toHaveProperty('passage');
		expect(JSON.stringify(shown(['score', 'marks'], closed))).not.toContain('It comes back at noon.');
		expect(shown(['score', 'marks', 'keys'], closed)).toHaveProperty('passage');
	});

	it('offers cards of what is explained, and not of what was mended, whose card would still teach the old key', () => {
		const [first] = asked;
		const regraded = regrade(
			published,
			{ kind: 'everyone', item: first!.id },
			{ by: anId('teacher') as TeacherId, at: 80 }
		);
		if (regraded.kind === 'refused') throw new Error(regraded.why);
		const cardsOf = (visible: Feedback[], of = published) => {
			const sent = feedbackOf(anAssignment(), of, aParticipant(), submitted, new Set(visible))!;
			return turnsForCards(sent.questions).map(({ asked: { item } }) => item.id);
		};
		const ids = asked.map(({ id }) => id);
		expect(cardsOf(['score', 'marks'])).toEqual([]);
		expect(cardsOf(['score', 'marks', 'keys'])).toEqual(ids);
		expect(cardsOf(['score', 'marks', 'keys'], regraded.published)).toEqual(ids.slice(1));
	});

	it('F17: says that something came late, which does not count', () => {
		const slots = submitted.slots.map((slot, i) =>
			i === 0 ? { ...slot, late: { value: { flagged: true }, at: 99 } } : slot
		);
		const late = feedbackOf(
			anAssignment(),
			published,
			aParticipant(),
			{ ...submitted, slots },
			new Set(['score'] as const)
		);
		expect(late?.questions.map((question) => question.late)).toEqual(asked.map((_, i) => i === 0));
		expect(late?.score?.earned).toBe(earned);
	});
});
