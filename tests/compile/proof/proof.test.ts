// The proof of a page: whole, safe to open, the doubtful first.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { proofPage } from '../../../src/compile/proof/proof-page.ts';
import { refuseFolder } from '../../../src/compile/proof/write-proofs.ts';
import { Report } from '../../../src/compile/report.ts';

const HOSTILE = '“><img src=x onerror=alert(1)>\u202E';

function proofOf(text: string, name = 'page.txt'): string {
	const report = new Report();
	const bytes = new TextEncoder().encode(text);
	const [page] = compile([{ path: name, bytes }], report).pages;
	return proofPage(page!, report.reasons);
}

const seed = readFileSync('seeds/004_7c2e367b8fe2eefd.txt', 'utf8');

describe('a proof', () => {
	const html = proofOf(seed);

	it('shows every row of the page as it was', () => {
		const rows = [...html.matchAll(/<li id="r\d+"[^>]*>(.*?)<\/li>/g)].map(([, row]) =>
			(row ?? '').replace(/<[^>]+>/g, '')
		);
		const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
		const plain = (row: string) => row.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
		const printed = seed.split(/\n|\f/).map((row) => row.replace(/[\t\p{Cc}\p{Cf}]/gu, ''));
		expect(rows.map((row) => plain(row).replaceAll('␣', ''))).toEqual(printed);
	});

	it('opens without a script, under a policy that lets in its own style sheet alone', () => {
		const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
		const hash = createHash('sha256').update(style).digest('base64');
		expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
		expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|https?:/);
	});

	it('draws the joins of stories that came in pieces', () => {
		expect(html.match(/<path class="c\d+/g)?.length).toBeGreaterThan(5);
	});

	it('lists the least sure first, and says why headings went where they went', () => {
		const checks = /<ul class="checks">(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
		const shares = [...checks.matchAll(/value="([\d.]+)"/g)].map(([, share]) => Number(share));
		expect(shares.length).toBeGreaterThan(5);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(html).toMatch(/heading “.+” → story 1 \(/);
	});

	it('shows text that would be markup as text', () => {
		const proof = proofOf(
			`${HOSTILE}标题\n\n本报讯（记者 王小明）近日，${HOSTILE}。`,
			`${HOSTILE}.txt`
		);
		expect(proof).not.toContain('<img');
		expect(proof).not.toContain('\u202E');
		expect(proof).toContain('&lt;img src=x onerror=alert(1)&gt;');
	});
});

describe('the folder of proofs', () => {
	it('is never the sources’ own, nor a file', () => {
		expect(refuseFolder('seeds', ['seeds/a.txt'])).toMatch(/holds the sources/);
		expect(refuseFolder('./seeds/../seeds/', ['seeds/a.txt'])).toMatch(/holds the sources/);
		expect(refuseFolder('package.json', ['seeds/a.txt'])).toMatch(/is not a folder/);
		expect(refuseFolder(join(tmpdir(), 'proofs'), ['seeds/a.txt'])).toBeNull();
	});

	it('takes one page a source from the command line; wrong use exits 2 and writes nothing', () => {
		const dir = mkdtempSync(join(tmpdir(), 'proofs-'));
		const run = (...args: string[]) =>
			spawnSync(process.execPath, ['--import', 'tsx', 'src/compile/cli.ts', ...args]).status;
		const name = '003_b2adaa5bbda6ca0b.txt';
		expect(run('--report', dir, `seeds/${name}`)).toBe(0);
		expect(readdirSync(dir)).toEqual([`${name}.html`]);
		expect(run('--report', 'seeds', `seeds/${name}`)).toBe(2);
		expect(readdirSync('seeds').filter((file) => file.endsWith('.html'))).toEqual([]);
	});
});
