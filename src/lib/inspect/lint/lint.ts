import { sayPath, type Problem } from '#lib/bank/problem.ts';
import type { Rule, Subject } from './rule.ts';
import { allOfTheAbove } from './rules/all-of-the-above.ts';
import { keyEcho } from './rules/key-echo.ts';
import { keyLength } from './rules/key-length.ts';
import { lopsidedAbsolutes } from './rules/lopsided-absolutes.ts';
import { lopsidedVerdicts } from './rules/lopsided-verdicts.ts';
import { misplacedTerm } from './rules/misplaced-term.ts';
import { negativeStem } from './rules/negative-stem.ts';
import { oneSentenceALine } from './rules/one-sentence-a-line.ts';
import { optionGrammar } from './rules/option-grammar.ts';
import { overlappingOptions } from './rules/overlapping-options.ts';
import { thinReason } from './rules/thin-reason.ts';
import { twoKeys } from './rules/two-keys.ts';
import { unaskedParagraph } from './rules/unasked-paragraph.ts';

const RULES: readonly Rule[] = [
	keyLength,
	keyEcho,
	allOfTheAbove,
	lopsidedAbsolutes,
	negativeStem,
	overlappingOptions,
	optionGrammar,
	twoKeys,
	unaskedParagraph,
	thinReason,
	misplacedTerm,
	lopsidedVerdicts,
	oneSentenceALine
];

/** The rules by their ids, in the order of docs/writing-items.md. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** A flaw at its place in the file, with the rule that found it. */
export type Finding = Problem & { rule: string };

/** Every item-writing flaw of a bank, in the order of its file, without repeats. */
export function lint(file: string, subject: Subject): Finding[] {
	const findings = RULES.flatMap((rule) =>
		rule.check(subject).map(({ path, message, fix }): Finding => {
			const { line, column } = subject.bank.placeOf(path);
			return { file, line, column, path: sayPath(path), message, fix, rule: rule.id };
		})
	);
	const said = new Map(findings.map((finding) => [sayFinding(finding), finding]));
	return [...said.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** A finding as one line: `file:line:col path — what is wrong (rule). Fix: …`. */
export function sayFinding({ file, line, column, path, message, fix, rule }: Finding): string {
	const where = path === '' ? '' : `${path} `;
	return `${file}:${line}:${column} ${where}— ${message} (${rule})${fix === undefined ? '' : `. Fix: ${fix}`}`;
}
