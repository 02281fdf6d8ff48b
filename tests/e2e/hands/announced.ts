// What Chromium tells assistive technology of a page: the nodes of its accessibility tree, in the order of reading.
import type { CDPSession, Page } from 'playwright-core';

export interface Announced {
	role: string;
	name: string;
	/** Of a heading; null: of anything else. */
	level: number | null;
	/** Of the element, for the debugging protocol. */
	element: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function devtoolsOf(page: Page): Promise<CDPSession> {
	const session = sessions.get(page) ?? page.context().newCDPSession(page);
	sessions.set(page, session);
	return session;
}

export async function announcedOn(page: Page): Promise<Announced[]> {
	const devtools = await devtoolsOf(page);
	const { nodes } = await devtools.send('Accessibility.getFullAXTree');
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const read = (id: string): Announced[] => {
		const node = byId.get(id);
		if (!node) return [];
		return [...(node.ignored ? [] : [announced(node)]), ...(node.childIds ?? []).flatMap(read)];
	};
	return read(nodes[0]!.nodeId);
}

/** null: nothing has the focus. */
export async function focusedOn(page: Page): Promise<Announced | null> {
	const devtools = await devtoolsOf(page);
	const { result } = await devtools.send('Runtime.evaluate', {
		expression: 'document.activeElement === document.body ? null : document.activeElement'
	});
	const { objectId } = result;
	if (objectId === undefined) return null;
	const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
		objectId,
		fetchRelatives: false
	});
	return announced(nodes[0]!);
}

export async function focus(page: Page, { element }: Announced): Promise<void> {
	const devtools = await devtoolsOf(page);
	await devtools.send('DOM.focus', { backendNodeId: element });
}

interface Node {
	role?: { value?: string };
	name?: { value?: string };
	properties?: { name: string; value: { value?: unknown } }[];
	backendDOMNodeId?: number;
}

function announced({ role, name, properties = [], backendDOMNodeId = 0 }: Node): Announced {
	const level = properties.find((property) => property.name === 'level')?.value.value;
	const isHeading = role?.value === 'heading';
	return {
		role: role?.value ?? '',
		// Chromium puts a space between what cannot be broken apart; no voice says it.
		name: (name?.value ?? '').replace(/\s+/g, ''),
		level: isHeading && typeof level === 'number' ? level : null,
		element: backendDOMNodeId
	};
}
