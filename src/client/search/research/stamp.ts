// What a file of results has to say of itself, so that the search can be made again: question, data, and how much was looked through.
import type { Manifest } from '../../../model/manifest.ts';
import { pathFor } from '../../../model/routes.ts';
import { APP_NAME, PAPER } from '../../../model/site.ts';
import type { SearchQuery, SearchResult } from '../../../search/protocol.ts';
import { monthsIn } from '../facets.ts';
import { formatSearch } from '../search-address.ts';

export interface Stamp {
	/** 报架 数据版本 1a2b3c. */
	version: string;
	/** 查过 36 篇，全部；2020年12月至2022年11月. */
	coverage: string;
	/** The search's own address, absolute. */
	address: string;
	/** YYYY-MM-DD. */
	day: string;
}

export function stampOf(
	manifest: Manifest,
	query: SearchQuery,
	result: Pick<SearchResult, 'searched' | 'archive' | 'total'>,
	base: string,
	day: string
): Stamp {
	const months = monthsIn(manifest);
	const { searched, archive, total } = result;
	const left = archive - searched;
	return {
		version: `${APP_NAME} ${PAPER} 数据版本 ${manifest.dataVersion}`,
		coverage: [
			`命中 ${String(total)} 篇`,
			`查过 ${String(searched)} 篇${left > 0 ? `，另有 ${String(left)} 篇没查` : '，全部'}`,
			...(months.length > 0 ? [`全库 ${months[0] ?? ''} 至 ${months.at(-1) ?? ''}`] : [])
		].join('；'),
		address: new URL(
			pathFor({ name: 'search', params: formatSearch({ ...query, limit: 30 }) }),
			base
		).href,
		day
	};
}
