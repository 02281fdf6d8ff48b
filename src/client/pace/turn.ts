// Long work in short pieces: between two of them the browser paints, and hears the reader.

/** Resolves in a task of its own. */
export function turn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
