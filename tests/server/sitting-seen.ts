// What a student's browsers are sent of a quiz, whole: by a page with scripts, by forms without, and on a second device.
import type { ItemResponse } from '#lib/items/types.ts';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { postedAs } from '../builders/posted.ts';
import { Visitor, type Answer } from './visitor.ts';

/** What was asked, and all of the answer: nothing is left out and nothing made alike. */
export interface Seen {
	asked: string;
	status: number;
	headers: string[];
	body: string;
}

export interface Sat {
	before: Seen[];
	/** From handing in on. */
	after: Seen[];
}

/** What is given to one question, one after the other. */
export type Given = readonly ItemResponse[];

/** The name that both servers are known by; their ports differ. */
const ORIGIN = 'http://quiz.test';

class Watched {
	readonly #visitor: Visitor;

	constructor(
		address: string,
		private readonly seen: Seen[],
		private readonly passes: () => Promise<unknown>
	) {
		this.#visitor = new Visitor(address, ORIGIN);
	}

	cookie(name: string): string {
		return this.#visitor.jar.get(name) ?? '';
	}

	async ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
		await this.passes();
		const answer = await this.#visitor.ask(method, path, { headers, ...(body !== undefined && { body }) });
		const { status, raw } = answer;
		this.seen.push({ asked: `${method} ${path} ${body ?? ''}`, status, headers: raw, body: answer.body });
		return answer;
	}

	get(path: string, headers: Record<string, string> = {}) {
		return this.ask('GET', path, { accept: 'text/html', ...headers });
	}

	/** @param scripts whether a page sends it that goes on without being loaded anew */
	post(path: string, fields: [string, string][], scripts = false) {
		const form = { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN };
		const how = scripts
			? { accept: 'application/json', 'x-sveltekit-action': 'true' }
			: { accept: 'text/html' };
		return this.ask('POST', path, { ...form, ...how }, new URLSearchParams(fields).toString());
	}

	put(path: string, body: unknown) {
		const headers = { 'content-type': 'application/json', origin: ORIGIN };
		return this.ask('PUT', path, headers, JSON.stringify(body));
	}
}

/**
 * Joins twice and takes the quiz, giving to each question all that there is to give.
 *
 * @param passes lets some time go by
 */
export async function sit(
	address: string,
	code: string,
	given: readonly Given[],
	passes: () => Promise<unknown>
): Promise<Sat> {
	const seen: Seen[] = [];
	const page = new Watched(address, seen, passes);
	const own = await join(page, code, 'Ana', true);
	await answerByScripts(page, own, given);

	const forms = new Watched(address, seen, passes);
	const other = await join(forms, code, 'Ben', false);
	await answerByForms(forms, other, given);

	const device = new Watched(address, seen, passes);
	await forms.post(`${other}?/code`, []);
	await device.post(`/join/${code}?/resume`, [['resumeCode', forms.cookie('courtside-resume')]]);
	await device.get(other);
	await forms.get(other);

	const before = seen.splice(0);
	await page.post(`${own}?/submit`, []);
	await page.get(own);
	return { before, after: seen };
}

/** @returns the path of the attempt, begun */
async function join(page: Watched, code: string, name: string, scripts: boolean): Promise<string> {
	await page.get('/join');
	await page.get(`/join?code=${code}`);
	await page.get(`/join/${code}`);
	if (scripts) await page.get(`/join/${code}/__data.json`);
	await page.post(`/join/${code}?/join`, [['name', '']], scripts);
	const { body, headers } = await page.post(`/join/${code}?/join`, [['name', name]], scripts);
	const path = /\/attempts\/[\w-]+/.exec(scripts ? body : (headers.location ?? ''))?.[0];
	if (path === undefined) throw new Error(`Nobody joined: ${body.slice(0, 300)}`);
	await page.get(path);
	if (scripts) await page.get(`${path}/__data.json`);
	await page.post(`${path}?/start`, [], scripts);
	return path;
}

async function answerByScripts(page: Watched, path: string, given: readonly Given[]) {
	const { headers } = await page.get(path);
	await page.get(path, { 'if-none-match': headers.etag ?? '' });
	const look = async () => {
		for (const query of ['', '?all', '?review', '?forget', ...given.map((_, i) => `?question=${i + 1}`)])
			for (const part of ['', '/__data.json']) await page.get(path + part + query);
		await page.get(`${path}/now`);
	};
	await look();
	let seq = 0;
	for (const [slot, responses] of given.entries()) {
		const at = `${path}/slots/${slot}`;
		for (const [rev, response] of responses.entries())
			await page.put(at, { tab: 'one', seq: ++seq, rev, value: { response, sure: rev % 2 === 0 } });
		await page.get(`${path}?question=${slot + 1}`);
		// Sent again; by a tab that has seen nothing of it; and what does not fit.
		await page.put(at, { tab: 'one', seq, rev: 0, value: { response: responses[0], sure: true } });
		await page.put(at, { tab: 'two', seq: 1, rev: 0, value: { flagged: true } });
		await page.put(at, { tab: 'one', seq: ++seq, rev: 9, value: { response: { type: 'nothing' } } });
	}
	await look();
}

async function answerByForms(page: Watched, path: string, given: readonly Given[]) {
	for (const [slot, responses] of given.entries()) {
		const prefix = prefixOf(slot);
		const fields = (response: ItemResponse, rev: number): [string, string][] => [
			['go', `question=${slot + 1}`],
			[`${prefix}rev`, String(rev)],
			[`${prefix}was`, '{}'],
			[`${prefix}sure`, 'yes'],
			...postedAs(response, prefix)
		];
		await page.get(`${path}?question=${slot + 1}`);
		for (const [rev, response] of responses.entries()) {
			await page.post(`${path}?/save&question=${slot + 1}`, fields(response, rev));
			await page.get(`${path}?question=${slot + 1}`);
		}
		// Filled in over what has been saved since.
		await page.post(`${path}?/save&question=${slot + 1}`, fields(responses[0]!, 0));
	}
	await page.get(`${path}?all`);
	await page.get(`${path}?review`);
}

/** What was not answered alike, by what was asked; how often something was asked counts too. */
export function differing(one: readonly Seen[], other: readonly Seen[]): string[] {
	const longer = one.length > other.length ? one : other;
	return longer.flatMap(({ asked }, i) =>
		JSON.stringify(one[i]) === JSON.stringify(other[i]) ? [] : [asked]
	);
}
