import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { textOf, Visitor } from '../server/visitor.ts';
import { localId } from '#lib/items/item.ts';
import { readLibrary } from '#lib/server/library/library.ts';
import { ask, post } from './ask.ts';
import { devicesOf, firstOf, inFolder } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { makeOwner, type OWNER } from './owner.ts';
import { serve, type Served } from './serve.ts';
import { inStore, seat, shippedArticle, type Sitting } from './sitting.ts';
import type { Student } from './student.ts';

const ARTICLE = 'uk-eu-defence';
const STUDENTS = 10;
const QUESTIONS = 12;

export const bankEdited: Experiment = {
	name: 'F22',
	expected:
		'the bank is edited, reordered and then deleted while 10 attempts are open: students see no change, pinned keys mark, results say so',
	run: ({ seed }) => edit(seed)
};

function edit(seed: string): Promise<Outcome> {
	return inFolder(async (folder) => {
		const [data, questions] = [join(folder, 'data'), join(folder, 'questions')];
		cpSync('questions', questions, { recursive: true });
		const env = { DATA_DIR: data, QUESTIONS_DIR: questions };
		const owner = await makeOwner(await serve(env));
		const authored = new Set(readBank(questions).questions.map(({ id }) => id));
		const article = await shippedArticle();
		const choices = article.items.filter(
			({ id, type }) => type === 'single-choice' && authored.has(localId(id))
		);
		const sitting = await inStore(data, (store) =>
			seat(
				store,
				{
					students: STUDENTS,
					items: QUESTIONS,
					teacher: Object.values(store.accounts.get().teachers)[0]!.id
				},
				{ ...article, items: choices }
			)
		);
		const devices = devicesOf(sitting, seed);
		const faults: string[] = [];

		let server = await serve(env);
		const before = await pagesOf(server, devices);
		await server.kill('SIGTERM');
		const edits = editBank(questions, sitting);
		const { problems } = await readLibrary(questions);
		if (problems.length > 0) faults.push(`The edited bank cannot be read: ${JSON.stringify(problems[0])}`);
		server = await serve(env);
		compare('edited', before, await pagesOf(server, devices), faults);
		const said = await resultsSaid(server, owner, sitting);
		for (const words of [
			`${edits.edited} of the ${QUESTIONS} questions have been edited in the bank`,
			`${edits.gone} of the ${QUESTIONS} questions have been taken out of the bank`
		])
			if (!said.includes(words)) faults.push(`The results do not say “${words}”.`);
		await server.kill('SIGTERM');

		rmSync(join(questions, ARTICLE), { recursive: true });
		server = await serve(env);
		compare('deleted', before, await pagesOf(server, devices), faults);
		for (const [i, device] of devices.entries()) await finish(server, device, i % 2 === 0, faults);
		await server.kill('SIGTERM');
		return {
			figures: `${edits.edited} questions edited, ${edits.gone} deleted, all reordered, then all deleted; ${STUDENTS} attempts marked by the pinned keys`,
			faults: firstOf(faults)
		};
	});
}

interface Bank {
	statements: unknown[];
	questions: {
		id: string;
		stem: string;
		key: { text: string };
		distractors: { text: string }[];
		enemies?: string[];
	}[];
}

const bankFile = (questions: string): string => join(questions, ARTICLE, 'bank.yaml');
const readBank = (questions: string): Bank => parse(readFileSync(bankFile(questions), 'utf8')) as Bank;

/** Of those that are asked every third gets another key, every third another stem, and every third goes. */
function editBank(questions: string, { published }: Sitting): { edited: number; gone: number } {
	const bank = readBank(questions);
	const asked = published.items.map(({ id }) => localId(id));
	const gone = asked.filter((_, i) => i % 3 === 2);
	bank.questions = bank.questions.filter(({ id }) => !gone.includes(id)).reverse();
	bank.statements.reverse();
	for (const question of bank.questions)
		if (question.enemies) question.enemies = question.enemies.filter((id) => !gone.includes(id));
	for (const [i, id] of asked.entries()) {
		const question = bank.questions.find((each) => each.id === id);
		if (question === undefined) continue;
		if (i % 3 === 0) {
			const [other] = question.distractors;
			[question.key.text, other!.text] = [other!.text, question.key.text];
		} else question.stem = `Once more: ${question.stem}`;
	}
	writeFileSync(bankFile(questions), stringify(bank));
	return { edited: asked.length - gone.length, gone: gone.length };
}

/** What a student's page says, but for what changes with time and with each request. */
async function pagesOf({ address }: Served, devices: readonly Student[]): Promise<string[]> {
	const pages: string[] = [];
	for (const { seated, cookie } of devices) {
		const { status, body } = await ask(address, 'GET', `/attempts/${seated.address}?all`, { cookie });
		pages.push(`${status} ${body}`.replace(/nonce="[^"]*"/g, '').replace(/serverNow:\d+/g, ''));
	}
	return pages;
}

function compare(when: string, before: readonly string[], after: readonly string[], faults: string[]): void {
	for (const [i, page] of before.entries()) {
		if (!page.startsWith('200 ') || !page.includes('<fieldset'))
			faults.push(`Student ${i + 1} saw no quiz: ${page.slice(0, 60)}`);
		if (page === after[i]) continue;
		const at = Array.from(page).findIndex((sign, place) => sign !== after[i]![place]);
		faults.push(
			`Student ${i + 1} saw another page when the bank was ${when}: ${after[i]!.slice(at - 40, at + 40)}`
		);
	}
}

async function resultsSaid(
	{ address }: Served,
	owner: typeof OWNER,
	{ assignment }: Sitting
): Promise<string> {
	const teacher = new Visitor(address);
	await teacher.post('/teach/sign-in', owner);
	return (await teacher.get(`/teach/assignments/${assignment}`)).body;
}

/** Gives what the pinned keys call right, or wrong, submits it, and looks at the score. */
async function finish(
	{ address }: Served,
	device: Student,
	isRight: boolean,
	faults: string[]
): Promise<void> {
	const { seated, cookie } = device;
	for (const [slot, item] of seated.items.entries()) {
		const response = isRight ? rightResponse(item) : wrongResponse(item);
		const { status } = await device.put(address, slot, { tab: 'last', seq: 1, rev: 0, value: { response } });
		if (status !== 200) faults.push(`${device.tab}, question ${slot}: ${status}`);
	}
	await post(address, `/attempts/${seated.address}?/submit`, {}, { cookie });
	const { body } = await ask(address, 'GET', `/attempts/${seated.address}`, { cookie });
	const score = /(\S+) of \d+ (?=In whose court)/.exec(textOf({ body }))?.[0].trim();
	const expected = `${isRight ? QUESTIONS : 0} of ${QUESTIONS}`;
	if (score !== expected) faults.push(`${device.tab} has ${score ?? 'no score'}, and not ${expected}.`);
}
