import type { Class } from '#lib/assignment/class.ts';
import { contentsKind } from '#lib/server/store/kinds/contents.ts';
import type { Kind } from '#lib/server/store/kinds/kind.ts';
import { KINDS, type Kinds } from '#lib/server/store/kinds/kinds.ts';
import { Misshapen } from '#lib/server/store/kinds/shape.ts';

/** A class as it might be one day. */
export interface ClassToCome extends Class {
	colour: string;
}

function next<T>(kind: Kind<T>, upgrade: (data: object) => object = (data) => data): Kind<T> {
	return {
		...kind,
		schema: 2,
		upgrade(data, from) {
			if (from !== 1) throw new Misshapen(`its schema ${from} was never written`);
			return upgrade(data as object);
		}
	};
}

/** The kinds of a Courtside to come, in which every document has another schema, and a class has a colour. */
export const KINDS_TO_COME: Kinds = {
	accounts: next(KINDS.accounts),
	index: next(contentsKind),
	class: next(KINDS.class, (data) => ({ ...data, colour: 'blue' })),
	assignment: next(KINDS.assignment),
	published: next(KINDS.published),
	work: next(KINDS.work)
};
