import { describe, expect, it } from 'vitest';
import {
	anAssignment,
	anAttemptAt,
	aParticipant,
	aPolicy,
	aPublished
} from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import type { Item } from '#lib/items/types.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { takingOf } from './taking.ts';
import { itemsOf } from './turns.ts';

const all = ITEM_TYPES.map((type): Item => anItem({ type, id: `ferry/${type}` }));
const published = aPublished(all);
const policy = aPolicy({ confidence: true, evidence: true, minutes: 20 });
const taking = (given: Partial<Parameters<typeof anAssignment>[0]> = {}, items = all) =>
	takingOf(
		anAssignment({ policy, ...given }),
		aPublished(items),
		aParticipant(),
		anAttemptAt(aPublished(items), [{ flagged: true }], { startedAt: 100 }),
		5000
	);

describe('what is sent of an attempt that is under way', () => {
	it('is just this', () => {
		const sent = taking();
		expect(Object.keys(sent).sort()).toEqual(
			[
				'clock',
				'confidence',
				'language',
				'name',
				'passage',
				'questions',
				'slots',
				'startedAt',
				'title',
				'until'
			].sort()
		);
		expect(Object.keys(sent.passage!).sort()).toEqual(['language', 'paragraphs', 'title']);
		for (const question of sent.questions) expect(Object.keys(question)).toEqual(['label', 'shown', 'proof']);
		expect(sent.slots[0]).toEqual({ rev: 1, value: { flagged: true } });
		expect(sent.clock).toEqual({ deadline: 100 + 20 * 60_000, serverNow: 5000 });
	});

	it('T1: holds nothing that only a key, a reason, a proof or an author’s note has', () => {
		const secret = /^(why|accept|misses|rubric|reasons|decoys|nearest|evidence|file)$/;
		const typed = new Set(['short-answer', 'open-response']);
		/** The same with a mark on every text that stands under a secret name, and on keys that are words. */
		const marked = (value: unknown, isSecret: boolean): unknown => {
			if (typeof value === 'string') return isSecret ? `CANARY ${value}` : value;
			if (typeof value !== 'object' || value === null) return value;
			if (Array.isArray(value)) return value.map((each) => marked(each, isSecret));
			const fields = value as Record<string, unknown>;
			const isTyped = typed.has(String(fields['type'])) || fields['kind'] === 'typed';
			return Object.fromEntries(
				Object.entries(fields).map(([name, inner]) => [
					name,
					marked(inner, isSecret || secret.test(name) || (isTyped && name === 'key'))
				])
			);
		};
		const items = all.map((item) => marked(item, false) as Item);
		expect(JSON.stringify(items).match(/CANARY/g)?.length).toBeGreaterThan(60);
		const sent = JSON.stringify(taking({}, items));
		expect(sent).not.toContain('CANARY');
		for (const item of all) for (const trace of [item.revision, item.id]) expect(sent).not.toContain(trace);
	});

	it('T1: is the same whatever is right', () => {
		const other = all.map((item): Item => {
			switch (item.type) {
				case 'single-choice':
				case 'two-part':
					return { ...item, key: item.options.find(({ id }) => id !== item.key)!.id, difficulty: 5 };
				case 'multiple-choice':
					return { ...item, keys: item.options.map(({ id }) => id) };
				case 'true-false-not-given':
					return { ...item, key: 'not-given' };
				case 'match':
					return { ...item, rows: item.rows.map((row) => ({ ...row, key: item.options[0]!.id })) };
				case 'order':
					return { ...item, steps: [...item.steps].reverse() };
				case 'short-answer':
					return { ...item, key: 'ten', accept: [], misses: [] };
				case 'gap-fill':
					return {
						...item,
						gaps: item.gaps.map((gap) =>
							gap.kind === 'listed' ? { ...gap, key: gap.options[0]!.id } : { ...gap, key: 'ten', accept: [] }
						)
					};
				case 'evidence':
					return { ...item, evidence: [['3.2' as never]], decoys: [] };
				case 'open-response':
					return { ...item, key: 'Another.', rubric: [] };
			}
		});
		expect(taking({}, other)).toEqual(taking());
	});

	it('holds nothing of a passage that is out of sight, and asks for no proof in it', () => {
		const sent = taking({ policy: { ...policy, passage: 'closed' } });
		expect(sent).not.toHaveProperty('passage');
		expect(JSON.stringify(sent)).not.toContain('harbour master wants');
		expect(sent.questions.some(({ proof }) => proof)).toBe(false);
	});

	it('asks for the proof of choices alone', () => {
		const sent = taking();
		expect(
			sent.questions
				.filter(({ proof }) => proof)
				.map(({ shown }) => shown.type)
				.sort()
		).toEqual(['multiple-choice', 'single-choice', 'true-false-not-given']);
		expect(taking({ policy: aPolicy() }).questions.some(({ proof }) => proof)).toBe(false);
	});

	it('shows the questions in the order of their slots', () => {
		const stems = itemsOf(anAttemptAt(published), published).map(({ stem }) => stem);
		expect(taking().questions.map(({ shown }) => shown.stem)).toEqual(stems);
	});

	it('has what a device that was taken over from had kept', () => {
		const attempt = anAttemptAt(published);
		const at = itemsOf(attempt, published).findIndex(({ type }) => type === 'short-answer');
		const other = { value: { response: { type: 'short-answer' as const, text: 'noon' } }, at: 9 };
		const slots = attempt.slots.map((slot, i) => (i === at ? { ...slot, other } : slot));
		const sent = takingOf(anAssignment(), published, aParticipant(), { ...attempt, slots }, 10);
		expect(sent.slots[at]).toEqual({ rev: 0, value: {}, other: [{ text: 'noon' }] });
		expect(sent.slots.filter((slot) => 'other' in slot)).toHaveLength(1);
	});
});
