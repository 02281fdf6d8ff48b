// A site as a newsroom builds it: the real command, in a process of its own.
import { spawnSync } from 'node:child_process';

/** Builds into `out` (made if need be). Throws with what the build said. `args`: as of `npm run build`. */
export function buildSite(out: string, ...args: string[]): void {
	const command = ['--import', 'tsx', 'src/build/build.ts', '--out', out, ...args];
	const build = spawnSync(process.execPath, command, { encoding: 'utf8' });
	if (build.status !== 0) throw new Error(`the build failed:\n${build.stderr}${build.stdout}`);
}
