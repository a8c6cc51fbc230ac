import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import type { Bank } from '#lib/bank/parse.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import type { Match } from '../match/item.ts';
import type { Question } from '../questions.ts';
import { holdingIn } from './holding.ts';
import { matchViews } from './match-views.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const voices = IDS.map((id) => voice(id));
const statements = IDS.map((id) => statement(`of-${id}`, id));

/** The match made for voice `a`: its rows and what further voices there are. */
function asked(bank: Bank<Question>) {
	const item = matchViews('ferry', bank).find(({ id }) => id === 'match-views:a');
	if (item === undefined) return undefined;
	const { rows, options } = item.made as Match;
	return {
		rows: Object.fromEntries(rows.map(({ text, key }) => [text, options.find(({ id }) => id === key)!.text])),
		further: options.filter(({ why }) => why !== undefined).map(({ text }) => text)
	};
}

describe('views to be matched with voices', () => {
	it('are four of four voices, with two voices besides', () => {
		const { rows, further } = asked(bankOf(voices, statements))!;
		expect(Object.values(rows)).toHaveLength(4);
		for (const [text, name] of Object.entries(rows))
			expect(text).toBe(`Something is so (of-${name.replace('Voice ', '')}).`);
		expect(rows['Something is so (of-a).']).toBe('Voice a');
		expect(further).toHaveLength(2);
		expect(Object.values(rows)).not.toEqual(expect.arrayContaining(further));
	});

	it('are made once for each voice, from all the statements whose views they are', () => {
		const items = matchViews('ferry', bankOf(voices, statements));
		expect(items.map(({ id }) => id)).toEqual(IDS.map((id) => `match-views:${id}`));
		const { entry, besides, made } = items[0]!;
		expect(entry).toBe('voices/a');
		expect([...besides!].sort()).toEqual(
			(made as Match).rows.map(({ text }) => `statements/${/of-\w/.exec(text)![0]}`).sort()
		);
	});

	it('come with the paragraph that reports each, and with what the further voices hold', () => {
		const { rows, options } = matchViews('ferry', bankOf(voices, statements))[0]!.made as Match;
		expect(rows.map(({ why }) => why)).toContain('Paragraph 1 reports this as the view of Voice a.');
		for (const { text, why } of options.filter(({ why }) => why !== undefined))
			expect(why).toBe(
				`What ${text} is reported to hold is something else (paragraph 1): Something is so (of-${text.replace('Voice ', '')}).`
			);
	});

	it.each<[string, Voice[], Statement[]]>([
		['there are too few voices for three rows and one more', voices.slice(0, 3), statements.slice(0, 3)],
		['the voice has no view', voices, statements.slice(1)],
		[
			'its view names it',
			voices,
			[statement('of-a', 'a', { gist: 'Voice is for it.' }), ...statements.slice(1)]
		],
		[
			'too few others do without its kin',
			voices.map((one) => ('bcde'.includes(one.id) ? { ...one, within: 'a' } : one)),
			statements
		]
	])('are none where %s', (_what, some, views) => {
		expect(asked(bankOf(some, views))).toBeUndefined();
	});

	it('never have on offer a voice that a view names', () => {
		const named = [voice('b', { name: 'Ann Bell' }), ...voices.filter(({ id }) => id !== 'b')];
		const views = [statement('of-a', 'a', { gist: 'Bell is not for it.' }), ...statements.slice(1)];
		const { rows, further } = asked(bankOf(named, views))!;
		expect([...Object.values(rows), ...further]).not.toContain('Ann Bell');
	});
});

const anyBank = fc
	.record({
		within: fc.array(fc.option(fc.nat(6), { nil: undefined }), { minLength: 7, maxLength: 7 }),
		statements: fc.array(
			fc.record({
				of: fc.nat(6),
				via: fc.option(fc.nat(6), { nil: undefined }),
				also: fc.array(fc.nat(6), { maxLength: 1 }),
				sentence: fc.integer({ min: 1, max: 25 })
			}),
			{ maxLength: 16 }
		)
	})
	.map(({ within, statements: drawn }) => ({
		voices: IDS.map((id, i) =>
			voice(id, within[i] !== undefined && within[i] + 3 < i ? { within: IDS[within[i]]! } : {})
		),
		statements: drawn.map(({ of, via, also, sentence }, i) =>
			statement(`s${i}`, IDS[of]!, {
				also: also.map((id) => IDS[id]!),
				evidence: [aProof(`2.${sentence}`)],
				...(via === undefined ? {} : { via: IDS[via]! })
			})
		)
	}));

describe('whatever the voices and statements', () => {
	it('exactly one voice on offer may be held to hold each view', () => {
		let made = 0;
		fc.assert(
			fc.property(anyBank, (bank) => {
				const { mayHold } = holdingIn(bank);
				for (const item of matchViews('ferry', bankOf(bank.voices, bank.statements))) {
					const { rows, options } = item.made as Match;
					made++;
					for (const { text, key } of rows) {
						const view = bank.statements.find(({ gist }) => gist === text)!;
						const able = options.filter(({ text: name }) => mayHold(name.replace('Voice ', ''), view));
						expect(able.map(({ id }) => id)).toEqual([key]);
					}
					expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
					expect(options.length).toBeGreaterThan(rows.length);
				}
			}),
			{ seed: 51, numRuns: 300 }
		);
		expect(made).toBeGreaterThan(100);
	});

	it('the order of the file is nothing', () => {
		fc.assert(
			fc.property(anyBank, (bank) => {
				const made = (one: Bank<Question>) =>
					Object.fromEntries(matchViews('ferry', one).map((item) => [item.id, item.made]));
				const turned = bankOf([...bank.voices].reverse(), [...bank.statements].reverse());
				expect(made(turned)).toEqual(made(bankOf(bank.voices, bank.statements)));
			}),
			{ seed: 52, numRuns: 150 }
		);
		expect.hasAssertions();
	});
});
