import { describe, expect, it } from 'vitest';
import type { Storage } from '#lib/learner/storage/storage.ts';

/**
 * What every storage promises.
 *
 * @param open a storage with nothing in it, another each time
 */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
	const increment = (old: unknown): number => (typeof old === 'number' ? old : 0) + 1;

	describe(`${name}: a storage`, () => {
		it('has nothing under a key that was never written', async () => {
			const storage = await open();
			expect(await storage.get('ferry')).toBeUndefined();
		});

		it('hands nothing to the first change of a key', async () => {
			const storage = await open();
			const handed: unknown[] = [];
			await storage.update('ferry', (old) => {
				handed.push(old);
				return 1;
			});
			expect(handed).toEqual([undefined]);
		});

		it('hands to a change what the one before made', async () => {
			const storage = await open();
			await storage.update('ferry', () => ({ leaves: 'at nine' }));
			await storage.update('ferry', (old) => ({ ...(old as object), back: 'at noon' }));
			expect(await storage.get('ferry')).toEqual({ leaves: 'at nine', back: 'at noon' });
		});

		it('keeps what is under other keys as it is', async () => {
			const storage = await open();
			await storage.update('ferry', () => 'at nine');
			await storage.update('ferry/2', () => 'at ten');
			expect(await storage.get('ferry')).toBe('at nine');
		});

		it.each([[false], [0], [''], [null], [[]], [{ entries: {} }], ['‘ferry’ – naïve 🛶']])(
			'gives back %o as it was kept',
			async (value) => {
				const storage = await open();
				await storage.update('ferry', () => value);
				expect(await storage.get('ferry')).toEqual(value);
			}
		);

		it('loses none of fifty changes made at once', async () => {
			const storage = await open();
			await Promise.all(Array.from({ length: 50 }, () => storage.update('ferry', increment)));
			expect(await storage.get('ferry')).toBe(50);
		});

		it('keeps a copy: altering what was given does not alter what is kept', async () => {
			const storage = await open();
			const given = { hours: [9] };
			await storage.update('ferry', () => given);
			given.hours.push(10);
			expect(await storage.get('ferry')).toEqual({ hours: [9] });
		});

		it('gives a copy: altering what was got does not alter what is kept', async () => {
			const storage = await open();
			await storage.update('ferry', () => ({ hours: [9] }));
			((await storage.get('ferry')) as { hours: number[] }).hours.push(10);
			expect(await storage.get('ferry')).toEqual({ hours: [9] });
		});

		it('rejects with what a change throws', async () => {
			const storage = await open();
			const change = () => {
				throw new Error('no boat today');
			};
			await expect(storage.update('ferry', change)).rejects.toThrow('no boat today');
		});

		it('keeps what was there when a change throws', async () => {
			const storage = await open();
			await storage.update('ferry', () => ({ hours: [9] }));
			const change = () => {
				throw new Error('no boat today');
			};
			await storage.update('ferry', change).catch(() => undefined);
			expect(await storage.get('ferry')).toEqual({ hours: [9] });
		});

		it('keeps what was there when a change alters it and then throws', async () => {
			const storage = await open();
			await storage.update('ferry', () => ({ hours: [9] }));
			const change = (old: unknown) => {
				(old as { hours: number[] }).hours.push(10);
				throw new Error('no boat today');
			};
			await storage.update('ferry', change).catch(() => undefined);
			expect(await storage.get('ferry')).toEqual({ hours: [9] });
		});

		it('names what it keeps by its keys', async () => {
			const storage = await open();
			const before = await storage.keys();
			await storage.update('ferry', () => 'at nine');
			await storage.update('ferry/2', () => 'at ten');
			const added = (await storage.keys()).filter((key) => !before.includes(key));
			expect(added.sort()).toEqual(['ferry', 'ferry/2']);
		});

		it('has nothing under a key that was taken away, and the rest as it was', async () => {
			const storage = await open();
			await storage.update('ferry', () => 'at nine');
			await storage.update('ferry/2', () => 'at ten');
			await storage.remove('ferry');
			await storage.remove('never there');
			expect([await storage.get('ferry'), await storage.get('ferry/2')]).toEqual([undefined, 'at ten']);
			expect(await storage.keys()).not.toContain('ferry');
		});

		it('goes on after a change has thrown', async () => {
			const storage = await open();
			const change = () => {
				throw new Error('no boat today');
			};
			await storage.update('ferry', change).catch(() => undefined);
			await storage.update('ferry', increment);
			expect(await storage.get('ferry')).toBe(1);
		});
	});
}
