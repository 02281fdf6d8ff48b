// Where a story names a district, a street or a known place, and whether the name stands for the place at all.
import type { DistrictName } from '../../../model/district.ts';
import type { FieldText } from '../story-text.ts';
import { NOT_PLACES, SURNAMES } from './data/not-places.ts';
import { ANY_PLACE, placeNamed, type Place } from './gazetteer.ts';
import { OUTSIDE_ENDING } from './outside.ts';
import { misprintedStreets } from './misprints.ts';

export interface Mention {
	field: FieldText;
	from: number;
	to: number;
	kind: Place['kind'];
	district: DistrictName;
	street: string | null;
	/** 0–1: how far the mention says that the story plays there; 0 for an employer in a list of winners. */
	weight: number;
	/** Said as where it happens or who acts: 位于朝阳区, 西城区一家公司, 海淀区总工会. */
	locus: boolean;
}

type Found = Omit<Mention, 'kind' | 'district' | 'street'> & { place: Place };

const NAMES = new RegExp([...NOT_PLACES].sort((a, b) => b.length - a.length).join('|'), 'g');
const KIND_WEIGHT: Record<Place['kind'], number> = {
	district: 1,
	street: 1,
	short: 0.9,
	institution: 0.8
};
/** A firm that carries the district in its name need not be there: 朝阳某某有限公司. */
const FIRM_AFTER =
	/^(?:(?!工会|职工|走进|联合|各级|一家|某)\p{Script=Han}){2,8}(有限公司|股份|集团|有限责任)/u;
/** …的方军、…的陈浩等选手: an employer in a list of people. */
const PERSON_AFTER =
	/^[^,。;:!?]{0,8}?的(?!各|全|职工|选手|工会|员工|同志)\p{Script=Han}{2,4}(?=[、,。;]|等|和|获|以)/u;
const LOCUS_BEFORE = /(位于|坐落于|坐落在|地处|在|是)(北京市?)?$/;
const LOCUS_AFTER = /^(区)?(一[家名个位所座处间]|某|总工会|各级|街道|镇|境内|的一)/;
/** Somewhere the story's people only go to see. */
const VISITED_BEFORE = /(参观|游览|瞻仰|缅怀|打卡|赴)[^,。;]{0,6}$/;
/** A hall or park that someone hires: 在朝阳公园举办. */
const VENUE_BEFORE = /(在|于)$/;
/** One of several, as an example. */
const LISTED_BEFORE = /、$|(如|例如|比如|包括)$/;

export function findMentions(fields: readonly FieldText[]): Mention[] {
	const found = fields.flatMap((field) => (field.name === 'column' ? [] : mentionsIn(field)));
	const sure = found.filter(({ place }) => place.districts.length === 1);
	const named = new Set(sure.flatMap(({ place }) => place.districts));
	const mentions = found.flatMap(({ place, ...rest }): Mention[] => {
		const homes =
			place.districts.length === 1 ? place.districts : place.districts.filter((d) => named.has(d));
		const [district, ...others] = homes;
		// 八里庄街道 alone could be 朝阳区's or 海淀区's: it says nothing.
		if (district === undefined || others.length > 0) return [];
		return [{ ...rest, kind: place.kind, district, street: place.street }];
	});
	return [...mentions, ...misprintedStreets(fields, named)];
}

function mentionsIn(field: FieldText): Found[] {
	const hidden = [...field.text.matchAll(NAMES)].map(
		(m) => [m.index, m.index + m[0].length] as const
	);
	return [...field.text.matchAll(ANY_PLACE)].flatMap((match) => {
		const from = match.index;
		const to = from + match[0].length;
		const place = placeNamed(match[0]);
		if (!place || hidden.some(([a, b]) => a <= from && to <= b && b - a > to - from)) return [];
		const before = field.text.slice(Math.max(0, from - 8), from);
		const after = field.text.slice(to, to + 24);
		if (OUTSIDE_ENDING.test(before)) return [];
		if (place.kind === 'short' && isPerson(before, after)) return [];
		const locus = LOCUS_BEFORE.test(before) || LOCUS_AFTER.test(after);
		return [{ place, field, from, to, locus, weight: weigh(place, before, after) }];
	});
}

function weigh(place: Place, before: string, after: string): number {
	if (PERSON_AFTER.test(after) && /来自|获|[、,]$|分别|和$/.test(before)) return 0;
	const weight = KIND_WEIGHT[place.kind];
	if (place.kind === 'short' && FIRM_AFTER.test(after)) return weight / 10;
	if (place.kind !== 'institution') return weight;
	if (VISITED_BEFORE.test(before)) return weight / 5;
	if (LISTED_BEFORE.test(before) || after.startsWith('、')) return weight / 2;
	return VENUE_BEFORE.test(before) ? weight * 0.75 : weight;
}

/** 李朝阳说: a surname before it, and after it what follows a name. */
function isPerson(before: string, after: string): boolean {
	const surname = before.at(-1) ?? '';
	return (
		surname !== '' &&
		SURNAMES.includes(surname) &&
		/^(说|介绍|表示|告诉|认为|等|[、,。:(的是])/.test(after)
	);
}
