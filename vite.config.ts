import { defineConfig } from 'vitest/config';
import { sveltePlugin } from './src/build/svelte-plugin.ts';

const node = (name: string, include: string[], extra: object = {}) => ({
	extends: true as const,
	test: { name, include, environment: 'node', ...extra }
});

const client = (name: string, include: string[], extra: object) => ({
	extends: true as const,
	resolve: { conditions: ['browser'] },
	test: { name, include, environment: 'happy-dom', testTimeout: PATIENCE_MS, ...extra }
});

/** Properties take seconds on a busy machine; what hangs is still found. */
const PATIENCE_MS = 30_000;

const ALL_OF_CLIENT = ['tests/client/**/*.test.ts'];
const OF_BYTES = ['tests/client/{carried,hand,offline,router,search}/**/*.test.ts'];

export default defineConfig({
	plugins: [sveltePlugin()],
	test: {
		setupFiles: ['tests/setup.ts'],
		// The runner would leave one core alone, which of two is half of the machine.
		maxWorkers: '100%',
		projects: [
			node('unit', ['tests/{model,compile,search,sw,prerender,serve,bench}/**/*.test.ts'], {
				// The compiler is loaded once, not once a file: it keeps nothing that a later call could see.
				isolate: false,
				testTimeout: PATIENCE_MS
			}),
			// A context of its own for each file, in one process: most of a file's time was the start of another.
			client('client', ALL_OF_CLIENT, { pool: 'vmThreads', exclude: OF_BYTES }),
			// In such a context there are no streams that inflate, and no channels.
			client('bytes', OF_BYTES, { pool: 'forks' }),
			node('built', ['tests/build/**/*.test.ts'], {
				testTimeout: 120_000,
				hookTimeout: 180_000,
				globalSetup: 'tests/build/build-once.ts'
			}),
			node('browser', ['tests/{e2e,faults}/**/*.test.ts'], {
				testTimeout: 90_000,
				hookTimeout: 180_000,
				globalSetup: 'tests/e2e/build-once.ts',
				// A slow machine is not a fault.
				expect: { poll: { timeout: 20_000 } }
			})
		]
	}
});
