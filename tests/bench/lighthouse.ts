// Lighthouse (mobile, simulated throttling) on the shipped server: median of several runs a page, with the machine's own
// benchmarkIndex beside it, since the figures swing with its load.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHROMIUM_ARGS } from '../../src/build/chromium.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface PageScores {
	path: string;
	runs: number;
	benchmarkIndex: number;
	scores: Record<(typeof CATEGORIES)[number], number>;
	/** Milliseconds: largest contentful paint, total blocking time. */
	lcp: number;
	tbt: number;
	/** The largest of all runs. */
	cls: number;
	/** Ids of audits below 1 in the categories that must be whole, over all runs. */
	failing: string[];
}

interface Lhr {
	environment: { benchmarkIndex: number };
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; numericValue?: number }>;
}

/** `chromium`: path of the browser; `origin`: of the running server. Throws when Lighthouse cannot run at all. */
export function lighthouse(
	chromium: string,
	origin: string,
	path: string,
	runs: number
): PageScores {
	const reports = Array.from({ length: runs }, () => runOnce(chromium, new URL(path, origin).href));
	const median = (pick: (report: Lhr) => number) => {
		const sorted = reports.map(pick).sort((a, b) => a - b);
		return sorted[Math.floor(sorted.length / 2)]!;
	};
	const scores = Object.fromEntries(
		CATEGORIES.map((category) => [
			category,
			median((report) => 100 * (report.categories[category]?.score ?? 0))
		])
	) as PageScores['scores'];
	return {
		path,
		runs,
		benchmarkIndex: median((report) => report.environment.benchmarkIndex),
		scores,
		lcp: median((report) => report.audits['largest-contentful-paint']?.numericValue ?? NaN),
		tbt: median((report) => report.audits['total-blocking-time']?.numericValue ?? NaN),
		cls: Math.max(
			...reports.map((report) => report.audits['cumulative-layout-shift']?.numericValue ?? NaN)
		),
		failing: [...new Set(reports.flatMap(failingAudits))].sort()
	};
}

/** A run whose browser failed says nothing of the page: it is made again, twice at most. */
function runOnce(chromium: string, url: string, tries = 3): Lhr {
	const flags = ['--headless=new', ...CHROMIUM_ARGS].join(' ');
	const report = join(mkdtempSync(join(tmpdir(), 'baojia-lighthouse-')), 'report.json');
	try {
		const { status, stderr } = spawnSync(
			'tests/bench/node_modules/.bin/lighthouse',
			[url, '--output=json', `--output-path=${report}`, '--quiet', `--chrome-flags=${flags}`],
			{ env: { ...process.env, CHROME_PATH: chromium }, encoding: 'utf8' }
		);
		if (status === 0) return JSON.parse(readFileSync(report, 'utf8')) as Lhr;
		if (tries === 1) throw new Error(`Lighthouse failed on ${url}: ${stderr}`);
		return runOnce(chromium, url, tries - 1);
	} finally {
		rmSync(dirname(report), { recursive: true, force: true });
	}
}

function failingAudits(report: Lhr): string[] {
	return CATEGORIES.filter((category) => category !== 'performance').flatMap((category) =>
		(report.categories[category]?.auditRefs ?? [])
			.filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
			.map(({ id }) => id)
	);
}
