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
	middle: (rng: Rng) => encode({ passage, bank: someEntries(bank, 3, rng) }),
	/** The shipped article as it is. */
	whole: () => encode({ passage, bank })
} satisfies Record<string, (rng: Rng) => Files>;
export type Base = keyof typeof bases;

/** A bank with some of the entries of each section, but all of its voices; no entry names an enemy, which may be gone. */
function someEntries(bank: string, most: number, rng: Rng): string {
	return bank
		.replace(/^ {4}enemies: .*\n/gm, '')
		.replace(/^([a-z]+):\n((?:(?: .*|#.*)?\n)+)/gm, (section, name: string, entries: string) => {
			if (name === 'voices') return section;
			const all = entries.match(/^ {2}- [^]*?(?=^ {2}- |$(?![^]))/gm) ?? [];
			return `${name}:\n${shuffled(all, rng).slice(0, most).join('')}`;
		});
}
