import type { OpenResponse } from './item.ts';

export interface ShownOpenResponse {
	type: 'open-response';
	stem: string;
}

export function presentOpenResponse(item: OpenResponse): ShownOpenResponse {
	return { type: item.type, stem: item.stem };
}
