import * as v from 'valibot';
import type { Passage, Sentence, SentenceId } from './passage.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readAll } from './read-all.ts';
import { sayIssues } from './issue.ts';
import { plainText } from './plain.ts';
import { closed } from './shape.ts';
import { readYaml } from './yaml.ts';

const FrontMatter = closed({
	title: plainText(120),
	standfirst: plainText(400),
	topic: plainText(80),
	source: plainText(400),
	language: v.pipe(
		v.string(),
		v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag such as en-GB')
	),
	licence: plainText(200),
	sides: v.optional(v.strictTuple([plainText(20), plainText(20)]))
});

const SentenceText = plainText(1000);

export type PassageRead = { kind: 'passage'; passage: Passage } | { kind: 'wrong'; problems: Problem[] };

/**
 * Reads `passage.md`: front matter between two lines of `---`, then one sentence to a line, with an empty line
 * between paragraphs.
 */
export function parsePassage(file: string, text: string): PassageRead {
	const lines = text.split('\n');
	const at = (line: number, message: string, fix: string): Problem => ({
		file,
		line,
		column: 1,
		path: '',
		message,
		fix
	});
	if (text.trim() === '')
		return {
			kind: 'wrong',
			problems: [at(1, 'file is empty', 'start with front matter between two lines of "---"')]
		};
	if (lines[0]?.trim() !== '---')
		return {
			kind: 'wrong',
			problems: [at(1, 'no front matter', 'start with a line "---", then title, standfirst, …')]
		};
	const close = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
	if (close === -1)
		return {
			kind: 'wrong',
			problems: [at(1, 'front matter "---" is not closed', 'add a line "---" after its last field')]
		};

	const problems: Problem[] = [];
	const yaml = readYaml(file, lines.slice(1, close).join('\n'), 2);
	let front: v.InferOutput<typeof FrontMatter> | undefined;
	if (yaml.kind === 'wrong') problems.push(...yaml.problems);
	else {
		const { output, issues } = readAll(FrontMatter, yaml.tree.value ?? {});
		front = output;
		problems.push(...sayIssues(file, issues, yaml.tree, FrontMatter));
	}

	const paragraphs: Sentence[][] = [];
	let open = false;
	lines.slice(close + 1).forEach((line, i) => {
		const sentence = line.trim();
		if (sentence === '') {
			open = false;
			return;
		}
		const wrong = v.safeParse(SentenceText, sentence).issues?.[0];
		if (wrong)
			problems.push({
				...at(close + 2 + i, wrong.message, ''),
				fix: 'one sentence to a line, as plain text'
			});
		if (!open) paragraphs.push([]);
		open = true;
		const paragraph = paragraphs[paragraphs.length - 1]!;
		paragraph.push({
			id: `${paragraphs.length}.${paragraph.length + 1}` as SentenceId,
			text: sentence.normalize('NFC')
		});
	});
	if (paragraphs.length === 0)
		problems.push(at(close + 1, 'no text after the front matter', 'one sentence to a line'));
	if (front === undefined || problems.length > 0) return { kind: 'wrong', problems: sortProblems(problems) };
	return { kind: 'passage', passage: { ...front, paragraphs } };
}
