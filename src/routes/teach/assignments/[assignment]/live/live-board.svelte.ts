import type { LiveBoard } from '#lib/assignment/live.ts';
import { changed, type LiveChange } from '#lib/assignment/live-change.ts';

/** How a page hears what changes: it does; it tries again; it was told that there is nothing more to hear. */
export type Line = 'on' | 'lost' | 'over';

/** A board that keeps itself up to date for as long as its page is open. */
export class Live {
	board = $state.raw<LiveBoard>() as LiveBoard;
	line = $state<Line>('on');
	/** Whether the line was lost and came back: then everything was sent again. */
	isBack = $state(false);
	/** The server’s time, counted on from what it said last on a clock that nobody can set. */
	now = $state(0);
	#saidAt = 0;

	constructor(board: LiveBoard) {
		this.board = board;
		this.now = board.now;
	}

	/** Takes a board that was read anew. */
	set(board: LiveBoard): void {
		this.board = board;
		this.now = board.now;
		this.#saidAt = performance.now();
	}

	/** @param address of the line @returns what ends it */
	follow(address: string): () => void {
		this.#saidAt = performance.now();
		const source = new EventSource(address);
		const timer = setInterval(() => (this.now = this.board.now + performance.now() - this.#saidAt), 1000);
		source.addEventListener('open', () => {
			this.isBack = this.line === 'lost';
			this.line = 'on';
		});
		source.addEventListener('error', () => {
			// The browser tries again by itself, but not where it was refused.
			this.line = source.readyState === EventSource.CLOSED ? 'over' : 'lost';
		});
		source.addEventListener('over', () => {
			this.line = 'over';
			source.close();
		});
		source.addEventListener('board', ({ data }: MessageEvent<string>) =>
			this.set(JSON.parse(data) as LiveBoard)
		);
		source.addEventListener('change', ({ data }: MessageEvent<string>) => {
			this.set(changed(this.board, JSON.parse(data) as LiveChange));
		});
		return () => {
			source.close();
			clearInterval(timer);
		};
	}
}
