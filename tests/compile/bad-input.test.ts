// What no newspaper would print: read without a crash or a hang and without losing a character; or refused by name.
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/compile/1-ingest/ingest.ts';
import type { StoryPage } from '../../src/compile/4-stories/story.ts';
import { compile, segment } from '../../src/compile/compile.ts';
import { Report } from '../../src/compile/report.ts';
import { unaccounted, unprinted } from './accounted.ts';
import { parseText, readTexts } from './parse.ts';

const seeds = readTexts('seeds').map(([, text]) => text);
const seed = seeds[0] ?? '';
const MEGABYTES_5 = 1_700_000;

const utf8 = (text: string): Buffer => Buffer.from(text);
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const fill = (text: string) => text.repeat(MEGABYTES_5 / text.length + 1).slice(0, MEGABYTES_5);
const rows = (count: number, row: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => row(i)).join('\n');
const tiny = (i: number) => `工会活动第${i}场开幕\n本报讯（记者 王小明）近日，第${i}场活动举行。`;

const PAGES: Record<string, Buffer> = {
	'with a byte order mark': utf8(`\uFEFF${seed}`),
	'with CRLF': utf8(seed.replaceAll('\n', '\r\n')),
	'in UTF-16 LE': utf16(seed),
	'in UTF-16 BE': utf16(seed).swap16(),
	'in UTF-16 without its mark': Buffer.from(seed, 'utf16le'),
	'in UTF-16 cut in mid-character': Buffer.from(seed, 'utf16le').subarray(0, -1),
	'with invalid bytes': Buffer.concat([utf8(seed), Buffer.from([0xff, 0xc0, 0xe4])]),
	'with a NUL': utf8(seed.replace('。', '。\0')),
	'of one 5 MB line of prose': utf8(fill(seeds.join('').replaceAll('\n', ''))),
	'of one 5 MB line of one character': utf8('总'.repeat(MEGABYTES_5)),
	'of one 5 MB line of blanks': utf8(`总${' '.repeat(5_000_000)}会`),
	'of one 5 MB line without Chinese': utf8('a'.repeat(5_000_000)),
	'of quotation marks that never close': utf8('“工'.repeat(100_000)),
	'of 5 MB of blank rows': utf8(`${'\n'.repeat(5_000_000)}总`),
	'of 2,000 tiny stories': utf8(rows(2000, tiny)),
	'of 2,000 tiny stories with blank rows': utf8(rows(2000, (i) => `${tiny(i)}\n`)),
	'of 4,000 headlines': utf8(rows(4000, (i) => `工会活动第${i}场开幕`)),
	'of characters one a row': utf8('总\n'.repeat(20_000)),
	'of advertisements alone': utf8(
		rows(300, (i) => `遗失声明\n张某遗失身份证，号码${i}，声明作废。\n电话：010-12345678`)
	),
	'in English': utf8(rows(100, (i) => `Union News ${i}\n\nBEIJING - Workers met on Monday.\n`)),
	'in traditional characters': utf8(
		rows(9, () => '總工會舉辦運動會\n\n本報訊（記者 王曉明）近日，總工會舉辦職工運動會。\n')
	),
	'with zero-width and bidi controls': utf8(
		seed.replaceAll('工会', '\u202E工\u200B会\u202C\u2066')
	),
	'with rare and private-use characters': utf8(
		seed.replaceAll('工', '\u{20BB7}').replaceAll('会', '\u{30000}').replaceAll('的', '\uE001')
	),
	'printed twice': utf8(`${seed}\n${seed}`),
	'of ten pages in one file': utf8(seeds.join('\n\n').repeat(2))
};

/** One run through all stages: what they say of the page, and the page as it was cut into items. */
function compileOne(bytes: Buffer) {
	const cut: StoryPage[] = [];
	const { pages } = compile([{ path: 'page.txt', bytes }], new Report(), [], (what, _of, make) => {
		const made = make();
		if (what === 'items') cut.push(made as StoryPage);
		return made;
	});
	return { diagnostics: pages[0]!.diagnostics, page: cut[0]! };
}

/** Milliseconds. What hangs is found; how fast the rest is, the benchmark says, for a busy machine is slow at everything. */
const HANG = 120_000;

describe('a page', () => {
	for (const [name, bytes] of Object.entries(PAGES)) {
		it(
			`${name} is read whole`,
			() => {
				const { diagnostics, page } = compileOne(bytes);
				expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
				expect(page.items.length).toBeGreaterThan(0);
				expect(unaccounted(page.text, page.items)).toEqual([]);
				expect(page.items.flatMap((item) => unprinted(page.text, item))).toEqual([]);
			},
			HANG
		);
	}

	it('in GB18030 gives what UTF-8 gives', () => {
		const text = '总工会慰问职工\n\n本报讯（记者 王小明）近日，区总工会慰问一线职工。';
		const gb = Buffer.from(
			'd7dcb9a4bbe1cebfcecad6b0b9a40a0ab1beb1a8d1b6a3a8bcc7d5df20cdf5d0a1c3f7a3a9bdfcc8d5a3' +
				'acc7f8d7dcb9a4bbe1cebfcecad2bbcfdfd6b0b9a4a1a3',
			'hex'
		);
		const [source] = ingest([{ path: 'page.txt', bytes: gb }], new Report());
		expect(segment(source!, new Report())).toEqual(parseText(text));
	});

	it('in GB18030 keeps characters of four bytes', () => {
		// 㐂 (Extension A) and 𠮷 (Extension B) in the words 总会㐂𠮷.
		const name = Buffer.from('d7dcbbe18139ef319534b235', 'hex');
		const text = Buffer.concat([
			...Array<Buffer>(4).fill(Buffer.from('d7dcb9a4bbe1', 'hex')),
			name
		]);
		const [source] = ingest([{ path: 'page.txt', bytes: text }], new Report());
		expect(segment(source!, new Report()).text).toBe(`${'总工会'.repeat(4)}总会㐂𠮷`);
	});

	it.each([
		['of NULs', Buffer.alloc(4096), 'binary_file'],
		['with a NUL behind each sentence', utf8(seed.replaceAll('。', '。\0')), 'binary_file'],
		['of nothing', Buffer.alloc(0), 'empty_file'],
		['of half characters', Buffer.from('工\uD800'.repeat(500), 'utf16le'), 'binary_file']
	])('%s is refused with its reason', (_, bytes, code) => {
		const { pages } = compile([{ path: 'page.txt', bytes }], new Report());
		expect(pages).toMatchObject([{ items: [], diagnostics: [{ code, severity: 'error' }] }]);
	});
});
