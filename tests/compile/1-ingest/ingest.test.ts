import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/compile/1-ingest/decode.ts';
import { ingest } from '../../../src/compile/1-ingest/ingest.ts';
import { readPageName } from '../../../src/compile/1-ingest/page-name.ts';
import type { SourceFile } from '../../../src/compile/1-ingest/source-page.ts';
import { formatFinding, Report } from '../../../src/compile/report.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text: string): SourceFile => ({ path, bytes: utf8(text) });

describe('decode', () => {
	const text = '市总工会今天发布通知。\n本报讯';
	const utf16 = (mark: number[], swap: boolean) => {
		const bytes = Buffer.from(text, 'utf16le');
		return Uint8Array.from([...mark, ...(swap ? bytes.swap16() : bytes)]);
	};
	// 市总工会: D7DC is 总 in GB 2312, and so on.
	const gb = Uint8Array.from([
		0xca, 0xd0, 0xd7, 0xdc, 0xb9, 0xa4, 0xbb, 0xe1, 0xbd, 0xf1, 0xcc, 0xec, 0xa1, 0xa3
	]);

	it.each([
		['UTF-8', utf8(text), text],
		['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]), text],
		['UTF-16 LE with a mark', utf16([0xff, 0xfe], false), text],
		['UTF-16 BE with a mark', utf16([0xfe, 0xff], true), text],
		['UTF-16 LE without one', utf16([], false), text],
		['GB18030', gb, '市总工会今天。']
	])('reads %s', (_, bytes, expected) => {
		expect(decode(bytes)).toMatchObject({ text: expected, damaged: 0 });
	});

	it('gives radicals from a font’s table the characters they look like', () => {
		expect(decode(utf8('⼯会⼴⻓'))).toMatchObject({ text: '工会广长' });
	});

	it('ends lines in one way', () => {
		expect(decode(utf8('甲\r\n乙\r丙'))).toMatchObject({ text: '甲\n乙\n丙' });
	});

	it('keeps a text with a damaged character', () => {
		const bytes = utf8(`${'工'.repeat(100)}会`).slice(0, -1);
		expect(decode(bytes)).toMatchObject({ damaged: 1 });
	});

	it.each([
		['UTF-16 without its last byte', Buffer.from(text.repeat(9), 'utf16le').subarray(0, -1)],
		['UTF-16 with half a character', Buffer.from('工会\uD800'.padEnd(90, '工会'), 'utf16le')],
		[
			'GB18030 with a stray byte',
			Buffer.concat([...Array<Uint8Array>(9).fill(gb), Buffer.from([0xff, 0x0a])])
		]
	])('keeps %s and says so', (_, bytes) => {
		expect(decode(bytes)).toMatchObject({ damaged: 1 });
	});

	it.each([
		['nothing', new Uint8Array(), 'empty_file'],
		['blanks', utf8(' \n\n'), 'empty_file'],
		['a PDF', utf8('%PDF-1.7 …'), 'binary_file'],
		['control bytes', Uint8Array.from({ length: 200 }, (_, i) => (i * 7) % 256), 'binary_file'],
		[
			'Big5',
			Uint8Array.from([0xa4, 0x75, 0xb7, 0x7c, 0xa4, 0x40, 0xb2, 0xc4, 0xad, 0xd3, 0xa4, 0x48]),
			'wrong_encoding'
		]
	])('refuses %s', (_, bytes, failure) => {
		expect(decode(bytes)).toMatchObject({ failure });
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decode(bytes)));
	});
});

describe('page names', () => {
	it.each([
		['2022-01-01-02.txt', '2022-01-01', 2],
		['20220101_A02.txt', '2022-01-01', 2],
		['2022-01-01/02.txt', '2022-01-01', 2],
		['archive/2022.01.01/第03版.txt', '2022-01-01', 3],
		['2022年1月1日第2版.txt', '2022-01-01', 2],
		['20220101.txt', '2022-01-01', null],
		['20221301_02.txt', null, null],
		['000_f1b4be2783580599.txt', null, null],
		['x20220101.txt', null, null]
	])('%s', (path, day, pageNumber) => {
		expect(readPageName(path)).toEqual({ day, pageNumber });
	});
});

describe('ingest', () => {
	const codes = (files: SourceFile[]) => {
		const report = new Report();
		const pages = ingest(files, report);
		return {
			types: pages.map((page) => page.type),
			codes: [
				...pages.flatMap((page) => page.diagnostics),
				...report.findings.map((finding) => finding.diagnostic)
			].map(({ code }) => code)
		};
	};

	it.each([
		['an unknown ending', file('page.pdf', 'x'), 'unknown_extension'],
		['an empty file', file('page.txt', ''), 'empty_file'],
		['broken JSON', file('page.json', '{"articles":'), 'unreadable_json'],
		['JSON of another shape', file('page.json', '{"items":[]}'), 'unknown_json'],
		[
			'an impossible date',
			file('page.json', '{"issueDate":"2022-02-30","articles":[]}'),
			'unknown_json'
		],
		['a missing file', { path: 'page.txt', bytes: null, failure: 'ENOENT' }, 'unreadable_file']
	])('%s is a page with one error', (_, source, code) => {
		expect(codes([source])).toEqual({ types: ['unusable'], codes: [code] });
	});

	it('takes the rest when one file fails', () => {
		expect(codes([file('a.txt', ''), file('b.txt', '近日，工会。')]).types).toEqual([
			'unusable',
			'text'
		]);
	});

	it('reads a sidecar field by field', () => {
		const sidecar = {
			issueDate: '2022-01-01',
			pageNumber: 0,
			editor: '王',
			corrections: [{ before: '垓', after: '垡' }]
		};
		const report = new Report();
		const [page] = ingest(
			[file('a.txt', '近日'), file('a.meta.json', JSON.stringify(sidecar))],
			report
		);
		expect(page?.sidecar).toEqual({
			issueDate: '2022-01-01',
			pageNumber: null,
			section: null,
			corrections: [{ before: '垓', after: '垡' }]
		});
		expect(
			page?.diagnostics.map(({ code, message }) => [code, message.includes('editor')])
		).toEqual([
			['bad_sidecar_field', false],
			['unknown_sidecar_field', true]
		]);
	});

	it('names a sidecar without a page', () => {
		expect(codes([file('a.meta.json', '{}')]).codes).toEqual(['orphan_sidecar']);
	});

	it('takes articles as given, names the unusable ones', () => {
		const articles = [{ headline: '甲', paragraphs: ['乙'] }, { headline: 1 }];
		const report = new Report();
		const [page] = ingest([file('a.json', JSON.stringify({ pageNumber: 2, articles }))], report);
		expect(page).toMatchObject({
			type: 'articles',
			articles: [{ headline: '甲', kicker: null, subtitle: null, credits: [], paragraphs: ['乙'] }],
			sidecar: { pageNumber: 2 },
			diagnostics: [
				{
					code: 'bad_article',
					message: 'article 2 left out; give it a headline and paragraphs of text'
				}
			]
		});
	});

	it('prints a finding as one line, whatever stands in it', () => {
		const report = new Report();
		report.add('a\nb.txt', 'unknown_json', 0, 'x\u001b[31m');
		expect(report.findings.map(formatFinding)[0]).toMatch(
			/^a b\.txt:0: error unknown_json: [^\n\u001b]*$/u
		);
	});
});
