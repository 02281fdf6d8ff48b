// Whether a newer shell is installed and waits for the reader's leave to take over.
import type { Workbox } from 'workbox-window';

/** Milliseconds after which an update check that does not answer counts as done: `update()` can hang for ever. */
const CHECK_MS = 15_000;

export class AppUpdate {
	waiting = $state(false);
	readonly #workbox: Workbox | null;
	#checking = false;
	/** A worker's first claim over a new reader's page is no update. */
	#isControlled = Boolean((navigator as Partial<Navigator>).serviceWorker?.controller);
	/** Consent came in another tab: the new shell serves this page, too, which runs the old one until it starts again. */
	#hasTaken = false;
	#isAccepted = false;

	/** null: this browser has no service workers, so nothing ever waits. */
	constructor(workbox: Workbox | null) {
		this.#workbox = workbox;
		// Listened for at once, not when first read: the event fires once and can come early.
		workbox?.addEventListener('waiting', () => {
			this.waiting = true;
			this.#hasTaken = false;
		});
		workbox?.addEventListener('controlling', () => {
			if (this.#isAccepted) location.reload();
			else if (this.#isControlled) this.waiting = this.#hasTaken = true;
			this.#isControlled = true;
		});
	}

	/** The new shell takes over, and this page starts again in it. */
	accept = (): void => {
		this.#isAccepted = true;
		if (this.#hasTaken) location.reload();
		else this.#workbox?.messageSkipWaiting();
	};

	/** Asks for a newer service worker; one question at a time. */
	check = async (): Promise<void> => {
		if (!this.#workbox || this.#checking) return;
		this.#checking = true;
		const box = new Promise((resolve) => setTimeout(resolve, CHECK_MS));
		// No network: the browser asks again by itself at the next navigation.
		await Promise.race([this.#workbox.update().catch(() => undefined), box]);
		this.#checking = false;
	};
}
