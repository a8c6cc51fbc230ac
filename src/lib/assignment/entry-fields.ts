/** What an entry of a bank says, as it was read: nothing is taken for granted. */
export type Fields = Record<string, unknown>;

export const fieldsOf = (value: unknown): Fields | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
export const listOf = (value: unknown): (Fields | undefined)[] =>
	Array.isArray(value) ? value.map((each) => fieldsOf(each)) : [];
export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
