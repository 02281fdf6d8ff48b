import { defineConfig } from 'vitest/config';
import { sveltePlugin } from './src/build/svelte-plugin.ts';

const node = (name: string, include: string[], extra: object = {}) => ({
	extends: true as const,
	test: { name, include, environment: 'node', ...extra }
});

export default defineConfig({
	plugins: [sveltePlugin()],
	test: {
		setupFiles: ['tests/setup.ts'],
		// The runner would leave one core alone, which of two is half of the machine.
		maxWorkers: '100%',
		projects: [
			node('unit', ['tests/{model,compile,search,sw,prerender,serve,bench}/**/*.test.ts'], {
				// Properties take seconds on a busy machine; what hangs is still found.
				testTimeout: 30_000
			}),
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: {
					name: 'client',
					include: ['tests/client/**/*.test.ts'],
					environment: 'happy-dom',
					// As for the units: all sources are read for one of them.
					testTimeout: 30_000
				}
			},
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
