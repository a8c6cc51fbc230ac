import type { Summarise } from '../line.ts';
import { isAccepted } from './mark.ts';
import { whyMissed } from './why-missed.ts';

export const summarise: Summarise<'short-answer'> = (item, response) => [
	{
		given: response && { text: response.text, why: whyMissed(item, response.text) },
		typed: true,
		right: response !== undefined && isAccepted(item, response.text),
		key: { text: item.key, why: item.why },
		proof: item.evidence[0] ?? []
	}
];
