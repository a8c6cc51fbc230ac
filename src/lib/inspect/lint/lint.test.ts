import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBank } from '#lib/bank/parse.ts';
import { expand } from '#lib/items/expand.ts';
import { questionSchema } from '#lib/items/questions.ts';
import { shipped } from '../../../../tests/bank/articles.ts';
import { aBank, aQuestion } from '../../../../tests/builders/bank.ts';
import { aSubject, options } from '../../../../tests/builders/lint.ts';
import { lint, RULE_IDS, sayFinding, type Finding } from './lint.ts';

const rulesOf = (findings: readonly Finding[]) =>
	findings.map(({ line, column, path, rule }) => [line, column, path, rule]);

describe('the findings of a bank', () => {
	it('stand in the order of the file', () => {
		const bank = aBank({
			questions: [
				aQuestion({
					id: 'a',
					stem: 'When does it not leave?',
					...options('At nine', 'At ten', 'None of these')
				}),
				aQuestion({ id: 'b', stem: 'When does it never leave?' })
			]
		});
		expect(rulesOf(lint('bank.yaml', aSubject(bank)))).toEqual([
			[1, 1, '', 'unasked-paragraph'],
			[1, 1, '', 'unasked-paragraph'],
			[8, 11, 'questions[0].stem', 'negative-stem'],
			[10, 88, 'questions[0].distractors[1].text', 'all-of-the-above'],
			[17, 11, 'questions[1].stem', 'negative-stem']
		]);
	});

	it('stand once each', () => {
		const bank = aBank({ questions: [aQuestion({ stem: 'When does it not leave?' })] });
		const said = lint('bank.yaml', aSubject(bank)).map(sayFinding);
		expect(said).toEqual([...new Set(said)]);
	});

	it('are none where there is nothing to mend', () => {
		const evidence =
			'[{ all: [{ words: leaves at nine }, { words: a second boat }, { words: the captain }] }]';
		const bank = aBank({ questions: [aQuestion({ ...options('At nine', 'At noon', 'At ten'), evidence })] });
		expect(lint('bank.yaml', aSubject(bank))).toEqual([]);
	});
});

describe('a finding', () => {
	const finding = {
		file: 'bank.yaml',
		line: 3,
		column: 5,
		path: 'questions[0]',
		message: 'is odd',
		rule: 'odd'
	};

	it('is said with its rule and its fix', () => {
		expect(sayFinding({ ...finding, fix: 'mend it' })).toBe(
			'bank.yaml:3:5 questions[0] — is odd (odd). Fix: mend it'
		);
	});

	it('is said without a path where it concerns the whole file', () => {
		expect(sayFinding({ ...finding, path: '' })).toBe('bank.yaml:3:5 — is odd (odd)');
	});
});

it('has no two rules of one id', () => {
	expect(RULE_IDS).toEqual([...new Set(RULE_IDS)]);
});

describe.each(shipped)('the bank of $id', ({ id, files, whole }) => {
	const [head = '', list = ''] = files.bank.toString('utf8').split(/(?<=^questions:\n)/m);
	const [start = '', ...questions] = list.split(/^(?= {2}- id: )/m);
	/** Makes a flaw of every stem but a claim’s. */
	const spoil = (question: string) => question.replace(/^( {4}stem: "?)/m, '$1Never mind. ');

	const changes: [how: string, (list: readonly string[], at: number) => string[]][] = [
		['removed', (list, at) => list.filter((_, i) => i !== at)],
		['doubled', (list, at) => list.toSpliced(at, 0, list[at]!.replace('id: ', 'id: again-'))]
	];

	/** Each finding with the text at its place. */
	function found(changed: readonly string[]): [Finding, string | undefined][] {
		const text = head + start + changed.join('');
		const { passage } = whole().article;
		const read = parseBank('bank.yaml', text, passage, questionSchema);
		// A question that another names as its enemy cannot be taken out.
		fc.pre(read.kind === 'bank');
		const { bank } = read;
		const lines = text.split('\n');
		const subject = { passage, bank, items: expand(id, 'bank.yaml', passage, bank) };
		return lint('bank.yaml', subject).map((finding) => [
			finding,
			lines[finding.line - 1]?.slice(finding.column - 1)
		]);
	}

	it.each(changes)(
		'has a place for every finding with any question %s',
		(_how, change) => {
			fc.assert(
				fc.property(fc.nat({ max: questions.length - 1 }), fc.boolean(), (at, isSpoilt) => {
					const findings = found(change(isSpoilt ? questions.map(spoil) : questions, at));
					expect(findings.filter(([, there]) => there === undefined || there === '')).toEqual([]);
					const negative = findings.filter(([{ rule }]) => rule === 'negative-stem');
					expect(negative.filter(([, there]) => !/^"?Never mind\. /.test(there ?? ''))).toEqual([]);
					expect(negative.length > 0).toBe(isSpoilt);
				}),
				{ seed: 21, numRuns: 8 }
			);
			expect.hasAssertions();
		},
		20_000
	);
});
