import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import type { Statement } from '#lib/bank/schema.ts';
import type { Order } from '../order/item.ts';
import { putInOrder } from './put-in-order.ts';

const voices = [voice('mayor', { name: 'the mayor' }), voice('school')];
/** A statement of the mayor with one proof, in this paragraph. */
const at = (paragraph: number, id = `p${paragraph}`, given: Partial<Statement> = {}) =>
	statement(id, 'mayor', { evidence: [aProof(`${paragraph}.1`)], ...given });

/** The paragraphs of the steps in their right order, by the statement that comes first. */
function asked(statements: Statement[]): Record<string, number[]> {
	return Object.fromEntries(
		putInOrder('ferry', bankOf(voices, statements)).map(({ id, made }) => [
			id.replace('put-in-order:', ''),
			(made as Order).steps.map(({ evidence }) => Number(evidence[0]![0]!.split('.')[0]))
		])
	);
}

describe('points to be put in order', () => {
	it('are four, of four paragraphs, in the order in which the passage has them', () => {
		const made = asked([6, 3, 5, 1, 2, 4].map((paragraph) => at(paragraph)));
		expect(Object.keys(made).sort()).toEqual(['p1', 'p2', 'p3']);
		expect(made['p3']).toEqual([3, 4, 5, 6]);
		for (const [first, ...rest] of Object.values(made)) {
			expect(rest).toHaveLength(3);
			expect([first, ...rest]).toEqual([...new Set([first!, ...rest])].sort((a, b) => a - b));
		}
	});

	it('say whose they are, where they stand, and what they were made of', () => {
		const [item] = putInOrder(
			'ferry',
			bankOf(
				voices,
				[1, 2, 4, 7].map((paragraph) => at(paragraph))
			)
		);
		expect(item).toMatchObject({
			entry: 'statements/p1',
			besides: ['statements/p2', 'statements/p4', 'statements/p7'],
			skill: 'purpose',
			difficulty: 3,
			made: {
				passage: 'open',
				stem: 'Put these points in the order in which the passage makes them.',
				why: 'They stand in paragraphs 1, 2, 4 and 7, in this order.'
			}
		});
		expect((item!.made as Order).steps[0]!.text).toBe('According to the mayor: Something is so (p1).');
	});

	it('begin but once in each paragraph', () => {
		const made = asked([at(1), at(1, 'again'), at(1, 'more'), at(2), at(3), at(4)]);
		expect(Object.keys(made)).toHaveLength(1);
	});

	it('are one for each paragraph at most', () => {
		const [made] = Object.values(asked([at(1), at(2), at(2, 'x'), at(2, 'y'), at(2, 'z'), at(3), at(4)]));
		expect(made).toEqual([1, 2, 3, 4]);
	});

	it.each<[string, Statement]>([
		['stands in two paragraphs', at(4, 'p4', { evidence: [aProof('4.1', '5.1')] })],
		['has proofs in two paragraphs', at(4, 'p4', { evidence: [aProof('4.1'), aProof('5.1')] })],
		['somebody else holds too', at(4, 'p4', { also: ['school'] })],
		['is put like another', at(4, 'p4', { gist: 'Something is so (p1).' })]
	])('leave out a statement that %s', (_what, left) => {
		expect(asked([at(1), at(2), at(3), left])).toEqual({});
		expect(Object.keys(asked([at(1), at(2), at(3), at(4)]))).toEqual(['p1']);
	});

	it('leave out what the same voice says in nearly the same words elsewhere', () => {
		const twice = [
			at(3, 'p3', { gist: 'Larger boats would carry cars.' }),
			at(4, 'p4', { gist: 'Cars need larger boats to carry them.' })
		];
		expect(asked([at(1), at(2), ...twice, at(5)])).toEqual({});
		const byAnother = { ...twice[1]!, voice: 'school' };
		expect(asked([at(1), at(2), twice[0]!, byAnother])).toEqual({ p1: [1, 2, 3, 4] });
	});
});
