// `npm run bench`: figures to look at, not tests; they depend on the machine.
import { existsSync } from 'node:fs';
import { benchPageWeight } from './page-weight.js';
import { benchReading } from './reading.js';

// A file of its own for the time that a quiz takes to make, once it is there: export async function bench().
const generate = new URL('generate.js', import.meta.url);

try {
	await benchPageWeight();
	if (existsSync(generate)) await (await import(generate.href)).bench();
	await benchReading();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
