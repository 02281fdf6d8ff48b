// How fast pages become articles: stages 1 to 5 over a year of pages, each count in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/compile/compile.ts';
import { Report } from '../../src/compile/report.ts';
import { benchPages } from './pages.ts';

const COUNTS = [100, 1000, 3600];

interface Measured {
	pages: number;
	articles: number;
	seconds: number;
	megabytes: number;
}

export function benchParse(): void {
	console.log(
		'\nParsing and enriching (made pages, six of ten recognised text, four a PDF’s lines)\n'
	);
	console.log('| pages | articles | seconds | pages a second | most memory, MB |');
	console.log('|--:|--:|--:|--:|--:|');
	for (const count of COUNTS) {
		const { pages, articles, seconds, megabytes } = measureApart(count);
		const rate = (pages / seconds).toFixed(0);
		console.log(
			`| ${pages} | ${articles} | ${seconds.toFixed(1)} | ${rate} | ${megabytes.toFixed(0)} |`
		);
	}
}

function measureApart(count: number): Measured {
	const { stdout, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', fileURLToPath(import.meta.url), String(count)],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
	);
	if (status !== 0) throw new Error(`${count} pages could not be compiled`);
	return JSON.parse(stdout) as Measured;
}

function measure(count: number): Measured {
	const files = benchPages(count);
	const start = performance.now();
	const { pages, published } = compile(files, new Report());
	const seconds = (performance.now() - start) / 1000;
	const megabytes = process.resourceUsage().maxRSS / 1000;
	return { pages: pages.length, articles: published.length, seconds, megabytes };
}

const count = Number(process.argv[2]);
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(measure(count)));
