import Papa from 'papaparse';
import { paragraphOf } from '#lib/bank/passage.ts';
import type { Card, CardId, Deck } from '#lib/cards/card.ts';
import type { CardState, Hand } from '#lib/cards/hand.ts';

/** More than a thousand articles have, and little enough to be read at once. */
export const MOST_BYTES = 20_000_000;
const COLUMNS = ['GUID', 'Notetype', 'Deck', 'Tags', 'Front', 'Back'] as const;
const HEAD = [
	'#separator:tab',
	'#html:false',
	'#guid column:1',
	'#notetype column:2',
	'#deck column:3',
	'#tags column:4',
	`#columns:${COLUMNS.join('\t')}`
];

/** Marks a card by a tag: what a text file can carry of how it stands. */
const TAGS = { flagged: 'flagged', taken: 'missed', suspended: 'suspended', leech: 'leech' } as const;

/** What the format has no place for, in sentences for whoever exports. */
export const NOT_CARRIED = [
	'when each card is due, and all its reviews: Anki begins with every card as new',
	'the marking of typed cards: Anki shows the right answer, and does not compare',
	'where in the passage a sentence stands, beyond the number of its paragraph'
];

/**
 * Cards as Anki’s own text format (“Notes in Plain Text”): a line each with GUID, note type, deck, tags, front and back. The
 * GUID is the card’s id, so that a file that is imported again changes the notes that are there and makes none twice.
 *
 * @param hand of it, flags and what is set aside are written as tags
 * @returns the text; of no decks only its head
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function writeAnkiText(decks: readonly Deck[], hand: Hand): string {
	const rows = decks.flatMap((deck) =>
		deck.cards
			.filter((card) => card.inDeck || hand.cards[card.id]?.taken)
			.map((card) => [
				card.id,
				'Basic',
				`Courtside::${deck.title.replaceAll('::', ': ')}`,
				tagsOf(card, hand.cards[card.id] ?? {}).join(' '),
				frontOf(card, deck),
				backOf(card, deck)
			])
	);
	const lines = Papa.unparse(rows, { delimiter: '\t', newline: '\n' });
	return `${[...HEAD, ...(rows.length > 0 ? [lines] : [])].join('\n')}\n`;
}

function tagsOf(card: Card, { flagged, taken, aside }: CardState): string[] {
	return [
		'courtside',
		`skill::${card.skill}`,
		`asks::${card.kind}`,
		...(flagged ? [TAGS.flagged] : []),
		...(taken ? [TAGS.taken] : []),
		...(aside ? [TAGS[aside]] : [])
	];
}

function frontOf(card: Card, deck: Deck): string {
	const sentence = card.context && deck.sentences[card.context.sentence];
	return sentence ? `${card.front}\n\n${sentence}` : card.front;
}

function backOf(card: Card, deck: Deck): string {
	const proof = card.proof.map((id) => `“${deck.sentences[id] ?? ''}” (paragraph ${paragraphOf(id)})`);
	return [card.back, card.why, ...proof].filter((text) => text !== '').join('\n\n');
}

/** What a row of a file says of a card that is known here. */
export interface AnkiRow {
	card: CardId;
	flagged: boolean;
	suspended: boolean;
}

export type AnkiRead =
	| {
			kind: 'rows';
			rows: AnkiRow[];
			/** Rows whose GUID is no card here, with the number of their line and the beginning of their front. */
			unknown: { line: number; front: string }[];
	  }
	| { kind: 'too-large' }
	/** No row has a GUID, so that nothing in it can be told apart. */
	| { kind: 'no-guids' };

/**
 * What a text file that Anki or Courtside has written says of the cards that are known here. A card rests on a sentence of a
 * passage, so a note of another origin cannot become one; it is named.
 *
 * @param known ids of the cards that there are
 */
export function readAnkiText(text: string, known: ReadonlySet<string>): AnkiRead {
	if (text.length > MOST_BYTES) return { kind: 'too-large' };
	const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	const head = new Map(
		[...plain.matchAll(/^#([a-z ]+):(.*)$/gm)].map(([, name, value]) => [name, value?.trim()])
	);
	const guidAt = Number(head.get('guid column')) - 1;
	const tagsAt = Number(head.get('tags column')) - 1;
	if (!Number.isInteger(guidAt) || guidAt < 0) return { kind: 'no-guids' };
	const separators: Record<string, string> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|', space: ' ' };
	const separator = head.get('separator') ?? 'tab';
	const headLines = /^(#.*\n)*/.exec(plain)?.[0].split('\n').length ?? 1;
	const body = plain.replace(/^(#.*\n)*/, '');
	const { data } = Papa.parse<string[]>(body, {
		delimiter: separators[separator.toLowerCase()] ?? separator,
		newline: '\n',
		skipEmptyLines: true
	});
	const rows: AnkiRow[] = [];
	const unknown: { line: number; front: string }[] = [];
	let line = headLines;
	for (const fields of data) {
		const guid = fields[guidAt] ?? '';
		const tags = new Set((fields[tagsAt] ?? '').split(/\s+/));
		if (known.has(guid))
			rows.push({
				card: guid as CardId,
				// Anki’s own word for a flag of this kind is “marked”.
				flagged: tags.has(TAGS.flagged) || tags.has('marked'),
				suspended: tags.has(TAGS.suspended)
			});
		else
			unknown.push({
				line,
				front: (fields.find((field, i) => i > Math.max(guidAt, tagsAt) && field !== '') ?? '').slice(0, 80)
			});
		line += fields.join('').split('\n').length;
	}
	return { kind: 'rows', rows, unknown };
}
