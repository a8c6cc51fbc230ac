import { describe, expect, it } from 'vitest';
import type { Card, CardId, Deck } from '#lib/cards/card.ts';
import { EMPTY_HAND, type Hand } from '#lib/cards/hand.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import { readAnkiText, writeAnkiText } from './anki-text.ts';

const aCard = (name: string, given: Partial<Card> = {}): Card => ({
	id: `ferry/${name}` as CardId,
	article: 'ferry',
	kind: 'question',
	skill: 'locate',
	entry: `ferry/${name}`,
	front: `What of the ${name}?`,
	back: 'It leaves at nine.',
	why: 'It says so.',
	proof: ['1.1' as SentenceId],
	inDeck: true,
	...given
});
const aDeck = (...cards: Card[]): Deck => ({
	article: 'ferry',
	title: 'The ferry',
	language: 'en-GB',
	cards,
	sentences: { ['1.1' as SentenceId]: 'The ferry leaves at “nine”.' }
});
const hand = (cards: Hand['cards']): Hand => ({ ...EMPTY_HAND, cards });
const HEAD = `#separator:tab
#html:false
#guid column:1
#notetype column:2
#deck column:3
#tags column:4
#columns:GUID\tNotetype\tDeck\tTags\tFront\tBack
`;

describe('cards as Anki’s text', () => {
	it('are a line each, with the proof on the back', () => {
		expect(writeAnkiText([aDeck(aCard('boat'))], EMPTY_HAND)).toBe(
			`${HEAD}ferry/boat\tBasic\tCourtside::The ferry\tcourtside skill::locate asks::question\tWhat of the boat?\t"It leaves at nine.

It says so.

“The ferry leaves at “nine”.” (paragraph 1)"
`
		);
	});

	it('are none where there is no deck', () => {
		expect(writeAnkiText([], EMPTY_HAND)).toBe(HEAD);
	});

	it('have a tag for what was flagged, missed or set aside, and leave out what was neither in the deck nor missed', () => {
		const odd = aCard('odd', { inDeck: false });
		const missed = aCard('missed', { inDeck: false });
		const text = writeAnkiText(
			[aDeck(aCard('boat'), odd, missed)],
			hand({
				['ferry/boat' as CardId]: { flagged: true, aside: 'suspended' },
				['ferry/missed' as CardId]: { taken: { at: 1, sure: true } }
			})
		);
		expect(text).toContain('asks::question flagged suspended');
		expect(text).toContain('asks::question missed');
		expect(text).not.toContain('ferry/odd');
	});

	it('can be read again, whatever stands in them', () => {
		const front = 'A “quoted”, "plain" and tabbed\tfront\nof two lines';
		const text = writeAnkiText(
			[aDeck(aCard('boat', { front }), aCard('tide'))],
			hand({ ['ferry/boat' as CardId]: { flagged: true } })
		);
		expect(readAnkiText(text, new Set(['ferry/boat', 'ferry/tide']))).toEqual({
			kind: 'rows',
			rows: [
				{ card: 'ferry/boat', flagged: true, suspended: false },
				{ card: 'ferry/tide', flagged: false, suspended: false }
			],
			unknown: []
		});
	});

	it('that come from elsewhere are named, each with its line', () => {
		const text = `#separator:semicolon\r\n#guid column:2\r\n#tags column:1\r\nmarked;ferry/boat;front;back\r\n;x9;Who sings?;She\r\n`;
		expect(readAnkiText(text, new Set(['ferry/boat']))).toEqual({
			kind: 'rows',
			rows: [{ card: 'ferry/boat', flagged: true, suspended: false }],
			unknown: [{ line: 5, front: 'Who sings?' }]
		});
	});

	it.each([
		['has no GUIDs', 'front\tback\n', 'no-guids'],
		['is empty', '', 'no-guids']
	] as const)('in a file that %s cannot be told apart', (_what, text, kind) => {
		expect(readAnkiText(text, new Set()).kind).toBe(kind);
	});
});
