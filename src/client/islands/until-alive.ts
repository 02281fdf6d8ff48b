// A page before anything on it acts: what a reader does meanwhile is done again once it does.
import { idle } from '../pace/idle.ts';

/** Milliseconds after which a page comes alive, busy or not. */
const IDLE_MS = 2_000;

/**
 * Calls `wake` (urgent) when the reader presses or writes something inside `root`, or when the returned function is called. A press on a button in one
 * of `places` (a selector: they are mounted anew, in the same order), and a key, are repeated when it resolves.
 */
export function untilAlive(
	root: Document | Element,
	wake: (isUrgent: boolean) => Promise<unknown>,
	places: string
): () => void {
	const asleep = new AbortController();
	// Rejected, there was no network: the next press tries again.
	const wakeFor = (then: () => void, isUrgent: boolean) => {
		wake(isUrgent).then(
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
			if (again) wakeFor(again, true);
		};
		root.addEventListener(type, listen, { capture: true, signal: asleep.signal });
	};
	// A link leads away by itself.
	hear('pointerdown', ({ target }) => ((target as Element).closest('a') ? null : () => undefined));
	// Words that were pasted or spoken.
	hear('input', () => () => undefined);
	hear('click', (event) => repeatClick(event, places));
	hear('keydown', repeatKey);
	return () => {
		wakeFor(() => undefined, false);
	};
}

/** Calls `work` when the page is loaded and the browser has nothing else to do. */
export function whenIdle(work: () => void): void {
	const soon = () => void idle(IDLE_MS).then(work);
	if (document.readyState === 'complete') soon();
	else addEventListener('load', soon, { once: true });
}

/** The button is known by its place: what is mounted may say something else on it. */
function repeatClick({ target }: Event, places: string): (() => void) | null {
	const button = (target as Element).closest('button');
	const place = button?.closest(places);
	if (!button || !place) return null;
	const buttons = (one: Element | undefined) => [...(one?.querySelectorAll('button') ?? [])];
	const nth = [...document.querySelectorAll(places)].indexOf(place);
	const at = buttons(place).indexOf(button);
	return () => buttons(document.querySelectorAll(places)[nth])[at]?.click();
}

/** What the browser does by itself with a key it has done: only listeners hear it again. */
function repeatKey(event: Event): () => void {
	return () => {
		const { target } = event;
		const isThere = target instanceof Element && target.isConnected;
		(isThere ? target : document.body).dispatchEvent(new KeyboardEvent(event.type, event));
	};
}
