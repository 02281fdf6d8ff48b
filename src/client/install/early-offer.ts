// The browser's offer to install comes early, and once: it is kept until the file that shows it is there.
let kept: Event | null = null;

/** From now on. The browser's own bar would cover the list; the button stands where it is looked for. */
export function keepOffer(page: Window): void {
	page.addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		kept = event;
	});
}

/** null: none has come yet. */
export function earlyOffer(): Event | null {
	return kept;
}
