import type { Bank } from '#lib/bank/parse.ts';
import type { Passage, SentenceId } from '#lib/bank/passage.ts';
import type { Section } from '#lib/bank/schema.ts';
import type { Expanded } from '#lib/items/expand.ts';
import { modelOf } from '#lib/items/models/model.ts';
import { shownSentences } from '#lib/items/proofs.ts';
import type { Question } from '#lib/items/questions.ts';
import type { Item } from '#lib/items/types.ts';
import { asked } from './asked.ts';
import { cardIdOf, type Card, type CardId } from './card.ts';
import { holders, placeOf, viewIn, whichWord } from './from-entries.ts';
import { placeMeant } from './place-meant.ts';
import { keyInWords } from './key-in-words.ts';
import { secretsAmong } from './secrets.ts';
import { leans, standsAlone } from './stands-alone.ts';

/** What a deck is made of. */
export interface Source {
	article: string;
	passage: Passage;
	bank: Bank<Question>;
	/** Every item of the article, those kept for assigned quizzes too: what gives these away is no card. */
	expanded: readonly Expanded[];
}

/** Makes the card of an item, and of a word that can be asked both ways the two. */
export function cardMaker(source: Source, texts: ReadonlyMap<SentenceId, string>): (of: Expanded) => Card[] {
	const { article, bank, passage } = source;
	const isSecret = secretsAmong(source.expanded.map(({ item }) => item));
	const entries = entriesOf(bank);
	const voices = new Map(bank.voices.map((voice) => [voice.id, voice]));
	const textOf = (id: SentenceId): string => texts.get(id) ?? '';

	function word(card: Card, { item, entry }: Expanded): Card[] {
		const of = entries.vocabulary.get(entry)!;
		const text = textOf(of.where.sentence);
		const forward: Card = {
			...card,
			kind: 'meaning',
			context: placeOf(of.term, of.where, text),
			inDeck: true
		};
		const front = isSecret(of.term, item) ? undefined : whichWord(of, text);
		if (front === undefined) return [forward];
		const id = `${article}/which-word:${of.id}` as CardId;
		return [forward, { ...card, id, kind: 'word', front, back: of.term, inDeck: true }];
	}

	function reference(card: Card, { entry }: Expanded): Card {
		const { word: term, where } = entries.references.get(entry)!;
		return {
			...card,
			kind: 'reference',
			context: placeOf(term, where, textOf(where.sentence)),
			inDeck: true
		};
	}

	function figure(card: Card, { item, entry }: Expanded): Card {
		// What can be typed is typed: as a choice it is the same question.
		const canBeTyped = entries.figures.get(entry)!.accept !== undefined;
		return { ...card, kind: 'figure', inDeck: item.type === 'short-answer' || !canBeTyped };
	}

	function holder(card: Card, { item, entry }: Expanded): Card {
		const statement = entries.statements.get(entry)!;
		const isSaid = (name: string): boolean => !isSecret(name, item);
		// Without its reporter a back is right; without somebody who holds it too it would call a right answer wrong.
		const others = statement.also.flatMap((id) => voices.get(id)?.name ?? []);
		return {
			...card,
			kind: 'holder',
			back: holders(statement, voices, isSaid),
			inDeck: others.every(isSaid)
		};
	}

	function view(card: Card, { item, entry }: Expanded): Card {
		const statement = entries.statements.get(entry)!;
		const voice = voices.get(statement.voice);
		const front = voice && viewIn(statement, voice, bank.statements);
		if (front === undefined) return { ...card, kind: 'view', front: asked(item, true) };
		return { ...card, kind: 'view', front, inDeck: true };
	}

	function question(card: Card, { item, entry }: Expanded): Card {
		const own = entries.questions.get(entry)?.card;
		const context = placeMeant(item.stem, passage);
		const front = asked(item, leans(item) && own !== true);
		return { ...card, front, ...(context && { context }), inDeck: own ?? standsAlone(item, context) };
	}

	return (of) => {
		const card = plainCard(article, of, textOf);
		switch (modelOf(of.item.id)) {
			case 'what-it-means':
				return word(card, of);
			case 'what-it-points-to':
				return [reference(card, of)];
			case 'who-when-where':
				return [figure(card, of)];
			case 'complete-the-quotation':
				return [{ ...card, kind: 'quotation', inDeck: true }];
			case 'who-holds-it':
				return [holder(card, of)];
			case 'what-they-hold':
				return [view(card, of)];
			case undefined:
				return [question(card, of)];
			default:
				return [card];
		}
	};
}

/** The entries that cards are made of, by `section/id`. */
function entriesOf({ statements, vocabulary, references, figures, questions }: Bank<Question>) {
	const by = <T extends { id: string }>(section: Section, list: readonly T[]): Map<string, T> =>
		new Map(list.map((one) => [`${section}/${one.id}`, one]));
	return {
		statements: by('statements', statements),
		vocabulary: by('vocabulary', vocabulary),
		references: by('references', references),
		figures: by('figures', figures),
		questions: by('questions', questions)
	};
}

/** What every card has, of whatever it is made. */
function plainCard(article: string, { item, entry }: Expanded, textOf: (id: SentenceId) => string): Card {
	return {
		id: cardIdOf(item.id),
		article,
		kind: 'question',
		skill: item.skill,
		entry: `${article}/${entry}`,
		front: asked(item, leans(item)),
		...keyInWords(item, textOf),
		proof: shownSentences(item),
		...(isNotGiven(item) && { nearest: true }),
		...(isTyped(item) && { typed: { ...item, enemies: [] } }),
		inDeck: false
	};
}

function isTyped(item: Item): item is NonNullable<Card['typed']> {
	return item.type === 'short-answer' || (item.type === 'gap-fill' && !leans(item));
}

function isNotGiven(item: Item): boolean {
	return item.type === 'true-false-not-given' && item.key === 'not-given';
}
