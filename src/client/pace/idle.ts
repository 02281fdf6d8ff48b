// Work that nobody waits for.

/** Resolves once the page has nothing else to do, after `timeout` milliseconds at the latest. */
export function idle(timeout: number): Promise<void> {
	return new Promise((resolve) => {
		// WebKit has no requestIdleCallback.
		if (!('requestIdleCallback' in globalThis)) setTimeout(resolve);
		else
			requestIdleCallback(
				() => {
					resolve();
				},
				{ timeout }
			);
	});
}
