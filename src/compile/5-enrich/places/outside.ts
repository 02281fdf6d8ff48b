// Names of provinces and cities other than Beijing: 江苏南通通州区 is not Beijing's 通州区.
import { DISTRICTS, type DistrictName } from '../../../model/district.ts';
import divisions from './data/divisions.json' with { type: 'json' };

const stem = (name: string) =>
	name.replace(
		/(壮族|回族|维吾尔|藏族|蒙古族?|[\p{Script=Han}]{1,4}族)*(自治区|自治州|特别行政区|地区|省|市|盟)$/u,
		''
	);

/** Stems that are words, or names inside Beijing: told from the city only by 市 or 省 after them. */
const WORDS = new Set('东方 中山 安康 白银 大同 日照 朝阳 三明 资阳 东营 来宾 延安'.split(' '));

const NAMES = [...divisions.provinces, ...divisions.cities]
	.map(stem)
	.filter((name) => name.length >= 2);
const SHORTS = new Set(DISTRICTS.map(({ short }) => short));
const anyOf = (names: readonly string[]) =>
	[...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const ALL = anyOf(NAMES);
/** 辽宁's 朝阳 is left to its 市: before another name it is Beijing's. */
const BARE = anyOf(NAMES.filter((name) => !SHORTS.has(name)));
const SUFFIX = '省|市|自治区|自治州|盟';

/** Text that ends with a place outside Beijing: what follows at once lies there. */
export function endsOutside(text: string): boolean {
	return OUTSIDE_ENDING.test(text) || countyEnds(text).at(-1) === text.length;
}

const OUTSIDE_ENDING = new RegExp(`(${BARE})(${SUFFIX}|地区|县)?$|(${ALL})(${SUFFIX})$`, 'u');

const WITH_SUFFIX = new RegExp(`(${ALL})(${SUFFIX})`, 'gu');
/** 敖汉旗, 堆龙德庆区; not 和平区, 新城区, which are words of Beijing's streets too. */
const COUNTIES = new Set(
	divisions.counties.split(' ').filter((name) => !name.endsWith('区') || name.length > 3)
);
const COUNTY_ENDING = /[县旗市区]/g;
const COUNTY_LENGTHS = [...new Set([...COUNTIES].map((name) => name.length))].sort((a, b) => b - a);
const AS_DESTINATION = new RegExp(
	`(在|赴|到|往|抵达|来自|驰援|支援|于|我国|地处)(?<name>${BARE})`,
	'gu'
);
/** Nothing but a time stands before it. */
const OPENS_OUTSIDE = new RegExp(
	`^[^,。]{0,10},?(在|走进|来到)(${BARE})(?!(银行|大厦|饭店|路|街|桥))`,
	'u'
);
const ANYWHERE = new RegExp(`(?<name>${BARE})`, 'gu');

/**
 * Does a text name a place outside Beijing: with 省 or 市, or as where one goes or comes from? In a headline, where nothing
 * is said in passing, the bare name will do.
 */
export function namesOutside(text: string, inHeadline: boolean): boolean {
	if (text.search(WITH_SUFFIX) >= 0 || countyEnds(text).length > 0) return true;
	const bare = [...text.matchAll(inHeadline ? ANYWHERE : AS_DESTINATION)];
	return bare.some((match) => !WORDS.has(match.groups?.['name'] ?? ''));
}

/** Is the place of this name elsewhere the one that a story introduces: 江苏南通通州区, then 通州区 alone? */
export function isNamesake(district: DistrictName, story: string): boolean {
	const pattern = NAMESAKES.get(district);
	return pattern !== undefined && pattern.test(story) && !story.includes(`北京市${district}`);
}

const NAMESAKES = new Map(
	DISTRICTS.flatMap(({ name, short }): [DistrictName, RegExp][] => {
		const elsewhere = divisions.namesakes.filter(([district]) => district === name);
		const above = elsewhere
			.flatMap(([, ...places]) => places.map(stem))
			.filter((place) => place !== short);
		return above.length > 0 ? [[name, new RegExp(`(${anyOf(above)})[省市]?${short}`)]] : [];
	})
);

/** Where in a text the name of a county or district elsewhere ends. */
function countyEnds(text: string): number[] {
	return [...text.matchAll(COUNTY_ENDING)].flatMap(({ index }) => {
		const end = index + 1;
		return COUNTY_LENGTHS.some((n) => end >= n && COUNTIES.has(text.slice(end - n, end)))
			? [end]
			: [];
	});
}

/** Does a report open somewhere else: 在拉萨市, 日前，在河北? */
export function opensOutside(lead: string): boolean {
	return OPENS_OUTSIDE.test(lead) && !/^.{0,20}北京/.test(lead);
}

/** The text without such names, so that 朝阳市总工会 is not read as the city's own 市总工会. */
export function withoutOutside(text: string): string {
	return text.replace(WITH_SUFFIX, '');
}
