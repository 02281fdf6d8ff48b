// Names of provinces and cities other than Beijing: 江苏南通通州区 is not Beijing's 通州区.
import { DISTRICTS } from '../../../model/district.ts';
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
export const OUTSIDE_ENDING = new RegExp(
	`(${BARE})(${SUFFIX}|地区|县)?$|(${ALL})(${SUFFIX})$`,
	'u'
);

const WITH_SUFFIX = new RegExp(`(${ALL})(${SUFFIX})`, 'gu');
const AS_DESTINATION = new RegExp(
	`(在|赴|到|往|抵达|来自|驰援|支援|于|我国|地处)(?<name>${BARE})`,
	'gu'
);
const ANYWHERE = new RegExp(`(?<name>${BARE})`, 'gu');

/**
 * Does a text name a place outside Beijing: with 省 or 市, or as where one goes or comes from? In a headline, where nothing
 * is said in passing, the bare name will do.
 */
export function namesOutside(text: string, inHeadline: boolean): boolean {
	if (text.search(WITH_SUFFIX) >= 0) return true;
	const bare = [...text.matchAll(inHeadline ? ANYWHERE : AS_DESTINATION)];
	return bare.some((match) => !WORDS.has(match.groups?.['name'] ?? ''));
}

/** The text without such names, so that 朝阳市总工会 is not read as the city's own 市总工会. */
export function withoutOutside(text: string): string {
	return text.replace(WITH_SUFFIX, '');
}
