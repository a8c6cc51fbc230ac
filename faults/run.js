// `npm run faults`: breaks Courtside in the ways that it promises to outlast, one line each. `-- F1 F8` picks, `--soak` lets
// the long ones take their time, `--list` only says which there are.
import { experiments } from './experiments.js';

const args = process.argv.slice(2);
const picked = args.filter((arg) => !arg.startsWith('-'));
const setting = { soak: args.includes('--soak') };
const unknown = picked.filter((id) => !experiments.some((each) => each.id === id));
if (unknown.length > 0) {
	console.error(
		`There is no ${unknown.join(', ')}. There are: ${experiments.map(({ id }) => id).join(', ')}.`
	);
	process.exit(2);
}

let failed = 0;
for (const experiment of experiments.filter(({ id }) => picked.length === 0 || picked.includes(id))) {
	const { id, name, expects } = experiment;
	if (args.includes('--list')) {
		console.log(`${id.padEnd(10)} ${name}: ${expects}`);
		continue;
	}
	const started = performance.now();
	const outcome = await experiment
		.run(setting)
		.catch((error) => ({ ok: false, figures: String(error.stack ?? error) }));
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	if ('skipped' in outcome) console.log(`–  ${id.padEnd(10)} ${name}: not run, ${outcome.skipped}`);
	else {
		if (!outcome.ok) failed++;
		console.log(
			`${outcome.ok ? '✓' : '✗'}  ${id.padEnd(10)} ${name}: ${expects}. ${outcome.figures} (${seconds} s)`
		);
	}
}
process.exitCode = failed > 0 ? 1 : 0;
