// What the reader searched for before: on this device alone, newest first.

/** Key in localStorage. */
const KEY = 'baojia-searches';

const MOST = 50;

/** [] where nothing was kept, or storage is refused. */
export function readPast(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(kept) ? kept.filter((q) => typeof q === 'string').slice(0, MOST) : [];
	} catch {
		return []; // refused, or not ours
	}
}

/** Puts it first. What cannot be kept is let go. */
export function rememberSearch(q: string): void {
	const words = q.trim();
	if (words === '') return;
	write([words, ...readPast().filter((other) => other !== words)].slice(0, MOST));
}

export function forgetPast(): void {
	write([]);
}

function write(past: readonly string[]): void {
	try {
		if (past.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(past));
	} catch {
		// Refused or full: the search works all the same.
	}
}
