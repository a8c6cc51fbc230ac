import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import boundaries from './tests/boundaries/pure-folders.cjs';
import { pureRules, storeRules } from './tests/lint/restrictions.js';

const pureFiles = boundaries.pureFolders.map((folder) => `src/lib/${folder}/**/*.ts`);
const ignored = includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url)));

export default defineConfig(
	ignored,
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			// TypeScript finds undefined names itself, and knows more of them.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			// Without it, an import of which only types are used would still load the file.
			'@typescript-eslint/no-import-type-side-effects': 'error',
			// With noUncheckedIndexedAccess every index is in doubt; a ! is how code says that it has looked.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// An async method without await still turns what it throws into a rejection, as its interface promises.
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/no-dynamic-delete': 'off',
			// Numbers in sentences and one-line arrow functions that return nothing are what they look like.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			...storeRules
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'error',
			// Sets and maps here are made anew by $derived, or hold no state at all; none is changed and watched.
			'svelte/prefer-svelte-reactivity': 'off',
			// A $state that only the markup or a handler changes looks constant to this rule.
			'@typescript-eslint/no-unnecessary-condition': 'off',
			// The types of other components and of template blocks are known to svelte-check, and not here.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{ files: pureFiles, rules: pureRules },
	{ files: ['src/lib/learner/**'], rules: { 'no-restricted-syntax': 'off' } },
	// Playwright gives each fixture a first argument, which most do not use, and reads its pattern.
	{ files: ['tests/e2e/**'], rules: { 'no-empty-pattern': 'off' } },
	// What runs as it is written has its types in comments; tsc looks at those.
	{ files: ['**/*.js', '**/*.cjs', '*.ts', 'bench/**'], extends: [ts.configs.disableTypeChecked] },
	{
		files: ['**/*.cjs'],
		languageOptions: { sourceType: 'commonjs' },
		rules: { '@typescript-eslint/no-require-imports': 'off' }
	}
);
