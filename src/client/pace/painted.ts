// Paint first, then work: a press is seen to be heard before a slow device sets about what it asks for.

/** Resolves once the next frame is on the screen; at once where none is coming. */
export function painted(): Promise<void> {
	if (document.hidden) return Promise.resolve();
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
	});
}
