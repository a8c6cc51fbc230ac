import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sayProblem } from '#lib/bank/problem.ts';
import { aBank, aQuestion } from '../../../../tests/builders/bank.ts';
import { aPassageText } from '../../../../tests/builders/passage.ts';
import { readLibrary, type Library } from './library.ts';

const right = { 'passage.md': aPassageText(), 'bank.yaml': aBank({ questions: [aQuestion()] }) };

/** What is read from a folder of these folders of files, and of these files. */
async function libraryOf(
	folders: Record<string, Record<string, string>>,
	files: Record<string, string> = {}
): Promise<Library> {
	const root = await mkdtemp(join(tmpdir(), 'courtside-library-'));
	onTestFinished(() => rm(root, { recursive: true }));
	for (const [folder, inside] of Object.entries(folders)) {
		await mkdir(join(root, folder));
		for (const [name, text] of Object.entries(inside)) await writeFile(join(root, folder, name), text);
	}
	for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
	return readLibrary(root);
}

const told = ({ problems }: Pick<Library, 'problems'>) => problems.map(sayProblem);

describe('the library', () => {
	it('has each article under the name of its folder', async () => {
		const { articles, problems } = await libraryOf({ ferry: right, 'island-2': right });
		expect(problems).toEqual([]);
		expect([...articles.keys()]).toEqual(['ferry', 'island-2']);
		expect(articles.get('island-2')).toMatchObject({
			id: 'island-2',
			passage: { title: 'The ferry' },
			items: [{ id: 'island-2/ferry', place: { file: 'questions/island-2/bank.yaml', line: 3 } }]
		});
	});

	it('has the cards of each article', async () => {
		const { decks } = await libraryOf({ ferry: right, broken: { ...right, 'bank.yaml': '' } });
		expect([...decks.keys()]).toEqual(['ferry']);
		expect(decks.get('ferry')).toMatchObject({ title: 'The ferry', cards: [{ id: 'ferry/ferry' }] });
	});

	it('is empty where there is no folder', async () => {
		const { articles, problems } = await libraryOf({});
		expect([articles.size, problems]).toEqual([0, []]);
	});

	it('leaves out an article with a problem whole, and lets the others stand', async () => {
		const questions = [aQuestion(), aQuestion({ id: 'other', difficulty: '9' })];
		const { articles, problems } = await libraryOf({
			'a-ferry': right,
			broken: { ...right, 'bank.yaml': aBank({ questions }) },
			'c-ferry': right
		});
		expect([...articles.keys()]).toEqual(['a-ferry', 'c-ferry']);
		expect(told({ problems })).toEqual([
			'questions/broken/bank.yaml:15:17 questions[1].difficulty — use 1 to 5'
		]);
	});

	it('lists the problems of every article', async () => {
		const { problems } = await libraryOf({
			one: { ...right, 'bank.yaml': '' },
			two: { ...right, 'passage.md': '' }
		});
		expect(told({ problems }).map((said) => said.split(' — ')[0])).toEqual([
			'questions/one/bank.yaml:1:1',
			'questions/two/passage.md:1:1'
		]);
	});

	it.each(['Ferry', 'the ferry', '-ferry', 'ferry.old', 'a'.repeat(65), 'fähre'])(
		'T30: refuses a folder whose name cannot stand in an address: %s',
		async (name) => {
			const { articles, problems } = await libraryOf({ [name]: right, ferry: right });
			expect([...articles.keys()]).toEqual(['ferry']);
			expect(told({ problems })).toEqual([
				`questions/${name}:1:1 — “${name}” cannot stand in an address. Fix: name the folder with a–z, 0–9, "-", at most 64`
			]);
		}
	);

	it.each(['passage.md', 'bank.yaml'] as const)('names the file that is missing: %s', async (missing) => {
		const { articles, problems } = await libraryOf({
			half: Object.fromEntries(Object.entries(right).filter(([name]) => name !== missing)),
			ferry: right
		});
		expect([...articles.keys()]).toEqual(['ferry']);
		expect(told({ problems })).toEqual([
			`questions/half/${missing}:1:1 — cannot be read. Fix: an article has a passage.md and a bank.yaml`
		]);
	});

	it('takes no notice of hidden folders, of files, or of other files in a folder', async () => {
		const files = { 'README.md': 'Articles.', '.gitkeep': '' };
		const { articles, problems } = await libraryOf(
			{ '.git': {}, ferry: { ...right, 'notes.txt': 'None.' } },
			files
		);
		expect([...articles.keys()]).toEqual(['ferry']);
		expect(problems).toEqual([]);
	});

	it('cannot be read where there is none', async () => {
		await expect(readLibrary(join(tmpdir(), 'courtside-nowhere'))).rejects.toThrow(/ENOENT/);
	});
});
