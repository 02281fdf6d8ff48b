// The search against other engines: same articles, same questions, in Chromium at 1× and 4× throttling, each in a page of its own.
// BENCH_ARTICLES: a list of sizes, 1000,10000 by default; from 30,000 on ours and the plain scan alone. BENCH_PEERS=0: without the peers.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { findChromium } from '../../src/build/chromium.ts';
import { fieldTexts } from '../../src/search/fields.ts';
import { norm } from '../../src/search/norm.ts';
import { Chance } from '../page-maker/random.ts';
import { benchIndexed } from './archive/indexed.ts';
import type { Outcome } from './search/page.ts';
import { makeQuestions, type Document, type Question } from './search/questions.ts';

const SIZES = (process.env['BENCH_ARTICLES'] ?? '1000,10000').split(',').map(Number);
const PEERS_UP_TO = process.env['BENCH_PEERS'] === '0' ? 0 : 10_000;
const QUESTIONS_A_SET = 60;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'];

type Files = Map<string, string | Uint8Array>;

export async function benchSearch(): Promise<void> {
	const tools = spawnSync('npm', ['ci', '--prefix', 'tests/bench', '--ignore-scripts'], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (tools.status !== 0) throw new Error('the benchmarks’ own tools could not be installed');
	const script = await bundlePage();
	const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
	try {
		for (const size of SIZES) await benchSize(size, script, browser);
	} finally {
		await browser.close();
	}
}

async function benchSize(size: number, script: string, browser: Browser): Promise<void> {
	const { files, questions, facts } = prepare(size, script);
	const server = await serve(files);
	const { port } = server.address() as AddressInfo;
	const engines = [
		'ours',
		'plain scan',
		...(size <= PEERS_UP_TO ? ['MiniSearch', 'FlexSearch'] : [])
	];
	console.log(
		`\nSearch engines over ${size} made articles, ${questions.length} questions. ${facts}\n`
	);
	console.log(
		'| engine | CPU | load ms | first answer ms | p50 | p95 | p99 | heap MB | recall | precision | MRR of headline pieces |'
	);
	console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
	try {
		for (const rate of [1, 4]) {
			for (const name of engines) {
				console.log(await measure(browser, port, name, rate, questions));
			}
		}
	} finally {
		server.close();
	}
}

function prepare(
	size: number,
	script: string
): { files: Files; questions: Question[]; facts: string } {
	const start = performance.now();
	const indexed = benchIndexed(size).reverse();
	const seconds = (performance.now() - start) / 1000;
	const documents = indexed.flatMap(({ pack }) =>
		pack.heads.map((head, i): Document => {
			const fields = fieldTexts(head, pack.texts[i]!).map(norm);
			return { id: head.id, headline: fields[0] ?? '', fields };
		})
	);
	const files: Files = new Map<string, string | Uint8Array>([
		['', '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>'],
		['page.js', script],
		['documents.json', JSON.stringify(documents)],
		['packs.json', JSON.stringify(indexed.map(({ pack }) => pack.heads.length))]
	]);
	indexed.forEach(({ bytes, segment }, i) => {
		files.set(`${i}.pack`, bytes).set(`${i}.seg`, segment);
	});
	const sum = (of: (pack: (typeof indexed)[number]) => number) =>
		indexed.reduce((total, pack) => total + of(pack), 0);
	const text = documents.flatMap(({ fields }) => fields).join('\n');
	const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
	const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
	const facts = [
		`Made, packed and indexed in ${seconds.toFixed(0)} s`,
		`text ${megabytes(Buffer.byteLength(text))} MB (gzip ${megabytes(gzipSync(text).length)}, brotli ${megabytes(brotliCompressSync(text, brotli).length)})`,
		`packs ${megabytes(sum(({ bytes }) => bytes.length))} MB in ${indexed.length} files`,
		`segments ${megabytes(sum(({ segment }) => segment.length))} MB`
	].join(', ');
	return { files, questions: makeQuestions(documents, QUESTIONS_A_SET, new Chance(11)), facts };
}

async function measure(
	browser: Browser,
	port: number,
	name: string,
	rate: number,
	questions: readonly Question[]
): Promise<string> {
	const page = await browser.newPage();
	page.setDefaultTimeout(0);
	try {
		await page.goto(`http://127.0.0.1:${port}/`);
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate });
		const outcome = await page.evaluate(
			([engine, asked]) =>
				(window as unknown as { run: (...args: unknown[]) => Promise<Outcome> }).run(engine, asked),
			[name, questions] as const
		);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await devtools.send('HeapProfiler.collectGarbage');
		const heap = (await devtools.send('Runtime.getHeapUsage')) as {
			usedSize: number;
			backingStorageSize?: number;
		};
		return row(name, rate, outcome, heap.usedSize + (heap.backingStorageSize ?? 0));
	} finally {
		await page.close();
	}
}

function row(name: string, rate: number, outcome: Outcome, heap: number): string {
	const sorted = [...outcome.times].sort((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
	const cells = [
		name,
		`${rate}×`,
		outcome.load.toFixed(0),
		outcome.first.toFixed(0),
		...[0.5, 0.95, 0.99].map((share) => at(share).toFixed(1)),
		(heap / 1e6).toFixed(0),
		outcome.recall.toFixed(3),
		outcome.precision.toFixed(3),
		outcome.meanReciprocalRank.toFixed(3)
	];
	return `| ${cells.join(' | ')} |`;
}

async function bundlePage(): Promise<string> {
	const result = (await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		build: {
			write: false,
			target: 'es2022',
			rolldownOptions: {
				input: resolve(import.meta.dirname, 'search/page.ts'),
				output: { entryFileNames: 'page.js' }
			}
		}
	})) as Rolldown.RolldownOutput;
	return result.output[0].code;
}

async function serve(files: Files): Promise<Server> {
	const server = createServer((request, response) => {
		const content = files.get(decodeURI(request.url ?? '/').slice(1));
		if (content === undefined) response.writeHead(404).end();
		else response.writeHead(200, { 'Content-Type': typeOf(request.url ?? '/') }).end(content);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

function typeOf(url: string): string {
	if (url.endsWith('.js')) return 'text/javascript';
	return url === '/' ? 'text/html' : 'application/octet-stream';
}
