// Lets Lighthouse look at the seeds' site and at one of 30,000 articles, served as `npm start` does. Runs a page: BENCH_RUNS, 5
// by default; BENCH_OUT: a site that stands built, measured in their place.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../src/build/chromium.ts';
import { benchArchive } from './archive/archive.ts';
import { lighthouse, type PageScores } from './lighthouse.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);
const ARTICLES = Number(process.env['BENCH_ARTICLES'] ?? 30_000);
const TSX = ['--import', 'tsx'];

export async function benchSite(): Promise<void> {
	const tools = spawnSync('npm', ['ci', '--prefix', 'tests/bench', '--ignore-scripts'], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (tools.status !== 0) throw new Error('the benchmarks’ own tools could not be installed');
	const built = process.env['BENCH_OUT'];
	if (built !== undefined) {
		await measure(built);
		return;
	}
	const work = mkdtempSync(join(tmpdir(), 'baojia-bench-'));
	try {
		for (const name of ['seeds', 'large'] as const) {
			const out = join(work, name);
			build(out, name === 'large' ? makeSources(join(work, 'source')) : []);
			await measure(out);
		}
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** Arguments of a build from ARTICLES made articles. */
function makeSources(folder: string): string[] {
	mkdirSync(folder);
	for (const { path, bytes } of benchArchive(ARTICLES)) {
		writeFileSync(join(folder, path), bytes ?? '');
	}
	return ['--source', folder];
}

function build(out: string, args: readonly string[]): void {
	const { status } = spawnSync('node', [...TSX, 'src/build/build.ts', '--out', out, ...args], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (status !== 0) throw new Error('the build failed, so there is nothing to measure');
}

async function measure(out: string): Promise<void> {
	const server = spawn('node', [...TSX, 'src/build/serve.ts', '--out', out, '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const [line] = (await once(server.stdout, 'data')) as [Buffer];
		const origin = line.toString('utf8').trim();
		const newest = (folder: string) => `${folder}/${firstOf(join(out, folder))}/`;
		console.log(
			`\nLighthouse, mobile, median of ${RUNS} runs (scores of 100; times in ms, simulated 4× slower CPU)\n`
		);
		console.log(
			'| page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | benchmarkIndex | audits below 1 |'
		);
		console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|---|');
		for (const path of ['', newest('date'), newest('a'), 'search/']) {
			printRow(lighthouse(findChromium(), origin, path, RUNS));
		}
	} finally {
		server.kill();
	}
}

/** Name of a folder in it. */
function firstOf(folder: string): string {
	const entries = readdirSync(folder, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort()
		.at(-1)!;
}

function printRow({ path, scores, lcp, tbt, cls, benchmarkIndex, failing }: PageScores): void {
	const cells = [
		`/${path}`,
		scores.performance.toFixed(0),
		scores.accessibility.toFixed(0),
		scores['best-practices'].toFixed(0),
		scores.seo.toFixed(0),
		lcp.toFixed(0),
		tbt.toFixed(0),
		cls.toFixed(3),
		benchmarkIndex.toFixed(0),
		failing.join(' ')
	];
	console.log(`| ${cells.join(' | ')} |`);
}
