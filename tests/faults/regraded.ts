import '#lib/items/all-types.ts';
import { readAddress } from '#lib/assignment/address.ts';
import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { keysOf } from '#lib/assignment/keys.ts';
import { asOf, versionOf } from '#lib/assignment/regrade.ts';
import { sayScore } from '#lib/assignment/say-regrade.ts';
import { counted, markedOf } from '#lib/assignment/turns.ts';
import type { Item } from '#lib/items/types.ts';
import { scoreOf } from '#lib/quiz/score.ts';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { textOf, Visitor } from '../server/visitor.ts';
import { ask, post } from './ask.ts';
import { devicesOf, firstOf, inFolder } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { publishedIn, workIn } from './on-disk.ts';
import { makeOwner } from './owner.ts';
import { serve } from './serve.ts';
import { inStore, seat, shippedArticle, type Sitting } from './sitting.ts';
import type { Student } from './student.ts';

const STUDENTS = 50;
const QUESTIONS = 12;
/** However soon the last has submitted, so that there is something to undo. */
const FEWEST_TURNS = 6;
const ACTS = ['key', 'drop', 'everyone'] as const;

export const regraded: Experiment = {
	name: 'F23',
	expected: `two windows of a teacher regrade while ${STUDENTS} submit: each score is by one version that is in the record, undo restores all`,
	run: ({ seed }) => regradeMeanwhile(seed)
};

interface Tally {
	/** Versions that a teacher was told are made. */
	made: number;
	/** How often one was told that the other had been first. */
	movedOn: number;
}

export function regradeMeanwhile(seed: string): Promise<Outcome> {
	return inFolder(async (folder) => {
		const env = { DATA_DIR: folder };
		const owner = await makeOwner(await serve(env));
		const { sitting, teacher } = await seatAnswered(folder);
		const devices = devicesOf(sitting, seed);
		const server = await serve(env);
		const { address } = server;
		const faults: string[] = [];
		const tally: Tally = { made: 0, movedOn: 0 };
		const windows = [new Visitor(address), new Visitor(address)] as const;
		for (const each of windows) await each.post('/teach/sign-in', owner);

		let isOver = false;
		const submitting = Promise.all(devices.map((each, i) => submit(address, each, i % 5, faults)));
		const mending = windows.map((each, which) => mend(each, sitting, which, () => isOver, tally, faults));
		const told = await submitting;
		isOver = true;
		await Promise.all(mending);

		const published = publishedIn(folder, sitting.assignment);
		const record = published.regrading?.past ?? [];
		const { attempts } = workIn(folder, sitting.assignment);
		const byVersion = Array.from({ length: versionOf(published) }, (_, i) => scoresBy(i + 1));
		if (record.length !== tally.made || tally.made === 0)
			faults.push(`${tally.made} versions were made, and ${record.length} are in the record.`);
		if (record.some(({ by }) => by !== teacher)) faults.push('The record names somebody else.');
		for (const [i, score] of told.entries())
			if (!byVersion.some((scores) => scores[i] === score))
				faults.push(`Student ${i + 1} was told ${score}, which no version gives.`);
		await expectScores('at the end', byVersion.at(-1)!);

		await restoreFirst(windows[0], sitting, versionOf(published), faults);
		await expectScores('after the undoing', byVersion[0]!);
		const kept = publishedIn(folder, sitting.assignment);
		if (JSON.stringify(kept.items) !== JSON.stringify(sitting.published.items))
			faults.push('What was restored is not what was published.');
		if (JSON.stringify(kept.regrading?.past.slice(0, -1)) !== JSON.stringify(record))
			faults.push('The undoing has changed what was recorded before it.');
		await server.kill('SIGTERM');
		return {
			figures: `${STUDENTS} submitted while ${tally.made} versions were made; ${tally.movedOn} times one was told that another had been first; all restored`,
			faults: firstOf(faults.map((fault) => `Seed ${seed}: ${fault}`))
		};

		/** What each student has by one version of the keys. */
		function scoresBy(version: number): string[] {
			const keys = keysOf(asOf(published, version)!);
			return sitting.students.map(({ address: of }) => {
				const attempt = attempts.get(readAddress(of)!.attempt)!;
				return sayScore(scoreOf(counted(markedOf(attempt, keys))));
			});
		}

		/** As each student is told, and as the teacher’s table has it. */
		async function expectScores(when: string, expected: readonly string[]): Promise<void> {
			const results = textOf(await windows[0].get(`/teach/assignments/${sitting.assignment}`));
			for (const [i, { seated, cookie }] of devices.entries()) {
				const score = await scoreOn(address, seated.address, cookie);
				if (score !== expected[i])
					faults.push(`Student ${i + 1} has ${score} ${when}, and not ${expected[i]}.`);
				if (!results.includes(`Student ${i + 1} ${expected[i]} `))
					faults.push(`The results do not say ${expected[i]} of student ${i + 1} ${when}.`);
			}
		}
	});
}

/** Choices, of which each student has answered others rightly. */
async function seatAnswered(folder: string): Promise<{ sitting: Sitting; teacher: TeacherId }> {
	const article = await shippedArticle();
	const items = article.items.filter(({ type }) => type === 'single-choice');
	const given = (attempt: AssignedAttempt, asked: readonly Item[], place: number): AssignedAttempt => ({
		...attempt,
		slots: attempt.slots.map((slot, i) => {
			const isRight = (i + place) % QUESTIONS < place % 7;
			const response = isRight ? rightResponse(asked[i]!) : wrongResponse(asked[i]!);
			return { ...slot, revision: 1, value: { response } };
		})
	});
	return inStore(folder, async (store) => {
		const teacher = Object.values(store.accounts.get().teachers)[0]!.id;
		const wanted = { students: STUDENTS, items: QUESTIONS, teacher, given };
		return { sitting: await seat(store, wanted, { ...article, items }), teacher };
	});
}

/** @param looks how often the page is looked at before. @returns the score that the student is told */
async function submit(
	address: string,
	{ seated, cookie, tab }: Student,
	looks: number,
	faults: string[]
): Promise<string> {
	for (let i = 0; i < looks; i++) await ask(address, 'GET', `/attempts/${seated.address}`, { cookie });
	const { status } = await post(address, `/attempts/${seated.address}?/submit`, {}, { cookie });
	if (status !== 303) faults.push(`${tab} could not submit: ${status}.`);
	return scoreOn(address, seated.address, cookie);
}

async function scoreOn(address: string, attempt: string, cookie: string): Promise<string> {
	const { body } = await ask(address, 'GET', `/attempts/${attempt}`, { cookie });
	const [, earned, possible] = /(\S+) of (\d+)(?: points?)? (?=In whose court)/.exec(textOf({ body })) ?? [];
	return earned === undefined ? 'no score' : `${earned} of ${possible}`;
}

const pathOf = ({ assignment }: Sitting): string => `/teach/assignments/${assignment}/regrade`;

/** Mends keys, drops questions and gives their points away, each time by the version that the page has shown. */
async function mend(
	teacher: Visitor,
	sitting: Sitting,
	which: number,
	isOver: () => boolean,
	tally: Tally,
	faults: string[]
): Promise<void> {
	for (let turn = 0; !isOver() || turn < FEWEST_TURNS; turn++) {
		const item = sitting.published.items[(turn * 2 + which) % QUESTIONS]!;
		const wrong = wrongResponse(item);
		const act = ACTS[turn % ACTS.length]!;
		const fields: Record<string, string> = { do: act, item: item.id };
		if (act === 'key' && wrong.type === 'single-choice') fields['right.option'] = wrong.option;
		const looked = await teacher.post(`${pathOf(sitting)}?/look`, fields);
		// In a long run it is so already.
		if (looked.status === 409) continue;
		const { status, body } = await teacher.post(`${pathOf(sitting)}?/change`, {
			...fields,
			version: versionShown(looked.body)
		});
		if (status === 200) tally.made++;
		else if (textOf({ body }).includes('nothing of yours was written over it')) tally.movedOn++;
		else faults.push(`A change was answered ${status}: ${textOf({ body }).slice(0, 200)}`);
	}
}

const versionShown = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? 'none';

async function restoreFirst(
	teacher: Visitor,
	sitting: Sitting,
	version: number,
	faults: string[]
): Promise<void> {
	const fields = { do: 'restore', restore: '1' };
	const looked = await teacher.post(`${pathOf(sitting)}?/look`, fields);
	if (versionShown(looked.body) !== String(version))
		faults.push('Another version is shown than is recorded.');
	const { status } = await teacher.post(`${pathOf(sitting)}?/change`, {
		...fields,
		version: String(version)
	});
	if (status !== 200) faults.push(`The undoing was answered ${status}.`);
}
