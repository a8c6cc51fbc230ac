/** A small tree of source that breaks one rule and no other: the rule, and the text of each file. */
export type Fixture = { rule: string; files: Record<string, string> };

const nothing = 'export {};';
const imports = (what: string) => `import '${what}';`;
const component = (what: string) => `<script lang="ts">\n\timport '${what}';\n</script>\n\n<p>text</p>\n`;

/** One file that imports one thing. */
const one = (rule: string, file: string, what: string): Fixture => ({
	rule,
	files: { [file]: file.endsWith('.svelte') ? component(what) : imports(what) }
});

/** One file that imports another of the tree. */
const pair = (rule: string, file: string, other: string): Fixture => {
	const target = other.startsWith('src/lib/') ? other.replace('src/lib/', '#lib/') : up(file) + other;
	const from = one(rule, file, target);
	return {
		...from,
		files: { [other]: other.endsWith('.svelte') ? '<p>text</p>\n' : nothing, ...from.files }
	};
};
const up = (file: string) => '../'.repeat(file.split('/').length - 1);

export const breaking: Fixture[] = [
	{
		rule: 'no-cycles',
		files: { 'src/lib/quiz/a.ts': imports('./b.ts'), 'src/lib/quiz/b.ts': imports('./a.ts') }
	},
	{
		rule: 'no-cycles',
		files: {
			'src/lib/quiz/a.ts': "import type { B } from './b.ts';\nexport type A = B[];",
			'src/lib/quiz/b.ts': "import type { A } from './a.ts';\nexport type B = A[];"
		}
	},
	one('imports-resolve', 'src/lib/quiz/a.ts', './not-there.ts'),

	pair('pure-knows-only-pure', 'src/lib/bank/a.ts', 'src/lib/learner/b.ts'),
	pair('pure-knows-only-pure', 'src/lib/cards/a.ts', 'src/lib/loose.ts'),
	pair('pure-knows-only-pure', 'src/lib/items/Ask.svelte', 'src/lib/learner/b.ts'),
	pair('pure-knows-no-ui', 'src/lib/quiz/a.ts', 'src/lib/ui/b.ts'),
	one('pure-knows-no-svelte', 'src/lib/analysis/a.ts', 'svelte'),
	one('pure-knows-no-svelte', 'src/lib/items/a.ts', 'svelte/store'),
	pair('pure-knows-no-svelte', 'src/lib/items/a.ts', 'src/lib/items/Ask.svelte'),
	pair('pure-knows-no-svelte', 'src/lib/quiz/a.ts', 'src/lib/quiz/b.svelte.ts'),
	one('pure-uses-listed-packages', 'src/lib/interchange/a.ts', 'left-pad'),
	one('yaml-only-in-bank', 'src/lib/items/a.ts', 'yaml'),
	one('yaml-only-in-bank', 'src/lib/server/a.ts', 'yaml'),
	one('hashes-only-in-items', 'src/lib/bank/a.ts', '@noble/hashes/sha2.js'),
	one('fsrs-only-in-schedule', 'src/lib/cards/queue.ts', 'ts-fsrs'),
	one('papaparse-only-in-interchange', 'src/lib/cards/a.ts', 'papaparse'),
	one('uqr-only-in-join-qr', 'src/lib/server/a.ts', 'uqr'),
	one('postgres-only-in-its-store', 'src/lib/server/store/a.ts', 'postgres'),

	pair('bank-stands-alone', 'src/lib/bank/a.ts', 'src/lib/items/b.ts'),
	pair('items-know-only-bank', 'src/lib/items/a.ts', 'src/lib/quiz/b.ts'),
	pair('items-know-only-bank', 'src/lib/items/Ask.svelte', 'src/lib/cards/b.ts'),
	pair('quiz-knows-only-items-and-bank', 'src/lib/quiz/a.ts', 'src/lib/analysis/b.ts'),
	pair('analysis-comes-after-quiz-and-cards', 'src/lib/analysis/a.ts', 'src/lib/assignment/b.ts'),
	pair('cards-know-only-quiz-items-and-bank', 'src/lib/cards/a.ts', 'src/lib/analysis/b.ts'),
	pair('inspect-knows-only-quiz-items-and-bank', 'src/lib/inspect/a.ts', 'src/lib/cards/b.ts'),
	pair('inspect-is-for-authors', 'src/lib/learner/a.ts', 'src/lib/inspect/b.ts'),
	pair('inspect-is-for-authors', 'src/hooks.server.ts', 'src/lib/inspect/b.ts'),
	pair('offline-stands-alone', 'src/lib/offline/a.ts', 'src/lib/quiz/b.ts'),
	pair('worker-knows-only-offline', 'src/service-worker/a.ts', 'src/lib/learner/b.ts'),
	pair('worker-knows-only-offline', 'src/service-worker/a.ts', 'src/lib/quiz/b.ts'),
	pair('worker-is-apart', 'src/hooks.server.ts', 'src/service-worker/b.ts'),
	pair('cli-is-the-top', 'src/hooks.server.ts', 'src/cli/b.ts'),

	pair('learner-knows-only-pure', 'src/lib/learner/a.ts', 'src/lib/ui/b.ts'),
	one('learner-uses-listed-packages', 'src/lib/learner/a.ts', 'left-pad'),
	pair('server-knows-only-pure', 'src/lib/server/a.ts', 'src/lib/learner/b.ts'),
	pair('server-knows-only-pure', 'src/lib/server/a.ts', 'src/lib/ui/b.ts'),
	one('server-uses-listed-packages', 'src/lib/server/a.ts', 'svelte'),
	one('server-uses-listed-packages', 'src/lib/server/a.ts', 'left-pad'),
	pair('ui-knows-only-ui', 'src/lib/ui/Button.svelte', 'src/lib/bank/b.ts'),
	pair('ui-knows-only-ui', 'src/lib/ui/a.ts', 'src/lib/learner/b.ts'),
	pair('routes-are-the-top', 'src/lib/ui/a.ts', 'src/routes/b.ts'),
	pair('routes-are-the-top', 'src/lib/quiz/a.ts', 'src/routes/b.ts'),
	pair('server-behind-server-files', 'src/hooks.client.ts', 'src/lib/server/b.ts'),
	pair('server-behind-server-files', 'src/lib/learner/a.ts', 'src/lib/server/b.ts'),
	pair('server-behind-server-files', 'src/lib/bank/a.ts', 'src/lib/server/b.ts'),
	pair('start-stands-alone', 'src/server/a.js', 'src/lib/offline/b.ts'),
	one('node-only-on-the-server', 'src/lib/bank/a.ts', 'node:fs'),
	one('node-only-on-the-server', 'src/lib/ui/a.ts', 'crypto'),
	one('node-only-on-the-server', 'src/routes/+page.ts', 'node:path'),
	one('kit-at-the-edge', 'src/lib/quiz/a.ts', '$app/paths'),
	one('kit-at-the-edge', 'src/lib/items/Ask.svelte', '$app/state'),
	one('kit-at-the-edge', 'src/lib/learner/a.ts', '$app/environment'),
	one('kit-at-the-edge', 'src/lib/server/a.ts', '@sveltejs/kit'),
	one('kit-at-the-edge', 'src/service-worker/a.ts', '$service-worker'),
	one('lowdb-only-in-stores', 'src/routes/+page.server.ts', 'lowdb'),
	one('lowdb-only-in-stores', 'src/lib/server/a.ts', 'lowdb'),
	one('idb-only-in-learner', 'src/routes/Panel.svelte', 'idb-keyval'),
	one('idb-only-in-learner', 'src/lib/server/store/a.ts', 'idb-keyval')
];

const yamlReader = { 'src/lib/bank/read.ts': imports('yaml') };
const hasher = { 'src/lib/items/hash.ts': imports('@noble/hashes/sha2.js') };

/** Each of these obeys every rule about single imports, and is caught only by following them. */
export const reaching: Fixture[] = [
	{
		rule: 'no-yaml-in-browser',
		files: {
			'src/routes/+page.svelte': component('#lib/bank/a.ts'),
			'src/lib/bank/a.ts': imports('./read.ts'),
			...yamlReader
		}
	},
	{
		rule: 'no-yaml-in-browser',
		files: {
			'src/routes/a/+layout.ts': imports('./helper.ts'),
			'src/routes/a/helper.ts': imports('#lib/bank/read.ts'),
			...yamlReader
		}
	},
	{
		rule: 'no-yaml-in-browser',
		files: { 'src/lib/learner/a.svelte.ts': imports('#lib/bank/read.ts'), ...yamlReader }
	},
	{ rule: 'no-hashes-in-browser', files: { 'src/lib/items/Ask.svelte': component('./hash.ts'), ...hasher } },
	{
		rule: 'no-hashes-in-browser',
		files: {
			'src/routes/+page.svelte': component('#lib/items/Ask.svelte'),
			'src/lib/items/Ask.svelte': component('./hash.ts'),
			...hasher
		}
	},
	{
		rule: 'no-server-in-browser',
		files: {
			'src/routes/+page.ts': imports('./+page.server.ts'),
			'src/routes/+page.server.ts': imports('#lib/server/a.ts'),
			'src/lib/server/a.ts': nothing
		}
	}
];

/** Uses everything that is allowed, in every way that is. */
export const obeying: Record<string, string> = {
	'src/app.d.ts': "import type { Library } from '#lib/server/library.ts';\nexport type L = Library;",
	'src/cli/bank/main.ts':
		imports('#lib/server/library.ts') + imports('#lib/inspect/lint.ts') + imports('node:path'),
	'src/lib/inspect/lint.ts': imports('#lib/bank/index.ts'),
	'src/hooks.server.ts': imports('#lib/server/library.ts') + imports('@sveltejs/kit') + imports('node:path'),
	'src/lib/bank/index.ts': imports('yaml') + imports('valibot') + 'export type Bank = string;',
	'src/lib/bank/bank.test.ts': imports('vitest') + imports('fast-check') + imports('node:fs'),
	'src/lib/items/identity.ts': imports('@noble/hashes/sha2.js') + imports('#lib/bank/index.ts'),
	'src/lib/items/present.ts': "import type { Bank } from '#lib/bank/index.ts';\nexport type Item = Bank;",
	'src/lib/items/Ask.svelte': `<script lang="ts">
	import { onMount } from 'svelte';
	import Button from '#lib/ui/Button.svelte';
	import type { Item } from './present.ts';
	let { item }: { item: Item } = $props();
	onMount(() => {});
</script>

<Button />{item}
`,
	'src/lib/offline/kind-of.ts': 'export type Kind = string;',
	'src/service-worker/index.ts':
		imports('$service-worker') + imports('#lib/offline/kind-of.ts') + imports('./shelf.ts'),
	'src/service-worker/shelf.ts': imports('#lib/offline/kind-of.ts'),
	'src/lib/quiz/generate.ts':
		imports('#lib/items/present.ts') + imports('#lib/items/identity.ts') + imports('#lib/bank/index.ts'),
	'src/lib/cards/deck.ts': imports('#lib/quiz/attempt.ts'),
	'src/lib/analysis/recall.ts': imports('#lib/cards/deck.ts'),
	'src/lib/quiz/attempt.ts': imports('#lib/items/present.ts'),
	'src/lib/learner/record.svelte.ts':
		imports('lowdb') + imports('idb-keyval') + imports('svelte') + imports('#lib/quiz/attempt.ts'),
	'src/lib/server/library.ts':
		imports('node:fs') + imports('#lib/bank/index.ts') + 'export type Library = string;',
	'src/lib/server/store/lowdb.ts': imports('lowdb'),
	'src/server.js': imports('node:http') + imports('./server/say.js'),
	'src/server/say.js': imports('node:os'),
	'src/lib/ui/styles/index.css': '',
	'src/lib/ui/Button.svelte': component('$app/paths'),
	'src/routes/+layout.svelte': component('#lib/ui/styles/index.css'),
	'src/routes/+page.server.ts': imports('#lib/server/library.ts') + imports('#lib/quiz/generate.ts'),
	'src/routes/+page.ts':
		"import type { PageLoad } from './$types';\nimport type { Bank } from '#lib/bank/index.ts';\nexport type B = [Bank, PageLoad];",
	'src/routes/api/+server.ts': imports('#lib/server/library.ts'),
	'src/routes/+page.svelte': `<script lang="ts">
	import { resolve } from '$app/paths';
	import Ask from '#lib/items/Ask.svelte';
	import '#lib/learner/record.svelte.ts';
	import type { PageProps } from './$types';
	let { data }: PageProps = $props();
</script>

<a href={resolve('/')}>{data}</a><Ask item="a" />
`
};
