// What the two district views show, from the heads at hand.
import { DISTRICTS, findDistrict, type District, type DistrictSlug } from '../../model/district.ts';
import type { Head } from '../../model/pack.ts';
import type { TopicSlug } from '../../model/topic.ts';
import { neighboursOf } from '../figures/district-shapes.data.ts';
import type { Library } from './library.ts';
import { chosenParam, cutList, type Cut } from './list-params.ts';
import { tally, type Tally } from './tally.ts';

export interface DistrictsPage {
	name: 'districts';
	counts: DistrictCounts;
	articles: number;
	/** Articles that are about at least one district. */
	filed: number;
	/** Articles of the archive that are not at hand and so not counted. */
	away: number;
}

export interface DistrictPage extends Omit<DistrictsPage, 'name'> {
	name: 'district';
	district: District;
	issues: number;
	list: Cut<Head>;
	/** Streets and towns named in the district's articles. */
	streets: Tally<string>[];
	/** The street the list is narrowed to. */
	street: string | null;
	topics: Tally<TopicSlug>[];
	/** The district next door with the most articles: where to send a reader who finds none here. */
	neighbour: { district: District; count: number } | null;
}

export type DistrictCounts = Record<DistrictSlug, number>;

export function districtsPage(library: Library): DistrictsPage {
	return { name: 'districts', ...overview(library) };
}

export function districtPage(library: Library, slug: DistrictSlug, params?: string): DistrictPage {
	const heads = library.heads.filter((head) => head.districts.includes(slug));
	const streets = tally(heads, (head) => head.streets);
	const street = chosenParam(
		params,
		'street',
		streets.map((s) => s.key)
	);
	const view = overview(library);
	return {
		name: 'district',
		...view,
		district: known(slug),
		issues: library.manifest.issues,
		list: cutList(street ? heads.filter((head) => head.streets.includes(street)) : heads, params),
		streets,
		street,
		topics: tally(heads, (head) => head.topics),
		neighbour: busiestNeighbour(slug, view.counts)
	};
}

function overview({ heads, missing }: Library): Omit<DistrictsPage, 'name'> {
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
