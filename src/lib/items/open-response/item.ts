import type { Proof } from '#lib/bank/passage.ts';
import type { ItemBase } from '../item.ts';

/** Made from the point's text alone. */
export type PointId = string & { readonly __brand: 'PointId' };

/** One thing that a good response says, worth one point. */
export interface Point {
	id: PointId;
	text: string;
	evidence: Proof[];
}

/** Asks for a few sentences, which are compared with a model answer. */
export interface OpenResponse extends ItemBase {
	type: 'open-response';
	/** A model answer. */
	key: string;
	rubric: Point[];
}

/** What was written; and once it has been compared, the points of the rubric that its writer found in it. */
export interface OpenResponseGiven {
	type: 'open-response';
	text: string;
	points?: PointId[];
}
