// Packs from hand to hand. What comes by file counts only where the site's own manifest names its hash: as good as
// downloaded. Anything else, older, foreign or forged, is turned away; what lies on the device stays as it is.
import { monthsOf, type FileEntry, type PackEntry } from '../../model/manifest.ts';
import { fileUrl, putOnShelf, takeVerified } from '../offline/pack-cache.ts';
import { readManifest } from '../offline/pack-files.ts';
import { readStored } from '../offline/stored-set.ts';
import { HandFileRefused, readHandFile, writeHandFile } from './hand-file.ts';

/** The years of what is stored, newest first; 'undated' last. */
export async function storedYears(): Promise<string[]> {
	const years = new Set((await storedEntries()).flatMap(yearsOf));
	return [...years].sort(
		(a, b) => Number(a === UNDATED) - Number(b === UNDATED) || (a < b ? 1 : -1)
	);
}

/**
 * The stored packs that hold days of the year ('2022', 'undated'; null: all) as a .baojia file, whole packs.
 * null: nothing of it is stored intact.
 */
export async function handOver(
	base: string,
	year: string | null
): Promise<Uint8Array<ArrayBuffer> | null> {
	const files: { entry: FileEntry; bytes: Uint8Array<ArrayBuffer> }[] = [];
	for (const pack of await storedEntries()) {
		if (year !== null && !yearsOf(pack).includes(year)) continue;
		const [own, segment] = await Promise.all(
			[pack, pack.segment].map((file) => takeVerified(fileUrl(base, file), file))
		);
		if (!(own instanceof Uint8Array && segment instanceof Uint8Array)) continue;
		files.push({ entry: pack, bytes: own }, { entry: pack.segment, bytes: segment });
	}
	const { paper } = await readManifest(base);
	return files.length > 0 ? writeHandFile(paper, files) : null;
}

/**
 * Puts the file's packs on the shelf and names them: the next pass stores them without the network. `unknown`: files
 * that the manifest does not name. Rejects with a HandFileRefused, as readManifest does, or as Cache Storage does.
 */
export async function takeIn(
	base: string,
	zip: Uint8Array<ArrayBuffer>
): Promise<{ packs: string[]; unknown: string[] }> {
	const { paper, files } = await readHandFile(zip);
	const manifest = await readManifest(base);
	if (paper !== manifest.paper) {
		throw new HandFileRefused('shape', `这是《${paper.slice(0, 40)}》的文件，不是本报的。`);
	}
	const known = manifest.packs.filter((pack) => [pack, pack.segment].every(isIn(files)));
	const named = new Set(known.flatMap((pack) => [pack.name, pack.segment.name]));
	for (const name of named) {
		const file = files.get(name);
		if (file) await putOnShelf(fileUrl(base, file.entry), file.bytes);
	}
	return {
		packs: known.map((pack) => pack.name),
		unknown: [...files.keys()].filter((name) => !named.has(name))
	};
}

const UNDATED = 'undated';

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
function isIn(files: ReadonlyMap<string, { entry: FileEntry }>): (file: FileEntry) => boolean {
	return ({ name, sha256 }) => files.get(name)?.entry.sha256 === sha256;
}
