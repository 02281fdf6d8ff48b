// The second half of `npm start`: serves what the build wrote, and prints one address.
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteListener } from './serve-site.ts';

const DEFAULT_PORT = 4173;

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'dist' },
		base: { type: 'string', default: '/' },
		port: { type: 'string' },
		host: { type: 'string', default: 'localhost' },
		cert: { type: 'string' },
		key: { type: 'string' }
	}
});
const dir = resolve(values.out);
if (!existsSync(join(dir, 'index.html'))) {
	console.error(`${values.out}: no site here; npm run build -- --out ${values.out} makes one`);
	process.exit(1);
}
const base = `/${values.base}/`.replace(/\/+/g, '/');
const isSecure = values.cert !== undefined && values.key !== undefined;
const server = isSecure
	? createHttpsServer(
			{ cert: readFileSync(values.cert ?? ''), key: readFileSync(values.key ?? '') },
			siteListener(dir, base)
		)
	: createHttpServer(siteListener(dir, base));

server.once('listening', () => {
	const { port } = server.address() as AddressInfo;
	const host = values.host === '0.0.0.0' ? 'localhost' : values.host;
	console.log(`${isSecure ? 'https' : 'http'}://${host}:${port}${base}`);
});
// A port that the command line names is meant; the default one gives way to any that is free.
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE' && values.port === undefined) {
		server.listen(0, values.host);
		return;
	}
	console.error(`cannot serve: ${error.message}`);
	process.exit(1);
});
server.listen(Number(values.port ?? DEFAULT_PORT), values.host);
