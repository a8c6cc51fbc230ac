import type { Summarise } from '../line.ts';

export const summarise: Summarise<'match'> = (item, response, shown) => {
	const sideOf = (id: string | undefined) => item.options.find((side) => side.id === id);
	const rows = shown.rows.flatMap((one) => item.rows.find(({ id }) => id === one.id) ?? []);
	return rows.map(({ id, text, key, why, evidence }) => {
		const given = sideOf(response?.rows[id]);
		return {
			part: text,
			given: given && { text: given.text, why: given.why },
			right: given?.id === key,
			key: { text: sideOf(key)?.text ?? '', why },
			proof: evidence[0] ?? []
		};
	});
};
