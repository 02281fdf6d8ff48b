// A small archive in memory for the tests of data and views: heads, pages and packs from a few words each.
import type { OpenPack } from '../../src/client/offline/open-pack.ts';
import type { DateBasis, IsoDate } from '../../src/model/date.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import type { Manifest, PackEntry } from '../../src/model/manifest.ts';
import { FORMAT_VERSION, type Head, type Pack, type PackPage } from '../../src/model/pack.ts';

export const id = (n: number): ArticleId => String(n).padStart(10, '0') as ArticleId;

export const day = (text: string): IsoDate => text as IsoDate;

export function head(n: number, fields: Partial<Head> = {}): Head {
	return {
		id: id(n),
		kind: 'article',
		kicker: null,
		headline: `标题${String(n)}`,
		breaks: [],
		subtitle: null,
		column: null,
		issueDate: { earliest: null, latest: null, best: null, basis: 'unknown' },
		pageNumber: null,
		districts: [],
		streets: [],
		scope: 'city',
		topics: ['wenti'],
		length: 100,
		excerpt: `正文${String(n)}。`,
		...fields
	};
}

/** A printed page. Items: heads in reading order, and banners as arrays of lines. */
export function page(
	best: string | null,
	items: (Head | string[])[],
	fields: Partial<PackPage> = {},
	basis: DateBasis = best ? 'filename' : 'unknown'
): PackPage {
	const date = best as IsoDate | null;
	return {
		source: `${best ?? 'undated'}-${String(fields.pageNumber ?? 1)}.txt`,
		issueDate: { earliest: date, latest: date, best: date, basis, evidence: [] },
		pageNumber: null,
		section: null,
		items: items.map((item) =>
			Array.isArray(item) ? { type: 'banner', lines: item } : { type: 'story', id: item.id }
		),
		ads: 0,
		...fields
	};
}

/** The heads carry the date of the first day that printed them, as the compiler writes them. `pages`: newest first. */
export function pack(pages: PackPage[], heads: Head[]): Pack {
	const dated = heads.map((one) => {
		const on = pages.findLast(({ items }) =>
			items.some((item) => item.type === 'story' && item.id === one.id)
		);
		if (!on) return one;
		const { earliest, latest, best, basis } = on.issueDate;
		return { ...one, issueDate: { earliest, latest, best, basis }, pageNumber: on.pageNumber };
	});
	return {
		formatVersion: FORMAT_VERSION,
		pages,
		heads: dated,
		texts: heads.map((one) => ({
			id: one.id,
			credits: [],
			paragraphs: [one.excerpt],
			evidence: [],
			source: 'page.txt',
			lines: [[1, 2]]
		}))
	};
}

/** As the reader of packs gives it. */
export function opened(one: Pack): Pack & OpenPack {
	const text = (wanted: ArticleId) =>
		Promise.resolve(one.texts.find((text) => text.id === wanted) ?? null);
	return { ...one, text };
}

export function manifestOf(packs: Pack[]): Manifest {
	const entries = packs.map((one, index): PackEntry => {
		const days = new Map<IsoDate | null, PackPage[]>();
		for (const page of one.pages) {
			days.set(page.issueDate.best, [...(days.get(page.issueDate.best) ?? []), page]);
		}
		return {
			name: `pack-${String(index)}.pack`,
			bytes: 1000,
			sha256: '',
			days: [...days].map(([best, pages]) => ({
				day: best,
				printed: pages.some(({ issueDate }) => issueDate.basis !== 'inferred'),
				pages: pages.length,
				articles: pages.reduce((sum, { items }) => sum + items.filter(isStory).length, 0)
			})),
			articles: one.heads.length,
			segment: { name: `pack-${String(index)}.seg`, bytes: 10, sha256: '' },
			covers: []
		};
	});
	return {
		formatVersion: FORMAT_VERSION,
		dataVersion: 'v1',
		paper: '劳动午报',
		articles: packs.reduce((sum, { heads }) => sum + heads.length, 0),
		issues: entries.flatMap(({ days }) => days).length,
		packs: entries,
		counts: {}
	};
}

function isStory(item: PackPage['items'][number]): boolean {
	return item.type === 'story';
}
