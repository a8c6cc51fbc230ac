import { parseArgs } from 'node:util';

export interface LoadOptions {
	students: number;
	/** Questions of the quiz on a server of its own. */
	items: number;
	/** Seconds that a student thinks about a question, on average. */
	think: number;
	/** Seconds in which they all come. */
	ramp: number;
	/** How many servers of its own on a PostgreSQL that it brings; 0 for one on files. */
	servers: number;
	/** A server that runs already, and the code of a quiz on it. */
	given?: { address: string; code: string };
	/** Of that server, to be told what it used. */
	token?: string;
}

export const HELP = `npm run load -- [options]

Plays a class: everybody joins, thinks, answers every question, submits and looks at the feedback.

  --students <n>    how many, 30 unless said otherwise
  --think <s>       seconds that each thinks about a question, from half to one and a half of this: 10; 0 asks as fast as it is answered
  --ramp <s>        seconds in which they come: 10
  --items <n>       questions, where the server is its own: 20
  --servers <n>     so many servers of its own, on a PostgreSQL that it brings, with students shared out among them; without it one on files
  --address <url>   a server that runs already; without it, one is started on a folder of its own in TMPDIR
  --code <code>     the code of a quiz on that server, which lets so many join
  --help            this

METRICS_TOKEN, where it is that of the given server, has the report say what the server used. Only load a server whose owner you are.`;

/** Or what is wrong with them, as a sentence. */
export function readOptions(
	given: readonly string[],
	token?: string
): LoadOptions | 'help' | { wrong: string } {
	let values: Partial<Record<string, string | boolean>>;
	try {
		({ values } = parseArgs({
			args: [...given],
			options: {
				...Object.fromEntries(
					['students', 'think', 'ramp', 'items', 'servers', 'address', 'code'].map((name) => [
						name,
						{ type: 'string' as const }
					])
				),
				help: { type: 'boolean' }
			}
		}));
	} catch (error) {
		return { wrong: (error as Error).message };
	}
	if (values['help']) return 'help';
	const numbers = { students: 30, think: 10, ramp: 10, items: 20, servers: 0 };
	for (const name of ['students', 'think', 'ramp', 'items', 'servers'] as const) {
		const text = values[name];
		if (text === undefined) continue;
		const whole = name !== 'think' && name !== 'ramp';
		if (typeof text !== 'string' || !(whole ? /^[1-9]\d{0,4}$/ : /^\d{1,4}(\.\d+)?$/).test(text))
			return {
				wrong: `--${name} must be ${whole ? 'a whole number from 1' : 'a number of seconds'}, and is "${String(text)}".`
			};
		numbers[name] = Number(text);
	}
	const { address, code } = values;
	if ((address === undefined) !== (code === undefined))
		return { wrong: 'A server that runs already takes both: --address and --code.' };
	if (typeof address === 'string' && !/^https?:\/\/[^/]+\/?$/.test(address))
		return { wrong: `--address must be like http://localhost:3000, and is "${address}".` };
	return {
		...numbers,
		...(typeof address === 'string' &&
			typeof code === 'string' && { given: { address: address.replace(/\/$/, ''), code } }),
		...(token && { token })
	};
}
