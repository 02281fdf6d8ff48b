// A built site as a static host serves it: folders with index.html, 404.html for what is not there, compressed.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import {
	IMMUTABLE,
	isPackFile,
	PACK_TYPE,
	REVALIDATED,
	SECURITY_HEADERS
} from './serve-headers.ts';

/**
 * `dir`: what the build wrote; it may be written again while this serves. `base`: the path it was built for, with
 * both slashes.
 */
export function siteListener(dir: string, base: string): RequestListener {
	const compress = compression({ threshold: 512, filter: isCompressed });
	const files = sirv(dir, {
		dev: true, // looks at the disk at each request: no list from when it started
		etag: true,
		setHeaders: (response, path) => {
			if (isPackFile(path.slice(1))) {
				response.setHeader('Content-Type', PACK_TYPE);
				response.setHeader('Cache-Control', IMMUTABLE);
			} else {
				response.setHeader('Cache-Control', REVALIDATED);
			}
		}
	});
	return (request, response) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
		const { path, search } = split(request.url ?? '/');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		} else if (!path.startsWith(base)) {
			if (`${path}/` === base || path === '/') redirect(response, base + search);
			else plainNotFound(response);
		} else if (isFolder(dir, path.slice(base.length))) {
			redirect(response, `${path}/${search}`);
		} else {
			request.url = path.slice(base.length - 1) + search;
			compress(request as Parameters<typeof compress>[0], response as CompressedResponse, () => {
				files(request, response, () => {
					notFound(request, response, dir);
				});
			});
		}
	};
}

type CompressedResponse = Parameters<ReturnType<typeof compression>>[1];

function isCompressed(
	request: Parameters<compression.CompressionFilter>[0],
	response: Parameters<compression.CompressionFilter>[1]
): boolean {
	// A range counts bytes of the file as it lies on the disk.
	if (request.headers.range !== undefined) return false;
	if (response.getHeader('Content-Type') === PACK_TYPE) return false;
	return compression.filter(request, response);
}

/** As it came: URL would read `//host/` as a host. */
function split(url: string): { path: string; search: string } {
	const at = url.indexOf('?');
	return at < 0 ? { path: url, search: '' } : { path: url.slice(0, at), search: url.slice(at) };
}

/** An address without its slash: relative links of the page would point elsewhere. */
function isFolder(dir: string, path: string): boolean {
	if (path === '' || path.endsWith('/') || path.includes('..') || path.startsWith('/'))
		return false;
	return existsSync(join(dir, decode(path), 'index.html'));
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function redirect(response: ServerResponse, to: string): void {
	response.writeHead(301, { Location: to, 'Cache-Control': REVALIDATED }).end();
}

/** Pages that exist only in the packs open through the empty shell of 404.html; a missing file is just missing. */
function notFound(request: IncomingMessage, response: ServerResponse, dir: string): void {
	const shell = join(dir, '404.html');
	if (!request.headers.accept?.includes('text/html') || !existsSync(shell)) {
		plainNotFound(response);
		return;
	}
	response.writeHead(404, {
		'Content-Type': 'text/html;charset=utf-8',
		'Cache-Control': REVALIDATED
	});
	response.end(request.method === 'HEAD' ? undefined : readFileSync(shell));
}

function plainNotFound(response: ServerResponse): void {
	response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('404\n');
}
