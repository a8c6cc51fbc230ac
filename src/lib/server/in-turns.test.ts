import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

it('lets others have their turn after each step', async () => {
	const order: string[] = [];
	function* counting() {
		for (const step of ['one', 'two', 'three']) {
			order.push(step);
			yield;
		}
		return order.length;
	}
	const all = inTurns(counting());
	for (const other of ['a', 'b', 'c']) {
		order.push(other);
		await setImmediate();
	}
	expect(await all).toBe(6);
	expect(order).toEqual(['one', 'a', 'two', 'b', 'three', 'c']);
});
