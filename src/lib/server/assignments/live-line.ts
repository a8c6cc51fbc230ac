import type { LiveBoard } from '#lib/assignment/live.ts';
import { changeBetween } from '#lib/assignment/live-change.ts';

/** One event of the line, as browsers read it. */
export const liveEvent = (kind: string, data: unknown): string =>
	`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;

export interface LineSettings {
	/** The board now; `undefined` where it may no longer be seen: then the line ends. */
	look: () => Promise<LiveBoard | undefined>;
	/** Comes when it is time to look again. */
	pause: () => Promise<void>;
	/** After how many looks without anything new a word is sent, so that nobody in between takes the line for dead. */
	wordEvery: number;
	/** Told when the line is over, whoever ended it. */
	end: () => void;
}

/**
 * The line to a page: first the board, then what changes on it. Whoever was cut off begins with the whole board again, so nothing
 * is missed. Looks are taken one after the other, however slow the page reads.
 */
export function liveLine({ look, pause, wordEvery, end }: LineSettings): ReadableStream<Uint8Array> {
	const bytes = new TextEncoder();
	let before: LiveBoard | undefined;
	/** Looks since something was sent. */
	let silent = 0;
	/** Whether nobody reads any more. */
	let isLeft = false;

	/** What is to be said after one more look, if anything. */
	async function next(): Promise<string | undefined> {
		if (before !== undefined) await pause();
		const board = await look();
		if (board === undefined) return undefined;
		const sent = changeBetween(before, board);
		before = board;
		silent = sent.kind === 'none' ? silent + 1 : 0;
		if (sent.kind === 'board') return liveEvent('board', sent.board);
		if (sent.kind === 'change') return liveEvent('change', sent.change);
		return silent % wordEvery === 0 ? ': still here\n\n' : '';
	}

	return new ReadableStream({
		async pull(controller) {
			let said: string | undefined = '';
			try {
				while (said === '' && !isLeft) said = await next();
			} catch (error) {
				end();
				throw error;
			}
			if (isLeft) return;
			controller.enqueue(bytes.encode(said ?? liveEvent('over', {})));
			if (said !== undefined) return;
			end();
			controller.close();
		},
		cancel() {
			isLeft = true;
			end();
		}
	});
}
