import { shown, type Shuffle, type ShownOption } from '../item.ts';
import type { Match, RowId } from './item.ts';

export interface ShownMatch {
	type: 'match';
	stem: string;
	rows: { id: RowId; text: string }[];
	options: ShownOption[];
}

export function presentMatch(item: Match, shuffle: Shuffle): ShownMatch {
	return {
		type: item.type,
		stem: item.stem,
		rows: shuffle(item.rows.map(({ id, text }) => ({ id, text }))),
		options: shuffle(shown(item.options))
	};
}
