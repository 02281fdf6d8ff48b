// Articles → shelves as the search reads them: real segments over packs in memory.
import { readdirSync, readFileSync } from 'node:fs';
import type { IsoDate } from '../../src/model/date.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { FORMAT_VERSION, type Head, type Pack, type Text } from '../../src/model/pack.ts';
import type { SearchQuery } from '../../src/search/protocol.ts';
import { gzip } from '../../src/compile/6-index/gzip.ts';
import { packFile as writePack } from '../../src/compile/6-index/packs.ts';
import { packFile, segmentFile } from '../../src/client/search/files.ts';
import { piecesOf } from '../../src/client/search/pieces.ts';
import { ByteCache } from '../../src/search/byte-cache.ts';
import { openSegment, type Segment } from '../../src/search/read-segment.ts';
import { Shelf } from '../../src/search/shelf.ts';
import { writeSegment } from '../../src/search/write-segment.ts';

export interface Article {
	headline: string;
	kicker?: string | null;
	subtitle?: string | null;
	names?: string[];
	paragraphs: string[];
	day?: string | null;
	districts?: Head['districts'];
	topics?: Head['topics'];
	/** Numbers of its earlier printings in the list. */
	sameAs?: number[];
}

/** Article n of the list has this id. */
export function idOf(n: number): ArticleId {
	return String(n).padStart(10, '0') as ArticleId;
}

export function toPack(articles: readonly Article[], firstNumber = 0): Pack {
	const ids = articles.map((_, i) => idOf(firstNumber + i));
	return {
		formatVersion: FORMAT_VERSION,
		pages: [],
		heads: articles.map((article, i) => toHead(article, ids[i]!)),
		texts: articles.map((article, i) => toText(article, ids[i]!))
	};
}

/** The pack's segment as shipped. */
export function toSegmentFile(pack: Pack): Uint8Array<ArrayBuffer> {
	return writeSegment(pack.heads, pack.texts, writePack(pack).cuts, gzip);
}

export function toSegment(file: Uint8Array<ArrayBuffer>): Promise<Segment> {
	return openSegment('segment', segmentFile(piecesOf(new Blob([file]))), new ByteCache(1e6));
}

export async function toShelf(pack: Pack, name = 'pack'): Promise<Shelf> {
	const file = packFile(piecesOf(new Blob([new Uint8Array(writePack(pack).bytes)])));
	return new Shelf(name, await toSegment(toSegmentFile(pack)), file, new ByteCache(1e6));
}

/** `size` articles a shelf. */
export function toShelves(articles: readonly Article[], size = articles.length): Promise<Shelf[]> {
	const shelves: Promise<Shelf>[] = [];
	for (let at = 0; at < articles.length; at += Math.max(1, size)) {
		shelves.push(toShelf(toPack(articles.slice(at, at + size), at)));
	}
	return Promise.all(shelves);
}

export function ask(q: string, more: Partial<SearchQuery> = {}): SearchQuery {
	return {
		q,
		from: null,
		to: null,
		districts: [],
		topics: [],
		order: 'relevance',
		offset: 0,
		limit: 10_000,
		...more
	};
}

/** The seeds' blocks between blank lines, four to an article: real prose, cut without any parser. */
export function seedArticles(): Article[] {
	const folder = new URL('../../seeds/', import.meta.url);
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort();
	return files.flatMap((name) => {
		const blocks = readFileSync(new URL(name, folder), 'utf8')
			.split(/\n\s*\n/)
			.map((block) => block.trim())
			.filter((block) => block !== '');
		const articles: Article[] = [];
		for (let at = 0; at < blocks.length; at += 4) {
			const [headline = '', kicker = '', ...paragraphs] = blocks.slice(at, at + 4);
			articles.push({ headline, kicker, paragraphs });
		}
		return articles;
	});
}

function toHead(article: Article, id: ArticleId): Head {
	const day = (article.day ?? null) as IsoDate | null;
	return {
		id,
		kind: 'article',
		kicker: article.kicker ?? null,
		headline: article.headline,
		breaks: [],
		subtitle: article.subtitle ?? null,
		column: null,
		issueDate: { earliest: day, latest: day, best: day, basis: day ? 'filename' : 'unknown' },
		pageNumber: null,
		districts: article.districts ?? [],
		streets: [],
		scope: null,
		topics: article.topics ?? [],
		length: 0,
		excerpt: ''
	};
}

function toText(article: Article, id: ArticleId): Text {
	return {
		id,
		credits: article.names ? [{ role: '记者', names: article.names }] : [],
		paragraphs: article.paragraphs,
		evidence: [],
		source: 'page.txt',
		lines: [],
		...(article.sameAs && { sameAs: article.sameAs.map(idOf) })
	};
}
