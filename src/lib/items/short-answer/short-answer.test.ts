import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { makeItem } from '../questions.ts';
import { mark, optionCount, present, respond } from '../registry.ts';
import type { ShortAnswerResponse } from './item.ts';
import { whyMissed } from './why-missed.ts';

const type = 'short-answer';
const asked = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });

/** What is earned by typing this where that is the key, and these are accepted besides. */
function earned(typed: string, key: string, ...accept: string[]): unknown {
	const given = mark(anItem({ type, key, accept }), { type, text: typed });
	return given.kind === 'marked' ? given.earned : given.kind;
}

function form(...texts: string[]): FormData {
	const posted = new FormData();
	for (const text of texts) posted.append('text', text);
	return posted;
}

describe('a short answer', () => {
	it('is made with what else is right, and with near misses and their reasons', () => {
		const [question] = readBank(asked({})).questions;
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'At which hour does the ferry leave?',
			passage: 'either',
			key: 'nine',
			accept: ['9', 'at nine'],
			why: 'The first sentence says so.',
			misses: [{ text: 'noon', why: 'It is back then.' }],
			evidence: [['1.1']]
		});
	});

	it('may have its key alone, and be asked only where the passage is out of sight', () => {
		const fields = { accept: undefined, distractors: undefined, passage: 'closed' };
		const [question] = readBank(asked(fields)).questions;
		expect(makeItem(question!)).toMatchObject({ accept: [], misses: [], passage: 'closed' });
	});

	const many = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);
	it('may accept forty texts besides', () => {
		expect(problemsIn(asked({ accept: `[${many(40).join(', ')}]` }))).toEqual([]);
	});

	it.each([
		['no key', { key: undefined }, ['3:5 questions[0].key — missing. Fix: add it']],
		[
			'no reason for its key',
			{ key: '{ text: nine }' },
			['9:10 questions[0].key.why — missing. Fix: add it']
		],
		[
			'a number among what is accepted',
			{ accept: '[9]' },
			['10:14 questions[0].accept[0] — 9 is not text. Fix: quote it "9"']
		],
		[
			'41 texts that are accepted',
			{ accept: `[${many(41).join(', ')}]` },
			['10:13 questions[0].accept — has 41, limit 40']
		],
		[
			'81 characters that are accepted',
			{ accept: `[${'x'.repeat(81)}]` },
			['10:14 questions[0].accept[0] — 81 characters, limit 80']
		],
		[
			'a near miss that is the key',
			{ distractors: '[{ text: Nine, why: No. }]' },
			['9:10 questions[0].key — also stands among the distractors. Fix: reword one of them']
		],
		[
			'a near miss that is the key to whoever types it',
			{ distractors: '[{ text: "“nine”.", why: No. }]' },
			['11:19 questions[0].distractors[0] — no other than the key to a reader who types it. Fix: take it out']
		],
		[
			'a near miss that is accepted',
			{ distractors: '[{ text: ten, why: No. }, { text: "At  Nine.", why: No. }]' },
			['11:44 questions[0].distractors[1] — also accepted, as accept[1]. Fix: take it out of one of them']
		],
		[
			'one near miss twice, but for a capital',
			{ distractors: '[{ text: ten, why: No. }, { text: Ten, why: No. }]' },
			['11:44 questions[0].distractors[1] — same as distractors[0] "ten". Fix: reword one of them']
		],
		[
			'a near miss without a reason',
			{ distractors: '[{ text: ten }]' },
			['11:19 questions[0].distractors[0].why — missing. Fix: add it']
		],
		[
			'seven near misses',
			{ distractors: `[${Array.from('abcdefg', (text) => `{ text: ${text}, why: No. }`).join(', ')}]` },
			['11:18 questions[0].distractors — has 7, limit 6']
		],
		[
			'a lure for a near miss',
			{ distractors: '[{ text: ten, why: No., lure: noon }]' },
			['11:42 questions[0].distractors[0].lure — unknown field']
		],
		[
			'a key of marks alone',
			{ key: '{ text: "…?!", why: So. }' },
			['9:18 questions[0].key.text — holds nothing that can be typed. Fix: write letters or digits']
		],
		['nothing to prove it', { evidence: undefined }, ['3:5 questions[0].evidence — missing. Fix: add it']]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(asked(fields))).toEqual(said.map((line) => `bank.yaml:${line}`));
	});

	it.each([
		['its key', 'nine', 1],
		['what else is accepted', '9', 1],
		['what else is accepted, in capitals', 'AT NINE', 1],
		['a near miss', 'noon', 0],
		['something else', 'a boat', 0],
		['a part of what is accepted', 'at', 0],
		['the key and more', 'nine or ten', 0]
	])('gives for %s', (_what, typed, points) => {
		expect(earned(typed, 'nine', '9', 'at nine')).toBe(points);
	});

	it.each([
		['case', 'the UK’s court', 'The UK’S Court'],
		['spaces around and between', 'the UK’s court', '  the   UK’s\tcourt '],
		['kind of space', 'the court', 'the\u00a0court'],
		['kind of apostrophe', 'the UK’s court', "the UK's court"],
		['kind of quote', 'the “former” one', "the 'former' one"],
		['kind of dash', 'ad-hoc', 'ad–hoc'],
		['spaces around a dash', 'well-known', 'well -- known'],
		['quotes around the whole', 'nine', '“nine”'],
		['full stop at the end', 'nine', 'Nine.'],
		['Unicode form', 'caf\u00e9', 'cafe\u0301'],
		['compatibility form', 'fine', 'ﬁne']
	])('is right whatever the %s', (_what, key, typed) => {
		expect([earned(typed, key), earned(key, typed), earned(typed, 'else', key)]).toEqual([1, 1, 1]);
	});

	it.each(['', ' ', '\t\n', '“”', '…', '.'])('is unanswered by %j', (typed) => {
		expect(earned(typed, 'nine')).toBe('unanswered');
	});

	it('gives the whole point for all that is accepted, and nothing for what differs by a letter', () => {
		const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,2}$/);
		fc.assert(
			fc.property(words, fc.array(words, { maxLength: 5 }), (key, accept) => {
				const right = [key, ...accept];
				for (const text of right) expect(earned(text.toUpperCase(), key, ...accept)).toBe(1);
				for (const text of right) {
					if (!right.includes(`${text}x`)) expect(earned(`${text}x`, key, ...accept)).toBe(0);
				}
			}),
			{ seed: 41, numRuns: 200 }
		);
		expect.hasAssertions();
	});

	it('is sent as its stem alone', () => {
		const item = anItem({ type });
		expect(present(item, (list) => [...list])).toEqual({ type, stem: item.stem });
		expect(optionCount(present(item, (list) => [...list]))).toBe(0);
	});

	it('is answered by the text in the form, spaces and all', () => {
		expect(respond(type, form(' nine ', 'ten'))).toEqual({ type, text: ' nine ' });
	});

	it.each(['', ' ', '\n'])('is not answered by a form with %j', (text) => {
		expect(respond(type, form(text))).toBeUndefined();
	});

	it('keeps 200 characters of what was typed', () => {
		const response = respond(type, form('x'.repeat(5000))) as ShortAnswerResponse;
		expect(response.text).toHaveLength(200);
	});
});

describe('why a short answer misses', () => {
	const item = anItem({
		type,
		key: 'the harbour master',
		misses: [{ text: 'the Mayor', why: 'He answers.' }]
	});
	it.each([
		['the reason of a near miss that was foreseen', 'The mayor.', 'He answers.'],
		['that it nearly is the key', 'the harbor master', 'Nearly: only the spelling differs.'],
		['that something is missing', 'harbour', 'Some of the right words are in it, and some are missing.'],
		['not said where it is something else', 'the school', undefined],
		['not said where it is right', 'The Harbour Master', undefined]
	])('is %s', (_what, text, why) => {
		expect(whyMissed(item, text)).toBe(why);
	});

	it('is the foreseen reason, although it nearly is the key too', () => {
		const misses = [{ text: 'the harbour mister', why: 'There is no such man.' }];
		expect(whyMissed({ ...item, misses }, 'The harbour mister')).toBe('There is no such man.');
	});
});
