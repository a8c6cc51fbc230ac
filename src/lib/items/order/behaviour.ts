import type { Behaviour } from '../behaviour.ts';
import { isRecordOf } from '../reads.ts';
import { markOrder } from './mark.ts';
import { presentOrder } from './present.ts';
import { respondOrder } from './respond.ts';

export const behaviour: Behaviour<'order'> = {
	present: presentOrder,
	mark: markOrder,
	respond: respondOrder,
	reads: ({ positions }) => isRecordOf(Number.isFinite, positions),
	possible: () => 1,
	proofs: ({ steps }) => steps.map(({ evidence }) => evidence),
	keys: () => []
};
