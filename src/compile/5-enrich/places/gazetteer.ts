// Every name that places a story in one of Beijing's districts, as one table and one pattern.
import { DISTRICTS, type DistrictName } from '../../../model/district.ts';
import { wordFinder } from '../word-finder.ts';
import { UNIVERSITIES } from '../data/universities.ts';
import divisions from './data/divisions.json' with { type: 'json' };
import { BUSINESS } from './data/business.ts';
import { HOSPITALS } from './data/hospitals.ts';
import { QUARTERS } from './data/quarters.ts';
import { SIGHTS } from './data/sights.ts';
import { VENUES } from './data/venues.ts';

export interface Place {
	/** district: 朝阳区 · short: 朝阳 · street: 良乡镇 · institution: 首钢园. */
	kind: 'district' | 'short' | 'street' | 'institution';
	/** More than one where districts share a name (八里庄街道). */
	districts: DistrictName[];
	/** Full name of the street or town, null for the rest. */
	street: string | null;
}

export interface Street {
	name: string;
	/** The name without 街道, 镇, 乡, 地区. */
	stem: string;
	district: DistrictName;
}

/** Areas that have no town of the same name, so that their listed name is the only one. */
const ONLY_AREA = new Set(['万柳地区', '曙光地区', '檀营地区']);
/** Enterprise zones listed among the streets: institutions, not places where people are registered. */
const ZONE = /开发区|示范区|科技园区|机场/;

export const STREETS: readonly Street[] = DISTRICTS.flatMap(({ name: district }) =>
	divisions.streets[district]
		.filter((listed) => !ZONE.test(listed))
		.map((listed) => street(listed, district))
);

/** Bare names that are words, or name something elsewhere too. */
const WORD_STEMS = new Set(
	'苹果园 体育馆路 首都机场 奥运村 亚运村 花园路 林校路 果园 平房 新村 胜利 光明 曙光 温泉 清水 城北 城南'.split(
		' '
	)
);

const PLACES = readPlaces();

/** The longest name at each place, so that 朝阳门街道 is no 朝阳. */
export const placesIn = wordFinder(PLACES.keys());

export function placeNamed(name: string): Place | null {
	return PLACES.get(name) ?? null;
}

/**
 * The statistics list 良乡地区, the paper writes 良乡镇: an area office and a town of one name share a door. The town's
 * name is kept, except in 朝阳区, whose 地区 are called so.
 */
function street(listed: string, district: DistrictName): Street {
	const stem = listed.replace(/(街道|地区|回族乡|满族乡|镇|乡)$/, '');
	const isTown = listed.endsWith('地区') && district !== '朝阳区' && !ONLY_AREA.has(listed);
	return { name: isTown ? `${stem}镇` : listed, stem, district };
}

/** 一张工会会员卡 is not 张镇's union, 苹果园工会 not surely the street's. */
function mayStandBare(stem: string): boolean {
	return stem.length > 1 && !WORD_STEMS.has(stem);
}

/** The forms in which a street or town is named: 良乡镇, 良乡地区, 良乡工会; never the bare stem, which may be a word (光明, 新镇). */
function streetForms({ name, stem }: Street): string[] {
	const suffixes = name.endsWith('街道') ? ['街道', '街道办'] : ['镇', '乡', '地区'];
	const forms = [
		...suffixes.map((suffix) => stem + suffix),
		...(mayStandBare(stem) ? [`${stem}工会`, `${stem}总工会`] : [])
	];
	// 延庆工会 is the district's, not 延庆镇's.
	if (DISTRICTS.some(({ short }) => short === stem))
		return [name, ...suffixes.map((suffix) => stem + suffix)];
	// 河北镇 lies in 房山区; 河北地区 and 河北工会 are the province's.
	return stem === '河北' ? [name] : [name, ...forms];
}

function readPlaces(): Map<string, Place> {
	const places = new Map<string, Place>();
	const add = (form: string, kind: Place['kind'], district: DistrictName, name: string | null) => {
		const known = places.get(form);
		if (!known) places.set(form, { kind, districts: [district], street: name });
		else if (!known.districts.includes(district)) known.districts.push(district);
	};
	for (const { name, short } of DISTRICTS) {
		add(name, 'district', name, null);
		add(short, 'short', name, null);
	}
	for (const item of STREETS) {
		for (const form of streetForms(item)) add(form, 'street', item.district, item.name);
		// A quarter of three characters is known by its bare name, 和平里; as a quarter, not as the office.
		if (item.stem.length >= 3 && !WORD_STEMS.has(item.stem))
			add(item.stem, 'institution', item.district, null);
	}
	for (const { name: district } of DISTRICTS) {
		for (const table of [HOSPITALS, SIGHTS, VENUES, BUSINESS, QUARTERS])
			for (const name of table[district].split(/\s+/)) add(name, 'institution', district, null);
	}
	for (const [name, others, district] of UNIVERSITIES) {
		for (const form of [name, ...others.split(' ')])
			if (form) add(form, 'institution', district, null);
	}
	return places;
}
