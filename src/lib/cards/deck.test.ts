import { describe, expect, it } from 'vitest';
import { expandWithEntries } from '#lib/items/expand.ts';
import {
	aBank,
	aFigure,
	aQuestion,
	aReference,
	aStatement,
	aVoice,
	aWholeBank,
	aWord,
	readBank
} from '../../../tests/builders/bank.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import type { Card } from './card.ts';
import { deckOf } from './deck.ts';

/** The deck of the article of this bank. */
function deck(text: string) {
	const [passage, bank] = [aPassage(), readBank(text)];
	return deckOf({
		article: 'ferry',
		passage,
		bank,
		expanded: expandWithEntries('ferry', 'bank.yaml', passage, bank)
	});
}

function card(text: string, id: string): Card | undefined {
	return deck(text).cards.find((one) => one.id === `ferry/${id}`);
}

const voices = [aVoice('harbour'), aVoice('mayor'), aVoice('school'), aVoice('captain')];
const statements = [
	aStatement({ quote: 'a second boat' }),
	aStatement({ id: 'enough', voice: 'mayor', gist: 'One is enough.', evidence: '[{ words: one boat }]' }),
	aStatement({
		id: 'later',
		voice: 'school',
		gist: 'It should be later.',
		evidence: '[{ words: later boat }]'
	}),
	aStatement({
		id: 'silent',
		voice: 'captain',
		gist: 'Nobody asks.',
		evidence: '[{ words: asked the captain }]'
	})
];
const views = aBank({ voices, statements });

describe('a word of the vocabulary', () => {
	const bank = aBank({
		vocabulary: [
			aWord({ term: 'noon', where: '{ words: back at noon }', key: '{ text: midday, why: It is twelve. }' })
		]
	});

	it('is asked for its meaning, with its sentence in sight', () => {
		expect(card(bank, 'what-it-means:harbour-master')).toEqual({
			id: 'ferry/what-it-means:harbour-master',
			article: 'ferry',
			kind: 'meaning',
			skill: 'vocabulary',
			entry: 'ferry/vocabulary/harbour-master',
			front: 'What does “noon” mean in paragraph 1?',
			context: { sentence: '1.2', words: 'noon' },
			back: 'midday',
			why: 'It is twelve.',
			proof: ['1.2'],
			inDeck: true
		});
	});

	it('is asked for by its meaning, in its sentence with a blank, by a card of its own', () => {
		const back = card(bank, 'which-word:harbour-master');
		expect(back).toMatchObject({
			kind: 'word',
			entry: 'ferry/vocabulary/harbour-master',
			front: 'Which word or phrase of the passage means “midday” here?\nIt comes back at ___.',
			back: 'noon',
			inDeck: true
		});
		expect(back).not.toHaveProperty('context');
	});

	it('is not asked for where its meaning says it', () => {
		const told = aBank({
			vocabulary: [aWord({ key: '{ text: a harbour master of a port, why: It says so. }' })]
		});
		expect(deck(told).cards.map(({ kind }) => kind)).toEqual(['meaning']);
	});

	it('is in no card where a question kept for assigned quizzes asks for its meaning', () => {
		const kept = aQuestion({
			use: 'assign',
			key: '{ text: midday, why: So it says. }',
			evidence: '[{ words: back at noon }]'
		});
		expect(deck(bank + kept.replace(/^/, 'questions:\n')).cards).toEqual([]);
	});

	it('is not asked for where it is itself the key of a question kept for assigned quizzes', () => {
		const kept = aQuestion({
			use: 'assign',
			type: 'short-answer',
			stem: 'Which word tells the hour of its return?',
			key: '{ text: noon, why: So it says. }',
			accept: '[]',
			distractors: undefined,
			evidence: '[{ words: back at noon }]'
		});
		const cards = deck(bank + kept.replace(/^/, 'questions:\n')).cards;
		expect(cards.filter(({ back }) => back === 'noon')).toEqual([]);
	});
});

it('a word that points to something is asked about with its sentence in sight', () => {
	expect(card(aBank({ references: [aReference()] }), 'what-it-points-to:back')).toMatchObject({
		kind: 'reference',
		context: { sentence: '1.2', words: 'It' },
		back: 'The ferry',
		proof: ['1.1', '1.2'],
		inDeck: true
	});
});

describe('a figure', () => {
	it('is typed in the deck where it can be, and the choice comes after a miss alone', () => {
		const bank = aBank({ figures: [aFigure({ accept: '[noon, "12"]' })] });
		expect(card(bank, 'who-when-where:return:typed')).toMatchObject({
			kind: 'figure',
			back: 'At noon',
			typed: { type: 'short-answer', accept: ['noon', '12'] },
			inDeck: true
		});
		expect(card(bank, 'who-when-where:return')).toMatchObject({ inDeck: false });
	});

	it('is turned over where it cannot be typed', () => {
		const figure = card(aBank({ figures: [aFigure()] }), 'who-when-where:return');
		expect(figure).toMatchObject({ inDeck: true });
		expect(figure).not.toHaveProperty('typed');
	});
});

describe('a view', () => {
	it('has a card for who holds it', () => {
		expect(card(views, 'who-holds-it:second-boat')).toMatchObject({
			kind: 'holder',
			front: 'Whose view does the passage give in the words “a second boat”?',
			back: 'The harbour',
			inDeck: true
		});
	});

	it('has every voice that holds it on the back, whom it belongs to, and who reports it', () => {
		const bank = aBank({
			voices: [...voices, aVoice('crew'), aVoice('mate', 'the mate', 'crew'), aVoice('cook')],
			statements: [
				aStatement({ voice: 'mate', via: 'harbour', also: '[school, cook]' }),
				...statements.slice(1)
			]
		});
		expect(card(bank, 'who-holds-it:second-boat')).toMatchObject({
			back: 'The mate (of the crew), according to the harbour; also the school and the cook',
			inDeck: true
		});
	});

	it('does not say a voice that an assigned question about the same sentence asks for', () => {
		const kept = aQuestion({
			use: 'assign',
			stem: 'Who sides with them?',
			key: '{ text: The school, why: So it says. }',
			evidence: '[{ words: a second boat }]'
		});
		const bank = aBank({
			voices,
			statements: [aStatement({ also: '[school]' }), ...statements.slice(1)],
			questions: [kept]
		});
		expect(card(bank, 'who-holds-it:second-boat')).toMatchObject({ back: 'The harbour', inDeck: false });
	});

	it('does not say who reports it where an assigned question about the same sentence asks for that', () => {
		const kept = aQuestion({
			use: 'assign',
			stem: 'Who passes it on?',
			key: '{ text: The school, why: So it says. }',
			evidence: '[{ words: a second boat }]'
		});
		const bank = aBank({
			voices,
			statements: [aStatement({ via: 'school' }), ...statements.slice(1)],
			questions: [kept]
		});
		expect(card(bank, 'who-holds-it:second-boat')).toMatchObject({ back: 'The harbour', inDeck: true });
	});

	it('is asked for by the words that give it, and with others to choose from where there are none', () => {
		expect(card(views, 'what-they-hold:second-boat')).toMatchObject({
			kind: 'view',
			front: 'What view does the passage report as that of the harbour in the words “a second boat”?',
			back: 'Another vessel is needed.',
			inDeck: true
		});
		const other = card(views, 'what-they-hold:enough');
		expect(other).toMatchObject({ back: 'One is enough.', inDeck: false });
		expect(other?.front).toContain('\n– One is enough.');
	});

	it('is not asked for by so many words that they say it', () => {
		const quote = 'The harbour master wants “a second boat”';
		const long = aBank({ voices, statements: [aStatement({ quote: `"${quote}"` }), ...statements.slice(1)] });
		expect(card(long, 'what-they-hold:second-boat')?.inDeck ?? false).toBe(false);
	});

	it('has its other questions as cards that come after a miss alone, of the same entry', () => {
		const siblings = deck(views).cards.filter(({ entry }) => entry === 'ferry/statements/second-boat');
		expect(siblings.filter(({ inDeck }) => inDeck).map(({ kind }) => kind)).toEqual(['holder', 'view']);
		expect(siblings.length).toBeGreaterThan(3);
	});
});

it('a quotation is completed by typing', () => {
	const bank = aBank({
		voices,
		statements: [
			aStatement({ voice: 'mayor', quote: 'answers that one boat', evidence: '[{ words: one boat }]' })
		]
	});
	expect(card(bank, 'complete-the-quotation:second-boat')).toMatchObject({
		kind: 'quotation',
		front: 'Complete the words that the passage quotes from the mayor.\n“___ that one boat”',
		back: 'answers',
		typed: { type: 'gap-fill' },
		inDeck: true
	});
});

describe('an authored question', () => {
	const inDeck = (given: Parameters<typeof aQuestion>[0]) =>
		card(aBank({ questions: [aQuestion(given)] }), 'ferry')?.inDeck;

	it('is in the deck where it stands alone, and is its own entry', () => {
		const bank = aBank({ questions: [aQuestion()] });
		expect(card(bank, 'ferry')).toMatchObject({
			kind: 'question',
			entry: 'ferry/questions/ferry',
			front: 'When does the ferry leave?',
			back: 'At nine',
			inDeck: true
		});
	});

	it('has the sentence that it is about in sight', () => {
		const stem = 'What does “noon” mean?';
		const bank = aBank({ questions: [aQuestion({ stem, passage: 'open' })] });
		expect(card(bank, 'ferry')).toMatchObject({ context: { sentence: '1.2', words: 'noon' }, inDeck: true });
	});

	it('has its options on the front where it leans on them, and comes after a miss alone', () => {
		const bank = aBank({ questions: [aQuestion({ stem: 'Which of these is so?' })] });
		expect(card(bank, 'ferry')).toMatchObject({ inDeck: false });
		expect(card(bank, 'ferry')?.front).toContain('\n– At nine');
	});

	it('says that the passage only comes closest where nothing is given', () => {
		const claim = aQuestion({
			type: 'true-false-not-given',
			key: '{ is: not-given, why: Nobody asked. }',
			distractors: '[{ is: "true", why: No. }, { is: false, why: No. }]',
			evidence: undefined,
			nearest: '[{ words: asked the captain }]'
		});
		expect(card(aBank({ questions: [claim] }), 'ferry')).toMatchObject({
			front: 'The ferry leaves at nine.\nTrue, false, or not given?',
			back: 'Not given',
			proof: ['3.2'],
			nearest: true
		});
		expect(card(aBank({ questions: [aQuestion()] }), 'ferry')).not.toHaveProperty('nearest');
	});

	it('is in the deck or not as its author says', () => {
		expect(inDeck({ card: 'false' })).toBe(false);
		expect(inDeck({ passage: 'open' })).toBe(false);
		expect(inDeck({ passage: 'open', card: 'true' })).toBe(true);
	});

	it('has no card where it is kept for assigned quizzes', () => {
		expect(deck(aBank({ questions: [aQuestion({ use: 'assign', card: 'true' })] })).cards).toEqual([]);
	});
});

describe('a deck', () => {
	const whole = deck(aWholeBank());

	it('has the title, the language and the sentences that its cards quote', () => {
		expect(whole).toMatchObject({ article: 'ferry', title: 'The ferry', language: 'en-GB' });
		expect(deck(aBank({ figures: [aFigure()] })).sentences).toEqual({ '1.2': 'It comes back at noon.' });
	});

	it('keeps the id of a card whose texts are edited', () => {
		const ids = (text: string) => deck(text).cards.map(({ id }) => id);
		const edited = aStatement({ quote: 'a second boat', gist: 'They need one vessel more.' });
		const made = (text: string) => ids(text).filter((id) => !id.includes('is-it-so'));
		expect(made(aBank({ voices, statements: [edited, ...statements.slice(1)] })).sort()).toEqual(
			made(views).sort()
		);
	});

	it('begins with the cards that stand alone, in the order of the passage but for siblings, which are parted', () => {
		const own = whole.cards.map(({ inDeck }) => inDeck);
		expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)));
		const bank = aBank({
			figures: [aFigure(), aFigure({ id: 'leaving', evidence: '[{ words: leaves at nine }]' })],
			vocabulary: [aWord()]
		});
		expect(deck(bank).cards.map(({ id }) => id)).toEqual([
			'ferry/who-when-where:leaving',
			// A figure of the sentence before, which parts the two ways of asking for one word.
			'ferry/what-it-means:harbour-master',
			'ferry/who-when-where:return',
			'ferry/which-word:harbour-master'
		]);
	});

	it('is empty where the bank asks nothing', () => {
		expect(deck(aBank({ voices }))).toMatchObject({ cards: [], sentences: {} });
	});
});
