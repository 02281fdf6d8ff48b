// The cache changes how long a build takes and nothing else.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../src/build/compile-cache.ts';
import { readSources } from '../../src/compile/1-ingest/read-sources.ts';
import type { SourceFile } from '../../src/compile/1-ingest/source-page.ts';
import { indexArchive } from '../../src/compile/6-index/index-archive.ts';
import { emit } from '../../src/compile/7-emit/emit.ts';
import { compile } from '../../src/compile/compile.ts';
import { REMEMBER_NOTHING, type Remember } from '../../src/compile/remember.ts';
import { Report } from '../../src/compile/report.ts';

const seeds = readSources('seeds');
let dir: string;

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'cache-'));
});

/** The archive's files, and the pages that were made anew. */
function build(files: readonly SourceFile[], cached: boolean) {
	const cache = openCache(dir);
	const made: string[] = [];
	const remember: Remember = (what, of, make) =>
		cache.remember(what, of, () => {
			made.push(what);
			return make();
		});
	const keep = cached ? remember : REMEMBER_NOTHING;
	const { pages, published } = compile(files, new Report(), [], keep);
	const archive = emit(indexArchive(pages, undefined, keep), published);
	cache.close();
	return { pages, files: archive.files, made };
}

const entries = () =>
	readdirSync(dir).flatMap((folder) =>
		readdirSync(join(dir, folder)).map((f) => join(dir, folder, f))
	);

describe('the cache of the compiler', () => {
	it('gives the same bytes when it is empty, full, or deleted', () => {
		const plain = build(seeds, false);
		const [empty, full] = [build(seeds, true), build(seeds, true)];
		rmSync(dir, { recursive: true });
		const deleted = build(seeds, true);
		for (const { pages, files } of [empty, full, deleted]) {
			expect(files).toEqual(plain.files);
			expect(JSON.stringify(pages)).toBe(JSON.stringify(plain.pages));
		}
		expect(empty.made.filter((what) => what === 'items')).toHaveLength(5);
		expect(full.made).toEqual([]);
	});

	it('makes one page for one that is new or changed', () => {
		build(seeds.slice(1), true);
		const more = build(seeds, true);
		expect(more.made.filter((what) => what === 'items')).toHaveLength(1);
		expect(more.made.filter((what) => what === 'tags')).toHaveLength(1);
		const [first, ...rest] = seeds;
		const text = `${new TextDecoder().decode(first?.bytes ?? new Uint8Array())}\n多了一行。`;
		const changed = build([{ ...first!, bytes: new TextEncoder().encode(text) }, ...rest], true);
		expect(changed.made.filter((what) => what === 'items')).toHaveLength(1);
		expect(changed.files).not.toEqual(more.files);
	});

	it('makes anew what was damaged', () => {
		const before = build(seeds, true);
		for (const path of entries()) writeFileSync(path, '{"result":');
		const after = build(seeds, true);
		expect(after.files).toEqual(before.files);
		expect(after.made).toEqual(before.made);
	});

	it('sweeps other compilers’ results, and its own once they are a month old and unused', () => {
		build(seeds, true);
		mkdirSync(join(dir, 'another'));
		const before = entries().length;
		const old = new Date(Date.now() - 40 * 86_400_000);
		for (const path of entries()) utimesSync(path, old, old);
		build(seeds.slice(0, 1), true);
		expect(readdirSync(dir)).toHaveLength(1);
		expect(entries().length).toBeLessThan(before);
		expect(build(seeds.slice(0, 1), true).made).toEqual([]);
	});
});
