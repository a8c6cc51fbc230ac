import { expect, it } from 'vitest';
import { Troubles } from './troubles.ts';

it('remembers of what is over the latest hundred, and all that can still be mended', () => {
	const troubles = new Troubles(() => undefined);
	troubles.add({ kind: 'damaged', document: 'work-a', why: 'it is empty', restore: 'restore' });
	for (let day = 1; day <= 150; day++) troubles.add({ kind: 'set-back', at: day * 86_400_000, by: 120_000 });
	const [first, second, ...others] = troubles.list();
	expect(first).toMatchObject({ kind: 'damaged' });
	expect(second).toMatchObject({ at: 51 * 86_400_000 });
	expect(others.length).toBe(99);
});
