// `npm run sizes`: what a first visit loads, against its budget. A budget moves in a commit of its own, with the reason.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WORKER_PATH } from '../search/protocol.ts';

const READING = ['assets/app.js', 'assets/entry.js', 'assets/theme.js'];

/** [files below the site, most kilobytes of 1,000 bytes after gzip -6, what it is]. */
const BUDGETS: readonly [files: string[], kilobytes: number, what: string][] = [
	[[...READING, 'assets/first.js'], 45, 'first-load JavaScript'],
	[READING, 15, 'JavaScript of a static page that is only read'],
	[['assets/app.css'], 14, 'style sheet'],
	[['sw.js'], 10, 'service worker'],
	[[WORKER_PATH], 21, 'search worker'],
	[['app-shell.html'], 4, 'empty shell'],
	[['index.html'], 12, 'front page']
];

const out = mkdtempSync(join(tmpdir(), 'baojia-sizes-'));
try {
	const build = spawnSync('node', ['--import', 'tsx', 'src/build/build.ts', '--out', out], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (build.status !== 0) throw new Error('the build failed, so there is nothing to weigh');
	const rows = BUDGETS.map(([files, budget, what]) => {
		const bytes = files.reduce(
			(sum, file) => sum + gzipSync(readFileSync(join(out, file)), { level: 6 }).length,
			0
		);
		return { what, kB: bytes / 1000, budget, over: bytes > budget * 1000 };
	});
	for (const { what, kB, budget, over } of rows) {
		console.log(`${over ? 'OVER' : 'ok  '} ${kB.toFixed(1).padStart(6)} of ${budget} kB  ${what}`);
	}
	process.exitCode = rows.some((row) => row.over) ? 1 : 0;
} finally {
	rmSync(out, { recursive: true, force: true });
}
