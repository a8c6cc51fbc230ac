// `npm run bank`: what an author wants to know of a bank. The work is in bank/main.ts; Vite runs it, since Node 20
// cannot run TypeScript by itself.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('bank/main.ts', import.meta.url)), {
	configFile: false,
	root: fileURLToPath(new URL('../..', import.meta.url)),
	logLevel: 'error'
});
// `npm run bank stats | head` ends the pipe early, which is no fault.
process.stdout.on('error', (error) => {
	if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
});
process.exitCode = await /** @type {typeof import('./bank/main.ts')} */ (module).main(process.argv.slice(2), {
	questions: process.env['QUESTIONS_DIR'] ?? 'questions',
	print: (line) => console.log(line)
});
