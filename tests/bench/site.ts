// Builds the seeds, serves them as `npm start` does, and lets Lighthouse look. Runs a page: BENCH_RUNS, 5 by default.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../src/build/chromium.ts';
import { lighthouse } from './lighthouse.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);

export async function benchSite(): Promise<void> {
	const tools = spawnSync('npm', ['ci', '--prefix', 'tests/bench', '--ignore-scripts'], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (tools.status !== 0) throw new Error('the benchmarks’ own tools could not be installed');
	const out = mkdtempSync(join(tmpdir(), 'baojia-bench-'));
	const node = ['--import', 'tsx'];
	const build = spawnSync('node', [...node, 'src/build/build.ts', '--out', out], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (build.status !== 0) throw new Error('the build failed, so there is nothing to measure');

	const server = spawn('node', [...node, 'src/build/serve.ts', '--out', out], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const [line] = (await once(server.stdout, 'data')) as [Buffer];
		const origin = line.toString('utf8').trim();
		const article = `a/${readdirSync(join(out, 'a')).sort()[0]!}/`;

		console.log(
			`\nLighthouse, mobile, median of ${RUNS} runs (scores of 100; times in ms, simulated 4× slower CPU)\n`
		);
		console.log(
			'| page | performance | accessibility | best practices | SEO | LCP | TBT | benchmarkIndex | audits below 1 |'
		);
		console.log('|---|--:|--:|--:|--:|--:|--:|--:|---|');
		for (const path of ['', article, 'date/', 'district/', 'search/']) {
			const { scores, lcp, tbt, benchmarkIndex, failing } = lighthouse(
				findChromium(),
				origin,
				path,
				RUNS
			);
			const cells = [
				`/${path === article ? 'a/…/' : path}`,
				scores.performance.toFixed(0),
				scores.accessibility.toFixed(0),
				scores['best-practices'].toFixed(0),
				scores.seo.toFixed(0),
				lcp.toFixed(0),
				tbt.toFixed(0),
				benchmarkIndex.toFixed(0),
				failing.join(' ')
			];
			console.log(`| ${cells.join(' | ')} |`);
		}
	} finally {
		server.kill();
		rmSync(out, { recursive: true, force: true });
	}
}
