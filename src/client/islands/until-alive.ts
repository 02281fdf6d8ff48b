// A static page before anything on it acts: what a reader does meanwhile is done again once it does.
import { idle } from '../router/idle.ts';

/** Milliseconds after which the page comes alive, busy or not. */
const IDLE_MS = 2_000;

/**
 * Calls `wake` when the reader presses something, at the latest when the page is loaded and the browser has nothing else to
 * do. A press on a button of an island, and a key, are repeated when it resolves.
 */
export function untilAlive(root: Document, wake: () => Promise<unknown>): void {
	const asleep = new AbortController();
	// Rejected, there was no network: the next press tries again.
	const wakeFor = (then: () => void) => {
		wake().then(
			() => {
				asleep.abort();
				then();
			},
			() => undefined
		);
	};
	const hear = (type: string, heard: (event: Event) => (() => void) | null) => {
		const listen = (event: Event) => {
			const again = heard(event);
			if (again) wakeFor(again);
		};
		root.addEventListener(type, listen, { capture: true, signal: asleep.signal });
	};
	hear('pointerdown', () => () => undefined);
	hear('click', repeatClick);
	hear('keydown', repeatKey);
	whenIdle(root, () => {
		wakeFor(() => undefined);
	});
}

/** Islands are mounted anew, with the same buttons in the same places. */
function repeatClick({ target }: Event): (() => void) | null {
	const button = (target as Element).closest('button');
	const island = button?.closest('[data-island]');
	if (!button || !island) return null;
	const at = [...island.querySelectorAll('button')].indexOf(button);
	return () => island.querySelectorAll('button')[at]?.click();
}

/** What the browser does by itself with a key it has done: only listeners hear it again. */
function repeatKey(event: Event): () => void {
	return () => {
		const { target } = event;
		const isThere = target instanceof Element && target.isConnected;
		(isThere ? target : document.body).dispatchEvent(new KeyboardEvent(event.type, event));
	};
}

function whenIdle(root: Document, work: () => void): void {
	const soon = () => void idle(IDLE_MS).then(work);
	if (root.readyState === 'complete') soon();
	else addEventListener('load', soon, { once: true });
}
