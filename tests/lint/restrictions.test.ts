import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// The project's own configuration, without the rules that need a file on disk to ask TypeScript about.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] });

/** What the configuration has to say about a file of this name, but for remarks on unused names. */
async function lint(filePath: string, text: string) {
	const [result] = await eslint.lintText(text, { filePath });
	return result!.messages
		.filter(({ ruleId }) => !ruleId?.includes('no-unused'))
		.map(({ ruleId, message }) => ({ ruleId, message }));
}

const pureFile = 'src/lib/quiz/probe.ts';
const unclean: [code: string, ruleId: string, advice: RegExp][] = [
	['export const now = Date.now();', 'no-restricted-properties', /take the time as an argument/],
	["export const now = Date['now']();", 'no-restricted-properties', /take the time as an argument/],
	['export const { now } = Date;', 'no-restricted-properties', /take the time as an argument/],
	['export const now = new Date();', 'no-restricted-syntax', /take the time as an argument/],
	['export const now = Date();', 'no-restricted-syntax', /take the time as an argument/],
	['export const Clock = Date;', 'no-restricted-syntax', /take the time as an argument/],
	['export const now = performance.now();', 'no-restricted-globals', /take the time as an argument/],
	['export const dice = Math.random();', 'no-restricted-properties', /take a seed as an argument/],
	['export const { random } = Math;', 'no-restricted-properties', /take a seed as an argument/],
	['export const id = crypto.randomUUID();', 'no-restricted-globals', /take a seed as an argument/],
	['setTimeout(() => {}, 1);', 'no-restricted-globals', /whoever calls it sets the timers/],
	['setInterval(() => {}, 1);', 'no-restricted-globals', /whoever calls it sets the timers/],
	['export const home = process.env;', 'no-restricted-globals', /take what it needs as an argument/],
	['export const all = globalThis;', 'no-restricted-globals', /take what it needs as an argument/],
	['export const width = window.innerWidth;', 'no-restricted-globals', /take what it needs as an argument/],
	['export const body = document.body;', 'no-restricted-globals', /take what it needs as an argument/],
	["localStorage.removeItem('a');", 'no-restricted-globals', /take what it needs as an argument/],
	["export const bank = fetch('/bank');", 'no-restricted-globals', /take what it needs as an argument/]
];

describe('pure code', () => {
	it.each(unclean)('may not say %s', async (code, ruleId, advice) => {
		expect(await lint(pureFile, code)).toEqual([
			{ ruleId, message: expect.stringMatching(advice) as string }
		]);
	});

	it.each(['bank', 'items/match', 'quiz', 'cards', 'assignment', 'analysis', 'interchange'])(
		'is what stands in %s',
		async (folder) => {
			expect(await lint(`src/lib/${folder}/probe.ts`, 'export const now = Date.now();')).toHaveLength(1);
		}
	);

	it('may make dates of what it is given', async () => {
		const code = 'export const later = (now: Date) => new Date(now.getTime() + Date.UTC(1970, 0, 2));';
		expect(await lint(pureFile, code)).toEqual([]);
	});

	it('is not what stands elsewhere', async () => {
		const code = 'export const now = new Date(Date.now() + Math.random() * performance.now());';
		expect(await lint('src/lib/learner/probe.ts', code)).toEqual([]);
		expect(await lint('src/routes/probe.ts', code)).toEqual([]);
	});
});

describe('lowdb', () => {
	it.each([
		'low.update(change);',
		'await low.write();',
		'await this.#low.write();',
		'store.low.update(change);'
	])('is not written to by %s', async (call) => {
		const code = `export class Probe { #low = low; async save() { ${call} } }`;
		for (const folder of ['server/store', 'quiz', 'ui'])
			expect(await lint(`src/lib/${folder}/probe.ts`, code)).toMatchObject([
				{ ruleId: 'no-restricted-syntax', message: /commit through the store/ }
			]);
		expect(await lint('src/lib/learner/probe.ts', code)).toEqual([]);
	});
});

describe('components', () => {
	it('T11: may not set HTML', async () => {
		expect(await lint('src/routes/Probe.svelte', '{@html "<b>bold</b>"}')).toMatchObject([
			{ ruleId: 'svelte/no-at-html-tags' }
		]);
	});

	it('make addresses with resolve', async () => {
		expect(await lint('src/routes/Probe.svelte', '<a href="/quiz">Quiz</a>')).toMatchObject([
			{ ruleId: 'svelte/no-navigation-without-resolve' }
		]);
	});
});
