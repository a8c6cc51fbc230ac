import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { makeItem } from '../questions.ts';
import { mark, respond } from '../registry.ts';
import type { Verdict } from './item.ts';
import { VERDICTS } from './verdicts.ts';

const type = 'true-false-not-given';
const claim = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });

const notGiven = {
	key: '{ is: not-given, why: It is silent. }',
	distractors: '[{ is: true, why: No., lure: back at noon }, { is: false, why: No. }]',
	evidence: undefined
};

function form(verdict: string): FormData {
	const posted = new FormData();
	posted.append('verdict', verdict);
	return posted;
}

describe('a claim', () => {
	it('is made with a reason for each verdict', () => {
		const [question] = readBank(claim({})).questions;
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'The ferry leaves at nine.',
			passage: 'either',
			key: 'true',
			reasons: {
				true: { why: 'The first sentence says so.' },
				false: { why: 'It says nine.' },
				'not-given': { why: 'The hour is given.' }
			},
			evidence: [['1.1']],
			nearest: []
		});
	});

	it('that is not given is made with the sentences that come closest', () => {
		const nearest = '[{ words: leaves at nine }, { words: back at noon }]';
		const [question] = readBank(claim({ ...notGiven, nearest })).questions;
		expect(makeItem(question!)).toMatchObject({
			key: 'not-given',
			evidence: [],
			nearest: [['1.1'], ['1.2']],
			reasons: { true: { why: 'No.', lure: '1.2' } }
		});
	});

	it('may have its verdicts in quotes', () => {
		expect(problemsIn(claim({ key: '{ is: "true", why: So. }' }))).toEqual([]);
	});

	const proved =
		'a claim that is true or false is proved by the passage. Fix: name its proof under "evidence"';
	const silent =
		'a claim that is not given has no evidence. Fix: name under "nearest" the sentences that come closest';
	const each = 'true, false and not-given must each stand once, in the key or the distractors';
	it.each([
		['true and has no evidence', { evidence: undefined }, `questions[0].key — ${proved}`],
		[
			'true and has sentences that come closest',
			{ nearest: '[{ words: back at noon }]' },
			`questions[0].key — ${proved}`
		],
		['not given and has none that come closest', notGiven, `questions[0].key — ${silent}`],
		[
			'not given and has evidence',
			{ ...notGiven, nearest: '[{ words: back at noon }]', evidence: '[{ words: leaves at nine }]' },
			`questions[0].key — ${silent}`
		],
		[
			'given one verdict twice',
			{ distractors: '[{ is: true, why: No. }, { is: not-given, why: No. }]' },
			`questions[0].distractors — ${each}`
		],
		[
			'given two verdicts in all',
			{ distractors: '[{ is: false, why: No. }]' },
			'questions[0].distractors — needs the two other verdicts, has 1'
		],
		[
			'given a verdict that is none',
			{ key: '{ is: perhaps, why: So. }' },
			'questions[0].key.is — "perhaps" is not one of true, false, not-given'
		]
	])('cannot be %s', (_what, fields, said) => {
		expect(problemsIn(claim(fields))).toContainEqual(expect.stringContaining(said));
	});

	it.each(VERDICTS)('earns its point by the verdict %s when that is its key, and by no other', (key) => {
		const item = anItem({ type, key });
		const marks = VERDICTS.map((verdict) => mark(item, { type, verdict }));
		expect(marks).toEqual(
			VERDICTS.map((verdict) => ({ kind: 'marked', earned: verdict === key ? 1 : 0, possible: 1 }))
		);
	});

	it('takes no verdict that is none', () => {
		expect(mark(anItem({ type }), { type, verdict: 'perhaps' as Verdict })).toEqual({
			kind: 'invalid',
			reason: 'unknown-option'
		});
	});

	it('is answered by the verdict in the form', () => {
		expect(respond(type, form('not-given'))).toEqual({ type, verdict: 'not-given' });
	});

	it.each(['', 'perhaps', 'TRUE', 'toString'])('is not answered by %j', (verdict) => {
		expect(respond(type, form(verdict))).toBeUndefined();
	});
});
