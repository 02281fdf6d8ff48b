// How much is kept without asking, by what the connection costs.

/** The newest months of a large archive; the whole of a small one lies far below it. */
export const AUTO_BYTES = 5_000_000;

/** Where each byte is paid for: no more than a picture or two. */
const METERED_BYTES = 500_000;

/** What TypeScript does not know of `navigator`; Chromium alone tells. */
interface WithConnection {
	connection?: { saveData?: boolean; type?: string };
}

/** The reader saves data, or is on a mobile network. False where the browser does not say. */
export function isMetered(): boolean {
	const { navigator } = globalThis as { navigator?: WithConnection };
	const connection = navigator?.connection;
	return connection?.saveData === true || connection?.type === 'cellular';
}

export function autoBytes(): number {
	return isMetered() ? METERED_BYTES : AUTO_BYTES;
}
