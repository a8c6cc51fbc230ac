import { expect, it } from 'vitest';
import { emphasis } from './emphasis.ts';

const plain = (text: string) => ({ text, emphasised: false });
const emphasised = (text: string) => ({ text, emphasised: true });

it('cuts out what stands between two asterisks', () => {
	expect(emphasis('It is *not* so.')).toEqual([plain('It is '), emphasised('not'), plain(' so.')]);
});

it('leaves no empty run at either end', () => {
	expect(emphasis('*Not* this or *that*')).toEqual([
		emphasised('Not'),
		plain(' this or '),
		emphasised('that')
	]);
});

it('keeps an asterisk that has no partner', () => {
	expect(emphasis('five * three')).toEqual([plain('five * three')]);
});

it('keeps a pair with nothing between', () => {
	expect(emphasis('a ** b')).toEqual([plain('a ** b')]);
});

it('gives nothing for nothing', () => {
	expect(emphasis('')).toEqual([]);
});
