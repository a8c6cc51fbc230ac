import { findPoison, isTooDeep, type Poison } from './poison.ts';

export type JsonRead = { kind: 'read'; value: unknown } | { kind: 'refused'; problem: Poison };

/**
 * The JSON of a request, of which the sender may have made anything: not deeper than a save ever is, without reserved names and
 * without text that no store takes. What is in it is still to be checked against a schema.
 *
 * @throws what Kit throws where the body is too large
 */
export async function readJson(request: Pick<Request, 'text'>): Promise<JsonRead> {
	const text = await request.text();
	if (isTooDeep(text)) return refused({ path: '', expected: 'JSON at most 6 levels deep' });
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refused({ path: '', expected: 'JSON' });
	}
	const problem = findPoison(value);
	return problem ? refused(problem) : { kind: 'read', value };
}

const refused = (problem: Poison): JsonRead => ({ kind: 'refused', problem });
