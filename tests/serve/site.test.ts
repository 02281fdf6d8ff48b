// The server of `npm start` over a small site, asked over real HTTP.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMMUTABLE, REVALIDATED, SECURITY_HEADERS } from '../../src/build/serve-headers.ts';
import { siteListener } from '../../src/build/serve-site.ts';

const SCRIPT = 'export const rack = 1;\n'.repeat(200);
const PACK = Uint8Array.from({ length: 4000 }, (_, at) => at % 7);

let dir: string;
let server: Server;
let port: number;

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'baojia-serve-'));
	write('index.html', '<h1>newest issue</h1>');
	write('404.html', '<html>the empty shell</html>');
	write('date/index.html', '<h1>calendar</h1>');
	write('assets/app.js', SCRIPT);
	write('archive/manifest.json', '{}');
	write('archive/2022-01-aa.pack', PACK);
	write('archive/2022-01-aa.seg', PACK);
	server = createServer(siteListener(dir, '/reader/'));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	port = (server.address() as AddressInfo).port;
});

afterAll(() => {
	server.close();
	rmSync(dir, { recursive: true });
});

test('a folder is answered with its page, without the slash by a redirect that keeps the query', async () => {
	expect((await get('/reader/date/')).body.toString()).toContain('calendar');
	const { status, headers } = await get('/reader/date?from=2022-01');
	expect([status, headers.location]).toEqual([301, '/reader/date/?from=2022-01']);
});

test('outside the base there is nothing but the way to it', async () => {
	expect((await get('/')).headers.location).toBe('/reader/');
	expect((await get('/reader')).headers.location).toBe('/reader/');
	expect((await get('/date/')).status).toBe(404);
	expect((await get('/readers/')).status).toBe(404);
});

test('a page that is not there is the empty shell with status 404, a file that is not there only a status', async () => {
	const page = await get('/reader/a/0123456789/', { accept: 'text/html,*/*' });
	expect([page.status, page.body.toString()]).toEqual([404, '<html>the empty shell</html>']);
	const pack = await get('/reader/archive/none.pack', { accept: '*/*' });
	expect([pack.status, pack.body.toString()]).toEqual([404, '404\n']);
});

describe('headers', () => {
	test.each(['/reader/', '/reader/none/', '/reader/assets/app.js', '/elsewhere', '/reader/date'])(
		'%s carries every security header',
		async (path) => {
			const { headers } = await get(path);
			for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
				expect(headers[name.toLowerCase()]).toBe(value);
			}
		}
	);

	test('packs are kept for ever, what keeps its name is asked about', async () => {
		expect((await get('/reader/archive/2022-01-aa.pack')).headers['cache-control']).toBe(IMMUTABLE);
		expect((await get('/reader/archive/2022-01-aa.seg')).headers['cache-control']).toBe(IMMUTABLE);
		for (const path of ['', 'assets/app.js', 'archive/manifest.json', 'none/']) {
			const { headers } = await get(`/reader/${path}`, { accept: 'text/html' });
			expect([path, headers['cache-control']]).toEqual([path, REVALIDATED]);
		}
	});

	test('an unchanged file is 304, a file that was written again is sent', async () => {
		const etag = (await get('/reader/assets/app.js')).headers.etag!;
		const again = await get('/reader/assets/app.js', { 'if-none-match': etag });
		expect([again.status, again.body.length]).toEqual([304, 0]);
		write('assets/app.js', SCRIPT);
		utimesSync(join(dir, 'assets/app.js'), 1, 1);
		expect((await get('/reader/assets/app.js', { 'if-none-match': etag })).status).toBe(200);
	});
});

describe('compression', () => {
	test.each(['br', 'gzip'])('text is sent as %s', async (encoding) => {
		const { headers, body } = await get('/reader/assets/app.js', { 'accept-encoding': encoding });
		expect(headers['content-encoding']).toBe(encoding);
		expect(body.length).toBeLessThan(SCRIPT.length / 4);
	});

	test('a pack is sent byte for byte', async () => {
		const { headers, body } = await get('/reader/archive/2022-01-aa.pack', {
			'accept-encoding': 'gzip, br'
		});
		expect(headers['content-type']).toBe('application/octet-stream');
		expect(headers['content-encoding']).toBeUndefined();
		expect(new Uint8Array(body)).toEqual(PACK);
	});

	test('a range counts bytes of the file', async () => {
		const { status, body } = await get('/reader/assets/app.js', {
			range: 'bytes=0-9',
			'accept-encoding': 'gzip'
		});
		expect([status, body.toString()]).toEqual([206, SCRIPT.slice(0, 10)]);
	});
});

test.each([
	'/reader/../../etc/passwd',
	'/reader/%2e%2e/%2e%2e/etc/passwd',
	'/reader/..%2f..%2fetc%2fpasswd',
	'/reader/%E0%A4%A/',
	'//evil.example/reader/',
	'/reader//evil.example'
])('%s gets nothing', async (path) => {
	const { status, headers } = await get(path);
	expect(status).toBeGreaterThanOrEqual(400);
	expect(headers.location).toBeUndefined();
});

test('nothing is written', async () => {
	expect((await get('/reader/', {}, 'POST')).status).toBe(405);
});

function write(path: string, content: string | Uint8Array): void {
	const file = join(dir, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** The path goes out as it is written here: fetch would tidy it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const call = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(chunks)
				});
			});
		});
		call.on('error', reject);
		call.end();
	});
}
