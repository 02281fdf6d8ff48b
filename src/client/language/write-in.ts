// The page in the language and characters that the reader chose. Their tables are files of their own, fetched when first asked for.
import type { Language } from '../settings/settings.ts';

let stop: (() => void) | null = null;
let shown: Language = 'cn';
let wanted: Language = 'cn';

/** Whether the page is in it now; false: its table is neither stored nor reachable, and the page stays as it was. */
export async function writeIn(language: Language, page: Document): Promise<boolean> {
	wanted = language;
	if (language === shown) return true;
	const rewrite = await rewriterOf(language).catch(() => null);
	if (wanted !== language) return true; // the reader has changed their mind meanwhile
	if (!rewrite) return false;
	stop?.();
	stop = rewrite(page);
	shown = language;
	return true;
}

async function rewriterOf(language: Language): Promise<(page: Document) => () => void> {
	if (language === 'cn') return () => () => {}; // as it was written
	if (language === 'en') return (await import('./english.ts')).rewriteInEnglish;
	const { rewriteInTraditional } = await import('./traditional.ts');
	return (page) => rewriteInTraditional(page, language);
}
