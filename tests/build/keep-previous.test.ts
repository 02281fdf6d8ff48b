import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { packsOfRelease } from '../../src/build/keep-previous.ts';

let dir: string;

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'baojia-kept-'));
});

afterEach(() => {
	rmSync(dir, { recursive: true, force: true });
});

test('a release hands on the packs that its manifest names, not those that it had kept itself', () => {
	cpSync(join(inject('built').plain.dir, 'archive'), join(dir, 'archive'), { recursive: true });
	writeFileSync(join(dir, 'archive/0123456789abcdef.pack'), 'of the release before');
	const manifest = readFileSync(join(dir, 'archive/manifest.json'), 'utf8');
	const { packs } = JSON.parse(manifest) as {
		packs: { name: string; segment: { name: string } }[];
	};
	const names = packs.flatMap(({ name, segment }) => [
		`archive/${name}`,
		`archive/${segment.name}`
	]);
	expect([...packsOfRelease(dir).keys()].sort()).toEqual(names.sort());
});

test('a folder without a site is refused by its name', () => {
	expect(() => packsOfRelease(dir)).toThrow(`--keep-from ${dir}`);
});
