// Packs from hand to hand. What comes by file counts only where a manifest names its hash: the device's own, or a newer one in
// the file that the publisher signed. Anything else, foreign or forged, is kept nowhere; what lies on the device stays as it is.
import type { ArticleId } from '../../model/ids.ts';
import { monthsOf, type FileEntry, type Manifest, type PackEntry } from '../../model/manifest.ts';
import { packHolding } from '../offline/pack-holding.ts';
import { NetworkFailure } from '../offline/fetch-bytes.ts';
import { fileUrl, putOnShelf, takeVerified } from '../offline/pack-cache.ts';
import { readManifest } from '../offline/pack-files.ts';
import { inflated } from '../offline/pack-parts.ts';
import { parsePack } from '../offline/whole-pack.ts';
import { readStored } from '../offline/stored-set.ts';
import { isPublished } from '../trust/published.ts';
import { copiesOf, type ArticleCopy } from '../trust/signed-copy.ts';
import {
	HandFileRefused,
	readHandFile,
	UNPACKED_LIMIT,
	writeHandFile,
	type HandFile
} from './hand-file.ts';

/** The years of what is stored, newest first; 'undated' last. */
export async function storedYears(): Promise<string[]> {
	const years = new Set((await storedEntries()).flatMap(yearsOf));
	return [...years].sort(
		(a, b) => Number(a === UNDATED) - Number(b === UNDATED) || (a < b ? 1 : -1)
	);
}

/** Whole packs: all, those that hold days of a year ('2022', 'undated'), or those that hold these articles. */
export type Chosen = 'all' | { year: string } | { articles: readonly ArticleId[] };

/** What is chosen of the stored packs as a .baojia file; null: nothing of it is stored intact. */
export async function handOver(
	base: string,
	chosen: Chosen
): Promise<Uint8Array<ArrayBuffer> | null> {
	const files: { entry: FileEntry; bytes: Uint8Array<ArrayBuffer> }[] = [];
	const isChosen = await choosing(chosen);
	for (const pack of (await storedEntries()).filter(isChosen)) {
		const [own, segment] = await Promise.all(
			[pack, pack.segment].map((file) => takeVerified(fileUrl(base, file), file))
		);
		if (!(own instanceof Uint8Array && segment instanceof Uint8Array)) continue;
		files.push({ entry: pack, bytes: own }, { entry: pack.segment, bytes: segment });
	}
	if (files.length === 0) return null;
	const manifest = await readManifest(base);
	return writeHandFile(manifest.published ?? manifest, files);
}

async function choosing(chosen: Chosen): Promise<(pack: PackEntry) => boolean> {
	if (chosen === 'all') return () => true;
	if ('year' in chosen) return (pack) => yearsOf(pack).includes(chosen.year);
	const holding = new Set(await Promise.all(chosen.articles.map(packHolding)));
	return ({ name }) => holding.has(name);
}

export interface TakenIn {
	/** On the shelf now: the next pass stores them without the network. */
	packs: string[];
	/** Signed, and newer than what the device knows: for the next pass to go by. */
	offered: Manifest | null;
	/** The file is the paper's own, but of an issue that the device has passed: its other packs were not needed. */
	isOlder: boolean;
	/** Articles of packs that no manifest names. */
	strange: ArticleCopy[];
}

/** Rejects with a HandFileRefused, as readManifest does, or as Cache Storage does. */
export async function takeIn(base: string, given: Blob): Promise<TakenIn> {
	if (given.size > UNPACKED_LIMIT)
		throw new HandFileRefused('too-large', '超过 200 MB，没有打开。');
	const file = await readHandFile(new Uint8Array(await given.arrayBuffer()));
	const isGenuine = file.manifest !== null && (await isPublished(file.manifest)) === true;
	const own = await readManifest(base).catch((error: unknown) => {
		if (error instanceof NetworkFailure && isGenuine) return null;
		throw error;
	});
	if (own && file.paper !== own.paper) {
		throw new HandFileRefused('shape', `这是《${file.paper.slice(0, 40)}》的文件，不是本报的。`);
	}
	const offered = isGenuine && file.manifest && isNewer(file.manifest, own) ? file.manifest : null;
	const known =
		(offered ?? own)?.packs.filter((pack) => [pack, pack.segment].every(isIn(file))) ?? [];
	for (const one of known.flatMap((pack) => [pack, pack.segment])) {
		const bytes = file.files.get(one.name)?.bytes;
		if (bytes) await putOnShelf(fileUrl(base, one), bytes);
	}
	const named = [...known, ...((isGenuine && file.manifest?.packs) || [])];
	return {
		packs: known.map((pack) => pack.name),
		offered,
		isOlder: isGenuine && known.length < packsIn(file).length,
		strange: await strangeIn(file, new Set(named.map(({ name }) => name)))
	};
}

const UNDATED = 'undated';
const PACK_ENDING = '.pack';

/** The builds have no clock: the later issue is the newer archive; of the same day, the fuller one. */
function isNewer(a: Manifest, b: Manifest | null): boolean {
	if (!b) return true;
	const newest = ({ packs }: Manifest) =>
		packs
			.flatMap(({ days }) => days.map(({ day }) => day ?? ''))
			.sort()
			.at(-1) ?? '';
	if (newest(a) !== newest(b)) return newest(a) > newest(b);
	return a.dataVersion !== b.dataVersion && a.articles > b.articles;
}

async function strangeIn(file: HandFile, named: ReadonlySet<string>): Promise<ArticleCopy[]> {
	const copies: ArticleCopy[] = [];
	let room = UNPACKED_LIMIT;
	for (const name of packsIn(file).filter((one) => !named.has(one))) {
		const bytes = file.files.get(name)?.bytes;
		if (!bytes) continue;
		room -= await inflatedSize(bytes, room);
		if (room < 0) throw new HandFileRefused('too-large', '解开后超过 200 MB，没有继续。');
		const pack = await parsePack(bytes).catch(() => null);
		copies.push(...(pack ? await copiesOf(pack).catch(() => []) : []));
	}
	return copies;
}

/** Bytes that come out, as far as they are counted: no further than past `most`. 0: it cannot be inflated. */
async function inflatedSize(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
	const reader = inflated(bytes).getReader();
	let size = 0;
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			size += part.value.byteLength;
			if (size > most) return size;
		}
		return size;
	} catch {
		return 0;
	} finally {
		void reader.cancel().catch(() => undefined);
	}
}

function packsIn({ files }: HandFile): string[] {
	return [...files.keys()].filter((name) => name.endsWith(PACK_ENDING));
}

async function storedEntries(): Promise<PackEntry[]> {
	const { current } = await readStored();
	const stored = new Set(current?.packs.map((pack) => pack.name));
	return current?.manifest.packs.filter((pack) => stored.has(pack.name)) ?? [];
}

function yearsOf(pack: PackEntry): string[] {
	return [
		...new Set(monthsOf(pack).map((month) => (month === UNDATED ? month : month.slice(0, 4))))
	];
}

/** The bytes agree with the file's digest already; here the digest must be the manifest's. */
function isIn({ files }: HandFile): (file: FileEntry) => boolean {
	return ({ name, sha256 }) => files.get(name)?.entry.sha256 === sha256;
}
