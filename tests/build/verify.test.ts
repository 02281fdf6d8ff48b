// A published site is found good as it was built, on the shipped server and on nginx, and one wrong byte is named.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { siteListener } from '../../src/build/serve-site.ts';
import { verifySite, type SiteReport } from '../../src/build/verify-site.ts';

let dir: string;
let close: (() => void)[];

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'baojia-verify-'));
	cpSync(inject('built').plain.dir, join(dir, 'site'), { recursive: true });
	close = [];
});

afterEach(() => {
	for (const end of close) end();
	rmSync(dir, { recursive: true, force: true });
});

describe('the shipped server', () => {
	test('is good', async () => {
		const report = await verifyServed(siteListener(join(dir, 'site'), '/'));
		expect(report.findings).toEqual([]);
		const { packs, places } = report.manifest!;
		expect(report.files).toBe(packs.length * 2 + (places?.length ?? 0));
	});

	test('with one byte of a pack changed is not, and the pack is named', async () => {
		const path = changeOneByte();
		const { findings } = await verifyServed(siteListener(join(dir, 'site'), '/'));
		expect(findings).toMatchObject([{ path, severity: 'error' }]);
		expect(findings[0]!.message).toContain('SHA-256');
	});

	test.each<[string, RequestListener, string]>([
		['HTML for everything', (_, answer) => answer.end('<!doctype html>log in'), 'shape'],
		['an error for everything', (_, answer) => answer.writeHead(503).end(), '503']
	])('%s: is no site', async (_, listener, reason) => {
		const { manifest, findings } = await verifyServed(listener);
		expect(manifest).toBeNull();
		expect(findings).toMatchObject([{ path: 'archive/manifest.json', severity: 'error' }]);
		expect(findings[0]!.message).toContain(reason);
	});

	test('headers that keep an old release alive or block the app are errors', async () => {
		const serve = siteListener(join(dir, 'site'), '/');
		const { findings } = await verifyServed((request, answer) => {
			const send = answer.writeHead.bind(answer) as (...args: unknown[]) => typeof answer;
			answer.writeHead = (...args: unknown[]) => {
				answer.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
				answer.setHeader('Content-Security-Policy', "default-src 'none'");
				return send(...args);
			};
			serve(request, answer);
		});
		const wrong = findings.filter(({ severity }) => severity === 'error').map(({ path }) => path);
		expect(wrong).toEqual(expect.arrayContaining(['archive/manifest.json', 'sw.js', '']));
	});
});

describe.runIf(spawnSync('nginx', ['-v']).status === 0)(
	'nginx with the shipped configuration',
	() => {
		test('is good; one byte changed on its disk is named', async () => {
			const base = await startNginx();
			expect((await verifySite(base)).findings).toEqual([]);
			const path = changeOneByte();
			expect((await verifySite(base)).findings).toMatchObject([{ path, severity: 'error' }]);
		});
	}
);

async function verifyServed(listener: RequestListener): Promise<SiteReport> {
	const server: Server = createServer(listener);
	close.push(() => {
		server.closeAllConnections();
		server.close();
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	return verifySite(new URL(`http://localhost:${(server.address() as AddressInfo).port}/`));
}

/** The path of the pack. */
function changeOneByte(): string {
	const manifest = readFileSync(join(dir, 'site/archive/manifest.json'), 'utf8');
	const { packs } = JSON.parse(manifest) as { packs: { name: string }[] };
	const path = `archive/${packs[0]!.name}`;
	const bytes = readFileSync(join(dir, 'site', path));
	bytes[bytes.length >> 1]! ^= 1;
	writeFileSync(join(dir, 'site', path), bytes);
	return path;
}

/** The shipped server block on a port of its own, without the certificate. */
async function startNginx(): Promise<URL> {
	const port = await freePort();
	const block = readFileSync('src/deploy/nginx.conf', 'utf8')
		.replace('listen 443 ssl http2', `listen 127.0.0.1:${port}`)
		.replaceAll('/srv/baojia', join(dir, 'site'))
		.replace('include mime.types', 'include /etc/nginx/mime.types');
	const places = ['client_body', 'proxy']
		.map((name) => `${name}_temp_path ${join(dir, name)};`)
		.join(' ');
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	const conf = join(dir, 'nginx.conf');
	writeFileSync(
		conf,
		`${user} pid ${join(dir, 'pid')}; daemon off; events {} http { access_log off; ${places} ${block} }`
	);
	const nginx: ChildProcess = spawn('nginx', ['-e', join(dir, 'errors'), '-c', conf]);
	close.push(() => nginx.kill());
	const base = new URL(`http://127.0.0.1:${port}/`);
	await expect
		.poll(
			() =>
				fetch(base).then(
					({ ok }) => ok,
					() => false
				),
			{ timeout: 10_000 }
		)
		.toBe(true);
	return base;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
