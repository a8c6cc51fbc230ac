import { expect, it } from 'vitest';
import { readFields, type Expected } from './read-fields.ts';

/** What is read of a form with these fields. */
async function kindOf(fields: [string, string | File][], expected: Expected) {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return (await readFields({ formData: async () => form }, expected)).kind;
}
const aFile = new File(['Ana'], 'roster.csv');

it.each<[string, [string, string | File][], Expected, 'read' | 'refused']>([
	[
		'fields that are expected',
		[
			['a', '1'],
			['b', '2'],
			['b', '3']
		],
		{ once: ['a'], several: ['b'] },
		'read'
	],
	['a field that is not sent', [], { once: ['a'] }, 'read'],
	['a field of a group', [['same-x', '1']], { once: ['same-*'] }, 'read'],
	['a file', [['roster', aFile]], { file: 'roster' }, 'read'],
	['a field too many', [['role', 'owner']], { once: ['a'] }, 'refused'],
	[
		'a field twice that is sent once',
		[
			['a', '1'],
			['a', '2']
		],
		{ once: ['a'] },
		'refused'
	],
	[
		'two files',
		[
			['roster', aFile],
			['roster', aFile]
		],
		{ file: 'roster' },
		'refused'
	],
	['a file for text', [['a', aFile]], { once: ['a'] }, 'refused'],
	['a NUL', [['a', 'x\0']], { once: ['a'] }, 'refused']
])('T8: takes or refuses %s', async (_, fields, expected, kind) => {
	expect(await kindOf(fields, expected)).toBe(kind);
});

it('refuses what is no form', async () => {
	const request = new Request('http://x', {
		method: 'POST',
		body: 'text',
		headers: { 'content-type': 'text/plain' }
	});
	expect(await readFields(request, {})).toEqual({ kind: 'refused', why: 'This is no form.' });
});
