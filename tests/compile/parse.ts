// One page text → its items, through stages 1 to 4.
import { readFileSync, readdirSync } from 'node:fs';
import { ingest } from '../../src/compile/1-ingest/ingest.ts';
import type { StoryPage } from '../../src/compile/4-stories/story.ts';
import { segment } from '../../src/compile/compile.ts';
import { Report } from '../../src/compile/report.ts';

export function parseText(text: string, path = 'page.txt'): StoryPage {
	const report = new Report();
	const [page] = ingest([{ path, bytes: new TextEncoder().encode(text) }], report);
	return segment(page!, report);
}

/** [name, text] of each .txt file in a folder, in the order of names. */
export function readTexts(dir: string): [name: string, text: string][] {
	return readdirSync(dir)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => [name, readFileSync(`${dir}/${name}`, 'utf8')]);
}
