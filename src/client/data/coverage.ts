// How much of the archive a page could look through: a zero means zero only when nothing is missing.
import type { Library } from './library.ts';
import type { Coverage } from './pages.ts';

export function coverageOf(library: Library): Coverage {
	return {
		articles: library.manifest.articles,
		issues: library.manifest.issues,
		atHand: library.heads.length,
		missing: library.missing
	};
}
