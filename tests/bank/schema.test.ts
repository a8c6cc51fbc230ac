// The published JSON Schema of banks, and whether it and the reader are of one mind.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#lib/bank/fields.ts';
import { bankSchema } from '#lib/bank/schema.ts';
import { readText } from '#lib/bank/text.ts';
import { readYaml } from '#lib/bank/yaml.ts';
import { questionSchema } from '#lib/items/questions.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { readArticle } from '#lib/server/library/article.ts';
import { bankJsonSchema } from '../../src/cli/bank/schema.ts';
import {
	aBank,
	aFigure,
	aQuestion,
	aReference,
	aStatement,
	aVoice,
	aWholeBank,
	aWord
} from '../builders/bank.ts';
import { problemsIn } from '../builders/bank.ts';
import { aPassageText } from '../builders/passage.ts';
import { shipped } from './articles.ts';
import { mutated } from './mutations.ts';

/** As much of JSON Schema as is looked at here. */
interface Node {
	properties?: Record<string, Node>;
	items?: Node;
	anyOf?: Node[];
	oneOf?: Node[];
	$ref?: string;
	$defs?: Record<string, Node>;
	description?: string;
	const?: unknown;
}
type Validate = ((bank: unknown) => boolean) & { errors?: { dataPath: string; message: string }[] | null };

const written = bankJsonSchema();
const schema = JSON.parse(written) as Node;

// A validator that ESLint brings along, of the draft that editors know.
const eslint = createRequire(createRequire(import.meta.url).resolve('eslint/package.json'));
const Ajv = eslint('ajv') as new () => { compile(schema: object): Validate };
const validate = new Ajv().compile(schema);

const encode = (text: string) => new TextEncoder().encode(text);

/** What an editor would mark in a bank; nothing where it is right. */
function marked(bank: string | Uint8Array): string[] {
	const file = readText('bank.yaml', typeof bank === 'string' ? encode(bank) : bank);
	const read = file.kind === 'text' ? readYaml('bank.yaml', file.text) : file;
	if (read.kind === 'wrong')
		throw new Error('A bank that is to be held against the schema is YAML at least.');
	if (validate(read.tree.value)) return [];
	return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

/** Every field that a schema knows, as `questions[].key.text`, with its own schema. */
function fieldsIn(node: Node, at = ''): [path: string, field: Node][] {
	const { $ref, properties = {}, items, anyOf = [], oneOf = [] } = node;
	return [
		...($ref === undefined ? [] : fieldsIn(schema.$defs![$ref.replace('#/$defs/', '')]!, at)),
		...Object.entries(properties).flatMap(([name, inner]): [string, Node][] => {
			const path = at === '' ? name : `${at}.${name}`;
			return [[path, inner], ...fieldsIn(inner, path)];
		}),
		...(items === undefined ? [] : fieldsIn(items, `${at}[]`)),
		...[...anyOf, ...oneOf].flatMap((inner) => fieldsIn(inner, at))
	];
}

/** Every field that the reader knows, likewise. */
function readFields(reader: unknown, at = ''): string[] {
	if (typeof reader !== 'object' || reader === null) return [];
	const { entries, item, wrapped, options, pipe } = reader as Record<string, unknown>;
	return [
		...Object.entries((pipe === undefined && entries) || {}).flatMap(([name, inner]: [string, unknown]) => {
			const path = at === '' ? name : `${at}.${name}`;
			return [path, ...readFields(inner, path)];
		}),
		...(pipe === undefined && item !== undefined ? readFields(item, `${at}[]`) : []),
		...(pipe === undefined && Array.isArray(options)
			? options.flatMap((inner) => readFields(inner, at))
			: []),
		...(Array.isArray(pipe) ? pipe.flatMap((inner) => readFields(inner, at)) : []),
		...readFields(wrapped, at)
	];
}

describe('the JSON Schema of banks', () => {
	it('stands in questions/ as it is made now', () => {
		const file = fileURLToPath(new URL('../../questions/bank.schema.json', import.meta.url));
		expect(readFileSync(file, 'utf8'), 'To write it anew: npm run bank schema').toBe(written);
	});

	it('knows the fields that the reader knows, and no others', () => {
		const fields = fieldsOf({ paragraphs: [] });
		const known = new Set(readFields(bankSchema(fields, questionSchema(fields))));
		expect(known.size).toBeGreaterThan(100);
		expect(new Set(fieldsIn(schema).map(([path]) => path))).toEqual(known);
	});

	it('says what every field means', () => {
		const dumb = fieldsIn(schema).filter(([, { description = '' }]) => description.length < 8);
		expect(dumb.map(([path]) => path)).toEqual([]);
	});

	it('has a variant for each type of question, which an editor tells by its name', () => {
		const variants = schema.properties!['questions']!.items!.oneOf!;
		expect(variants.map(({ properties }) => properties!['type']!.const).sort()).toEqual(
			[...ITEM_TYPES].sort()
		);
	});

	it.each(shipped)('finds the bank of $id right', ({ files }) => {
		expect(marked(files.bank)).toEqual([]);
	});

	it('finds a bank with every section, every type and every field right', () => {
		expect([problemsIn(aWholeBank()), marked(aWholeBank())]).toEqual([[], []]);
	});

	it('marks nothing in what the reader accepts', { timeout: 60_000 }, () => {
		const passage = encode(aPassageText());
		const marks: string[] = [];
		let accepted = 0;
		for (let run = 0; run < 250; run++) {
			const { bank } = mutated(
				{ passage, bank: encode(aWholeBank()) },
				rngFor('agreement' as Seed, `${run}`)
			);
			if (readArticle('ferry', 'q', { passage, bank }).kind === 'wrong') continue;
			accepted++;
			marks.push(...marked(bank).map((mark) => `run ${run}: ${mark}`));
		}
		expect(accepted).toBeGreaterThan(20);
		expect(marks).toEqual([]);
	});
});

const question = (fields: Parameters<typeof aQuestion>[0]) => aBank({ questions: [aQuestion(fields)] });
const claim = (fields: Parameters<typeof aQuestion>[0]) =>
	question({ type: 'true-false-not-given', ...fields });
const options = (count: number) =>
	`[${Array.from({ length: count }, (_, i) => `{ text: At ${i}, why: No. }`).join(', ')}]`;

/** Entries with these fields and a proof each. */
const entries = (count: number, fields: string) =>
	`[${Array(count).fill(`{ ${fields}, evidence: [{ words: leaves at nine }] }`).join(', ')}]`;

describe('the JSON Schema and the reader', () => {
	it.each([
		['no format', 'voices: []\n'],
		['another format', aBank({ format: 'format: courtside-bank/2' })],
		['an unknown section', `${aBank()}media: []\n`],
		['fields for a section', `${aBank()}voices: {}\n`],
		['1,001 voices', aBank({ voices: Array.from({ length: 1001 }, (_, i) => aVoice(`v-${i}`)) })],
		['an id with a space', question({ id: 'whose court' })],
		['an id of 65 characters', question({ id: 'a'.repeat(65) })],
		['a number for a text', question({ stem: '1.10' })],
		['nothing for a text', question({ stem: '' })],
		['a text of 401 characters', question({ stem: 'x'.repeat(401) })],
		['a type that does not exist', question({}).replace('single-choice', 'matching')],
		['a skill that does not exist', question({ skill: 'guess' })],
		['a use that does not exist', question({ use: 'never' })],
		['a kind that does not exist', aBank({ figures: [aFigure({ kind: 'why' })] })],
		['a difficulty of 0', question({ difficulty: '0' })],
		['a difficulty of 6', question({ difficulty: '6' })],
		['half a difficulty', question({ difficulty: '2.5' })],
		['a paragraph 0', question({ evidence: '[{ words: leaves at nine, in: 0 }]' })],
		['a missing field', question({ skill: undefined })],
		['an unknown field', question({ kye: 'x' })],
		['a field of another type', question({ gaps: '[]' })],
		['two keys', question({ key: options(2) })],
		['one distractor', question({ distractors: options(1) })],
		['seven distractors', question({ distractors: options(7) })],
		[
			'an unknown field in a distractor',
			question({ distractors: '[{ text: a, why: b, x: c }, { text: d, why: e }]' })
		],
		['no proof', question({ evidence: '[]' })],
		['a proof without its field', question({ evidence: '[leaves at nine]' })],
		['a proof of one sentence in a list', question({ evidence: '[{ all: [{ words: leaves at nine }] }]' })],
		['a proof of both kinds', question({ evidence: '[{ words: leaves at nine, all: [] }]' })],
		['a number for a lure', question({ distractors: '[{ text: a, why: b, lure: 9 }, { text: d, why: e }]' })],
		['a fourth verdict', claim({ key: '{ is: perhaps, why: No. }' })],
		['a number for a verdict', claim({ key: '{ is: 1, why: No. }' })],
		['one other verdict', claim({ distractors: '[{ is: false, why: No. }]' })],
		['a multiple choice without a key', question({ type: 'multiple-choice', key: '[]' })],
		['a multiple choice with six keys', question({ type: 'multiple-choice', key: options(6) })],
		[
			'a multiple choice whose key is no list',
			question({ type: 'multiple-choice', key: '{ text: a, why: b }' })
		],
		['two pairs', question({ type: 'match', pairs: entries(2, 'left: a, right: b, why: c') })],
		['nine pairs', question({ type: 'match', pairs: entries(9, 'left: a, right: b, why: c') })],
		['a pair without its right side', question({ type: 'match', pairs: entries(3, 'left: a, why: c') })],
		['five distractors of a match', question({ type: 'match', distractors: options(5) })],
		['two steps', question({ type: 'order', steps: entries(2, 'text: a') })],
		['nine steps', question({ type: 'order', steps: entries(9, 'text: a') })],
		['words alone for a step', question({ type: 'order', steps: '[a, b, c]' })],
		[
			'41 texts that are accepted',
			question({
				type: 'short-answer',
				accept: `[${Array.from({ length: 41 }, (_, i) => `n${i}`).join(', ')}]`
			})
		],
		['seven near misses', question({ type: 'short-answer', distractors: options(7) })],
		[
			'seven decoys',
			question({ type: 'two-part', decoys: `[${Array(7).fill('{ words: one boat, why: a }').join(', ')}]` })
		],
		['where the passage of a question of two parts is', question({ type: 'two-part', passage: 'open' })],
		['a passage that is beside', question({ passage: 'beside' })],
		[
			'a model answer of 1,201 characters',
			question({ type: 'open-response', key: `{ text: ${'x'.repeat(1201)} }` })
		],
		['no points', question({ type: 'open-response', rubric: '[]' })],
		['seven points', question({ type: 'open-response', rubric: entries(7, 'text: a') })],
		['a word without its place', aBank({ vocabulary: [aWord({ where: undefined })] })],
		['words alone for a place', aBank({ vocabulary: [aWord({ where: 'The harbour master' })] })],
		['a reference without a proof', aBank({ references: [aReference({ evidence: undefined })] })],
		['a voice within two others', aBank({ voices: [aVoice('mayor', 'the mayor', '[a, b]')] })],
		['a list for what is unsaid', aBank({ statements: [aStatement({ unsaid: '[[a]]' })] })]
	])('both refuse %s', (_what, bank) => {
		expect([problemsIn(bank), marked(bank)]).toEqual([
			expect.arrayContaining([expect.any(String)]),
			expect.arrayContaining([expect.any(String)])
		]);
	});

	it.each(['true', 'false', 'not-given', '"true"', '"false"', "'not-given'"])(
		'both take for a verdict: %s',
		(is) => {
			const bank = claim({ key: `{ is: ${is}, why: Because. }` });
			expect([problemsIn(bank).filter((said) => said.includes('key.is')), marked(bank)]).toEqual([[], []]);
		}
	);
});
