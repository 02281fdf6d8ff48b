// A site for the faults: the built shell over an archive that is made in this process, at once and at any size. Its static
// pages are the empty shell, as with `--pages 0`.
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { indexPacks } from '../../src/compile/6-index/index-archive.ts';
import { toIssues } from '../../src/compile/6-index/issues.ts';
import { emit } from '../../src/compile/7-emit/emit.ts';
import type { Archive } from '../../src/compile/7-emit/archive.ts';
import { signArticles, type Signer } from '../../src/compile/sign.ts';
import { SHELLS } from '../../src/client/offline/names.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { enrichedItem, enrichedPage, noise } from '../compile/enriched.ts';

/** An issue of one page: its day, and characters of hardly compressible text in each of its articles. */
export type MadeIssue = readonly [day: string, articles: readonly number[]];

/** Compressed bytes at which a pack closes. */
const FULL = 120_000;

const SHELL = [
	...SHELLS.map(({ path }) => path),
	'404.html',
	'assets',
	'icons',
	'manifest.webmanifest',
	'sw.js'
];

/** Same issues, same bytes; more issues leave the older packs as they are. */
export function madeArchive(issues: readonly MadeIssue[], full = FULL, signer?: Signer): Archive {
	const pages = issues.map(([day, articles]) => {
		const items = articles.map((length, at) =>
			enrichedItem({
				id: articleId(day, at),
				headline: headlineOf(day, at),
				paragraphs: [
					`本报记者从工会了解到，${noise(length, Number(day.replaceAll('-', '')) + at)}。`
				]
			})
		);
		return enrichedPage(`${day}-01.txt`, day, items, { pageNumber: 1 });
	});
	const made = toIssues(pages);
	if (signer)
		signArticles(
			made.flatMap(({ articles }) => articles),
			signer,
			new Map()
		);
	return emit(indexPacks(made, full), [], signer?.sign);
}

/** Address of an issue's article, below the base. */
export function articlePath(day: string, at = 0): string {
	return `a/${articleId(day, at)}/`;
}

export function headlineOf(day: string, at = 0): string {
	return `第${at + 1}篇，${day}的报`;
}

/** A folder with the shell of `built` and the archive. */
export function makeSite(built: string, archive: Archive): string {
	const dir = mkdtempSync(join(tmpdir(), 'baojia-made-'));
	for (const name of SHELL) cpSync(join(built, name), join(dir, name), { recursive: true });
	cpSync(join(built, 'app-shell.html'), join(dir, 'index.html'));
	publish(dir, archive);
	return dir;
}

/** The archive's files beside those that are there, the manifest last. */
export function publish(dir: string, { files }: Archive): void {
	const paths = [...files].sort(([a], [b]) => Number(isManifest(a)) - Number(isManifest(b)));
	for (const [path, content] of paths) {
		const place = join(dir, path);
		mkdirSync(dirname(place), { recursive: true });
		writeFileSync(place, content);
	}
}

const isManifest = (path: string) => path.endsWith('manifest.json');

function articleId(day: string, at: number): ArticleId {
	return `${day.replaceAll('-', '')}${String(at).padStart(2, '0')}` as ArticleId;
}
