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
