// `npm run load`: plays a class that takes a quiz, and says how the server kept up. Vite runs what is written in TypeScript, since
// Node 20 cannot.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { module } = await runnerImport(fileURLToPath(new URL('../tests/load/main.ts', import.meta.url)), {
	configFile: false,
	root: process.cwd(),
	logLevel: 'error'
});
const { main } = /** @type {typeof import('../tests/load/main.ts')} */ (module);
process.exitCode = await main(process.argv.slice(2), {
	print: (line) => console.log(line),
	// On a terminal the line is written over; elsewhere it would be hundreds.
	progress: process.stderr.isTTY ? (line) => process.stderr.write(`\r\x1b[K${line}`) : () => undefined
});
