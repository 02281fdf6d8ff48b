// The codes of a long article come one by one, perhaps each in a tab of its own: what came waits on the device for the rest.
import type { ArticleId } from '../../model/ids.ts';
import type { Part } from './part.ts';

/** Of one article at a time, in localStorage. */
const KEY = 'baojia-carried';

interface Collected {
	id: ArticleId;
	/** null: not yet. */
	texts: (string | null)[];
}

/** Adds a part, and gives all of its article in order; null for those that are still to come. */
export function collect(id: ArticleId, { at, of, text }: Part): (string | null)[] {
	const known = of > 1 ? read() : null;
	const goesOn = known?.id === id && known.texts.length === of;
	const texts = goesOn ? known.texts : Array.from({ length: of }, () => null);
	texts[at - 1] = text;
	if (of > 1) write({ id, texts });
	return texts;
}

/** To begin anew: what came does not fit together. */
export function forgetCollected(): void {
	write(null);
}

function read(): Collected | null {
	try {
		return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Collected | null;
	} catch {
		return null; // nothing can be kept here: only whole articles come
	}
}

function write(collected: Collected | null): void {
	try {
		if (collected) localStorage.setItem(KEY, JSON.stringify(collected));
		else localStorage.removeItem(KEY);
	} catch {
		// As above.
	}
}
