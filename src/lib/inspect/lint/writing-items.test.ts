import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../tests/builders/bank.ts';
import { aPassage } from '../../../../tests/builders/passage.ts';
import { foundBy, options } from '../../../../tests/builders/lint.ts';
import { RULE_IDS } from './lint.ts';

const guide = readFileSync(new URL('../../../../docs/writing-items.md', import.meta.url), 'utf8');
const rules = guide
	.slice(guide.indexOf('\n## The rules\n'), guide.indexOf('\n## True, false, not given\n'))
	.split('\n### ')
	.slice(1)
	.map((section) => ({ id: section.slice(0, section.indexOf('\n')), section }));

/** The examples of a kind in a text, as their lines. */
const blocks = (text: string, kind: string): string[][] =>
	[...text.matchAll(new RegExp(`^\`\`\`text ${kind}\n([^]*?)\n\`\`\`$`, 'gm'))].map(([, block = '']) =>
		block.split('\n')
	);

const [lines = []] = blocks(guide, 'passage');
const passage = aPassage({
	paragraphs: lines
		.join('\n')
		.split('\n\n')
		.map((paragraph) => paragraph.split('\n'))
});

/** A bank of one example: its stem, then the key after `*` and each distractor after `-`. */
function bankOf([stem = '', key = '', ...distractors]: readonly string[]): string {
	const fields = options(key.replace(/^\* /, ''), ...distractors.map((line) => line.replace(/^- /, '')));
	return aBank({ questions: [aQuestion({ stem, ...fields, evidence: '[{ words: leaves at nine }]' })] });
}

it('has a heading in the guide for each rule, in the same order', () => {
	expect(rules.map(({ id }) => id)).toEqual(RULE_IDS);
});

const examples = rules.flatMap(({ id, section }) => {
	const [bad, good] = [blocks(section, 'bad'), blocks(section, 'good')];
	return bad.map((lines, i) => ({ id, bad: lines, good: good[i] ?? [] }));
});

it('has an example in the guide for each rule about choices', () => {
	expect(examples.map(({ id }) => id)).toEqual(RULE_IDS.slice(0, 8));
});

it.each(examples)('finds the bad example that the guide gives for $id', ({ id, bad }) => {
	expect(foundBy(id, bankOf(bad), passage)).toHaveLength(1);
});

it.each(examples)('lets pass the good example that the guide gives for $id', ({ good }) => {
	const rulesOfChoices = RULE_IDS.slice(0, 8);
	expect(rulesOfChoices.flatMap((rule) => foundBy(rule, bankOf(good), passage))).toEqual([]);
});
