// How source is read. Both sets of rules use it.
module.exports = {
	tsConfig: { fileName: 'tsconfig.json' },
	doNotFollow: { path: 'node_modules' },
	// Packages tell a browser, a server and a type checker different files; any of them will do to name the package.
	enhancedResolveOptions: {
		exportsFields: ['exports'],
		conditionNames: ['svelte', 'import', 'require', 'node', 'default', 'types'],
		extensions: ['.ts', '.js', '.svelte', '.d.ts', '.mjs', '.cjs']
	}
};
