// The search against other engines: same articles, same questions, in Chromium at 1× and 4× throttling, each in a page of its own; then
// the search as shipped, in its worker. BENCH_ARTICLES: a list of sizes; the peers up to 10,000 only (BENCH_PEERS=0: not at all).
// BENCH_RUNS: medians of so many. BENCH_INTERFACE: the sizes of the second table, '' for none.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { findChromium } from '../../src/build/chromium.ts';
import { fieldTexts } from '../../src/search/fields.ts';
import { norm } from '../../src/search/norm.ts';
import type { IndexedPack } from '../../src/compile/6-index/index-archive.ts';
import { Chance } from '../page-maker/random.ts';
import { benchIndexed } from './archive/indexed.ts';
import type { Outcome } from './search/page.ts';
import { benchInterface } from './search/interface.ts';
import { pagefindFiles } from './search/pagefind.ts';
import { makeQuestions, type Document, type Question } from './search/questions.ts';

const SIZES = sizes(process.env['BENCH_ARTICLES'] ?? '1000,10000,30000,100000');
const OF_INTERFACE = sizes(process.env['BENCH_INTERFACE'] ?? '30000');
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const PEERS_UP_TO = process.env['BENCH_PEERS'] === '0' ? 0 : 10_000;
const QUESTIONS_A_SET = 60;
/** Asked before those that are measured. */
const WARMING = 500;
const PEERS = ['MiniSearch', 'FlexSearch', 'Pagefind', 'SQLite FTS5 trigram'];
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
	for (const size of OF_INTERFACE) {
		const typed = makeQuestions(documentsOf(benchIndexed(size)), 10, new Chance(13));
		await benchInterface(
			size,
			typed.map(({ text }) => text)
		);
	}
}

function sizes(list: string): number[] {
	return list
		.split(',')
		.filter((size) => size !== '')
		.map(Number);
}

async function benchSize(size: number, script: string, browser: Browser): Promise<void> {
	const { files, questions, before, facts } = await prepare(size, script);
	const server = await serve(files);
	const { port } = server.address() as AddressInfo;
	const engines = ['ours', 'plain scan', ...(size <= PEERS_UP_TO ? PEERS : [])];
	console.log(
		`\nSearch engines over ${size} made articles, ${questions.length} questions. ${facts}\n`
	);
	console.log(
		'| engine | CPU | index MB gzip | load ms | first answer ms | p50 | p95 | p99 | heap MB | recall | precision | MRR of headline pieces |'
	);
	console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
	try {
		for (const rate of [1, 4]) {
			for (const name of engines) {
				console.log(await measure(browser, port, { name, rate, questions, before }));
			}
		}
	} finally {
		server.close();
	}
}

interface Prepared {
	files: Files;
	questions: Question[];
	before: string[];
	facts: string;
}

async function prepare(size: number, script: string): Promise<Prepared> {
	const start = performance.now();
	const indexed = benchIndexed(size).reverse();
	const seconds = (performance.now() - start) / 1000;
	const documents = documentsOf(indexed);
	const files: Files = new Map<string, string | Uint8Array>([
		['', '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>'],
		['page.js', script],
		['documents.json', JSON.stringify(documents)],
		['packs.json', JSON.stringify(indexed.map(({ pack }) => pack.heads.length))]
	]);
	indexed.forEach(({ bytes, segment }, i) => {
		files.set(`${i}.pack`, bytes).set(`${i}.seg`, segment);
	});
	if (size <= PEERS_UP_TO) await addPeers(files, documents);
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
	const texts = makeQuestions(documents, WARMING / 4, new Chance(12)).map(({ text }) => text);
	return {
		files,
		questions: makeQuestions(documents, QUESTIONS_A_SET, new Chance(11)),
		before: texts,
		facts
	};
}

function documentsOf(indexed: readonly IndexedPack[]): Document[] {
	return indexed.flatMap(({ pack }) =>
		pack.heads.map((head, i) => {
			const fields = fieldTexts(head, pack.texts[i]!).map(norm);
			return { id: head.id, headline: fields[0] ?? '', fields };
		})
	);
}

async function addPeers(files: Files, documents: readonly Document[]): Promise<void> {
	for (const [path, content] of await pagefindFiles(documents))
		files.set(`pagefind/${path}`, content);
	const sqlite = resolve(import.meta.dirname, 'node_modules/@sqlite.org/sqlite-wasm/dist');
	for (const name of ['index.mjs', 'sqlite3.wasm']) {
		files.set(`sqlite/${name}`, readFileSync(resolve(sqlite, name)));
	}
}

interface Asked {
	name: string;
	rate: number;
	questions: readonly Question[];
	before: readonly string[];
}

/** A row of the table: each figure the median of its own over RUNS pages. */
async function measure(browser: Browser, port: number, asked: Asked): Promise<string> {
	const rows: Figures[] = [];
	for (let run = 0; run < RUNS; run += 1) rows.push(await measureOnce(browser, port, asked));
	const figures = Object.keys(rows[0]!).map((key) => {
		const values = rows.map((one) => one[key]).filter((value) => value !== null);
		return values.sort((a, b) => a! - b!)[Math.floor(values.length / 2)] ?? null;
	});
	return row(asked, figures);
}

async function measureOnce(
	browser: Browser,
	port: number,
	{ name, rate, questions, before }: Asked
): Promise<Figures> {
	const page = await browser.newPage();
	page.setDefaultTimeout(0);
	try {
		await page.goto(`http://127.0.0.1:${port}/`);
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate });
		const outcome = await page.evaluate(
			(args) =>
				(window as unknown as { run: (...args: unknown[]) => Promise<Outcome> }).run(...args),
			[name, questions, before] as const
		);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await devtools.send('HeapProfiler.collectGarbage');
		const heap = (await devtools.send('Runtime.getHeapUsage')) as {
			usedSize: number;
			backingStorageSize?: number;
		};
		return figuresOf(outcome, heap.usedSize + (heap.backingStorageSize ?? 0));
	} finally {
		await page.close();
	}
}

/** By name, in the order of the table's columns. */
type Figures = Record<string, number | null>;

function figuresOf(outcome: Outcome, heap: number): Figures {
	const sorted = [...outcome.times].sort((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
	return {
		megabytes: outcome.megabytes,
		load: outcome.load,
		first: outcome.first,
		p50: at(0.5),
		p95: at(0.95),
		p99: at(0.99),
		heap: heap / 1e6,
		recall: outcome.recall,
		precision: outcome.precision,
		meanReciprocalRank: outcome.meanReciprocalRank
	};
}

/** Digits after the point, by column. */
const DIGITS = [1, 0, 0, 1, 1, 1, 0, 3, 3, 3];

function row({ name, rate }: Asked, figures: readonly (number | null)[]): string {
	const cells = figures.map((figure, i) => figure?.toFixed(DIGITS[i]) ?? '–');
	return `| ${[name, `${rate}×`, ...cells].join(' | ')} |`;
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
		const [path = '/'] = decodeURI(request.url ?? '/').split('?');
		const content = files.get(path.slice(1));
		if (content === undefined) response.writeHead(404).end();
		else response.writeHead(200, { 'Content-Type': typeOf(path) }).end(content);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

function typeOf(url: string): string {
	if (/\.m?js$/.test(url)) return 'text/javascript';
	if (url.endsWith('.wasm')) return 'application/wasm';
	if (url.endsWith('.json')) return 'application/json';
	return url === '/' ? 'text/html' : 'application/octet-stream';
}
