import { expect, it } from 'vitest';
import { once } from './once.ts';

it('works out an answer once for each value, also where it is nothing', () => {
	const asked: string[] = [];
	const named = once(({ name }: { name: string }) => {
		asked.push(name);
		return name === '' ? undefined : name.toUpperCase();
	});
	const [ana, nobody] = [{ name: 'Ana' }, { name: '' }];
	expect([ana, nobody, ana, nobody].map(named)).toEqual(['ANA', undefined, 'ANA', undefined]);
	expect(named({ name: 'Ana' })).toBe('ANA');
	expect(asked).toEqual(['Ana', '', 'Ana']);
});
