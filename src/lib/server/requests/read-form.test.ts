import { describe, expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const NAMES = ['name', 'shared'] as const;
function read(entries: [string, string | Blob][]) {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return readForm({ formData: () => Promise.resolve(form) }, NAMES);
}

describe('the fields of a form', () => {
	it('are text as it was sent, and empty where nothing was', async () => {
		expect(await read([['name', ' Ana ']])).toEqual({ kind: 'read', fields: { name: ' Ana ', shared: '' } });
	});

	it.each<[string, [string, string | Blob][]]>([
		['one that it does not have', [['role', 'owner']]],
		[
			'one twice',
			[
				['name', 'a'],
				['name', 'b']
			]
		],
		['a file', [['name', new Blob(['a'])]]],
		['T21: __proto__', [['__proto__', 'a']]],
		['T21: constructor', [['constructor', 'a']]],
		['NUL', [['name', 'a\0']]]
	])('are refused with %s', async (_, entries) => {
		expect((await read(entries)).kind).toBe('refused');
	});

	it('are refused where there is no form', async () => {
		const request = new Request('http://localhost', { method: 'POST', body: '{}' });
		expect(await readForm(request, NAMES)).toEqual({ kind: 'refused', why: 'This is no form.' });
	});
});
