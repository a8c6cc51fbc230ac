/** The folders of src/lib that know no framework, no store, no clock and no chance (but for the components in items). */
exports.pureFolders = [
	'bank',
	'items',
	'quiz',
	'cards',
	'assignment',
	'analysis',
	'interchange',
	'inspect',
	'offline'
];
