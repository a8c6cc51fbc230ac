import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptSaves, type KeptSave } from './kept-saves.ts';

const KEY = 'courtside-attempt:one';
const aSave = (given: Partial<KeptSave> = {}): KeptSave => ({
	...{ tab: 'tab-1', seq: 1, slot: 0, rev: 0, value: { flagged: true } },
	...given
});

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('what is kept of an attempt', () => {
	it('is there for whoever looks next, in the order in which it was given', () => {
		const kept = new KeptSaves('one');
		const saves = [aSave({ slot: 2 }), aSave({ slot: 0, seq: 2 }), aSave({ tab: 'tab-2', slot: 0 })];
		expect(saves.map((save) => kept.keep(save))).toEqual([true, true, true]);
		expect(new KeptSaves('one').read()).toEqual(saves);
	});

	it('is the last of each tab and question', () => {
		const kept = new KeptSaves('one');
		for (const save of [aSave(), aSave({ seq: 2 }), aSave({ tab: 'tab-2' })]) kept.keep(save);
		expect(kept.read()).toEqual([aSave({ seq: 2 }), aSave({ tab: 'tab-2' })]);
	});

	it('stays where only something earlier of it was acknowledged', () => {
		const kept = new KeptSaves('one');
		kept.keep(aSave({ seq: 2 }));
		kept.drop(aSave({ seq: 1 }));
		expect(kept.read()).toHaveLength(1);
		kept.drop(aSave({ seq: 2 }));
		expect(localStorage.getItem(KEY)).toBeNull();
	});

	it('is of one attempt', () => {
		new KeptSaves('one').keep(aSave());
		expect(new KeptSaves('other').read()).toEqual([]);
	});

	it('is gone without a trace when it is to be forgotten', () => {
		localStorage.setItem(KEY, '{"a":1');
		const kept = new KeptSaves('one');
		kept.read();
		kept.keep(aSave());
		kept.forget();
		expect(localStorage.length).toBe(0);
	});
});

describe('F19: a browser', () => {
	it.each([
		['torn', '{"format":1,"saves":[{"ta'],
		['of another format', '{"format":2,"saves":[]}'],
		['something else', '{"a":1}'],
		['null', 'null'],
		['a list of other things', '{"format":1,"saves":[null]}'],
		[
			'saves without what they need',
			'{"format":1,"saves":[{"tab":"t","seq":"1","slot":0,"rev":0,"value":{}}]}'
		]
	])('that has %s has it put aside, and goes on', (_, text) => {
		localStorage.setItem(KEY, text);
		const kept = new KeptSaves('one');
		expect([kept.read(), kept.trouble]).toEqual([[], 'corrupt']);
		expect(localStorage.getItem(`${KEY}.corrupt`)).toBe(text);
		expect([kept.keep(aSave()), new KeptSaves('one').read()]).toEqual([true, [aSave()]]);
	});

	it('that has no room says so, until it has', () => {
		const kept = new KeptSaves('one');
		kept.keep(aSave({ slot: 1 }));
		// Ever smaller, until not a letter more has room.
		for (let size = 2 ** 23; size >= 1; size /= 2)
			try {
				localStorage.setItem(`other-${size}`, 'x'.repeat(size));
			} catch {
				// Half of it may have.
			}
		expect([kept.keep(aSave()), kept.trouble]).toEqual([false, 'unkept']);
		// What was kept before is not lost by it.
		expect(new KeptSaves('one').read()).toEqual([aSave({ slot: 1 })]);
		for (const key of Object.keys(localStorage)) if (key.startsWith('other-')) localStorage.removeItem(key);
		expect([kept.keep(aSave()), kept.trouble]).toEqual([true, undefined]);
	});

	it('that refuses to keep anything breaks nothing', () => {
		vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		});
		const kept = new KeptSaves('one');
		expect([kept.read(), kept.keep(aSave()), kept.trouble]).toEqual([[], false, 'unkept']);
		kept.drop(aSave());
		kept.forget();
	});
});
