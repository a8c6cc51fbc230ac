import { expand } from '#lib/items/expand.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { readBank } from './bank.ts';
import { aPassage } from './passage.ts';
import { lint, RULE_IDS, sayFinding } from '#lib/inspect/lint/lint.ts';
import type { Subject } from '#lib/inspect/lint/rule.ts';

/** The text of a bank with all that is made of it. */
export function aSubject(text: string, passage: Passage = aPassage()): Subject {
	const bank = readBank(text, passage);
	return { passage, bank, items: expand('ferry', 'bank.yaml', passage, bank) };
}

/**
 * What one rule finds in the text of a bank, as it is said.
 *
 * @throws when there is no such rule
 */
export function foundBy(rule: string, text: string, passage?: Passage): string[] {
	if (!RULE_IDS.includes(rule)) throw new Error(`no rule has the id ${rule}`);
	return lint('bank.yaml', aSubject(text, passage))
		.filter((finding) => finding.rule === rule)
		.map(sayFinding);
}

/**
 * The fields of a choice: its key, then its distractors, each with a reason of its own. The key's text stands in
 * column 18 of its line (line 9 of a bank of one `aQuestion`), the first distractor’s in column 27 of the next.
 */
export function options(key: string, ...distractors: string[]): { key: string; distractors: string } {
	const option = (text: string, i: number) =>
		`{ text: ${JSON.stringify(text)}, why: The passage gives reason ${i} for it. }`;
	return {
		key: option(key, 0),
		distractors: `[${distractors.map((text, i) => option(text, i + 1)).join(', ')}]`
	};
}

/** An entry as YAML, its fields in their order, one to a line. */
export function anEntry(fields: Record<string, string>): string {
	return Object.entries(fields)
		.map(([name, value], i) => `${i === 0 ? '  - ' : '    '}${name}: ${value}`)
		.join('\n');
}

/** The text of a bank that has this section alone: its first entry begins on line 3. */
export function aBankOf(section: string, ...entries: Record<string, string>[]): string {
	return `${['format: courtside-bank/1', `${section}:`, ...entries.map(anEntry)].join('\n')}\n`;
}
