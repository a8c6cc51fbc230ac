import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBank, aQuestion } from '../../../tests/builders/bank.ts';
import { aPassageText } from '../../../tests/builders/passage.ts';
import { main } from './main.ts';

/** A folder of articles with one file of bank.yaml for each name given, and the shipped article where asked. */
async function questionsWith(banks: Record<string, string>, { shipped = false } = {}): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'courtside-bank-'));
	onTestFinished(() => rm(root, { recursive: true }));
	for (const [name, bank] of Object.entries(banks)) {
		await mkdir(join(root, name));
		await writeFile(join(root, name, 'passage.md'), aPassageText());
		await writeFile(join(root, name, 'bank.yaml'), bank);
	}
	if (shipped) await cp('questions/uk-eu-defence', join(root, 'uk-eu-defence'), { recursive: true });
	return root;
}

async function run(args: string[], questions: string): Promise<{ code: number; said: string }> {
	const lines: string[] = [];
	const code = await main(args, { questions, print: (line) => lines.push(line) });
	return { code, said: lines.join('\n') };
}

const right = aBank({ questions: [aQuestion()] });
const broken = aBank({ questions: [aQuestion({ difficulty: '9' })] });

describe('npm run bank', () => {
	it.each([[[]], [['--help']], [['-h']], [['lint', '--help']]])('%j shows its commands', async (args) => {
		const { code, said } = await run(args, 'nowhere');
		expect(code).toBe(0);
		expect(said).toMatch(/^npm run bank <command>/);
	});

	it.each([
		[['polish'], 'There is no command “polish”.'],
		[['toString'], 'There is no command “toString”.'],
		[['lint', '--loud'], '--loud']
	])('%j is not understood, and says so', async (args, message) => {
		const { code, said } = await run(args, await questionsWith({ ferry: right }));
		expect(code).toBe(2);
		expect(said).toContain(message);
		expect(said).toContain('npm run bank <command>');
	});

	it('says which articles there are when it is asked for one that there is not', async () => {
		const { code, said } = await run(
			['lint', 'boat', 'ferry'],
			await questionsWith({ ferry: right, island: right })
		);
		expect(code).toBe(2);
		expect(said).toMatch(/^There is no article “boat” in .*\. There is: ferry, island\.$/);
	});

	it('says so when there is no folder of articles', async () => {
		const { code, said } = await run(['stats'], join(tmpdir(), 'courtside-nowhere'));
		expect(code).toBe(2);
		expect(said).toMatch(/^There is no folder .*courtside-nowhere\./);
	});

	it.each(['lint', 'stats', 'guess'])('%s gives the errors of a file and ends with 1', async (command) => {
		const { code, said } = await run([command], await questionsWith({ ferry: broken }));
		expect([code, said]).toEqual([1, 'questions/ferry/bank.yaml:6:17 questions[0].difficulty — use 1 to 5']);
	});

	it('looks at the other articles after a broken one', async () => {
		const { code, said } = await run(['stats'], await questionsWith({ a: broken, b: right }));
		expect(code).toBe(1);
		expect(said).toContain('b: 1 question and 0 items made by models');
	});

	it('looks only at the articles that it is given', async () => {
		const { code, said } = await run(['stats', 'b'], await questionsWith({ a: broken, b: right }));
		expect(code).toBe(0);
		expect(said).not.toContain('questions/a');
	});

	it.each(['lint', 'guess'])('%s is content with the shipped bank', async (command) => {
		const { code, said } = await run([command], await questionsWith({}, { shipped: true }));
		expect(said).toMatch(
			command === 'lint' ? /^uk-eu-defence: nothing to mend$/ : /^uk-eu-defence: a guesser/
		);
		expect(code).toBe(0);
	});

	it('stats says how many quizzes in a row the shipped bank gives', async () => {
		const { said } = await run(['stats'], await questionsWith({}, { shipped: true }));
		expect(said).toMatch(/Quizzes of twelve in a row for practice, no item twice: \d+ \(wanted: 12\)/);
	});

	it('schema writes what editors complete banks by', async () => {
		const questions = await questionsWith({});
		const { code, said } = await run(['schema'], questions);
		expect([code, said]).toEqual([0, `${join(questions, 'bank.schema.json')} is written`]);
		expect(await readFile(join(questions, 'bank.schema.json'), 'utf8')).toBe(
			await readFile('questions/bank.schema.json', 'utf8')
		);
	});

	it('guess ends with 1 where a cue pays', async () => {
		const questions = Array.from({ length: 8 }, (_, i) =>
			aQuestion({
				id: `q-${i}`,
				key: '{ text: At nine in the morning and not before, why: The first sentence says so. }'
			})
		);
		const { code, said } = await run(['guess'], await questionsWith({ ferry: aBank({ questions }) }));
		expect(code).toBe(1);
		expect(said).toMatch(/longest option +8 +8\.0 +2\.7 .*too many/);
	});
});
