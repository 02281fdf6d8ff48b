// Source folders beside the seeds: what a newsroom's export looks like, for tests that need a certain archive.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SourceArticle {
	headline: string;
	kicker?: string;
	subtitle?: string;
	paragraphs: string[];
}

/** A folder with one page a day: [day, its articles]. */
export function writeSource(days: readonly [day: string, articles: SourceArticle[]][]): string {
	const dir = mkdtempSync(join(tmpdir(), 'baojia-source-'));
	mkdirSync(dir, { recursive: true });
	for (const [issueDate, articles] of days) {
		const page = { issueDate, pageNumber: 1, articles };
		writeFileSync(join(dir, `${issueDate}-01.json`), JSON.stringify(page));
	}
	return dir;
}

/** Articles that hardly compress, `characters` in all: what fills packs. Same seed, same words. */
export function longArticles(seed: number, characters: number): SourceArticle[] {
	const random = generator(seed);
	const word = () => String.fromCodePoint(0x4e00 + Math.floor(random() * 6000));
	const text = (length: number) => Array.from({ length }, word).join('');
	return Array.from({ length: Math.ceil(characters / 10_000) }, (_, at) => ({
		headline: `长文第${at + 1}篇，第${seed}期`,
		paragraphs: Array.from({ length: 10 }, () => `${text(999)}。`)
	}));
}

/** mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
