import { describe, expect, it } from 'vitest';
import type { LiveBoard } from '#lib/assignment/live.ts';
import { liveLine } from './live-line.ts';

const board = (answered: number): LiveBoard => ({
	forms: [
		{ facility: [null], rows: [{ id: 'ana', name: 'Ana', stage: 'working', cells: ['open'], answered }] }
	],
	tally: { joined: 1, working: 1, finished: 0 },
	now: answered
});

/** All that a line sends while these are what is seen, one look after the other. */
async function sent(looks: (LiveBoard | undefined)[], wordEvery = 100): Promise<string[]> {
	let ended = 0;
	const stream = liveLine({
		look: () => Promise.resolve(looks.shift()),
		pause: () => Promise.resolve(),
		wordEvery,
		end: () => (ended += 1)
	});
	const text = await new Response(stream).text();
	expect(ended).toBe(1);
	return text.split('\n\n').filter(Boolean);
}
const kinds = (events: string[]) => events.map((each) => /^event: (\w+)/.exec(each)?.[1] ?? each);

describe('the line to a live board', () => {
	it('begins with the whole board, so that nobody who was cut off misses anything', async () => {
		const [first] = await sent([board(1)]);
		expect(JSON.parse(first!.split('\ndata: ')[1]!)).toEqual(board(1));
	});

	it('then sends what changes, and nothing while nothing does', async () => {
		expect(kinds(await sent([board(1), board(1), board(2), board(2), undefined]))).toEqual([
			'board',
			'change',
			'over'
		]);
	});

	it('says now and then that it is still there', async () => {
		const still = Array.from({ length: 5 }, () => board(1));
		expect(kinds(await sent([...still, undefined], 2))).toEqual([
			'board',
			': still here',
			': still here',
			'over'
		]);
	});

	it('ends when the board may no longer be seen', async () => {
		expect(kinds(await sent([undefined, board(1)]))).toEqual(['over']);
	});

	it('ends where looking fails, so that the page comes again', async () => {
		let ended = 0;
		const stream = liveLine({
			look: () => Promise.reject(new Error('damaged')),
			pause: () => Promise.resolve(),
			wordEvery: 1,
			end: () => (ended += 1)
		});
		await expect(new Response(stream).text()).rejects.toThrow('damaged');
		expect(ended).toBe(1);
	});

	it('looks no more once its page has gone', async () => {
		let [looks, ended] = [0, 0];
		let wake: () => void = () => undefined;
		const stream = liveLine({
			look: () => Promise.resolve(board(++looks)),
			pause: () => new Promise((resolve) => (wake = resolve)),
			wordEvery: 1,
			end: () => (ended += 1)
		});
		const reader = stream.getReader();
		await reader.read();
		await reader.cancel();
		wake();
		await Promise.resolve();
		expect(ended).toBe(1);
		expect(looks).toBeLessThanOrEqual(2);
	});
});
