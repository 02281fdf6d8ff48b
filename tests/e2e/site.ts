// Servers for the browser tests: the shipped one in this process, where it can be counted and made to lie, or the
// command itself in a process that can be killed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { siteListener } from '../../src/build/serve-site.ts';

export interface Site {
	/** With the base, and its trailing slash. */
	url: string;
	/** Ends every connection, too. May be called twice. */
	kill(): Promise<void>;
}

/**
 * A body of one's own with status 200; an error's status; silent: connected, and never a byte; cut: the file's headers and
 * half of its bytes; misnamed: the file, said to be compressed in a way that it is not.
 */
export type Answer = Buffer | number | 'silent' | 'cut' | 'misnamed';

export const EVERYTHING = '*';

export interface CountedSite extends Site {
	/** What went over the wire, in the order of the answers. */
	log: { path: string; status: number; bytes: number }[];
	/** Path below the base, or EVERYTHING → what is answered instead of the file. */
	faults: Map<string, Answer>;
	/** Listens again, on the same port. */
	revive(): Promise<void>;
}

/** `npm start` without the build. */
export async function startCommand(dir: string, base = '/'): Promise<Site> {
	const args = ['--import', 'tsx', 'src/build/serve.ts', '--out', dir, '--base', base];
	const child = spawn(process.execPath, [...args, '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const [url] = await Promise.race([
		onceLine(child.stdout),
		ended.then(() => Promise.reject(new Error('the server ended without an address')))
	]);
	return {
		url,
		kill: () => {
			child.kill('SIGKILL');
			return ended;
		}
	};
}

export async function startSite(dir: string, base = '/'): Promise<CountedSite> {
	const log: CountedSite['log'] = [];
	const faults: CountedSite['faults'] = new Map();
	const serve = siteListener(dir, base);
	const counted = new WeakMap<Socket, number>();
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').replace(/\?.*/, '').slice(base.length);
		response.once('finish', () => {
			const { bytesWritten } = request.socket;
			const bytes = bytesWritten - (counted.get(request.socket) ?? 0);
			counted.set(request.socket, bytesWritten);
			log.push({ path, status: response.statusCode, bytes });
		});
		const fault = faults.get(path) ?? faults.get(EVERYTHING);
		if (fault === undefined) serve(request, response);
		else answer(fault, join(dir, path), response);
	});
	const port = await listen(server, 0);
	return {
		url: `http://localhost:${port}${base}`,
		log,
		faults,
		kill: () => close(server),
		revive: async () => {
			await listen(server, port);
		}
	};
}

function answer(fault: Answer, file: string, response: ServerResponse): void {
	if (fault === 'silent') return;
	if (typeof fault === 'number') {
		response.writeHead(fault).end();
	} else if (fault instanceof Buffer) {
		response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' }).end(fault);
	} else {
		const path = file.endsWith('/') ? join(file, 'index.html') : file;
		const bytes = existsSync(path) ? readFileSync(path) : Buffer.from('there is no such file');
		if (fault === 'misnamed') {
			response.writeHead(200, { 'Content-Encoding': 'br' }).end(bytes);
		} else {
			response.writeHead(200, { 'Content-Length': bytes.length });
			response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
		}
	}
}

function onceLine(stream: NodeJS.ReadableStream): Promise<[line: string]> {
	const lines = createInterface(stream);
	return new Promise((resolve) => lines.once('line', (line) => resolve([line])));
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, 'localhost', () => {
			server.off('error', reject);
			resolve((server.address() as AddressInfo).port);
		});
	});
}

function close(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}
