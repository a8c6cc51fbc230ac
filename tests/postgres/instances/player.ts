import type { Passage } from '#lib/bank/passage.ts';
import type { ShownItem } from '#lib/items/types.ts';
import type { Rng } from '#lib/quiz/rng.ts';
import { keptLines } from '../../faults/ask.ts';
import { Student } from '../../faults/student.ts';
import { pageData } from '../../load/page-data.ts';
import { Visitor, type Answer } from '../../server/visitor.ts';

/** More tries than this in a row would have a student wait for over half a minute. */
const MOST_TRIES = 5;
export const SAVES_PER_QUESTION = 2;

export interface Told {
	/** Something was acknowledged. */
	saved: () => void;
	/** Something came to nothing, and is tried again. */
	again: (what: string) => void;
}

/** What a student has at the end: the device, with its list of what was acknowledged. */
export interface Played {
	device: Student<ShownItem>;
	/** How often the name was given before it was known to be taken. */
	joins: number;
}

interface Asked {
	seen: { taking?: { questions: { shown: ShownItem }[] } };
}

/**
 * Takes a quiz as a browser does, from its code to its end. What came to nothing is sent again as it was: the pages do so by themselves
 * with what was given, and a student with a button. Only they wait before.
 *
 * @throws where anything is refused, or comes to nothing too often
 */
export async function play(
	{ address, code, name, passage }: { address: string; code: string; name: string; passage: Passage },
	rng: Rng,
	{ saved, again }: Told
): Promise<Played> {
	const browser = new Visitor(address);
	async function until(status: number, what: string, doing: () => Promise<Pick<Answer, 'status' | 'body'>>) {
		for (let tries = 1; ; tries++) {
			const answer = await doing().catch((error: unknown) => ({ status: 0, body: String(error) }));
			if (answer.status === status) return { answer: answer as Answer, tries };
			if (![0, 502, 503].includes(answer.status) || tries === MOST_TRIES)
				throw new Error(`${name}, ${what}, try ${tries}: ${answer.status} ${answer.body.slice(0, 200)}`);
			again(what);
		}
	}

	const joined = await until(303, 'join', () => browser.post(`/join/${code}?/join`, { name }));
	const path = joined.answer.headers.location!;
	await until(303, 'start', () => browser.post(`${path}?/start`, {}));
	const page = await until(200, 'page', () => browser.get(`${path}/__data.json`));
	const { questions } = (pageData(page.answer.body) as Asked).seen.taking!;
	const seated = {
		address: path.split('/').at(-1)!,
		token: browser.jar.get('courtside-attempt')!,
		items: questions.map(({ shown }) => shown)
	};
	const device = new Student(seated, passage, rng, name.replaceAll(' ', '-'));
	const agent = keptLines();
	for (let i = 0; i < questions.length * SAVES_PER_QUESTION; i++) {
		await until(200, 'save', () => device.save(address, agent));
		saved();
	}
	agent.destroy();
	await until(303, 'submit', () => browser.post(`${path}?/submit`, {}));
	await until(200, 'feedback', () => browser.get(path));
	return { device, joins: joined.tries };
}
