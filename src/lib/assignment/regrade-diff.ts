import { scoreOf, type Score } from '#lib/quiz/score.ts';
import type { Published } from './assignment.ts';
import type { Work } from './attempt.ts';
import { keysOf } from './keys.ts';
import { versionOf } from './regrade.ts';
import { byName } from './results.ts';
import { counted, markedOf } from './turns.ts';

/** What a regrading does to one submitted attempt. */
export interface ScoreChange {
	participant: string;
	name: string;
	attempt: string;
	/** Which of the student’s attempts it is, from 1. */
	number: number;
	before: Score;
	after: Score;
}

export interface RegradeDiff {
	/** The versions of the keys that the two scores are by. */
	from: number;
	to: number;
	/** Every submitted attempt, by name and then number; also those whose score stays as it is. */
	attempts: ScoreChange[];
	/** How many scores change; `up` and `down` by the share of what there was to earn. */
	changed: number;
	up: number;
	down: number;
}

/** The scores of all submitted attempts before and after, students that were taken out left aside. Changes nothing. */
export function diffOf(
	before: Pick<Published, 'items' | 'regrading'>,
	after: Pick<Published, 'items' | 'regrading'>,
	{ participants, attempts }: Pick<Work, 'participants' | 'attempts'>
): RegradeDiff {
	const [old, next] = [keysOf(before), keysOf(after)];
	const changes = [...attempts.values()].flatMap((attempt): ScoreChange[] => {
		const student = participants.get(attempt.participant);
		if (attempt.state.kind === 'open' || student === undefined || student.removedAt !== undefined) return [];
		const [was, is] = [old, next].map((keys) => scoreOf(counted(markedOf(attempt, keys)))) as [Score, Score];
		const { id, number } = attempt;
		return [{ participant: student.id, name: student.name, attempt: id, number, before: was, after: is }];
	});
	const isChanged = ({ before, after }: ScoreChange): boolean =>
		before.earned !== after.earned || before.possible !== after.possible;
	const gain = ({ before, after }: ScoreChange): number => Math.sign(shareOf(after) - shareOf(before));
	return {
		from: versionOf(before),
		to: versionOf(after),
		attempts: changes.sort((a, b) => byName.compare(a.name, b.name) || a.number - b.number),
		changed: changes.filter(isChanged).length,
		up: changes.filter((each) => isChanged(each) && gain(each) > 0).length,
		down: changes.filter((each) => isChanged(each) && gain(each) < 0).length
	};
}

const shareOf = ({ earned, possible }: Score): number => (possible === 0 ? 0 : earned / possible);
