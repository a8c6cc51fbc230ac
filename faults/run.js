// `npm run faults`: tries to break the built server from outside. Names pick experiments (`npm run faults -- F1 F24`); `--soak`
// takes twenty minutes for F28; `--seed` draws otherwise. Vite runs what is written in TypeScript, since Node 20 cannot.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('build/handler.js')) {
	console.error('Courtside is not built yet. Run: npm run build');
	process.exit(2);
}
const { module } = await runnerImport(fileURLToPath(new URL('../tests/faults/main.ts', import.meta.url)), {
	configFile: false,
	root: process.cwd(),
	logLevel: 'error'
});
process.exitCode = await /** @type {typeof import('../tests/faults/main.ts')} */ (module).main(
	process.argv.slice(2),
	(line) => console.log(line)
);
