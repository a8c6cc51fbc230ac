import { describe, expect, it } from 'vitest';
import { bandAround, edgeNear, restingBand, type View } from './band.ts';

const BAND = 100;

/** A view of 1000 px on a passage of 3000 that begins 200 px down and ends 100 px before the end. */
function aView(scrolled: number): View {
	return { height: 1000, scrolled, most: 2300, top: 200 - scrolled, length: 3000 };
}

/** Where it is in the view. */
const inView = (scrolled: number) => restingBand(aView(scrolled), BAND) + aView(scrolled).top;

describe('the band without a pointer', () => {
	it('begins with the first line', () => {
		expect(restingBand(aView(0), BAND)).toBe(0);
	});

	it('stays in one part of the view while the text moves through it', () => {
		expect([inView(500), inView(1000), inView(1500)]).toEqual([330, 330, 330]);
	});

	it('ends with the last line', () => {
		expect(restingBand(aView(2300), BAND)).toBe(2900);
	});

	it('never leaps: it moves by at most twice as much as the text does', () => {
		const steps = Array.from({ length: 231 }, (_, i) => restingBand(aView(i * 10), BAND));
		const moves = steps.slice(1).map((at, i) => at - steps[i]!);
		expect(Math.min(...moves)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...moves)).toBeLessThanOrEqual(20);
	});

	it('is on the first lines of a passage that begins further down', () => {
		expect(restingBand({ height: 1000, scrolled: 0, most: 500, top: 700, length: 600 }, BAND)).toBe(0);
	});

	it('covers the whole of a passage that is no higher than the band', () => {
		expect(restingBand({ height: 1000, scrolled: 0, most: 0, top: 10, length: 80 }, BAND)).toBe(0);
	});
});

describe('the band at a pointer', () => {
	it('has the pointer in its middle', () => {
		expect(bandAround(400, { top: 150, length: 3000 }, BAND)).toBe(200);
	});

	it.each([
		[0, 0],
		[9000, 2900]
	])('stays within the passage with the pointer at %i', (point, at) => {
		expect(bandAround(point, { top: 150, length: 3000 }, BAND)).toBe(at);
	});
});

describe('an edge of the band', () => {
	const paragraphs = [
		{ top: 0, height: 96 },
		{ top: 110, height: 64 }
	];

	it.each([
		[40, 32],
		[50, 64],
		[100, 96],
		[106, 110],
		[150, 142],
		[900, 174],
		[-5, 0]
	])('near %i is between two lines, at %i', (point, edge) => {
		expect(edgeNear(point, paragraphs, 32)).toBe(edge);
	});
});
