// What the two district views show, from the heads at hand.
import { DISTRICTS, findDistrict, type District, type DistrictSlug } from '../../model/district.ts';
import type { Head } from '../../model/pack.ts';
import type { TopicSlug } from '../../model/topic.ts';
import { neighboursOf } from '../figures/district-shapes.data.ts';
import type { Library } from './library.ts';
import { cutList, type Cut } from './list-params.ts';
import { monthsOf, narrow, PERIOD, type Choice, type Facet, type PeriodChoice } from './narrow.ts';

export interface DistrictsPage extends Overview, PeriodChoice {
	name: 'districts';
	topic: Choice<TopicSlug>;
}

interface Overview {
	counts: DistrictCounts;
	/** At hand, of the chosen period and topic. */
	articles: number;
	/** Articles that are about at least one district. */
	filed: number;
	/** Articles of the archive that are not at hand and so not counted. */
	away: number;
}

export interface DistrictPage extends Overview, PeriodChoice {
	name: 'district';
	district: District;
	issues: number;
	list: Cut<Head>;
	/** Streets and towns named in the district's articles. */
	street: Choice<string>;
	topic: Choice<TopicSlug>;
	/** Every month that the archive holds, oldest first, with the articles of all choices but the period's in it. */
	months: { month: string; count: number }[];
	/** The district next door with the most articles: where to send a reader who finds none here. */
	neighbour: { district: District; count: number } | null;
}

export type DistrictCounts = Record<DistrictSlug, number>;

const STREET: Facet<string> = { keysOf: (head) => head.streets };
const TOPIC: Facet<TopicSlug> = { keysOf: (head) => head.topics };

export function districtsPage(library: Library, params?: string): DistrictsPage {
	const narrowed = narrow(library.heads, { topic: TOPIC, ...PERIOD }, params);
	return {
		name: 'districts',
		...overview(narrowed.heads, library),
		...narrowed.by,
		params: params ?? ''
	};
}

export function districtPage(library: Library, slug: DistrictSlug, params?: string): DistrictPage {
	const heads = library.heads.filter((head) => head.districts.includes(slug));
	const narrowed = narrow(heads, { street: STREET, topic: TOPIC, ...PERIOD }, params);
	const view = overview(library.heads, library);
	return {
		name: 'district',
		...view,
		district: known(slug),
		issues: library.manifest.issues,
		list: cutList(narrowed.heads, params),
		...narrowed.by,
		params: params ?? '',
		months: monthsOf(library.heads, narrowed.without('year', 'month')),
		neighbour: busiestNeighbour(slug, view.counts)
	};
}

function overview(heads: readonly Head[], { missing }: Library): Overview {
	const counts = Object.fromEntries(DISTRICTS.map(({ slug }) => [slug, 0])) as DistrictCounts;
	for (const head of heads) {
		for (const slug of head.districts) counts[slug] += 1;
	}
	return {
		counts,
		articles: heads.length,
		filed: heads.filter((head) => head.districts.length > 0).length,
		away: missing.reduce((sum, pack) => sum + pack.articles, 0)
	};
}

function busiestNeighbour(slug: DistrictSlug, counts: DistrictCounts): DistrictPage['neighbour'] {
	const [best] = neighboursOf(slug).sort((a, b) => counts[b] - counts[a]);
	if (best === undefined || counts[best] === 0) return null;
	return { district: known(best), count: counts[best] };
}

function known(slug: DistrictSlug): District {
	const district = findDistrict(slug);
	if (!district) throw new Error(`no district ${slug}`);
	return district;
}
