import { readFileSync } from 'node:fs';
import { shuffled, type Rng } from '#lib/quiz/rng.ts';
import { aWholeBank } from '../builders/bank.ts';
import { aPassageText } from '../builders/passage.ts';
import type { Files } from './mutations.ts';

const shipped = (file: string): string =>
	readFileSync(new URL(`../../questions/uk-eu-defence/${file}`, import.meta.url), 'utf8');

const passage = shipped('passage.md');
const bank = shipped('bank.yaml');

const encode = (texts: Record<keyof Files, string>): Files => ({
	passage: new TextEncoder().encode(texts.passage),
	bank: new TextEncoder().encode(texts.bank)
});

/** Right articles, from which wrong ones are made. */
export const bases = {
	/** The bank of the builders: every section, type and field, once. */
	small: () => encode({ passage: aPassageText(), bank: aWholeBank() }),
	/** The shipped article with three entries of each section, others each time. */
	middle: (rng: Rng) => encode({ passage, bank: someEntries(3, rng) }),
	/** The shipped article as it is. */
	whole: () => encode({ passage, bank })
} satisfies Record<string, (rng: Rng) => Files>;
export type Base = keyof typeof bases;

/** The shipped bank in pieces: each section’s name with its entries. No entry names an enemy, which may not be there. */
const sections = [...bank.matchAll(/^([a-z]+):\n((?:(?: .*|#.*)?\n)+)/gm)].map(
	([, name = '', entries = '']) => ({
		name,
		entries: entries.replace(/^ {4}enemies: .*\n/gm, '').match(/^ {2}- .*\n(?:(?! {2}- ).*\n)*/gm) ?? []
	})
);

/** A bank with some of the entries of each section, but with all of the voices. */
function someEntries(most: number, rng: Rng): string {
	const some = sections.map(({ name, entries }) => {
		const kept = name === 'voices' ? entries : shuffled(entries, rng).slice(0, most);
		return `${name}:\n${kept.join('')}`;
	});
	return `format: courtside-bank/1\n${some.join('')}`;
}

/**
 * The shipped article with as many questions as this: its own, again and again, under other ids.
 *
 * @public bench/limits.js loads it by name
 */
export function manyQuestions(count: number): Files {
	const own = sections.find(({ name }) => name === 'questions')?.entries ?? [];
	const many = Array.from({ length: count }, (_, i) =>
		(own[i % own.length] ?? '').replace(/^( {2}- id: )/, `$1q${i}-`)
	);
	const others = sections
		.filter(({ name }) => name !== 'questions')
		.map(({ name, entries }) => `${name}:\n${entries.join('')}`);
	return encode({
		passage,
		bank: `format: courtside-bank/1\n${others.join('')}questions:\n${many.join('')}`
	});
}
