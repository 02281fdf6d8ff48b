// A published site against its own manifest: every pack's bytes, the headers that a host must not get wrong, and addresses.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { SHELL_PATH } from '../client/offline/names.ts';
import { MANIFEST_PATH, parseManifest, type FileEntry, type Manifest } from '../model/manifest.ts';
import type { Pack } from '../model/pack.ts';
import { IMMUTABLE, SECURITY_HEADERS } from './serve-headers.ts';

export interface SiteFinding {
	/** Below the site's base. */
	path: string;
	/** error: readers get wrong or no data. note: the host leaves out a header; readers have the page's own policy. */
	severity: 'error' | 'note';
	message: string;
}

export interface SiteReport {
	/** null: it cannot be read, and the only finding says why. */
	manifest: Manifest | null;
	/** Packs, segments and tables of places whose bytes are the manifest's, and their sum. */
	files: number;
	bytes: number;
	/** Pages that were opened. */
	pages: number;
	findings: SiteFinding[];
}

/** At once: kind to the host, and as much as a browser asks for. */
const PARALLEL = 6;

/** Milliseconds for one file; a pack is half a megabyte. */
const FILE_MS = 60_000;

/** `base`: absolute, with trailing slash. Never rejects for what the site does. */
export async function verifySite(base: URL): Promise<SiteReport> {
	const visit = new Visit(base);
	await visit.run();
	return visit.report;
}

class Visit {
	readonly report: SiteReport = { manifest: null, files: 0, bytes: 0, pages: 0, findings: [] };
	readonly #base: URL;

	constructor(base: URL) {
		this.#base = base;
	}

	async run(): Promise<void> {
		const manifest = await this.#manifest();
		if (!manifest) return;
		this.report.manifest = manifest;
		const addresses: string[] = [];
		await inTurns(manifest.packs, async (entry) => {
			const bytes = await this.#file(entry);
			await this.#file(entry.segment);
			if (bytes) addresses.push(...addressesOf(bytes));
		});
		await inTurns(manifest.places ?? [], (file) => this.#file(file));
		await this.#worker();
		await inTurns(['', 'search/', 'offline/', SHELL_PATH], (path) => this.#page(path, [200]));
		await this.#page('no-such-page/', [404]);
		// Pages that the build left out (--pages) open through 404.html.
		await inTurns(addresses, (path) => this.#page(path, [200, 404]));
	}

	async #manifest(): Promise<Manifest | null> {
		const answer = await this.#get(MANIFEST_PATH, [200]);
		if (!answer) return null;
		let manifest: ReturnType<typeof parseManifest>;
		try {
			manifest = parseManifest(JSON.parse(answer.bytes.toString('utf8')));
		} catch {
			manifest = { unreadable: 'shape' };
		}
		if ('unreadable' in manifest) {
			this.#find(MANIFEST_PATH, 'error', `cannot be read (${manifest.unreadable})`);
			return null;
		}
		this.#expectFresh(MANIFEST_PATH, answer.headers);
		return manifest;
	}

	/** The bytes when they are the manifest's. */
	async #file(file: FileEntry): Promise<Buffer | null> {
		const path = `archive/${file.name}`;
		const answer = await this.#get(path, [200]);
		if (!answer) return null;
		const { bytes, headers } = answer;
		if (bytes.length !== file.bytes) {
			this.#find(path, 'error', `${String(bytes.length)} bytes instead of ${String(file.bytes)}`);
			return null;
		}
		if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
			this.#find(path, 'error', 'its SHA-256 is not the manifest’s');
			return null;
		}
		if (headers.has('content-encoding')) this.#find(path, 'note', 'is compressed twice');
		if (headers.get('cache-control') !== IMMUTABLE) {
			this.#find(path, 'note', `could be kept for ever: Cache-Control: ${IMMUTABLE}`);
		}
		this.report.files += 1;
		this.report.bytes += bytes.length;
		return bytes;
	}

	async #worker(): Promise<void> {
		const answer = await this.#get('sw.js', [200]);
		if (!answer) return;
		const type = answer.headers.get('content-type') ?? '';
		if (!/javascript/.test(type)) this.#find('sw.js', 'error', `is served as ${type || 'nothing'}`);
		this.#expectFresh('sw.js', answer.headers);
	}

	async #page(path: string, statuses: readonly number[]): Promise<void> {
		const answer = await this.#get(path, statuses);
		if (!answer) return;
		this.report.pages += 1;
		const html = answer.bytes.toString('utf8');
		if (!html.includes('assets/')) this.#find(path, 'error', 'is not a page of this site');
		for (const [name, wanted] of Object.entries(SECURITY_HEADERS)) {
			const given = answer.headers.get(name);
			if (given === wanted) continue;
			const hasMeta = name === 'Content-Security-Policy' && html.includes(`http-equiv="${name}"`);
			// Another policy than ours may block the app's own scripts.
			const isWrong = given !== null || (name === 'Content-Security-Policy' && !hasMeta);
			this.#find(path, isWrong ? 'error' : 'note', `${name}: ${given ?? 'not sent'}`);
		}
	}

	#expectFresh(path: string, headers: Headers): void {
		const control = headers.get('cache-control') ?? '';
		const age = Number(/max-age=(\d+)/.exec(control)?.[1] ?? Infinity);
		if (/no-cache|no-store/.test(control)) return;
		const isLong = control.includes('immutable') || (age > 3600 && age !== Infinity);
		this.#find(
			path,
			isLong ? 'error' : 'note',
			`Cache-Control: ${control || 'not sent'}, not no-cache`
		);
	}

	async #get(
		path: string,
		statuses: readonly number[]
	): Promise<{ bytes: Buffer; headers: Headers } | null> {
		try {
			const signal = AbortSignal.timeout(FILE_MS);
			// A host answers a browser's navigation with a page where it has none to give.
			const headers = { Accept: path.endsWith('/') || path === '' ? 'text/html' : '*/*' };
			const answer = await fetch(new URL(path, this.#base), { headers, signal });
			const bytes = Buffer.from(await answer.arrayBuffer());
			if (statuses.includes(answer.status)) return { bytes, headers: answer.headers };
			this.#find(path, 'error', `HTTP ${String(answer.status)}`);
		} catch (error) {
			const cause = error instanceof Error ? (error.cause ?? error) : error;
			this.#find(path, 'error', cause instanceof Error ? cause.message : String(cause));
		}
		return null;
	}

	#find(path: string, severity: SiteFinding['severity'], message: string): void {
		this.report.findings.push({ path, severity, message });
	}
}

/** Of two articles of a pack, others each time: what is wrong with one in a hundred is found some day. */
function addressesOf(bytes: Buffer): string[] {
	const { heads } = JSON.parse(gunzipSync(bytes).toString('utf8')) as Pack;
	const any = () => heads[Math.floor(Math.random() * heads.length)];
	return [...new Set([any(), any()].flatMap((head) => (head ? [`a/${head.id}/`] : [])))];
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
	const queue = [...items];
	const walk = async (): Promise<void> => {
		for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: PARALLEL }, walk));
}
