// Every host configuration says what src/build/serve-headers.ts says.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	CSP,
	IMMUTABLE,
	isPackFile,
	PACK_TYPE,
	REVALIDATED,
	SECURITY_HEADERS
} from '../../src/build/serve-headers.ts';

const read = (file: string) =>
	readFileSync(new URL(`../../src/deploy/${file}`, import.meta.url), 'utf8');

/** Name and value of each header line that `pattern` finds in a file. */
function headers(file: string, pattern: RegExp): Record<string, string> {
	return Object.fromEntries(
		[...read(file).matchAll(pattern)].map(([, name, value]) => [name!, value!])
	);
}

describe('security headers', () => {
	test('of the page itself: the policy, first after the charset', () => {
		const shell = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
		const [first, second] = [...shell.matchAll(/<meta\s[^>]*>/g)].map(([meta]) => meta);
		expect(first).toContain('charset');
		expect(second).toContain('http-equiv="Content-Security-Policy"');
		expect(second).toContain(`content="${CSP}"`);
	});

	test('of nginx', () => {
		const { 'Cache-Control': cache, ...rest } = headers(
			'nginx.conf',
			/^\tadd_header (\S+) (?:"([^"]*)"|\$\S+) always;$/gm
		);
		expect(rest).toEqual(SECURITY_HEADERS);
		expect(cache).toBeUndefined();
	});

	test('of Caddy', () => {
		expect(headers('Caddyfile', /^\t\t([A-Z][A-Za-z-]+) "([^"]*)"$/gm)).toEqual(SECURITY_HEADERS);
	});

	test('of Netlify and Cloudflare Pages', () => {
		expect(headers('_headers', /^ {2}([A-Za-z-]+): (.*)$/gm)).toEqual(SECURITY_HEADERS);
	});
});

describe('caching', () => {
	test('of nginx: packs for ever, the rest asked about', () => {
		const [, rest, pattern, packs] =
			/default\s+"([^"]*)";\s+"~([^"]*)"\s+"([^"]*)";/.exec(read('nginx.conf')) ?? [];
		expect([rest, packs]).toEqual([REVALIDATED, IMMUTABLE]);
		expectPackPattern(pattern!);
	});

	test('of Caddy: packs for ever, the rest asked about', () => {
		const text = read('Caddyfile');
		expect(text).toContain(`header Cache-Control "${REVALIDATED}"`);
		expect(text).toContain(`header @packs Cache-Control "${IMMUTABLE}"`);
		expect(text).toContain(`header @packs Content-Type "${PACK_TYPE}"`);
		expectPackPattern(/@packs path_regexp (\S+)/.exec(text)![1]!);
	});

	test('the manifest keeps its name, so it is never immutable', () => {
		expect(isPackFile('archive/manifest.json')).toBe(false);
		expect(isPackFile('archive/ids.json')).toBe(false);
		expect(isPackFile('archive/2022-01-3f2a.pack')).toBe(true);
		expect(isPackFile('archive/2022-01-3f2a.seg')).toBe(true);
		expect(isPackFile('a/archive/x.pack')).toBe(false);
	});
});

function expectPackPattern(pattern: string): void {
	for (const path of ['archive/a.pack', 'archive/b.seg', 'archive/manifest.json', 'sw.js', '']) {
		expect([path, new RegExp(pattern).test(`/${path}`)]).toEqual([path, isPackFile(path)]);
	}
}
