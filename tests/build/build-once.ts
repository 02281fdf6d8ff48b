// Before the tests of the built site: every site they look at is built once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { HOSTILE_SOURCE } from './hostile-source.ts';

export interface BuiltSite {
	dir: string;
	base: string;
	exitCode: number | null;
	stderr: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		built: {
			/** The seeds at the root of a host of which nothing is known. */
			plain: BuiltSite;
			/** The seeds below /reader/ of a known host. */
			based: BuiltSite;
			/** The same once more. */
			again: BuiltSite;
			/** Hostile words, beside files that cannot be used. */
			hostile: BuiltSite;
		};
	}
}

let root: string;

export async function setup(project: TestProject): Promise<void> {
	root = mkdtempSync(join(tmpdir(), 'baojia-built-'));
	const known = ['--base', '/reader/', '--site', 'https://example.org'];
	const [plain, based, again, hostile] = await Promise.all([
		buildInto(join(root, 'plain')),
		buildInto(join(root, 'based'), ...known),
		buildInto(join(root, 'again'), ...known),
		buildInto(join(root, 'hostile'), '--source', writeHostileSource(), ...known)
	]);
	project.provide('built', { plain, based, again, hostile });
}

export function teardown(): void {
	rmSync(root, { recursive: true, force: true });
}

/** The real command in a process of its own. */
export async function buildInto(dir: string, ...args: string[]): Promise<BuiltSite> {
	const command = ['--import', 'tsx', 'src/build/build.ts', '--out', dir, ...args];
	const build = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
	const closed = once(build, 'close');
	const stderr = await text(build.stderr);
	const [exitCode] = (await closed) as [number | null];
	const at = args.indexOf('--base');
	return { dir, base: at < 0 ? '/' : (args[at + 1] ?? '/'), exitCode, stderr };
}

function writeHostileSource(): string {
	const dir = join(root, 'source');
	for (const [path, content] of Object.entries(HOSTILE_SOURCE)) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), content);
	}
	return dir;
}
