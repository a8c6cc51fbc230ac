import { describe, expect, it } from 'vitest';
import { sayCounted } from './say-counted.ts';

describe('whose attempts are counted', () => {
	it('is said of one and of many', () => {
		expect(sayCounted(1, 0, 1)).toBe('1 student has handed in.');
		expect(sayCounted(24, 0, 1)).toBe('24 students have handed in.');
	});

	it('leaves out whoever is still at work', () => {
		expect(sayCounted(2, 1, 1)).toBe(
			'2 students have handed in. 1 student is still at work, and in no figure until they hand in.'
		);
	});

	it('is the first attempt of each, where they have several', () => {
		expect(sayCounted(2, 0, 3)).toBe(
			'2 students have handed in. Of each student the first attempt that was handed in counts.'
		);
	});
});
