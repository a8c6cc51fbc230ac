import { describe, expect, it } from 'vitest';
import { Slots } from './slots.ts';

/** Tasks that end when the test says so, and the order in which they were begun. */
function tasks(slots: Slots) {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const run = (key: string, name: string) =>
		slots.run(key, () => {
			begun.push(name);
			return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
		});
	const end = async (name: string) => {
		ends.get(name)!();
		// As many turns of the microtask queue as handing on a slot takes.
		for (let i = 0; i < 10; i++) await Promise.resolve();
	};
	return { begun, run, end };
}

describe('slots', () => {
	it('run so many at once and no more', () => {
		const { begun, run } = tasks(new Slots(2, 10));
		for (const name of ['a1', 'a2', 'a3']) void run('a', name);
		expect(begun).toEqual(['a1', 'a2']);
	});

	it('take those that wait in turn, one of each key', async () => {
		const { begun, run, end } = tasks(new Slots(1, 10));
		for (const name of ['a1', 'a2', 'a3', 'a4']) void run('a', name);
		void run('b', 'b1');
		for (const name of ['a1', 'a2', 'b1', 'a3']) await end(name);
		expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
	});

	it('give what the task gives', async () => {
		expect(await new Slots(1, 1).run('a', () => Promise.resolve(7))).toEqual({ kind: 'done', value: 7 });
	});

	it('turn away what would wait behind too many of its own key, and nothing of another', async () => {
		const { begun, run, end } = tasks(new Slots(1, 2));
		for (const name of ['a1', 'a2', 'a3']) void run('a', name);
		expect(await run('a', 'a4')).toEqual({ kind: 'busy' });
		void run('b', 'b1');
		for (const name of ['a1', 'a2', 'b1', 'a3']) await end(name);
		expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
	});

	it('are free again after a task that failed', async () => {
		const slots = new Slots(1, 1);
		await expect(slots.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await slots.run('a', () => Promise.resolve(7))).toEqual({ kind: 'done', value: 7 });
	});
});
