import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aStatement, aVoice, readBank } from '../../../../tests/builders/bank.ts';
import { aProof } from '../../../../tests/builders/passage.ts';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import type { Bank } from '#lib/bank/parse.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import type { Question } from '../questions.ts';
import type { SingleChoice } from '../single-choice/item.ts';
import { whoHoldsIt } from './who-holds-it.ts';

/** The texts of the options of each item made, its key first and marked, by the item's id. */
function asked(bank: Bank<Question>): Record<string, string[]> {
	return Object.fromEntries(
		whoHoldsIt('ferry', bank).map(({ id, made }) => {
			const { key, options } = made as SingleChoice;
			const right = options.filter((option) => option.id === key).map(({ text }) => `*${text}`);
			const wrong = options.filter((option) => option.id !== key).map(({ text }) => text);
			return [id, [...right, ...wrong.sort()]];
		})
	);
}

const FOUR = ['a', 'b', 'c', 'd'];
const four = FOUR.map((id) => voice(id));
const ofFour = FOUR.map((id) => statement(`of-${id}`, id));
/** The same, with other fields for the statement of `a`. */
const withFirst = (given: Partial<Statement>) => [statement('of-a', 'a', given), ...ofFour.slice(1)];

describe('the question of who holds a statement', () => {
	it('is made from a bank as an author writes it', () => {
		const bank = readBank(
			aBank({
				voices: [aVoice('harbour'), aVoice('mayor'), aVoice('school')],
				statements: [
					aStatement({ quote: 'a second boat' }),
					aStatement({
						id: 'enough',
						voice: 'mayor',
						gist: 'More is not needed.',
						evidence: '[{ words: is enough }]'
					}),
					aStatement({
						id: 'later',
						voice: 'school',
						gist: 'Nine is early.',
						evidence: '[{ words: later boat }]'
					})
				]
			})
		);
		const [item] = whoHoldsIt('ferry', bank);
		expect(item).toMatchObject({
			id: 'who-holds-it:second-boat',
			entry: 'statements/second-boat',
			skill: 'attribute',
			difficulty: 2,
			use: 'both',
			line: 7,
			made: {
				type: 'single-choice',
				stem: expect.stringContaining('“a second boat”') as string,
				evidence: [['2.1']]
			}
		});
		expect((item!.made as SingleChoice).options).toContainEqual({
			id: expect.any(String) as string,
			text: 'The mayor',
			why: expect.stringMatching(/paragraph 2.*More is not needed\.$/) as string,
			lure: '2.2'
		});
	});

	it('asks by the gist where there are no exact words, and is harder then', () => {
		const [item] = whoHoldsIt('ferry', bankOf(four, ofFour));
		expect(item).toMatchObject({
			difficulty: 3,
			made: { stem: expect.stringMatching(/ Something is so \(of-a\)\.$/) as string }
		});
	});

	it('is asked once for each statement, its key and three others to choose from', () => {
		expect(asked(bankOf(four, ofFour))).toEqual({
			'who-holds-it:of-a': ['*Voice a', 'Voice b', 'Voice c', 'Voice d'],
			'who-holds-it:of-b': ['*Voice b', 'Voice a', 'Voice c', 'Voice d'],
			'who-holds-it:of-c': ['*Voice c', 'Voice a', 'Voice b', 'Voice d'],
			'who-holds-it:of-d': ['*Voice d', 'Voice a', 'Voice b', 'Voice c']
		});
	});

	it.each<[string, Voice[], Statement[]]>([
		['another that holds it too', four, withFirst({ also: ['b'] })],
		['the one that reports it', four, withFirst({ via: 'b' })],
		['one within it', [four[0]!, voice('b', { within: 'a' }), ...four.slice(2)], ofFour],
		['one around it', [voice('a', { within: 'b' }), ...four.slice(1)], ofFour],
		[
			'one far within it',
			[four[0]!, voice('b', { within: 'x' }), ...four.slice(2), voice('x', { within: 'a' })],
			ofFour
		],
		[
			'one of which a sentence of its proof reports a view as well',
			four,
			withFirst({ evidence: [aProof('1.1', '2.1')] }).map((one) =>
				one.voice === 'b' ? { ...one, evidence: [aProof('2.1')] } : one
			)
		],
		['one that the passage gives no view', four, ofFour.filter(({ voice: of }) => of !== 'b')]
	])('does not offer %s', (_what, voices, statements) => {
		expect(asked(bankOf(voices, statements))['who-holds-it:of-a']).toEqual([
			'*Voice a',
			'Voice c',
			'Voice d'
		]);
	});

	it.each<[string, Voice[], Statement[]]>([
		['there are too few voices', four.slice(0, 2), ofFour.slice(0, 2)],
		['too few voices are left', four.slice(0, 3), withFirst({ also: ['b'] }).slice(0, 3)],
		['its words name the voice', four, withFirst({ quote: 'what Voice wants' })],
		['its gist names the voice', four, withFirst({ gist: 'Voice is for it.' })],
		[
			'its gist names the role of the voice',
			[voice('a', { name: 'Ann Bell', role: 'Chief of the harbour' }), ...four.slice(1)],
			withFirst({ gist: 'The Chief is for it.' })
		],
		[
			'its gist names a voice that has no capital',
			[voice('a', { name: 'the harbour master' }), ...four.slice(1)],
			withFirst({ gist: 'The harbour master is for it.' })
		],
		[
			'its gist has a word of the voice’s name',
			[voice('a', { name: 'the Bell government' }), ...four.slice(1)],
			withFirst({ gist: 'It makes the government slow.' })
		],
		[
			'another voice has the same words',
			four,
			[
				statement('of-a', 'a', { quote: 'a second boat' }),
				statement('of-b', 'b', { quote: 'a second boat' }),
				...ofFour.slice(2)
			]
		],
		[
			'another voice has its words among more',
			four,
			[
				statement('of-a', 'a', { quote: 'A boat' }),
				statement('of-b', 'b', { quote: 'not a boat' }),
				...ofFour.slice(2)
			]
		],
		[
			'another voice has some of its words',
			four,
			[
				statement('of-a', 'a', { quote: 'not a boat' }),
				statement('of-b', 'b', { quote: 'A boat' }),
				...ofFour.slice(2)
			]
		]
	])('is not asked when %s', (_what, voices, statements) => {
		expect(asked(bankOf(voices, statements))).not.toHaveProperty(['who-holds-it:of-a']);
	});

	it('is asked when the same voice uses its words again', () => {
		const again = [...withFirst({ quote: 'a boat' }), statement('again', 'a', { quote: 'a boat' })];
		expect(asked(bankOf(four, again))).toHaveProperty(['who-holds-it:of-a']);
	});
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const anyBank = fc
	.record({
		within: fc.array(fc.option(fc.nat(7), { nil: undefined }), { minLength: 8, maxLength: 8 }),
		statements: fc.array(
			fc.record({
				of: fc.nat(7),
				via: fc.option(fc.nat(7), { nil: undefined }),
				also: fc.array(fc.nat(7), { maxLength: 2 }),
				quote: fc.option(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { nil: undefined })
			}),
			{ maxLength: 14 }
		)
	})
	.map(({ within, statements }) => ({
		// A voice is only ever within an earlier one, so that none is within itself.
		voices: IDS.map((id, i) =>
			voice(id, within[i] !== undefined && within[i] < i ? { within: IDS[within[i]]! } : {})
		),
		statements: statements.map(({ of, via, also, quote }, i) =>
			statement(`s${i}`, IDS[of]!, {
				also: also.map((id) => IDS[id]!),
				...(via === undefined ? {} : { via: IDS[via]! }),
				...(quote === undefined ? {} : { quote: `the words ${quote}` })
			})
		)
	}));

describe('whatever the voices and statements', () => {
	it('exactly one option is right, and no other is its kin', () => {
		fc.assert(
			fc.property(anyBank, ({ voices, statements }) => {
				const outer = new Map(voices.map(({ id, within }) => [id, within]));
				const chain = (id: string): string[] => {
					const next = outer.get(id);
					return next === undefined ? [id] : [id, ...chain(next)];
				};
				for (const { entry, made } of whoHoldsIt('ferry', bankOf(voices, statements))) {
					const of = statements.find(({ id }) => `statements/${id}` === entry)!;
					const offered = (made as SingleChoice).options.map(({ text }) => text.replace('Voice ', ''));
					const right = offered.filter(
						(id) =>
							chain(id).includes(of.voice) ||
							chain(of.voice).includes(id) ||
							of.also.includes(id) ||
							of.via === id
					);
					expect(right).toEqual([of.voice]);
					expect(new Set(offered).size).toBe(offered.length);
					expect(offered.length).toBeGreaterThanOrEqual(3);
					expect(offered.length).toBeLessThanOrEqual(4);
				}
			}),
			{ seed: 21, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('the order of the file is nothing', () => {
		fc.assert(
			fc.property(anyBank, ({ voices, statements }) => {
				const made = (bank: Bank<Question>) =>
					Object.fromEntries(whoHoldsIt('ferry', bank).map((item) => [item.id, item.made]));
				const turned = bankOf([...voices].reverse(), [...statements].reverse());
				expect(made(turned)).toEqual(made(bankOf(voices, statements)));
			}),
			{ seed: 22, numRuns: 200 }
		);
		expect.hasAssertions();
	});

	it('a further voice takes at most one place in an item, and leaves the others', () => {
		fc.assert(
			fc.property(anyBank, ({ voices, statements }) => {
				const before = asked(bankOf(voices, statements));
				const after = asked(bankOf([...voices, voice('new')], [...statements, statement('more', 'new')]));
				for (const [id, options] of Object.entries(before)) {
					const stayed = options.filter((option) => after[id]!.includes(option));
					expect(options.length - stayed.length).toBeLessThanOrEqual(
						after[id]!.includes('Voice new') ? 1 : 0
					);
				}
			}),
			{ seed: 23, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('a further voice disturbs few items of a bank with many', () => {
		const ids = Array.from({ length: 29 }, (_, i) => `v${i}`);
		const voices = ids.map((id) => voice(id));
		const statements = ids.map((id) => statement(`of-${id}`, id));
		const after = asked(bankOf([...voices, voice('new')], [...statements, statement('more', 'new')]));
		// Three of 29 places to be offered, in 29 items: three are to be expected.
		const disturbed = Object.values(after).filter((options) => options.includes('Voice new'));
		expect(disturbed.length).toBeLessThanOrEqual(8);
	});
});
