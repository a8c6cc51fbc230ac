// `npm run courtside`: what whoever runs the server does beside it. The work is in courtside/main.ts; Vite runs it, since
// Node 20 cannot run TypeScript by itself.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('courtside/main.ts', import.meta.url)), {
	configFile: false,
	root: fileURLToPath(new URL('../..', import.meta.url)),
	logLevel: 'error'
});
// `npm run courtside -- doctor | head` ends the pipe early, which is no fault.
process.stdout.on('error', (error) => {
	if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
});
const { main, here } = /** @type {typeof import('./courtside/main.ts')} */ (module);
process.exitCode = await main(
	process.argv.slice(2),
	here(process.env['DATA_DIR'] ?? 'data', process.env['DATABASE_URL'])
);
