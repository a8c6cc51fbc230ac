import type { Experiment, Options } from './experiment.ts';
import { bankEdited } from './bank-edited.ts';
import { clockLeaps } from './clock-leaps.ts';
import { killed } from './killed.ts';
import { poison } from './poison.ts';
import { readOnly } from './read-only.ts';
import { regraded } from './regraded.ts';
import { slowSenders } from './slow-senders.ts';
import { soak } from './soak.ts';
import { stampede } from './stampede.ts';
import { stopped } from './stopped.ts';
import { storageFull } from './storage-full.ts';
import { ofTheStore } from './store/of-the-store.ts';

const EXPERIMENTS: readonly Experiment[] = [
	killed,
	storageFull,
	readOnly,
	clockLeaps,
	...ofTheStore,
	slowSenders,
	bankEdited,
	regraded,
	stopped,
	stampede,
	poison,
	soak
];

const SEED = 'COURTSIDE';

/**
 * Runs the experiments that are named, or all, and says of each in a line what came of it.
 *
 * @param given names (`F1`), `--soak`, `--seed <letters>`
 * @returns how the process should end: 0 where all is as expected, 1 where something is not, 2 where one is not known
 */
export async function main(given: readonly string[], print: (line: string) => void): Promise<number> {
	const at = given.indexOf('--seed');
	const options: Options = {
		soak: given.includes('--soak'),
		seed: (at >= 0 && given[at + 1]) || SEED
	};
	const named = given.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));
	const unknown = named.find((name) => !EXPERIMENTS.some((each) => each.name === name));
	if (unknown !== undefined) {
		print(`There is no ${unknown}. There are ${EXPERIMENTS.map(({ name }) => name).join(', ')}.`);
		return 2;
	}
	let isWell = true;
	for (const experiment of EXPERIMENTS)
		if (named.length === 0 || named.includes(experiment.name))
			isWell = (await tryOne(experiment, options, print)) && isWell;
	return isWell ? 0 : 1;
}

async function tryOne(
	{ name, expected, run }: Experiment,
	options: Options,
	print: (line: string) => void
): Promise<boolean> {
	const { figures, faults, notTried } = await run(options).catch((error: unknown) => ({
		figures: `seed ${options.seed}`,
		faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
		notTried: undefined
	}));
	const verdict = notTried ? `not tried: ${notTried}` : faults.length === 0 ? 'as expected' : 'FAILED';
	print([name.padEnd(4), expected, figures, verdict].filter(Boolean).join(' · '));
	for (const fault of faults) print(`     ${fault}`);
	return faults.length === 0;
}
