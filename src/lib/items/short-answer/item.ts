import type { ItemBase } from '../item.ts';

/** Asks for a few words, to be typed. */
export interface ShortAnswer extends ItemBase {
	type: 'short-answer';
	key: string;
	/** What else is right. */
	accept: string[];
	why: string;
	/** What a hasty reader types, and why it misses. */
	misses: { text: string; why: string }[];
}

/** What was typed. */
export interface ShortAnswerResponse {
	type: 'short-answer';
	text: string;
}
