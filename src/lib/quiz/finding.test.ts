import { expect, it } from 'vitest';
import type { Skill } from '#lib/bank/skill.ts';
import { aTurn } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { Turn } from './attempt.ts';
import { finding } from './finding.ts';

/** Turns with these outcomes, all of one skill: `given('locate', 'right', 'wrong')`. */
function given(skill: Skill, ...outcomes: ('right' | 'wrong' | 'open')[]): Turn[] {
	const item = anItem({ type: 'single-choice', skill });
	const responses = { right: rightResponse(item), wrong: wrongResponse(item), open: undefined };
	return outcomes.map((outcome) => aTurn(item, responses[outcome]));
}

const times = (count: number, outcome: 'right' | 'wrong' | 'open') =>
	Array.from({ length: count }, () => outcome);

it.each<[string, string, Turn[]]>([
	['nothing where nothing was asked', '', []],
	['that nothing was answered', 'No question was answered.', given('locate', 'open', 'open')],
	['that every answer was right', 'Every answer was right.', given('locate', 'right', 'right')],
	[
		'that every answer given was right, and how many are missing',
		'Every answer given was right. Two were not answered.',
		given('locate', 'right', 'open', 'right', 'open')
	],
	[
		'that one was not answered, in the singular',
		'Every answer given was right. One was not answered.',
		given('locate', 'right', 'open')
	],
	[
		'what the one miss was about',
		'All but one right. The miss was about whose view it is.',
		[...given('locate', 'right', 'right'), ...given('attribute', 'wrong')]
	],
	[
		'what the only answer missed',
		'None right. The miss was about whose view it is. Two were not answered.',
		given('attribute', 'wrong', 'open', 'open')
	],
	[
		'that both misses were of one skill',
		'Two right. Both misses were about words in context.',
		[...given('locate', 'right', 'right'), ...given('vocabulary', 'wrong', 'wrong')]
	],
	[
		'that all misses were of one skill',
		'One right. All three misses were in finding what the text says.',
		given('locate', 'right', 'wrong', 'wrong', 'wrong')
	],
	[
		'which skill most of the misses were of',
		'One right. Three of the five misses were about what it means.',
		[
			...given('locate', 'right', 'wrong'),
			...given('interpret', 'wrong', 'wrong', 'wrong'),
			...given('purpose', 'wrong')
		]
	],
	[
		'over how many skills the misses are spread, where no skill has most of them',
		'None right. The four misses are spread over three skills.',
		[...given('locate', 'wrong', 'wrong'), ...given('attribute', 'wrong'), ...given('infer', 'wrong')]
	],
	[
		'that half of the misses is not most of them',
		'Nine right. The two misses are spread over two skills. One was not answered.',
		[...given('purpose', ...times(9, 'right'), 'open', 'wrong'), ...given('attribute', 'wrong')]
	],
	[
		'that none was right',
		'None right. All twelve misses were about why it is written this way.',
		given('purpose', ...times(12, 'wrong'))
	],
	[
		'counts past twelve in figures',
		'13 right. All 14 misses were in finding what the text says.',
		given('locate', ...times(13, 'right'), ...times(14, 'wrong'))
	]
])('says %s', (_, said, turns) => {
	expect(finding(turns)).toBe(said);
});

it('does not say that all but one were right when most were not answered', () => {
	const turns = given('attribute', 'right', 'wrong', ...times(10, 'open'));
	expect(finding(turns)).not.toContain('All but one right');
});

it('does not count as a miss what was not answered', () => {
	const turns = [...given('locate', 'wrong', 'wrong'), ...given('infer', ...times(5, 'open'))];
	expect(finding(turns)).toBe(
		'None right. Both misses were in finding what the text says. Five were not answered.'
	);
});

/** Turns that were right after a hint. */
const helped = (count: number): Turn[] => {
	const item = anItem({ type: 'single-choice' });
	return Array.from({ length: count }, () => aTurn(item, rightResponse(item), { hint: 'paragraph' }));
};
const half = (): Turn => {
	const item = anItem({ type: 'multiple-choice', skill: 'purpose' });
	return aTurn(item, { type: item.type, options: item.keys.slice(0, 1) });
};

it.each<[string, Turn[]]>([
	['Every answer was right, after a hint.', helped(1)],
	['Every answer was right, both after a hint.', helped(2)],
	['Every answer was right, all after a hint.', helped(3)],
	['Every answer was right, one of them after a hint.', [...helped(1), ...given('locate', 'right')]],
	[
		'All but one right, after a hint. The miss was about what it means.',
		[...helped(1), ...given('interpret', 'wrong')]
	],
	[
		'Two right, one of them after a hint, and one partly. The one to look at again was about why it is written this way.',
		[...helped(1), ...given('locate', 'right'), half()]
	]
])('counts what was right after a hint as right, and says so: %s', (said, turns) => {
	expect(finding(turns)).toBe(said);
});
