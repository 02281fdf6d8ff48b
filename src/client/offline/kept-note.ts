// What was stored, noted where browsers clear last: when the store is found empty, the reader is told what is gone.
import type { LostSet } from './stored-set.ts';

/** Key in localStorage. */
const KEY = 'baojia-kept';

/** null: nothing was stored, or the browser lets nothing be noted. */
export function readKeptNote(): LostSet | null {
	try {
		const note = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<LostSet> | null;
		const isNote = typeof note?.articles === 'number' && note.wish !== undefined;
		return isNote ? { articles: note.articles ?? 0, wish: note.wish ?? 'auto' } : null;
	} catch {
		return null;
	}
}

/** null: nothing is stored any more, as the reader wished. */
export function writeKeptNote(note: LostSet | null): void {
	try {
		if (note) localStorage.setItem(KEY, JSON.stringify(note));
		else localStorage.removeItem(KEY);
	} catch {
		// Storage is refused: then nothing was kept, either.
	}
}
