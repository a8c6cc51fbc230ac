import { expect, it } from 'vitest';
import { pieces } from './pieces.ts';

const aTerm = (term: string, words = term) => ({ term, words });
/** As text, with terms in brackets and emphasis in asterisks. */
const cut = (text: string, ...terms: { term: string; words: string }[]) =>
	pieces(text, terms).map((piece) => {
		const shown = piece.word ? `[${piece.text}]` : piece.text;
		return piece.emphasised ? `*${shown}*` : shown;
	});

it('cuts a sentence at its terms', () => {
	expect(cut('The ferry waits for slack water.', aTerm('slack'), aTerm('ferry'))).toEqual([
		'The ',
		'[ferry]',
		' waits for ',
		'[slack]',
		' water.'
	]);
});

it('leaves a sentence without terms whole', () => {
	expect(cut('The ferry waits.')).toEqual(['The ferry waits.']);
});

it('finds a term only as a whole word', () => {
	expect(cut('A nonsense of no sense.', aTerm('sense'))).toEqual(['A nonsense of no ', '[sense]', '.']);
});

it('takes the place that the words around a term name', () => {
	expect(cut('A sense of the sense of it.', aTerm('sense', 'the sense of it'))).toEqual([
		'A sense of the ',
		'[sense]',
		' of it.'
	]);
});

it('finds a term within emphasis', () => {
	expect(cut('It is *slack water* now.', aTerm('slack'))).toEqual([
		'It is ',
		'*[slack]*',
		'* water*',
		' now.'
	]);
});

it('marks a term once, however often it stands there', () => {
	expect(cut('*Tide* on tide and *tide*.', aTerm('tide'))).toEqual([
		'*Tide*',
		' on ',
		'[tide]',
		' and ',
		'*tide*',
		'.'
	]);
});

it('leaves out a term that overlaps another, or is not there', () => {
	expect(cut('A think tank warns.', aTerm('think tank'), aTerm('tank'), aTerm('pond'))).toEqual([
		'A ',
		'[think tank]',
		' warns.'
	]);
});
