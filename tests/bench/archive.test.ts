// @vitest-environment node
import { benchIndexed } from './archive/indexed.ts';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { Report } from '../../src/compile/report.ts';
import { benchArchive } from './archive/archive.ts';

describe('the made archive', () => {
	it('begins with the shorter one', () => {
		const short = benchArchive(200);
		expect(short).toHaveLength(24);
		expect(benchArchive(300).slice(0, 24)).toEqual(short);
	});

	it('compiles to as many articles as asked for, each with an id of its own', () => {
		const { pages } = compile(benchArchive(100), new Report());
		const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
		expect(ids).toHaveLength(100);
		expect(new Set(ids).size).toBe(100);
	});
});

it('an archive of 36 articles has one segment of at most 60 kB', () => {
	expect(benchIndexed(36).map(({ segment }) => segment.length <= 60_000)).toEqual([true]);
});
