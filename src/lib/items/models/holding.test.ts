import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import { statement, voice } from '../../../../tests/builders/statements.ts';
import { holdingIn } from './holding.ts';

const voices = [
	voice('party', { name: 'the Pier Party' }),
	voice('speaker', { name: 'Ann Bell', within: 'party' }),
	voice('other-speaker', { within: 'party' }),
	voice('council', { name: 'the town council' })
];

describe('who may be held to hold a statement', () => {
	const held = statement('boats', 'speaker');

	it.each([
		['the voice itself', 'speaker', held],
		['the voice around it', 'party', held],
		['another voice within that', 'other-speaker', held],
		['one that holds it too', 'council', { ...held, also: ['council'] }],
		['one that reports it', 'council', { ...held, via: 'council' }],
		['one that is kin to who reports it', 'party', { ...held, voice: 'council', via: 'speaker' }]
	])('is %s', (_who, id, one) => {
		expect(holdingIn({ voices, statements: [one] }).mayHold(id, one)).toBe(true);
	});

	it('is nobody else', () => {
		expect(holdingIn({ voices, statements: [held] }).mayHold('council', held)).toBe(false);
	});

	it('is whoever has a view reported by a sentence on which it rests', () => {
		const [mine, theirs] = [
			{ ...held, evidence: [aProof('1.1', '1.2')] },
			statement('hours', 'council', { evidence: [aProof('3.1'), aProof('1.2')] })
		];
		expect(holdingIn({ voices, statements: [mine, theirs] }).mayHold('council', mine)).toBe(true);
		expect(holdingIn({ voices, statements: [mine] }).mayHold('council', mine)).toBe(false);
	});
});

describe('whoever holds something much like a statement', () => {
	const one = statement('boats', 'speaker', { gist: 'Larger boats would carry cars over.' });
	const mayHold = (id: string, gist: string) =>
		holdingIn({ voices, statements: [one, statement('like', 'council', { gist })] }).mayHold(id, one);

	it('may be held to hold it', () => {
		expect(mayHold('council', 'Cars need larger boats, in which many more people could sail.')).toBe(true);
	});

	it('may be held to hold it where fewer words are the same, if no other statement has them', () => {
		const [gist, third] = ['Cars need boats.', { gist: 'Cars and boats are dear.' }];
		expect(mayHold('council', gist)).toBe(true);
		const more = [one, statement('like', 'council', { gist }), statement('third', 'speaker', third)];
		expect(holdingIn({ voices, statements: more }).mayHold('council', one)).toBe(false);
	});

	it('may not where but one word is the same', () => {
		expect(mayHold('council', 'Cars need petrol.')).toBe(false);
	});
});

describe('a text tells of a voice', () => {
	const { tellsOf } = holdingIn({ voices, statements: [] });

	it.each([
		['by its name', 'speaker', 'Ann Bell is for it.'],
		['by a part of its name', 'speaker', 'Bell is for it.'],
		['by the name of its kin', 'party', 'Bell is for it.'],
		['by a long word of its name', 'council', 'It would cost the council more.']
	])('%s', (_how, id, text) => {
		expect(tellsOf(id, text)).toBe(true);
	});

	it.each([
		['a short word of its name', 'council', 'The town would be glad.'],
		['a longer word that begins alike', 'council', 'The councillors would be glad.'],
		['the name of another', 'council', 'Ann Bell is for it.']
	])('and not by %s', (_how, id, text) => {
		expect(tellsOf(id, text)).toBe(false);
	});
});
