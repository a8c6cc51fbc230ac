import { describe, expect, it } from 'vitest';
import { paragraphOf } from '#lib/bank/passage.ts';
import { modelOf } from '#lib/items/models/model.ts';
import { provingSentences } from '#lib/items/proofs.ts';
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
const paragraphsOf = (item: Item) => provingSentences(item).map(paragraphOf);

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

	it.each(madeBy('who-holds-it').map((item) => [item.id, item] as const))(
		'finds exactly one of the voices on offer to hold it: %s',
		(_id, item) => {
			const { key, options } = item as ItemOf<'single-choice'>;
			const { gist, quote } = statementOf(item);
			const judged = [claims.get(gist)!, ...(quote === undefined ? [] : [quotes.get(quote)!])];
			for (const { says } of judged) {
				const right = options.filter(({ text }) =>
					bank.voices.some(({ id, name }) => name.toLowerCase() === text.toLowerCase() && id in says)
				);
				expect(right.map(({ id }) => id)).toEqual([key]);
			}
		}
	);

	it.each(madeBy('is-it-so').map((item) => [item.id, item] as const))(
		'comes to the same verdict on %s',
		(_id, item) => {
			const { voice } = statementOf(item);
			const claim = item.stem.replace(/^According to [^:]+: /, '');
			const { says, denies } = claims.get(claim)!;
			const verdict = voice in says ? 'true' : voice in denies ? 'false' : 'not-given';
			expect(verdict).toBe((item as ItemOf<'true-false-not-given'>).key);
			const where = says[voice] ?? denies[voice];
			if (where !== undefined) expect(paragraphsOf(item)).toContain(where);
		}
	);

	const listed = madeBy('what-it-means', 'what-it-points-to', 'who-when-where');
	it('has answered every question made from vocabulary, references and figures, and no others', () => {
		expect([...choices.keys()].sort()).toEqual(listed.map(({ stem }) => stem).sort());
	});
	it.each(listed.map((item) => [item.id, item] as const))(
		'finds one option right, the key: %s',
		(_id, item) => {
			const { key, options } = item as ItemOf<'single-choice'>;
			expect(choices.get(item.stem)).toEqual(options.filter(({ id }) => id === key).map(({ text }) => text));
		}
	);

	it('is never asked who said a phrase that two voices share', () => {
		const stems = madeBy('who-holds-it').map(({ stem }) => stem);
		expect(stems.filter((stem) => /“[^”]*\b(creative|shared|bespoke)\b/.test(stem))).toEqual([]);
	});

	it('has judged whatever models make: there is no item of another model', () => {
		const judged = new Set([
			'who-holds-it',
			'is-it-so',
			'what-it-means',
			'what-it-points-to',
			'who-when-where'
		]);
		expect(
			article.items.map(({ id }) => modelOf(id)).filter((model) => model !== undefined && !judged.has(model))
		).toEqual([]);
	});
});
