// Brings the islands of a static page to life: each is emptied and mounted anew, with the same markup first.
import { mount, unmount, type Component } from 'svelte';
import { turn } from '../pace/turn.ts';

/** Island name → component. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- props cross the page as JSON, checked where they were written
export type Islands = Readonly<Record<string, Component<any>>>;

/**
 * `shared`: props that every island is given beside its own. Each has a task to itself, unless the reader waits for one of them
 * (`isUrgent`). Resolves to what unmounts them all.
 */
export async function enliven(
	root: ParentNode,
	islands: Islands,
	shared: object,
	isUrgent: () => boolean
): Promise<() => void> {
	const mounted: ReturnType<typeof mount>[] = [];
	for (const target of root.querySelectorAll<HTMLElement>('[data-island]')) {
		const component = islands[target.dataset['island'] ?? ''];
		if (!component) continue;
		if (!isUrgent()) await turn();
		const own = JSON.parse(target.dataset['props'] ?? '{}') as object;
		target.replaceChildren();
		mounted.push(mount(component, { target, props: { ...shared, ...own } }));
	}
	return () => {
		for (const island of mounted) void unmount(island);
	};
}
