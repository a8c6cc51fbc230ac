import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { foundBy } from '../../../../../tests/builders/lint.ts';
import { parsePassage } from '#lib/bank/parse-passage.ts';
import { aPassageText } from '../../../../../tests/builders/passage.ts';

/** What is said of a passage that has this line at its end. */
function told(line: string): string[] {
	const read = parsePassage('passage.md', `${aPassageText().trimEnd()}\n\n${line}\n`);
	if (read.kind === 'wrong') throw new Error(JSON.stringify(read.problems));
	return foundBy('one-sentence-a-line', aBank({ questions: [aQuestion()] }), read.passage);
}

describe('a line of the passage', () => {
	it.each([
		['It sails. It is late.', 'holds two sentences', 'begin the second on a line of its own'],
		['Does it sail? Nobody knows.', 'holds two sentences', 'begin the second on a line of its own'],
		['It sails when', 'does not end as a sentence', 'write each sentence on one line, to its full stop'],
		['## The boats.', 'has Markdown in it, which is shown as it stands', 'write plain text'],
		['- It sails.', 'has Markdown in it, which is shown as it stands', 'write plain text'],
		['It **never** sails.', 'has Markdown in it, which is shown as it stands', 'write plain text'],
		['See [the plan](plan).', 'has Markdown in it, which is shown as it stands', 'write plain text']
	])('is marked when it is not one plain sentence: %s', (line, what, fix) => {
		const found = told(line);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^bank\.yaml:1:1 — line \d+\.1 of the passage/);
		expect(found[0]).toContain(`${what} (one-sentence-a-line). Fix: ${fix}`);
	});

	it.each([
		'It *sails*, if the wind is fair.',
		'Mr. Kell and Dr. Roe sail at 9.30 a.m. with J. Prowse.',
		'“It sails. It is late,” says the mayor.',
		'The mayor says: “It sails.”',
		'Will it sail?',
		'It sails … and it does not.',
		'Boats of 3.5 tons sail (all of them).'
	])('is right when it is one: %s', (line) => {
		expect(told(line)).toEqual([]);
	});
});
