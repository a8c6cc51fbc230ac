import { newLetters } from '../secrets.ts';
import type { Gate } from './gate.ts';

/** 59 random bits, in letters that can be read from one screen and typed into another. */
const LETTERS = 12;
const GROUP = 4;

/** A code that is used once, as it is shown: `K7M4-QXHA-9TWC`. */
export function newCode(gate: Pick<Gate, 'random'>): string {
	return newLetters(gate, LETTERS).replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');
}

/** A code as it was typed, in the form in which it was made. */
export function readCode(typed: string): string {
	const bare = typed.toUpperCase().replace(/[\s-]/g, '');
	return bare.replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');
}
