// Beijing's 16 districts: the closed list, in the order used wherever all are listed.

/** [full name, slug in addresses]: from the centre outwards, as the paper lists them. */
const TABLE = [
	['东城区', 'dongcheng'],
	['西城区', 'xicheng'],
	['朝阳区', 'chaoyang'],
	['丰台区', 'fengtai'],
	['石景山区', 'shijingshan'],
	['海淀区', 'haidian'],
	['顺义区', 'shunyi'],
	['通州区', 'tongzhou'],
	['大兴区', 'daxing'],
	['房山区', 'fangshan'],
	['门头沟区', 'mentougou'],
	['昌平区', 'changping'],
	['平谷区', 'pinggu'],
	['密云区', 'miyun'],
	['怀柔区', 'huairou'],
	['延庆区', 'yanqing']
] as const;

export type DistrictName = (typeof TABLE)[number][0];
export type DistrictSlug = (typeof TABLE)[number][1];

export interface District {
	readonly name: DistrictName;
	readonly slug: DistrictSlug;
	/** The name without 区, as it stands on the map: 朝阳. */
	readonly short: string;
}

export const DISTRICTS: readonly District[] = TABLE.map(([name, slug]) => ({
	name,
	slug,
	short: name.slice(0, -1)
}));

const BY_SLUG = new Map<string, District>(DISTRICTS.map((d) => [d.slug, d]));
const BY_NAME = new Map<string, District>(DISTRICTS.map((d) => [d.name, d]));

export function findDistrict(slug: string): District | null {
	return BY_SLUG.get(slug) ?? null;
}

export function findDistrictByName(name: string): District | null {
	return BY_NAME.get(name) ?? null;
}
