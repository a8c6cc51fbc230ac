import { FACTORS, MOST_EXTRA } from './extra.ts';
import { readName } from './name.ts';
import type { StudentCard } from './roster.ts';

/** What is wrong, by the names of the fields. */
export type CardErrors = Partial<Record<'name' | 'group' | 'minutes', string>>;
export type CardRead = { kind: 'card'; card: StudentCard } | { kind: 'wrong'; errors: CardErrors };

/** What a form says of a student of a class; a group that is empty is none, and so is extra time of nothing. */
export function readCard({
	name,
	group,
	factor,
	minutes
}: Record<'name' | 'group' | 'factor' | 'minutes', string>): CardRead {
	const errors: CardErrors = {};
	const read = readName(name);
	if (read.kind === 'wrong') errors.name = `A name has ${read.message}.`;
	const set = group.trim() === '' ? undefined : readName(group);
	if (set?.kind === 'wrong') errors.group = `A group has ${set.message}.`;
	const added = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : NaN;
	if (!(added <= MOST_EXTRA)) errors.minutes = `0 to ${MOST_EXTRA}.`;
	if (read.kind === 'wrong' || set?.kind === 'wrong' || errors.minutes !== undefined)
		return { kind: 'wrong', errors };
	const times = FACTORS.find((each) => String(each) === factor) ?? 1;
	return {
		kind: 'card',
		card: {
			name: read.name,
			...(set && { group: set.name }),
			...((times !== 1 || added !== 0) && { extra: { factor: times, minutes: added } })
		}
	};
}
