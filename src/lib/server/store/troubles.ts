import { DamagedDocument, type Trouble } from './store.ts';

/** How many that happened and are over are remembered. */
const MOST_PASSED = 100;
/** They cannot be mended, and so are never cleared: a clock that is set every minute would fill the memory. */
const PASSED: readonly Trouble['kind'][] = ['leap', 'set-back', 'left-over', 'adopted'];

/** What the owner should know, each once. */
export class Troubles {
	readonly #all = new Map<string, Trouble>();

	/** @param log a line for whoever runs it */
	constructor(private readonly log: (line: string) => void) {}

	add(trouble: Trouble): void {
		const line = sayTrouble(trouble);
		if (!this.#all.has(line)) this.log(line);
		this.#all.set(line, trouble);
		const passed = [...this.#all].filter(([, { kind }]) => PASSED.includes(kind));
		for (const [earliest] of passed.slice(0, -MOST_PASSED)) this.#all.delete(earliest);
	}

	/** Where the error is of a document that cannot be read. */
	note(error: unknown): void {
		if (!(error instanceof DamagedDocument)) return;
		const { kind, document, why, restore } = error;
		this.add({ kind, document, why, restore });
	}

	/** Takes away what is over. */
	clear(isOver: (trouble: Trouble) => boolean): void {
		for (const [line, trouble] of this.#all) if (isOver(trouble)) this.#all.delete(line);
	}

	list(): Trouble[] {
		return [...this.#all.values()];
	}
}

/** A trouble as a sentence or two, with the command that mends it where there is one. */
export function sayTrouble(trouble: Trouble): string {
	switch (trouble.kind) {
		case 'damaged':
		case 'missing':
			return `${trouble.document}.json: ${trouble.why}. To bring it back: ${trouble.restore}`;
		case 'adopted':
			return `${trouble.document}.json was there and not in the index. It was taken in.`;
		case 'left-over':
			return `${trouble.file} was left over from a process that ended at a bad moment.`;
		case 'no-backup':
			return `${trouble.document}.json: its backups could not be brought up to date: ${trouble.why}. This is tried again.`;
		case 'leap':
			return `${LEAPS[trouble.of]} for ${sayTime(trouble.by)}, until ${sayMoment(trouble.at)}. Open attempts are given the time back.`;
		case 'set-back':
			return `At ${sayMoment(trouble.at)} the clock was set back by ${sayTime(trouble.by)}. Courtside goes on by the time it had.`;
		case 'clock-in-doubt':
			return `The clock says ${sayMoment(trouble.wall)}, and ${trouble.document}.json was written at ${sayMoment(trouble.written)}. Nothing opens or closes by itself until you say which is right: npm run courtside -- doctor --clock wall, or --clock written.`;
	}
}

const LEAPS = {
	clock: 'The clock was set forward',
	sleep: 'The machine slept',
	restart: 'The server was not running'
};

const sayMoment = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 19) + ' UTC';

function sayTime(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	if (seconds < 120) return `${seconds} s`;
	const minutes = Math.round(seconds / 60);
	return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
