import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import type { Bank } from '#lib/bank/parse.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import type { Question } from '../questions.ts';
import type { SingleChoice } from '../single-choice/item.ts';
import { whatTheyHold } from './what-they-hold.ts';

/** The texts of the options of each item made, its key first and marked, by the statement. */
function asked(bank: Bank<Question>): Record<string, string[]> {
	return Object.fromEntries(
		whatTheyHold('ferry', bank).map(({ id, made }) => {
			const { key, options } = made as SingleChoice;
			const right = options.filter((option) => option.id === key).map(({ text }) => `*${text}`);
			const wrong = options.filter((option) => option.id !== key).map(({ text }) => text);
			return [id.replace('what-they-hold:', ''), [...right, ...wrong.sort()]];
		})
	);
}

const FOUR = ['a', 'b', 'c', 'd'];
const four = FOUR.map((id) => voice(id));
const ofFour = FOUR.map((id) => statement(`of-${id}`, id));
const withFirst = (given: Partial<Statement>) => [statement('of-a', 'a', given), ...ofFour.slice(1)];
const withSecond = (given: Partial<Statement>) => [
	ofFour[0]!,
	statement('of-b', 'b', given),
	...ofFour.slice(2)
];

describe('the question of what a voice holds', () => {
	it('offers a view of the voice among views of others', () => {
		expect(asked(bankOf(four, ofFour))['of-a']).toEqual([
			'*Something is so (of-a).',
			'Something is so (of-b).',
			'Something is so (of-c).',
			'Something is so (of-d).'
		]);
	});

	it('names the voice, and says where each view is reported and as whose', () => {
		const [item] = whatTheyHold('ferry', bankOf(four, withFirst({ quote: 'a second boat' })));
		expect(item).toMatchObject({
			id: 'what-they-hold:of-a',
			entry: 'statements/of-a',
			skill: 'attribute',
			difficulty: 3,
			use: 'both',
			line: 1,
			made: { stem: 'Which of these views does the passage report as that of Voice a?' }
		});
		const { key, options } = item!.made as SingleChoice;
		expect(options.find(({ id }) => id === key)!.why).toBe(
			'Paragraph 1 reports this as the view of Voice a. The words quoted are “a second boat”.'
		);
		expect(options.find(({ text }) => text === 'Something is so (of-b).')!.why).toBe(
			'This is reported as the view of Voice b (paragraph 1).'
		);
	});

	it.each<[string, Voice[], Statement[]]>([
		['that the voice holds too', four, withSecond({ also: ['a'] })],
		['that the voice reports', four, withSecond({ via: 'a' })],
		['of a voice within it', [four[0]!, voice('b', { within: 'a' }), ...four.slice(2)], ofFour],
		['of a voice around it', [voice('a', { within: 'b' }), ...four.slice(1)], ofFour],
		[
			'that somebody reports who is within it',
			[...four, voice('x', { within: 'a' })],
			withSecond({ via: 'x' })
		],
		[
			'that rests on a sentence which reports the voice as well',
			four,
			[
				statement('of-a', 'a', { evidence: [aProof('2.1')] }),
				statement('of-b', 'b', { evidence: [aProof('2.1', '2.2')] }),
				...ofFour.slice(2)
			]
		],
		[
			'that names the voice',
			[voice('a', { name: 'Ann Bell' }), ...four.slice(1)],
			withSecond({ gist: 'Bell is so.' })
		],
		[
			'that names its own voice',
			[four[0]!, voice('b', { name: 'Ann Bell' }), ...four.slice(2)],
			withSecond({ gist: 'Bell is so.' })
		],
		['in the words of the right one', four, withSecond({ gist: 'Something is so (of-a).' })]
	])('offers no view %s', (_what, voices, statements) => {
		expect(asked(bankOf(voices, statements))['of-a']).toEqual([
			'*Something is so (of-a).',
			'Something is so (of-c).',
			'Something is so (of-d).'
		]);
	});

	it.each<[string, Voice[], Statement[]]>([
		['fewer than two views are left', four.slice(0, 2), ofFour.slice(0, 2)],
		['the right view names the voice', four, withFirst({ gist: 'Voice is for it.' })],
		[
			'the right view has a word of its name',
			[voice('a', { name: 'the town council' }), ...four.slice(1)],
			withFirst({ gist: 'The council is slow.' })
		]
	])('is not asked where %s', (_what, voices, statements) => {
		expect(asked(bankOf(voices, statements))).not.toHaveProperty('of-a');
	});
});

describe('the length of the options', () => {
	/** Eight voices with views of `length` letters and more, one longer by a letter than the other. */
	const bank = bankOf(
		Array.from({ length: 8 }, (_, i) => voice(`v${i}`)),
		Array.from({ length: 48 }, (_, i) => statement(`s${i}`, `v${i % 8}`, { gist: 'x'.repeat(60 + i) }))
	);
	const items = whatTheyHold('ferry', bank).map(({ made }) => {
		const { key, options } = made as SingleChoice;
		const lengths = options.map(({ text }) => text.length);
		const right = options.find(({ id }) => id === key)!.text.length;
		return { right, lengths, longer: lengths.filter((length) => length > right).length };
	});

	it('does not tell the key, which is in each place by length about as often as in any other', () => {
		const often = [0, 1, 2, 3].map((place) => items.filter(({ longer }) => longer === place).length);
		expect(items).toHaveLength(48);
		for (const count of often) expect([count, count >= 6 && count <= 20]).toEqual([count, true]);
	});

	it('is about that of the key', () => {
		const far = items.filter(({ right, lengths }) =>
			lengths.some((length) => Math.abs(length - right) > right / 2)
		);
		expect(far).toEqual([]);
	});
});

it('has another that is as careful beside a key that softens what it says', () => {
	const views = ['That may be so, then.', 'This could be so now.', 'It is quite so, then.'];
	const statements = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) =>
		statement(`s${i}`, `v${i}`, {
			gist: `${views[i === 0 ? 0 : i < 4 ? 1 : 2]!} (${String.fromCharCode(97 + i)})`
		})
	);
	const bank = bankOf(
		statements.map(({ voice: id }) => voice(id)),
		statements
	);
	expect(asked(bank)['s0']!.filter((text) => text.includes('could'))).toHaveLength(3);
});

it('takes views of several voices rather than several of one', () => {
	const mine = Array.from({ length: 9 }, (_, i) =>
		statement(`many-${i}`, 'b', { gist: `So is this (many-${i}).` })
	);
	const options = asked(bankOf(four, [...ofFour, ...mine]))['of-a']!;
	expect(options).toContain('Something is so (of-c).');
	expect(options).toContain('Something is so (of-d).');
});

it('is the same in whatever order the file stands', () => {
	const lengths = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 20, max: 120 })), { maxLength: 14 });
	fc.assert(
		fc.property(lengths, (drawn) => {
			const voices = [0, 1, 2, 3, 4, 5].map((i) => voice(`v${i}`));
			const statements = drawn.map(([of, length], i) =>
				statement(`s${i}`, `v${of}`, { gist: `${'x'.repeat(length)} (s${i})` })
			);
			const turned = bankOf([...voices].reverse(), [...statements].reverse());
			expect(asked(turned)).toEqual(asked(bankOf(voices, statements)));
		}),
		{ seed: 41, numRuns: 100 }
	);
	expect.hasAssertions();
});
