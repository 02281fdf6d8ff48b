// How Svelte is compiled: for the app, for the prerenderer, and in tests.
import { svelte } from '@sveltejs/vite-plugin-svelte';

export function sveltePlugin() {
	return svelte({ configFile: false, compilerOptions: { runes: true } });
}
