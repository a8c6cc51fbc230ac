// What may not reach a browser, through however many files. Imports of types do not count: they are gone before that.
const options = require('./options.cjs');

const goesToBrowser = {
	path: '^src/(routes|lib/learner|lib/ui|service-worker)/|^src/lib/items/.*\\.svelte$|^src/hooks\\.client\\.ts$',
	pathNot: '\\.server\\.ts$|/\\+server\\.ts$|\\.test\\.ts$'
};

/** @param {string} name @param {string} comment @param {string} path */
const keepOut = (name, comment, path) => ({
	name,
	comment,
	severity: 'error',
	from: goesToBrowser,
	to: { path, reachable: true }
});

module.exports = {
	options: { ...options, tsPreCompilationDeps: false },
	forbidden: [
		keepOut(
			'no-yaml-in-browser',
			'Browsers get JSON; the YAML reader alone weighs 30 kB.',
			'node_modules/yaml/'
		),
		keepOut(
			'no-hashes-in-browser',
			'Ids and revisions are made on the server.',
			'node_modules/@noble/hashes/'
		),
		keepOut('no-server-in-browser', 'What lib/server knows stays there.', '^src/lib/server/')
	]
};
