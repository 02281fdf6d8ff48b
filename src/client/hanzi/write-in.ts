// The page in the characters that the reader chose. The tables are a large file of their own, fetched when first asked for.
import type { Hanzi } from '../settings/settings.ts';

let stop: (() => void) | null = null;
let shown: Hanzi = 'cn';
let wanted: Hanzi = 'cn';

/** Whether the page is in them now; false: the tables are neither stored nor reachable, and it stays as printed. */
export async function writeIn(hanzi: Hanzi, page: Document): Promise<boolean> {
	wanted = hanzi;
	if (hanzi === shown) return true;
	if (hanzi === 'cn') {
		stop?.();
		stop = null;
		shown = 'cn';
		return true;
	}
	const tables = await import('./traditional.ts').catch(() => null);
	if (wanted !== hanzi) return true; // the reader has changed their mind meanwhile
	if (!tables) return false;
	stop?.();
	stop = tables.rewrite(page, hanzi);
	shown = hanzi;
	return true;
}
