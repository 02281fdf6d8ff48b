// Seeds as a bad scan, a careless copy or a broken export would give them: the properties hold whatever befell a page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { Report } from '../../src/compile/report.ts';
import { unaccounted, unprinted } from './accounted.ts';
import { parseText, readTexts } from './parse.ts';

/** For a soak; a page that hangs is found by its own limit. */
const TIMEOUT = 3_600_000;
/** One page takes a twentieth of a second. */
const HANG = 5000;

const texts = [...readTexts('seeds'), ...readTexts('tests/compile/pages')].map(([, text]) => text);

describe('a mutated page', () => {
	it(
		'keeps every character, once, and comes to an end',
		() => {
			fc.assert(
				fc.property(mutatedPage(), (text) => {
					const start = performance.now();
					const page = parseText(text);
					expect(performance.now() - start).toBeLessThan(HANG);
					expect(unaccounted(page.text, page.items)).toEqual([]);
					expect(page.items.flatMap((item) => unprinted(page.text, item))).toEqual([]);
				})
			);
		},
		TIMEOUT
	);

	it(
		'has items whose spans ascend and lie in their lines',
		() => {
			fc.assert(
				fc.property(mutatedPage(), (text) => {
					const page = parseText(text);
					const rowOf = rowFinder(page.text);
					for (const { spans, lines } of page.items) {
						spans.forEach((span, i) => {
							expect(span.from).toBeLessThan(span.to);
							expect(span.from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? 0);
							const row = rowOf(span.from);
							expect(lines.some(([from, to]) => from <= row && row <= to)).toBe(true);
						});
					}
				})
			);
		},
		TIMEOUT
	);

	it(
		'gives the same items again, whatever page lies beside it',
		() => {
			fc.assert(
				fc.property(mutatedPage(), (text) => {
					const file = { path: 'b.txt', bytes: new TextEncoder().encode(text) };
					const other = { path: 'a.txt', bytes: new TextEncoder().encode(texts[0]) };
					const [alone] = compile([file], new Report()).pages;
					const [, beside] = compile([other, file], new Report()).pages;
					expect(beside?.items.map(({ headline, paragraphs }) => [headline, paragraphs])).toEqual(
						alone?.items.map(({ headline, paragraphs }) => [headline, paragraphs])
					);
				})
			);
		},
		TIMEOUT
	);
});

/** Offset → 1-based row. */
function rowFinder(text: string): (at: number) => number {
	const starts = [0, ...[...text.matchAll(/\n|\f/g)].map(({ index }) => index + 1)];
	return (at) => starts.findLastIndex((start) => start <= at) + 1;
}

/** A page or two spliced, then up to eight mishaps. */
function mutatedPage(): fc.Arbitrary<string> {
	const page = fc.constantFrom(...Array.from(texts));
	const spliced = fc.tuple(page, page, fc.double({ min: 0, max: 1, noNaN: true })).map(splice);
	return fc
		.tuple(fc.oneof(page, spliced), fc.array(mishap(), { maxLength: 8 }))
		.map(([text, mishaps]) =>
			mishaps.reduce((rows, harm) => harm(rows), text.split('\n')).join('\n')
		);
}

function splice([first, second, share]: [string, string, number]): string {
	const [above, below] = [first.split('\n'), second.split('\n')];
	const at = Math.floor(share * above.length);
	return [...above.slice(0, at), ...below, ...above.slice(at)].join('\n');
}

type Mishap = (rows: readonly string[]) => string[];

/** Places are shares of the page, so that each mishap fits pages of any length. */
function mishap(): fc.Arbitrary<Mishap> {
	const place = fc.nat(9999).map((n) => n / 10_000);
	const char = fc.constantFrom(...Array.from('总的。，（“1A 　\t\0\u200B\u202E\uFFFD\f𠮷\uE000□'));
	return fc
		.tuple(
			fc.constantFrom('drop', 'swap', 'join', 'cut', 'blank', 'copy', 'char'),
			place,
			place,
			char
		)
		.map(([kind, where, within, put]) => (rows: readonly string[]) => {
			const i = Math.floor(where * rows.length);
			const k = Math.floor(within * rows.length);
			const [row = '', other = ''] = [rows[i], rows[k]];
			const at = Math.floor(within * row.length);
			const [head, tail] = [row.slice(0, at), row.slice(at)];
			switch (kind) {
				case 'drop':
					return rows.toSpliced(i, 1);
				case 'swap':
					return rows.with(i, other).with(k, row);
				case 'join':
					return rows.toSpliced(i, 2, row + (rows[i + 1] ?? ''));
				case 'cut':
					return rows.toSpliced(i, 1, head, tail);
				case 'blank':
					return rows.toSpliced(i, 0, '');
				case 'copy':
					return rows.toSpliced(i, 0, other);
				default:
					return rows.with(i, head + put + tail.slice(1));
			}
		});
}
