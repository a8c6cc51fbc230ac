import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#lib/bank/passage.ts';
import { SKILLS } from '#lib/bank/skill.ts';
import { choicesOf } from '#lib/inspect/choices.ts';
import { guess, tooOftenInAll, tooOftenOfAuthored, tooOftenVerdicts, verdicts } from '#lib/inspect/guess.ts';
import { lint, sayFinding } from '#lib/inspect/lint/lint.ts';
import { stats } from '#lib/inspect/stats.ts';
import { modelOf } from '#lib/items/models/model.ts';
import { proofsOf, shownSentences } from '#lib/items/proofs.ts';
import { mark, present } from '#lib/items/registry.ts';
import { ITEM_TYPES, type Item, type ItemResponse } from '#lib/items/types.ts';
import { asIs, rightResponse, wrongResponse } from '../builders/response.ts';
import { shipped } from './articles.ts';

/** `questions/…/bank.yaml:12 whose-court — …`: where to mend it, and what. */
const at = ({ id, place }: Item, what: string) => `${place.file}:${place.line} ${id} — ${what}`;

/** Everything that can be chosen or judged, or foreseen, with the reason that is given for it. */
function reasonsOf(item: Item): { of: string; why: string }[] {
	const options = (list: readonly { text: string; why: string }[]) =>
		list.map(({ text, why }) => ({ of: text, why }));
	const decoys = (list: readonly { sentence: string; why: string }[]) =>
		list.map(({ sentence, why }) => ({ of: sentence, why }));
	switch (item.type) {
		case 'single-choice':
		case 'multiple-choice':
			return options(item.options);
		case 'true-false-not-given':
			return Object.entries(item.reasons).map(([of, { why }]) => ({ of, why }));
		case 'match':
			return [
				...options(item.rows),
				...item.options
					.filter(({ id }) => !item.rows.some(({ key }) => key === id))
					.map(({ text, why = '' }) => ({ of: text, why }))
			];
		case 'order':
			return [{ of: 'its order', why: item.why }];
		case 'gap-fill':
			return item.gaps.flatMap((gap) =>
				gap.kind === 'typed' ? [{ of: gap.key, why: gap.why }] : options(gap.options)
			);
		case 'short-answer':
			return [{ of: item.key, why: item.why }, ...options(item.misses)];
		case 'evidence':
			return [{ of: 'its key', why: item.why }, ...decoys(item.decoys)];
		case 'two-part':
			return [...options(item.options), ...decoys(item.decoys)];
		case 'open-response':
			return [
				{ of: 'its model answer', why: item.key },
				...item.rubric.map(({ text }) => ({ of: text, why: text }))
			];
	}
}

/** Points earned, as a share of those that could be. */
function share(item: Item, response: ItemResponse): number | string {
	const given = mark(item, response);
	return 'earned' in given ? given.earned / given.possible : given.kind;
}

it('ships with an article', () => {
	expect(shipped.map(({ id }) => id)).toContain('uk-eu-defence');
});

describe.each(shipped)('the article $id', ({ problems, whole }) => {
	it('reads without a problem', () => {
		expect(problems).toEqual([]);
	});

	it('has a key, a proof and reasons for each question', () => {
		const { items } = whole().article;
		const lacking = items.flatMap((item) => [
			...(proofsOf(item).flat().length === 0 ? [at(item, 'rests on no sentence')] : []),
			...reasonsOf(item)
				.filter(({ why }) => why.trim() === '')
				.map(({ of }) => at(item, `gives no reason for “${of}”`))
		]);
		expect(lacking).toEqual([]);
	});

	it('proves its questions by sentences that it has', () => {
		const { items, passage } = whole().article;
		const sentences = new Set(sentencesOf(passage).map(({ id }) => id));
		const nowhere = items.flatMap((item) =>
			proofsOf(item)
				.flat()
				.filter((id) => !sentences.has(id))
				.map((id) => at(item, `rests on ${id}, which the passage does not have`))
		);
		expect(nowhere).toEqual([]);
	});

	it('shows no sentence twice as what proves a key or comes closest', () => {
		const twice = whole().article.items.filter((item) => {
			const shown = shownSentences(item);
			return new Set(shown).size !== shown.length;
		});
		expect(twice.map((item) => at(item, 'shows a sentence twice'))).toEqual([]);
	});

	it('has no two items of one id', () => {
		const ids = whole().article.items.map(({ id }) => id);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	it('gives every point for the key of each item, and none for what is wrong throughout', () => {
		const wrong = whole().article.items.flatMap((item) => {
			const [key, other] = [share(item, rightResponse(item)), share(item, wrongResponse(item))];
			return [
				...(key === 1 ? [] : [at(item, `its key earns ${key}`)]),
				...(other === 0 ? [] : [at(item, `a wrong response earns ${other}`)])
			];
		});
		expect(wrong).toEqual([]);
	});

	it('gives every point for each proof that is to be selected in the passage', () => {
		const wrong = whole().article.items.flatMap((item) =>
			item.type === 'evidence' || item.type === 'two-part'
				? item.evidence
						.filter((sentences) => {
							const response: ItemResponse =
								item.type === 'evidence'
									? { type: item.type, sentences }
									: { type: item.type, option: item.key, sentences };
							return share(item, response) !== 1;
						})
						.map((proof) => at(item, `its proof ${proof.join(' + ')} does not earn every point`))
				: []
		);
		expect(wrong).toEqual([]);
	});

	it('shows no reason for an option with it', () => {
		const telling = whole().article.items.flatMap((item) => {
			const sent = JSON.stringify(present(item, asIs));
			return reasonsOf(item)
				.filter(({ why }) => sent.includes(JSON.stringify(why).slice(1, -1)))
				.map(({ of }) => at(item, `shows the reason for “${of}”`));
		});
		expect(telling).toEqual([]);
	});

	it('has no flaw that lint knows', () => {
		const { article, bank } = whole();
		const { passage, items } = article;
		expect(lint('bank.yaml', { passage, bank, items }).map(sayFinding)).toEqual([]);
	});

	it('is not answered by someone who goes by the looks of the options', () => {
		const { items } = whole().article;
		const authored = items.filter(({ id }) => modelOf(id) === undefined);
		const pays = [
			...guess(choicesOf(authored)).filter(tooOftenOfAuthored),
			...guess(choicesOf(items)).filter(tooOftenInAll)
		];
		expect(pays).toEqual([]);
		expect([authored, items].flatMap((some) => tooOftenVerdicts(verdicts(some)))).toEqual([]);
	});

	it('has every quotation of a statement, word for word, in a sentence that proves it', () => {
		const { article, bank } = whole();
		const texts = new Map(sentencesOf(article.passage).map(({ id, text }) => [id, text]));
		const inexact = bank.statements.flatMap(({ id, quote, evidence }, i) => {
			const quoted = evidence
				.flat()
				.flatMap((sentence) => texts.get(sentence)?.match(/“[^”]*”/g) ?? [])
				.some((quotation) => quote === undefined || quotation.includes(quote));
			if (quote === undefined || quoted) return [];
			return [
				`bank.yaml:${bank.placeOf(['statements', i]).line} ${id} — “${quote}” is not quoted where it is proved`
			];
		});
		expect(inexact).toEqual([]);
	});

	it('quotes inside curly marks, and less than thirty words at a time', () => {
		const wrong = sentencesOf(whole().article.passage).flatMap(({ id, text }) => {
			const said = (what: string) => `passage.md ${id} — ${what}: ${text}`;
			const balanced = text.replace(/“[^“”]*”/g, '');
			return [
				...(/["']/.test(text) ? [said('has a straight mark')] : []),
				...(/[“”]/.test(balanced) ? [said('has a mark without its other')] : []),
				...(text.match(/“[^”]*”/g) ?? [])
					.filter((quotation) => quotation.split(/\s+/).length >= 30)
					.map((quotation) => said(`quotes ${quotation.split(/\s+/).length} words`))
			];
		});
		expect(wrong).toEqual([]);
	});
});

describe('the article that comes with Courtside', () => {
	const { whole } = shipped.find(({ id }) => id === 'uk-eu-defence')!;

	it('asks eighty questions or more by hand, ten or more of each skill, of every difficulty from 1 to 5', () => {
		const { questions } = whole().bank;
		expect(questions.length).toBeGreaterThanOrEqual(80);
		const short = SKILLS.flatMap((skill) => {
			const mine = questions.filter((question) => question.skill === skill);
			const levels = [1, 2, 3, 4, 5].filter((level) => !mine.some(({ difficulty }) => difficulty === level));
			return mine.length >= 10 && levels.length === 0
				? []
				: [`${skill}: ${mine.length} questions, none of difficulty ${levels.join(', ')}`];
		});
		expect(short).toEqual([]);
	});

	it('keeps a quarter of its questions for assigned quizzes', () => {
		const { questions } = whole().bank;
		const kept = questions.filter(({ use }) => use === 'assign');
		expect(kept.length).toBeGreaterThanOrEqual(questions.length / 4);
	});

	it('holds what models make items of', () => {
		const { voices, statements, vocabulary, references, figures } = whole().bank;
		expect(statements.length).toBeGreaterThanOrEqual(35);
		expect(vocabulary.length).toBeGreaterThanOrEqual(18);
		expect(references.length).toBeGreaterThanOrEqual(8);
		expect(figures.length).toBeGreaterThanOrEqual(10);
		const silent = voices.filter(({ id }) => !statements.some(({ voice }) => voice === id));
		expect(silent).toEqual([]);
	});

	it('gives twelve quizzes of twelve in a row, no item twice', () => {
		const { article, bank } = whole();
		expect(stats(article, bank).quizzesInARow).toBeGreaterThanOrEqual(12);
	});

	it('asks in every type that there is', () => {
		const asked = new Set(whole().bank.questions.map(({ type }) => type));
		expect(ITEM_TYPES.filter((type) => !asked.has(type))).toEqual([]);
	});

	it('can be read in a few minutes: 400 to 550 words in 10 to 14 paragraphs', () => {
		const { passage } = whole().article;
		const words = sentencesOf(passage).flatMap(({ text }) => text.split(/\s+/)).length;
		expect([words >= 400 && words <= 550, `${words} words`]).toEqual([true, `${words} words`]);
		expect(passage.paragraphs.length).toBeGreaterThanOrEqual(10);
		expect(passage.paragraphs.length).toBeLessThanOrEqual(14);
	});
});
