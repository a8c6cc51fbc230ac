import { describe, expect, it } from 'vitest';
import { paragraphOf } from '#lib/bank/passage.ts';
import { modelOf } from '#lib/items/models/model.ts';
import { proofsOf, provingSentences } from '#lib/items/proofs.ts';
import { mark } from '#lib/items/registry.ts';
import type { Item, ItemOf } from '#lib/items/types.ts';
import { shipped } from './articles.ts';
import { readHolds } from './holds.ts';

const { article, bank } = shipped.find(({ id }) => id === 'uk-eu-defence')!.whole();
const holds = readHolds();
const claims = new Map(holds.claims.map((judged) => [judged.claim, judged]));
const quotes = new Map(holds.quotes.map((judged) => [judged.quote, judged]));
const choices = new Map(holds.choices.map((judged) => [judged.stem, judged.fits]));

const madeBy = (...models: string[]): Item[] =>
	article.items.filter((item) => models.includes(modelOf(item.id) ?? ''));
const statementOf = ({ id }: Item) => {
	const statement = bank.statements.find((one) => one.id === id.split(':')[1]);
	if (statement === undefined) throw new Error(`${id} was made from no statement`);
	return statement;
};
const paragraphsOf = (item: Item) => [...new Set(provingSentences(item).map(paragraphOf))];

/** A text without the voice to whom a model puts it down. */
const claimIn = (text: string) => text.replace(/^According to [^:]+: /, '');
/** What the judge makes of a claim. */
const judged = (claim: string) => {
	const found = claims.get(claim);
	if (found === undefined) throw new Error(`nobody has judged “${claim}”`);
	return found;
};
const named = (name: string) =>
	bank.voices.find((voice) => voice.name.toLowerCase() === name.toLowerCase())!.id;
/** A voice, those that it is within, and those within it. */
const kinOf = (voice: string) => {
	const within = (id: string): string[] => {
		const outer = bank.voices.find((one) => one.id === id)?.within;
		return outer === undefined ? [id] : [id, ...within(outer)];
	};
	return bank.voices
		.map(({ id }) => id)
		.filter((id) => within(id).includes(voice) || within(voice).includes(id));
};
/** Of these voices, by their names, those that the judge finds to say a claim. */
const sayers = (options: readonly { id: string; text: string }[], says: Record<string, number>) =>
	options.filter(({ text }) => named(text) in says).map(({ id }) => id);
const byId = (items: readonly Item[]) => items.map((item) => [item.id, item] as const);

describe('the judge, who has read the passage and seen neither voices nor keys,', () => {
	it('has judged every claim and quotation that items are made of, and no others', () => {
		const asked = bank.statements.flatMap(({ gist, contradicted, unsaid }) => [
			gist,
			...contradicted.map(({ text }) => text),
			...unsaid
		]);
		expect([...claims.keys()].sort()).toEqual(asked.sort());
		expect([...quotes.keys()].sort()).toEqual(bank.statements.flatMap(({ quote }) => quote ?? []).sort());
	});

	it('knows only the voices of the bank', () => {
		const voices = new Set(bank.voices.map(({ id }) => id));
		const named = [
			...holds.claims.flatMap(({ says, denies }) => [says, denies]),
			...holds.quotes.map(({ says }) => says)
		];
		expect(named.flatMap((where) => Object.keys(where)).filter((id) => !voices.has(id))).toEqual([]);
	});

	it.each(byId(madeBy('who-holds-it')))(
		'finds exactly one of the voices on offer to hold it: %s',
		(_id, item) => {
			const { key, options } = item as ItemOf<'single-choice'>;
			const { gist, quote } = statementOf(item);
			const both = [judged(gist), ...(quote === undefined ? [] : [quotes.get(quote)!])];
			for (const { says } of both) expect(sayers(options, says)).toEqual([key]);
		}
	);

	it.each(byId(madeBy('who-holds-it-where')))(
		'finds exactly one of the voices on offer to hold it, in the paragraph of its proof: %s',
		(_id, item) => {
			const { key, options } = item as ItemOf<'two-part'>;
			const { gist, voice } = statementOf(item);
			const { says } = judged(gist);
			expect(sayers(options, says)).toEqual([key]);
			expect(paragraphsOf(item)).toEqual([says[voice]]);
		}
	);

	it.each(byId(madeBy('what-they-hold')))(
		'finds exactly one of the views on offer to be held by the voice or its kin: %s',
		(_id, item) => {
			const { key, options, stem } = item as ItemOf<'single-choice'>;
			const kin = kinOf(named(/that of (.*)\?$/.exec(stem)![1]!));
			const right = options.filter(({ text }) => kin.some((id) => id in judged(text).says));
			expect(right.map(({ id }) => id)).toEqual([key]);
			expect(paragraphsOf(item)).toEqual([judged(right[0]!.text).says[statementOf(item).voice]]);
		}
	);

	it.each(byId(madeBy('match-views')))('finds exactly one voice on offer for each view: %s', (_id, item) => {
		const { rows, options } = item as ItemOf<'match'>;
		for (const { text, key } of rows)
			expect([text, sayers(options, judged(text).says)]).toEqual([text, [key]]);
	});

	it.each(byId(madeBy('put-in-order')))(
		'finds each point in a later paragraph than the one before: %s',
		(_id, item) => {
			const { steps } = item as ItemOf<'order'>;
			const found = steps.map(({ text }) => {
				const { gist, voice } = bank.statements.find(({ gist }) => gist === claimIn(text))!;
				return judged(gist).says[voice]!;
			});
			expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
			expect(found).toEqual(steps.map(({ evidence }) => paragraphOf(evidence[0]![0]!)));
		}
	);

	it.each(byId(madeBy('complete-the-quotation')))(
		'knows the quotation, completed, as the words of its voice: %s',
		(_id, item) => {
			const { stem, pieces, gaps } = item as ItemOf<'gap-fill'>;
			const whole = pieces.reduce((text, piece, i) => `${text}${gaps[i - 1]!.key}${piece}`);
			const { says } = quotes.get(whole.replace(/^“|”$/g, ''))!;
			expect(Object.keys(says)).toEqual([named(/quotes from (.*)\.$/.exec(stem)![1]!)]);
			expect(paragraphsOf(item)).toEqual(Object.values(says));
		}
	);

	it.each(byId(madeBy('find-the-sentence')))('finds it in the paragraph of every proof: %s', (_id, item) => {
		const { gist, voice } = statementOf(item);
		expect(claimIn(item.stem.replace(/^Which [^?]* this\? /, ''))).toBe(gist);
		const where = judged(gist).says[voice];
		expect(
			proofsOf(item)
				.flat()
				.filter((sentence) => paragraphOf(sentence) !== where)
		).toEqual([]);
		expect(where).toBeDefined();
	});

	it.each(byId(madeBy('is-it-so')))('comes to the same verdict on %s', (_id, item) => {
		const { voice } = statementOf(item);
		const { says, denies } = judged(claimIn(item.stem));
		const verdict = voice in says ? 'true' : voice in denies ? 'false' : 'not-given';
		expect(verdict).toBe((item as ItemOf<'true-false-not-given'>).key);
		const where = says[voice] ?? denies[voice];
		if (where !== undefined) expect(paragraphsOf(item)).toContain(where);
	});

	const fromEntries = madeBy('what-it-means', 'what-it-points-to', 'who-when-where');
	const listed = fromEntries.filter(({ type }) => type === 'single-choice');
	it('has answered every question made from vocabulary, references and figures, and no others', () => {
		expect([...choices.keys()].sort()).toEqual(listed.map(({ stem }) => stem).sort());
	});
	it.each(byId(listed))('finds one option right, the key: %s', (_id, item) => {
		const { key, options } = item as ItemOf<'single-choice'>;
		expect(choices.get(item.stem)).toEqual(options.filter(({ id }) => id === key).map(({ text }) => text));
	});

	const typed = new Map(holds.typed.map(({ stem, types }) => [stem, types]));
	const toType = fromEntries.filter(({ type }) => type !== 'single-choice');
	it('has typed an answer to every figure that is asked without options', () => {
		expect(toType.filter(({ stem }) => !typed.has(stem)).map(({ id }) => id)).toEqual([]);
		const stems = new Set(bank.figures.map(({ stem }) => stem));
		expect([...typed.keys()].filter((stem) => !stems.has(stem))).toEqual([]);
	});
	it('is right in whatever a reader typed without options', () => {
		const wrong = toType.flatMap((item) =>
			typed.get(item.stem)!.filter((text) => {
				const given = mark(item, { type: 'short-answer', text });
				return given.kind !== 'marked' || given.earned !== given.possible;
			})
		);
		expect(wrong).toEqual([]);
	});

	it('is never asked who said a phrase that two voices share', () => {
		const stems = madeBy('who-holds-it').map(({ stem }) => stem);
		expect(stems.filter((stem) => /“[^”]*\b(creative|shared|bespoke)\b/.test(stem))).toEqual([]);
	});

	it('has judged whatever models make: there is no item of another model', () => {
		const known = new Set([
			'who-holds-it',
			'who-holds-it-where',
			'what-they-hold',
			'match-views',
			'is-it-so',
			'put-in-order',
			'complete-the-quotation',
			'find-the-sentence',
			'what-it-means',
			'what-it-points-to',
			'who-when-where'
		]);
		expect(
			article.items.map(({ id }) => modelOf(id)).filter((model) => model !== undefined && !known.has(model))
		).toEqual([]);
	});
});
