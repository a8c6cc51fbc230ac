// Who may import whom. Imports of types count: they are knowledge too. Each rule is shown to bite by boundaries.test.ts.
const { pureFolders } = require('./pure-folders.cjs');
const options = require('./options.cjs');

const pure = `^src/lib/(${pureFolders.join('|')})/`;
const tests = '\\.test\\.ts$';
const server = '^src/lib/server/';
const routes = '^src/routes/';
const cli = '^src/cli/';
/** What is run as it is written, and starts what was built. */
const starts = '^src/server(\\.js$|/)';
const worker = '^src/service-worker/';
const svelteFiles = '\\.svelte(\\.ts|\\.js)?$';
const kit = '^\\$(app|env|service-worker)(/|$)|node_modules/@sveltejs/';
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @param {...string} names */
const packages = (...names) => `node_modules/(${names.join('|')})/`;

/** Files that only ever run on the server and may call what stands there; app.d.ts gives its types a name. */
const callsServer = [
	server,
	cli,
	'^src/hooks\\.server\\.ts$',
	'^src/app\\.d\\.ts$',
	`${routes}.*\\+(page\\.server|layout\\.server|server)\\.ts$`,
	`${routes}.*${tests}`
].join('|');

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
	options: { ...options, tsPreCompilationDeps: /** @type {const} */ ('specify') },
	forbidden: [
		never(
			'no-cycles',
			'Files that need each other cannot be read one by one: move what both need into a third.',
			{},
			{ circular: true }
		),
		never(
			'imports-resolve',
			'An import that leads nowhere is seen by no other rule. (Kit makes $app and ./$types itself.)',
			{},
			{ couldNotResolve: true, pathNot: `${kit}|^\\./\\$types` }
		),

		// Pure code.
		never(
			'pure-knows-only-pure',
			'Pure code never learns who called it: hand in what it needs as an argument.',
			{ path: pure },
			{ path: '^src/', pathNot: `${pure}|${server}|${routes}|^src/lib/ui/` }
		),
		never(
			'pure-knows-no-ui',
			'Of the pure folders only the components in items may use ui.',
			{ path: pure, pathNot: '^src/lib/items/.*\\.svelte$' },
			{ path: '^src/lib/ui/' }
		),
		never(
			'pure-knows-no-svelte',
			'Pure code is TypeScript alone: wrap it in a component or a .svelte.ts elsewhere.',
			{ path: pure, pathNot: `^src/lib/items/(.*\\.svelte$|view)|${tests}` },
			{ path: `${svelteFiles}|${packages('svelte')}` }
		),
		never(
			'pure-uses-listed-packages',
			'Pure code uses valibot, and where its own rule says so yaml, @noble/hashes, ts-fsrs or papaparse. Another package is a decision: add it here.',
			{ path: pure, pathNot: tests },
			{
				dependencyTypes: npm,
				pathNot: `${packages('valibot', 'yaml', '@noble/hashes', 'ts-fsrs', 'papaparse', 'svelte')}|${kit}`
			}
		),
		never(
			'yaml-only-in-bank',
			'Only bank reads YAML: pass on what it has read.',
			{ pathNot: '^src/lib/bank/' },
			{ path: packages('yaml') }
		),
		never(
			'hashes-only-in-items',
			'Only items makes hashes: ids and revisions are made there.',
			{ pathNot: '^src/lib/items/' },
			{ path: packages('@noble/hashes') }
		),

		never(
			'fsrs-only-in-schedule',
			'One file knows ts-fsrs: ask cards/schedule.ts.',
			{ pathNot: `^src/lib/cards/schedule\\.ts$|${tests}` },
			{ path: packages('ts-fsrs') }
		),
		never(
			'papaparse-only-in-interchange',
			'Files of rows are read and written in interchange.',
			{ pathNot: '^src/lib/interchange/' },
			{ path: packages('papaparse') }
		),

		// The one direction: bank, items, quiz.
		never(
			'bank-stands-alone',
			'bank comes first and imports no other folder.',
			{ path: '^src/lib/bank/' },
			{ path: pure, pathNot: '^src/lib/bank/' }
		),
		never(
			'items-know-only-bank',
			'items come after bank and before everything else.',
			{ path: '^src/lib/items/' },
			{ path: pure, pathNot: '^src/lib/(bank|items)/' }
		),
		never(
			'quiz-knows-only-items-and-bank',
			'quiz comes after items and before everything else.',
			{ path: '^src/lib/quiz/' },
			{ path: pure, pathNot: '^src/lib/(bank|items|quiz)/' }
		),
		never(
			'cards-know-only-quiz-items-and-bank',
			'cards are made of items and of what became of them in quizzes: they come after quiz.',
			{ path: '^src/lib/cards/' },
			{ path: pure, pathNot: '^src/lib/(bank|items|quiz|cards)/' }
		),
		never(
			'analysis-comes-after-quiz-and-cards',
			'analysis draws conclusions from attempts and reviews: it knows what they are made of, and nothing else.',
			{ path: '^src/lib/analysis/' },
			{ path: pure, pathNot: '^src/lib/(bank|items|quiz|cards|analysis)/' }
		),

		never(
			'inspect-knows-only-quiz-items-and-bank',
			'inspect looks at a bank from outside: it comes after quiz.',
			{ path: '^src/lib/inspect/' },
			{ path: pure, pathNot: '^src/lib/(bank|items|quiz|inspect)/' }
		),
		never(
			'inspect-is-for-authors',
			'What is said to authors is said by the command line, and not on a page or by the server.',
			{ path: '^src/', pathNot: '^src/(cli|lib/inspect)/' },
			{ path: '^src/lib/inspect/' }
		),
		never(
			'cli-is-the-top',
			'Nothing imports a command: move what is shared into lib.',
			{ pathNot: cli },
			{ path: cli }
		),
		never(
			'offline-stands-alone',
			'offline is what the service worker and pages agree on: addresses and words, and nothing of quizzes.',
			{ path: '^src/lib/offline/' },
			{ path: pure, pathNot: '^src/lib/offline/' }
		),
		never(
			'worker-knows-only-offline',
			'The service worker answers for pages that it does not know: what it needs to know of them stands in lib/offline.',
			{ path: worker },
			{ path: '^src/', pathNot: `${worker}|^src/lib/offline/|${server}|${routes}` }
		),
		never(
			'worker-is-apart',
			'The service worker is built by itself: move what is shared into lib/offline.',
			{ pathNot: worker },
			{ path: worker }
		),

		// Learner, server, ui, routes.
		never(
			'learner-knows-only-pure',
			'learner stands on the pure folders alone; pages bring it and ui together.',
			{ path: '^src/lib/learner/' },
			{ path: '^src/', pathNot: `${pure}|${server}|${routes}|^src/lib/learner/` }
		),
		never(
			'learner-uses-listed-packages',
			'learner uses svelte, lowdb and idb-keyval. Another package is a decision: add it here.',
			{ path: '^src/lib/learner/', pathNot: tests },
			{
				dependencyTypes: npm,
				pathNot: `${packages('svelte', 'lowdb', 'idb-keyval', 'yaml', '@noble/hashes')}|${kit}`
			}
		),
		never(
			'server-knows-only-pure',
			'server stands on the pure folders alone.',
			{ path: server },
			{ path: '^src/', pathNot: `${pure}|${routes}|${server}` }
		),
		never(
			'server-uses-listed-packages',
			'server uses Node alone, lowdb and postgres in its stores, and uqr for QR codes. Another package is a decision: add it here.',
			{ path: server, pathNot: tests },
			{
				dependencyTypes: npm,
				pathNot: `${packages('lowdb', 'postgres', 'idb-keyval', 'yaml', '@noble/hashes', 'uqr')}|${kit}`
			}
		),
		never(
			'uqr-only-in-join-qr',
			'One file draws QR codes: ask server/assignments/join-qr.ts.',
			{ pathNot: '^src/lib/server/assignments/join-qr\\.ts$' },
			{ path: packages('uqr') }
		),
		never(
			'ui-knows-only-ui',
			'ui knows nothing of quizzes: pass it plain values.',
			{ path: '^src/lib/ui/' },
			{ path: '^src/', pathNot: `${routes}|${server}|^src/lib/ui/` }
		),
		never(
			'routes-are-the-top',
			'Nothing imports a route: move what is shared into lib.',
			{ pathNot: routes },
			{ path: routes }
		),
		never(
			'server-behind-server-files',
			'Only hooks.server.ts, +page.server.ts, +layout.server.ts, +server.ts and cli call lib/server.',
			{ path: '^src/', pathNot: callsServer },
			{ path: server }
		),
		never(
			'start-stands-alone',
			'What starts the app is run as it is written and knows nothing of what is built: they tell each other by events and symbols.',
			{ path: starts },
			{ path: '^src/', pathNot: starts }
		),
		never(
			'node-only-on-the-server',
			'Node’s modules are for lib/server and the files that call it; pure code and pages run in browsers.',
			{ path: '^src/', pathNot: `${callsServer}|${starts}|${tests}` },
			{ dependencyTypes: ['core'] }
		),
		never(
			'kit-at-the-edge',
			'Only routes, hooks, ui and the first file of the service worker know SvelteKit: pass on what they have read from it.',
			{ path: `${pure}|${server}|^src/lib/learner/|${worker}(?!index\\.ts$)`, pathNot: tests },
			{ path: kit }
		),
		never(
			'lowdb-only-in-stores',
			'lowdb stands behind the stores: learner, and server/store.',
			{ pathNot: '^src/lib/(learner|server/store)/' },
			{ path: packages('lowdb') }
		),
		never(
			'postgres-only-in-its-store',
			'PostgreSQL stands behind server/store/postgres.',
			{ pathNot: '^src/lib/server/store/postgres/' },
			{ path: packages('postgres') }
		),
		never(
			'idb-only-in-learner',
			'The browser’s database stands behind learner.',
			{ pathNot: '^src/lib/learner/' },
			{ path: packages('idb-keyval') }
		)
	]
};
