// Brings the islands of a static page to life: each is emptied and mounted anew, with the same markup first.
import { mount, unmount, type Component } from 'svelte';

/** Island name → component. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- props cross the page as JSON, checked where they were written
export type Islands = Readonly<Record<string, Component<any>>>;

/** `shared`: props that every island is given beside its own. The returned function unmounts them all. */
export function enliven(root: ParentNode, islands: Islands, shared: object): () => void {
	const mounted = [...root.querySelectorAll<HTMLElement>('[data-island]')].flatMap((target) => {
		const component = islands[target.dataset['island'] ?? ''];
		if (!component) return [];
		const own = JSON.parse(target.dataset['props'] ?? '{}') as object;
		target.replaceChildren();
		return [mount(component, { target, props: { ...shared, ...own } })];
	});
	return () => {
		for (const island of mounted) void unmount(island);
	};
}
