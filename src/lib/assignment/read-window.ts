import type { Window } from './assignment.ts';
import type { FieldError } from './field-error.ts';
import type { Moment } from './ids.ts';
import { isZone, readLocalTime } from './local-time.ts';

export type WindowRead = { kind: 'window'; window: Window } | { kind: 'wrong'; errors: FieldError[] };

const PAST = 'has passed already';

/**
 * The fields `opensAt`, `closesAt` and `zone` of a posted form; a time that is empty is none.
 *
 * @param before as it stands: an opening that was set in time, and has come since, may stay
 */
export function readWindow(form: FormData, now: Moment, before?: Window): WindowRead {
	const text = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const zone = text('zone');
	if (!isZone(zone))
		return {
			kind: 'wrong',
			errors: [{ path: 'zone', message: `“${zone}” is no time zone; write one such as Europe/London` }]
		};
	const errors: FieldError[] = [];
	const time = (path: string): Moment | undefined => {
		const local = text(path);
		if (local === '') return undefined;
		const read = readLocalTime(local.slice(0, 16), zone);
		if (read.kind === 'time') return read.at;
		errors.push({ path, message: read.message });
		return undefined;
	};
	const [opensAt, closesAt] = [time('opensAt'), time('closesAt')];
	if (opensAt !== undefined && opensAt < now && opensAt !== before?.opensAt)
		errors.push({ path: 'opensAt', message: `${PAST}; leave it empty to open at once` });
	if (closesAt !== undefined && opensAt !== undefined && closesAt <= opensAt)
		errors.push({ path: 'closesAt', message: 'must be after opensAt' });
	else if (closesAt !== undefined && closesAt <= now) errors.push({ path: 'closesAt', message: PAST });
	if (errors.length > 0) return { kind: 'wrong', errors };
	return {
		kind: 'window',
		window: {
			zone,
			...(opensAt !== undefined && { opensAt }),
			...(closesAt !== undefined && { closesAt })
		}
	};
}
