// Where the reader left off, as plain data: one article at a time, kept on the device alone.
import { parseArticleId, type ArticleId } from '../../model/ids.ts';

export interface ReadingPlace {
	id: ArticleId;
	headline: string;
	/** 1-based: the paragraph that was being read, as in its element's id. */
	paragraph: number;
	/** Paragraphs in all. */
	of: number;
}

/** Key in localStorage. */
const KEY = 'baojia-place';

/** Below this many paragraphs a story is read in one go. */
const LEAST_PARAGRAPHS = 4;

/** null: nothing was begun, or the store is refused. */
export function readPlace(): ReadingPlace | null {
	try {
		return parsePlace(localStorage.getItem(KEY));
	} catch {
		return null; // a browser that lets nothing be kept
	}
}

/** A story that was only opened changes nothing; one that was read to its end is no longer to be gone on with. */
export function keepPlace(place: ReadingPlace): void {
	if (place.of < LEAST_PARAGRAPHS || place.paragraph <= 1) return;
	if (place.paragraph < place.of) write(JSON.stringify(place));
	else if (readPlace()?.id === place.id) forgetPlace();
}

export function forgetPlace(): void {
	write(null);
}

/** 读到六成. */
export function sayShare({ paragraph, of }: ReadingPlace): string {
	const tenths = Math.min(9, Math.max(1, Math.round((10 * paragraph) / of)));
	return `读到${'一二三四五六七八九'.charAt(tenths - 1)}成`;
}

/** What is kept by another build or by hand may be anything. */
function parsePlace(text: string | null): ReadingPlace | null {
	const value = JSON.parse(text ?? 'null') as Partial<Record<keyof ReadingPlace, unknown>> | null;
	const id = parseArticleId(String(value?.id));
	const [paragraph, of] = [Number(value?.paragraph), Number(value?.of)];
	if (!id || typeof value?.headline !== 'string' || !(paragraph > 0 && paragraph <= of))
		return null;
	return { id, headline: value.headline, paragraph, of };
}

function write(text: string | null): void {
	try {
		if (text === null) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, text);
	} catch {
		// Refused or full: the reader scrolls.
	}
}
