import { beforeEach, expect, test } from 'vitest';
import { countUnseen } from '../../../src/client/offline/badge.ts';
import { manifestOf, pack, page, head } from '../packs.ts';

const issue = (day: string, n: number) => pack([page(day, [head(n)])], [head(n)]);
const before = manifestOf([issue('2022-05-01', 1)]);
const after = manifestOf([issue('2022-05-03', 3), issue('2022-05-02', 2), issue('2022-05-01', 1)]);

beforeEach(() => {
	localStorage.clear();
});

test('issues that came after the front page was seen are counted until it is seen again', () => {
	expect(countUnseen(before, true)).toBe(0);
	expect(countUnseen(after, false)).toBe(2);
	expect(countUnseen(after, true)).toBe(0);
	expect(countUnseen(after, false)).toBe(0);
});

test('to a new reader nothing is news', () => {
	expect(countUnseen(after, false)).toBe(0);
});
