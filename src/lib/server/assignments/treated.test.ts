import { expect, it } from 'vitest';
import { aPolicy } from '../../../../tests/builders/assignment.ts';
import { aDesk, ASSIGNMENT, begun, type Held, type TestDesk } from '../../../../tests/builders/desk.ts';
import { aTeacher } from '../../../../tests/builders/teaching.ts';
import type { Feedback, Release } from '#lib/assignment/assignment.ts';
import { actOnAssignment } from './act-on-assignment.ts';
import { regradeQuiz } from './regrade.ts';
import { see } from './see.ts';
import { submitAttempt } from './submit.ts';

const ana = aTeacher('teacher');

async function regraded(feedback: Record<Feedback, Release>): Promise<{ test: TestDesk; held: Held }> {
	const test = await aDesk({ assignment: { policy: aPolicy({ feedback }) } });
	const held = await begun(test.desk, 'Ana');
	const [one, two] = test.published.items;
	expect(await regradeQuiz(test.desk, ana, ASSIGNMENT, { kind: 'drop', item: one!.id }, 1)).toEqual({
		kind: 'regraded',
		version: 2
	});
	await regradeQuiz(test.desk, ana, ASSIGNMENT, { kind: 'everyone', item: two!.id }, 2);
	return { test, held };
}
const seenBy = (test: TestDesk, { address, token }: Held) => see(test.desk, address, { token });
const tells = (seen: unknown) => /treat|dropped|everyone|regrad/.test(JSON.stringify(seen));

it('T1: sends nothing of a regrading before an attempt is submitted', async () => {
	const { test, held } = await regraded({ score: 'submission', marks: 'submission', keys: 'submission' });
	const seen = await seenBy(test, held);
	expect([seen.stage, tells(seen)]).toEqual(['taking', false]);
});

it('sends nothing of a regrading but the score before what was right is released', async () => {
	const { test, held } = await regraded({ score: 'submission', marks: 'hand', keys: 'hand' });
	await submitAttempt(test.desk, held.address, held.token);
	const seen = await seenBy(test, held);
	expect([seen.stage, tells(seen)]).toEqual(['over', false]);
	// The first does not count, and of the second everyone has the point.
	expect(seen).toMatchObject({ feedback: { score: { earned: 1, possible: 2 } } });
});

it('says which questions do not count, and whose points everyone has, once it is released', async () => {
	const { test, held } = await regraded({ score: 'hand', marks: 'hand', keys: 'hand' });
	await submitAttempt(test.desk, held.address, held.token);
	await actOnAssignment(test.desk, ana, ASSIGNMENT, { kind: 'release', part: 'marks' });
	const seen = await seenBy(test, held);
	const treatments = seen.stage === 'over' ? seen.feedback.questions.map(({ treatment }) => treatment) : [];
	expect(treatments.sort()).toEqual(['dropped', 'everyone', undefined]);
});
