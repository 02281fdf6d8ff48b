// Stage 7: packs and segments → the archive's files, and the manifest that names them. Pure: a map of path to bytes.
import { createHash } from 'node:crypto';
import type { ArticleId } from '../../model/ids.ts';
import {
	MANIFEST_PATH,
	type FileEntry,
	type Manifest,
	type PackEntry
} from '../../model/manifest.ts';
import { FORMAT_VERSION, type Pack } from '../../model/pack.ts';
import { formatPlaces, PLACES_ENDING } from '../../model/places.ts';
import { manifestMessage, type Signature } from '../../model/signed.ts';
import { PAPER } from '../../model/site.ts';
import { formatIdsFile, IDS_PATH, type PublishedId } from '../5-enrich/article-ids/ids-file.ts';
import { nameByContent } from '../6-index/content-name.ts';
import { gzip } from '../6-index/gzip.ts';
import type { IndexedPack } from '../6-index/index-archive.ts';
import { PACK_ENDING } from '../6-index/packs.ts';
import type { Archive } from './archive.ts';
import { countArticles, listDays } from './counts.ts';
import { joinCounts, joinPacks } from './join-parts.ts';

/** indexed: oldest days first, the undated last, as stage 6 makes them. `sign`: makes the manifest one that no other can make. `parts`: older parts of the archive, built before. */
export function emit(
	indexed: readonly IndexedPack[],
	published: readonly PublishedId[],
	sign?: (message: string) => Signature,
	parts: readonly Manifest[] = []
): Archive {
	const files: Archive['files'] = new Map();
	const add = (bytes: Uint8Array, ending: string) => {
		const entry = nameByContent(bytes, ending);
		files.set(`archive/${entry.name}`, bytes);
		return entry;
	};
	const newestFirst = [...indexed].sort(byNewestDay);
	const entries = newestFirst.map(({ pack, bytes, segment, covers }): PackEntry => ({
		...add(bytes, PACK_ENDING),
		days: listDays(pack),
		articles: pack.heads.length,
		segment: add(segment, '.seg'),
		covers
	}));
	const packs = newestFirst.map(({ pack }) => pack);
	// One pack holds whatever there is.
	const places =
		entries.length + parts.length < 2
			? []
			: [
					add(
						gzip(formatPlaces(entries.map(({ name }, at) => ({ name, ids: idsOf(packs[at]) })))),
						PLACES_ENDING
					),
					...parts.flatMap((part) => part.places ?? [])
				];
	const counts = countArticles(indexed.flatMap(({ pack }) => pack.heads));
	const manifest = toManifest(
		joinPacks(entries, parts),
		joinCounts([counts, ...parts.map((part) => part.counts)]),
		places
	);
	if (sign) manifest.signature = sign(manifestMessage(manifest));
	files.set(MANIFEST_PATH, encode(JSON.stringify(manifest)));
	files.set(IDS_PATH, encode(formatIdsFile(published)));
	return { manifest, packs, files };
}

function idsOf(pack: Pack | undefined): ArticleId[] {
	return pack?.heads.map(({ id }) => id) ?? [];
}

function toManifest(packs: PackEntry[], counts: Manifest['counts'], places: FileEntry[]): Manifest {
	const names = packs.flatMap(({ name, segment }) => [name, segment.name]);
	return {
		formatVersion: FORMAT_VERSION,
		dataVersion: createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12),
		paper: PAPER,
		articles: packs.reduce((sum, { articles }) => sum + articles, 0),
		issues: packs.flatMap(({ days }) => days).filter(({ day }) => day !== null).length,
		packs,
		counts,
		...(places.length > 0 && { places })
	};
}

/** A pack with undated pages alone comes last. */
function byNewestDay(a: IndexedPack, b: IndexedPack): number {
	const [dayA, dayB] = [newestDay(a), newestDay(b)];
	return dayA === dayB ? 0 : dayA < dayB ? 1 : -1;
}

function newestDay({ pack }: IndexedPack): string {
	return pack.pages.findLast(({ issueDate }) => issueDate.best !== null)?.issueDate.best ?? '';
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
