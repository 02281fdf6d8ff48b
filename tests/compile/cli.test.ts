// The command as others call it: one JSON document, one line a finding, exit codes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParseOutput } from '../../src/model/page.ts';

const SEED = 'seeds/003_b2adaa5bbda6ca0b.txt';
const TIMEOUT = 60_000;

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'src/compile/cli.ts', ...args],
		{
			encoding: 'utf8'
		}
	);
	return { status, stdout, stderr };
}

describe('parse', () => {
	it(
		'prints the contract’s fields and exits 0',
		() => {
			const { status, stdout, stderr } = run(SEED);
			const output = JSON.parse(stdout) as ParseOutput;
			expect([status, stderr, output.formatVersion]).toEqual([0, '', 1]);
			expect(Object.keys(output.pages[0]!)).toEqual([
				'source',
				'issueDate',
				'pageNumber',
				'section',
				'items',
				'diagnostics'
			]);
			expect(Object.keys(output.pages[0]!.items[0]!)).toEqual([
				...['id', 'kind', 'kicker', 'headline', 'subtitle', 'column', 'credits', 'paragraphs'],
				...['districts', 'scope', 'topics', 'evidence', 'confidence']
			]);
			expect(output.pages[0]!.source).toBe('003_b2adaa5bbda6ca0b.txt');
		},
		TIMEOUT
	);

	it(
		'names each unusable input, takes the others, and exits 1',
		() => {
			const dir = mkdtempSync(join(tmpdir(), 'parse-'));
			const empty = join(dir, 'empty.txt');
			writeFileSync(empty, '');
			const { status, stdout, stderr } = run(empty, join(dir, 'missing.txt'), SEED);
			const pages = (JSON.parse(stdout) as ParseOutput).pages;
			expect(status).toBe(1);
			expect(pages.map((page) => [page.items.length > 0, page.diagnostics.length])).toEqual([
				[false, 1],
				[false, 1],
				[true, 0]
			]);
			expect(stderr.trim().split('\n')).toEqual([
				expect.stringMatching(/^empty\.txt:0: error empty_file: /u),
				expect.stringMatching(/^missing\.txt:0: error unreadable_file: /u)
			]);
		},
		TIMEOUT
	);

	it(
		'says why headings went where with --explain',
		() => {
			expect(run('--explain', SEED).stderr).toMatch(/heading “.+” → story 1 \(/u);
		},
		TIMEOUT
	);

	it(
		'exits 2 on wrong usage',
		() => {
			expect(run().status).toBe(2);
			expect(run('--colour', SEED)).toMatchObject({ status: 2, stdout: '' });
		},
		TIMEOUT
	);
});
