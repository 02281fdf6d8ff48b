// WebKitGTK by way of its own driver, which speaks the W3C protocol over HTTP, on a screen that nobody sees.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visitor } from './visitor.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';

/** Why it cannot be tried; null: it can. */
export function findWebKit(): string | null {
	const missing = [DRIVER, SCREEN].filter((path) => !existsSync(path));
	if (missing.length > 0) return `there is no ${missing.join(' and no ')}`;
	return miniBrowser() ? null : 'there is no MiniBrowser of WebKitGTK';
}

/** It lies in the library's folder, which names the machine. */
function miniBrowser(): string | undefined {
	return readdirSync('/usr/lib')
		.flatMap((machine) =>
			['4.1', '4.0'].map((version) =>
				join('/usr/lib', machine, `webkit2gtk-${version}`, 'MiniBrowser')
			)
		)
		.find((path) => existsSync(path));
}

export async function openWebKit(): Promise<Visitor> {
	const port = await freePort();
	const home = mkdtempSync(join(tmpdir(), 'baojia-webkit-'));
	const driver = spawn(SCREEN, ['-a', DRIVER, `--port=${String(port)}`], {
		stdio: 'ignore',
		detached: true,
		env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home }
	});
	const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
		const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
			method,
			...(body && { body: JSON.stringify(body) })
		});
		const { value } = (await answer.json()) as { value: unknown };
		if (!answer.ok) throw new Error(JSON.stringify(value));
		return value;
	};
	await untilUp(() => ask('GET', '/status'));
	const { sessionId } = (await ask('POST', '/session', {
		capabilities: {
			alwaysMatch: {
				'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] }
			}
		}
	})) as { sessionId: string };
	const session = `/session/${sessionId}`;
	return {
		goto: async (url) => {
			await ask('POST', `${session}/url`, { url });
		},
		evaluate: (expression) =>
			ask('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
		close: async () => {
			await ask('DELETE', session).catch(() => undefined);
			end(driver);
			rmSync(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

/** The driver, the screen and what they started. */
function end(driver: ChildProcess): void {
	if (driver.pid !== undefined) process.kill(-driver.pid);
}

async function untilUp(ask: () => Promise<unknown>): Promise<void> {
	for (let tries = 0; ; tries += 1) {
		try {
			await ask();
			return;
		} catch (error) {
			if (tries === 100) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

function freePort(): Promise<number> {
	const server = createServer();
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => {
				resolve(port);
			});
		});
	});
}
