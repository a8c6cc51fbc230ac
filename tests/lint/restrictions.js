// What Courtside's own code may not say, each with what to write instead. Shown to bite by restrictions.test.ts.

const takeTime = 'Pure code does not read the clock: take the time as an argument (now: Date).';
const takeSeed = 'Pure code throws no dice: take a seed as an argument and draw from rngFor(seed, purpose).';
const takeValue = 'Pure code knows nothing of where it runs: take what it needs as an argument.';
const noWaiting = 'Pure code does not wait: whoever calls it sets the timers.';

/** @type {Record<string, string>} */
const globalsByReason = {
	performance: takeTime,
	crypto: takeSeed,
	setTimeout: noWaiting,
	setInterval: noWaiting,
	setImmediate: noWaiting,
	queueMicrotask: noWaiting,
	requestAnimationFrame: noWaiting,
	requestIdleCallback: noWaiting,
	process: takeValue,
	globalThis: takeValue,
	global: takeValue,
	self: takeValue,
	window: takeValue,
	document: takeValue,
	navigator: takeValue,
	location: takeValue,
	localStorage: takeValue,
	sessionStorage: takeValue,
	indexedDB: takeValue,
	fetch: takeValue
};

const clockSyntax = [
	{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: takeTime },
	{ selector: "CallExpression[callee.name='Date']", message: takeTime },
	{ selector: "VariableDeclarator[id.type='Identifier'][init.name='Date']", message: takeTime }
];

const durable = 'Low.update and Low.write set the data before it is safe: commit through the store.';
const storeSyntax = [
	{
		selector: 'CallExpression[callee.property.name=/^(update|write)$/][callee.object.name=/^low$/i]',
		message: durable
	},
	{
		selector: 'CallExpression[callee.property.name=/^(update|write)$/][callee.object.property.name=/^low$/i]',
		message: durable
	}
];

/**
 * For all code but src/lib/learner, which hands lowdb an adapter that writes by itself.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const storeRules = { 'no-restricted-syntax': ['error', ...storeSyntax] };

/**
 * For the pure folders.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const pureRules = {
	'no-restricted-globals': [
		'error',
		...Object.entries(globalsByReason).map(([name, message]) => ({ name, message }))
	],
	'no-restricted-properties': [
		'error',
		{ object: 'Date', property: 'now', message: takeTime },
		{ object: 'Math', property: 'random', message: takeSeed }
	],
	'no-restricted-syntax': ['error', ...storeSyntax, ...clockSyntax]
};
