import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** `from` may not import any of `groups`; type imports count. One row for each realm border. */
const border = (files, groups, message) => ({
	files,
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{ patterns: [{ group: groups, message }] }
		]
	}
});

const NODE = ['node:*', 'fs', 'path'];

const stages = ['1-ingest', '2-lines', '3-fragments', '4-stories', '5-enrich', '6-index', '7-emit'];

export default defineConfig(
	{
		ignores: [
			'dist/',
			'node_modules/',
			'.cache/',
			'coverage/',
			'tests/bench/search/peers.js',
			'tests/soak/',
			'src/deploy/',
			'public/'
		]
	},
	tseslint.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: { allowDefaultProject: ['*.js', '*.ts'] },
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
			'no-console': 'error',
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Named exports stay findable.' }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unnecessary-condition': [
				'error',
				{ allowConstantLoopConditions: true }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': 'error',
			// `let { x } = $props()` is how Svelte declares props.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$bindable'] }],
			// Links are made by the one router, below the site's base; SvelteKit's resolve() does not exist here.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	border(
		['src/model/**'],
		[
			...NODE,
			'**/search/**',
			'**/compile/**',
			'**/client/**',
			'**/prerender/**',
			'**/sw/**',
			'**/build/**'
		],
		'model/ holds the words both halves speak and imports nothing.'
	),
	border(
		['src/search/**'],
		[...NODE, '**/compile/**', '**/client/**', '**/prerender/**', '**/sw/**', '**/build/**'],
		'search/ is shared by compiler and worker: only model/, no DOM, no Node.'
	),
	border(
		['src/client/**'],
		[...NODE, '**/compile/**', '**/prerender/**', '**/sw/**', '**/build/**'],
		'The client never imports the compiler.'
	),
	border(
		['src/client/components/**'],
		[
			...NODE,
			'**/compile/**',
			'**/prerender/**',
			'**/data/archive*',
			'**/router/**',
			'**/offline/pack-*'
		],
		'A component knows no route, no fetch, no state module: props in, callbacks out.'
	),
	border(
		['src/sw/**'],
		[...NODE, '**/compile/**', '**/prerender/**', '**/search/**', '**/build/**', '*.svelte'],
		'The service worker knows model/ and the names of caches, nothing else.'
	),
	border(
		['src/prerender/**'],
		['**/sw/**', '**/compile/[1-5]-*/**'],
		'prerender/ reads what emit made, not the stages before it.'
	),
	...stages.map((stage, index) =>
		border(
			[`src/compile/${stage}/**`],
			[
				'**/client/**',
				'**/prerender/**',
				'**/sw/**',
				'**/build/**',
				...stages.slice(index + 1).map((s) => `**/${s}/**`)
			],
			'Data goes down the numbered list: a stage imports only earlier ones, model/ and search/.'
		)
	),
	{
		files: ['src/compile/cli.ts', 'src/build/**', 'tests/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['tests/**'],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-confusing-void-expression': 'off'
		}
	},
	{
		files: ['*.config.ts', '*.config.js'],
		extends: [tseslint.configs.disableTypeChecked],
		rules: { 'no-restricted-syntax': 'off' }
	},
	// Vocabularies: files that hold nothing but a table.
	{ files: ['src/**/data/*.ts', 'src/**/*.data.ts'], rules: { 'max-lines': 'off' } }
);
