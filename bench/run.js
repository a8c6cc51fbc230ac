// `npm run bench`: figures to look at, not tests; they depend on the machine.
import { benchCards } from './cards.js';
import { benchClass } from './class.js';
import { benchGenerate } from './generate.js';
import { benchLighthouse } from './lighthouse.js';
import { benchLimits } from './limits.js';
import { benchPageWeight } from './page-weight.js';
import { benchReading } from './reading.js';
import { benchSaves } from './saves.js';

try {
	await benchPageWeight();
	await benchLighthouse();
	await benchCards();
	await benchGenerate();
	await benchReading();
	await benchLimits();
	await benchClass();
	await benchSaves();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
