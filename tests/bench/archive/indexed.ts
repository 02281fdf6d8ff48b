// The made archive as packs with their segments, without reading and tagging: what the search is measured on.
import { indexPacks, type IndexedPack } from '../../../src/compile/6-index/index-archive.ts';
import { toIssues } from '../../../src/compile/6-index/issues.ts';
import type { EnrichedPage } from '../../../src/compile/5-enrich/enriched-page.ts';
import { DISTRICTS } from '../../../src/model/district.ts';
import { TOPICS } from '../../../src/model/topic.ts';
import { enrichedItem, enrichedPage } from '../../compile/enriched.ts';
import { benchArchive, type MadeArticle } from './archive.ts';

/** Oldest days first. The district is the one that the story names, the topics go round. */
export function benchIndexed(count: number): IndexedPack[] {
	const decoder = new TextDecoder();
	let n = 0;
	const pages = benchArchive(count).map(({ path, bytes }): EnrichedPage => {
		const page = JSON.parse(decoder.decode(bytes ?? undefined)) as {
			issueDate: string;
			pageNumber: number;
			articles: MadeArticle[];
		};
		const items = page.articles.map((article) => {
			n += 1;
			const text = article.headline + article.paragraphs.join('');
			const districts = DISTRICTS.filter(({ name }) => text.includes(name)).slice(0, 1);
			return enrichedItem({
				...article,
				kicker: article.kicker ?? null,
				subtitle: article.subtitle ?? null,
				districts: districts.map(({ name }) => name),
				scope: districts.length > 0 ? 'district' : 'city',
				topics: [TOPICS[n % TOPICS.length]!.name]
			});
		});
		return enrichedPage(path, page.issueDate, items, { pageNumber: page.pageNumber });
	});
	return indexPacks(toIssues(pages));
}
