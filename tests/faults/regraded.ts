import '#lib/items/all-types.ts';
import type { Published } from '#lib/assignment/assignment.ts';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { keysOf } from '#lib/assignment/keys.ts';
import { asOf, regrade, versionOf } from '#lib/assignment/regrade.ts';
import type { Change } from '#lib/assignment/regrading.ts';
import { counted, markedOf } from '#lib/assignment/turns.ts';
import { readAddress } from '#lib/assignment/address.ts';
import { sayPoints } from '#lib/quiz/say.ts';
import { scoreOf } from '#lib/quiz/score.ts';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { textOf, Visitor } from '../server/visitor.ts';
import { ask, post } from './ask.ts';
import { devicesOf, firstOf, inFolder } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { workIn } from './on-disk.ts';
import { makeOwner } from './owner.ts';
import { serve, type Served } from './serve.ts';
import { inStore, seat, shippedArticle, type Sitting } from './sitting.ts';
import type { Student } from './student.ts';

const STUDENTS = 50;
const QUESTIONS = 12;

export const regraded: Experiment = {
	name: 'F23',
	expected: `regraded by two teachers at once while ${STUDENTS} submit: each score is by one version that is in the record, undo restores all`,
	run: ({ seed }) => regradeMeanwhile(seed)
};

/** As it is on the disk, and what the pages said of it. */
interface Seen {
	published: Published;
	/** Of each student in their order. */
	scores: string[];
}

export function regradeMeanwhile(seed: string): Promise<Outcome> {
	return inFolder(async (folder) => {
		const env = { DATA_DIR: folder };
		const owner = await makeOwner(await serve(env));
		const article = await shippedArticle();
		const choices = article.items.filter(({ type }) => type === 'single-choice');
		const sitting = await inStore(folder, (store) =>
			seat(
				store,
				{
					students: STUDENTS,
					items: QUESTIONS,
					teacher: Object.values(store.accounts.get().teachers)[0]!.id,
					// Each has another number of right answers, so that no two keys give all the same scores.
					given: (attempt, asked, place) => ({
						...attempt,
						slots: attempt.slots.map((slot, i) => ({
							...slot,
							revision: 1,
							value: {
								response: (i + place) % QUESTIONS < place % 7 ? rightResponse(asked[i]!) : wrongResponse(asked[i]!)
							}
						}))
					})
				},
				{ ...article, items: choices }
			)
		);
		const devices = devicesOf(sitting, seed);
		const server = await serve(env);
		const faults: string[] = [];
		const [one, two] = [new Visitor(server.address), new Visitor(server.address)];
		await one.post('/teach/sign-in', owner);
		await two.post('/teach/sign-in', owner);

		/** What students were told the moment they submitted. */
		const told: string[] = [];
		const tally = { made: 0, movedOn: 0 };
		let isOver = false;
		const submitting = Promise.all(devices.map((each, i) => submitAfter(server, each, i, told, faults))).then(
			() => (isOver = true)
		);
		const mending = [one, two].map((teacher, which) =>
			mendUntil(teacher, sitting, which, () => isOver, tally, faults)
		);
		await submitting;
		await Promise.all(mending);

		const seen = await seenNow(server, devices, folder, sitting);
		check(seen, told, tally, sitting, faults);
		await undoAll(one, server, devices, folder, sitting, faults);
		await server.kill('SIGTERM');
		return {
			figures: `${STUDENTS} submitted while ${tally.made} versions were made; ${tally.movedOn} times a teacher was told that another had been first`,
			faults: firstOf(faults.map((fault) => `Seed ${seed}: ${fault}`))
		};
	});
}

const pathOf = ({ assignment }: Sitting): string => `/teach/assignments/${assignment}/regrade`;

/** A few at a time, one after the other, as a class does when the time is nearly up. */
async function submitAfter(
	{ address }: Served,
	{ seated, cookie, tab }: Student,
	place: number,
	told: string[],
	faults: string[]
): Promise<void> {
	for (let turn = 0; turn < place % 5; turn++) await ask(address, 'GET', `/attempts/${seated.address}`, { cookie });
	const { status } = await post(address, `/attempts/${seated.address}?/submit`, {}, { cookie });
	if (status !== 303) faults.push(`${tab} could not submit: ${status}.`);
	told[place] = await scoreOn(address, seated.address, cookie);
}

async function scoreOn(address: string, attempt: string, cookie: string): Promise<string> {
	const { body } = await ask(address, 'GET', `/attempts/${attempt}`, { cookie });
	return /(\S+) of (\d+)(?: points?)? (?=In whose court)/.exec(textOf({ body }))?.slice(1, 3).join(' of ') ?? 'none';
}

/** Mends, drops and gives away one question after the other, each time by the version that the page shows. */
async function mendUntil(
	teacher: Visitor,
	sitting: Sitting,
	which: number,
	isOver: () => boolean,
	tally: { made: number; movedOn: number },
	faults: string[]
): Promise<void> {
	const path = pathOf(sitting);
	for (let turn = 0; !isOver() || turn < 6; turn++) {
		const item = sitting.published.items[(turn * 2 + which) % QUESTIONS]!;
		const wrong = wrongResponse(item);
		const isKey = turn % 3 === 0 && wrong.type === 'single-choice';
		const fields: Record<string, string> = {
			do: isKey ? 'key' : turn % 3 === 1 ? 'drop' : 'everyone',
			item: item.id,
			...(isKey && { 'right.option': wrong.option })
		};
		const looked = await teacher.post(`${path}?/look`, fields);
		const version = /name="version" value="(\d+)"/.exec(looked.body)?.[1];
		// It is so already, which both may find in a long run.
		if (looked.status === 409) continue;
		if (looked.status !== 200 || version === undefined) {
			faults.push(`A look was answered ${looked.status}.`);
			return;
		}
		const { status, body } = await teacher.post(`${path}?/change`, { ...fields, version });
		if (status === 200) tally.made++;
		else if (status === 409 && textOf({ body }).includes('nothing of yours was written over it')) tally.movedOn++;
		else if (status !== 409) faults.push(`A change was answered ${status}.`);
	}
}

async function seenNow(
	{ address }: Served,
	devices: readonly Student[],
	folder: string,
	sitting: Sitting
): Promise<Seen> {
	const scores: string[] = [];
	for (const { seated, cookie } of devices) scores.push(await scoreOn(address, seated.address, cookie));
	return { published: publishedIn(folder, sitting.assignment), scores };
}

/** What each student has by one version of the keys, as the pages say it. */
function scoresBy(published: Published, version: number, folderWork: ReturnType<typeof workIn>, { students }: Sitting) {
	const keys = keysOf(asOf(published, version)!);
	return students.map(({ address }) => {
		const attempt = folderWork.attempts.get(readAddress(address)!.attempt)!;
		const { earned, possible } = scoreOf(counted(markedOf(attempt, keys)));
		return `${sayPoints(earned)} of ${possible}`;
	});
}
