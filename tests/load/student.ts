import type { Passage } from '#lib/bank/passage.ts';
import type { ShownItem } from '#lib/items/types.ts';
import type { Rng } from '#lib/quiz/rng.ts';
import { pause } from '../faults/common.ts';
import { someResponse } from '../faults/responses.ts';
import { Visitor, type Answer } from '../server/visitor.ts';
import type { Act, Figures } from './figures.ts';
import { pageData } from './page-data.ts';

interface Asked {
	seen: {
		stage: string;
		taking?: { questions: { shown: ShownItem }[]; passage?: Pick<Passage, 'paragraphs'> };
	};
}

/** How often somebody tries what came to nothing. */
const MOST_TRIES = 5;
const AGAIN_MS = 1000;

/** Takes a quiz from its code to the feedback, as a browser does. @param think seconds per question, on average */
export async function takeQuiz(
	{ address, code, name }: { address: string; code: string; name: string },
	{ think, rng, figures }: { think: number; rng: Rng; figures: Figures }
): Promise<void> {
	const browser = new Visitor(address);
	const act = (name: Act, expected: number, doing: () => Promise<Answer>): Promise<Answer | undefined> =>
		trying(() => figures.time(name, async () => expecting(await doing(), expected)));
	const wait = (): Promise<void> => pause(think * 1000 * (0.5 + rng.below(1000) / 1000));

	const joined = await act('join', 303, () => browser.post(`/join/${code}?/join`, { name }));
	const waiting = joined?.headers.location;
	if (waiting === undefined) return;
	const started = await act('start', 303, () => browser.post(`${waiting}?/start`, {}));
	const path = started?.headers.location;
	if (path === undefined) return;
	const page = await act('page', 200, () => browser.get(`${path}/__data.json`));
	const taking = page && (pageData(page.body) as Asked).seen.taking;
	if (taking === undefined) return;
	const { questions, passage } = taking;
	for (const [slot, { shown }] of questions.entries()) {
		await wait();
		const response = someResponse(shown, passage ?? NOWHERE, rng);
		const body = JSON.stringify({ tab: 'load', seq: slot + 1, rev: 0, value: { response } });
		const headers = { 'content-type': 'application/json', origin: browser.origin };
		await act('save', 200, () => browser.ask('PUT', `${path}/slots/${slot}`, { headers, body }));
	}
	await wait();
	await act('submit', 303, () => browser.post(`${path}?/submit`, {}));
	if (await act('feedback', 200, () => browser.get(path))) figures.finished++;
}

/** A passage out of sight has no sentence that could be chosen. */
const NOWHERE: Pick<Passage, 'paragraphs'> = { paragraphs: [] };

function expecting(answer: Answer, status: number): Answer {
	if (answer.status !== status) throw new Error(`answered ${answer.status}`);
	return answer;
}

/** Like the pages, which try again until it is done. */
async function trying(doing: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
	for (let tries = 1; ; tries++) {
		const answer = await doing();
		if (answer || tries === MOST_TRIES) return answer;
		await pause(AGAIN_MS);
	}
}
