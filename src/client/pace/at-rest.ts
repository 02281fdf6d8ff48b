// Work of many steps that nobody waits for lets the reader go first: what he has just asked for takes all that a phone has.
import { idle } from './idle.ts';

/** Milliseconds after a press or key during which an answer to it may be on its way. */
const ANSWERED = 1_000;

/** Milliseconds after which the next step is taken though he presses and presses. */
const LONG = 500;

const IDLE_MS = 1_000;

let acted = -Infinity;

if (typeof window !== 'undefined') {
	const act = () => (acted = performance.now());
	for (const event of ['pointerdown', 'keydown']) {
		window.addEventListener(event, act, { capture: true, passive: true });
	}
}

/** Resolves once the reader has done nothing for a while and the page has nothing else to do; a while later at the latest. */
export async function atRest(): Promise<void> {
	const last = performance.now() + LONG;
	for (
		let now = performance.now();
		now < Math.min(acted + ANSWERED, last);
		now = performance.now()
	) {
		await new Promise((resolve) => setTimeout(resolve, Math.min(acted + ANSWERED, last) - now));
	}
	await idle(IDLE_MS);
}
