// Where a story names a district, a street or a known place, and whether the name stands for the place at all.
import type { DistrictName } from '../../../model/district.ts';
import { isSourceNote } from '../../3-fragments/signature.ts';
import type { FieldText } from '../story-text.ts';
import { NOT_PLACES, SURNAMES, WORD_SURNAMES } from './data/not-places.ts';
import { placeNamed, placesIn, type Place } from './gazetteer.ts';
import { endsOutside, isNamesake } from './outside.ts';
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
/** A hall or park that someone hires, in a sentence that names who: 地铁公司工会在朝阳公园举办. */
const VENUE_BEFORE = /(在|于)$/;
const HIRED = 0.75;
const HIRER = /工会|集团|公司|协会|委员会|局/;
/** One of several, as an example. */
const LISTED_BEFORE = /、$|(如|例如|比如|包括)$/;

export function findMentions(fields: readonly FieldText[]): Mention[] {
	const story = fields.map(({ text }) => text).join('\n');
	const found = fields
		.flatMap((field) => (tellsOfPlaces(field) ? mentionsIn(field) : []))
		.filter(
			({ place }) => !(isDistrict(place) && place.districts.some((d) => isNamesake(d, story)))
		);
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

/** A column's name does not, nor a note on who wrote the piece: （作者系丰台区某校教师）. */
function tellsOfPlaces({ name, text }: FieldText): boolean {
	return name !== 'column' && !(name === 'body' && isSourceNote(text));
}

function mentionsIn(field: FieldText): Found[] {
	const hidden = [...field.text.matchAll(NAMES)].map(
		(m) => [m.index, m.index + m[0].length] as const
	);
	return placesIn(field.text).flatMap(({ word, index: from }) => {
		const to = from + word.length;
		const place = placeNamed(word);
		if (!place || hidden.some(([a, b]) => a <= from && to <= b && b - a > to - from)) return [];
		const before = field.text.slice(Math.max(0, from - 8), from);
		const after = field.text.slice(to, to + 24);
		if (endsOutside(before) || isTorn(place, word, before)) return [];
		if (place.kind === 'short' && isPerson(before, after)) return [];
		const locus = LOCUS_BEFORE.test(before) || LOCUS_AFTER.test(after);
		const isHired = VENUE_BEFORE.test(before) && HIRER.test(sentenceRound(field.text, from));
		const weight =
			weigh(place, before, after) * (isHired && place.kind === 'institution' ? HIRED : 1);
		return [{ place, field, from, to, locus, weight }];
	});
}

function weigh(place: Place, before: string, after: string): number {
	if (PERSON_AFTER.test(after) && /来自|获|[、,]$|分别|和$/.test(before)) return 0;
	const weight = KIND_WEIGHT[place.kind];
	if (place.kind === 'short' && FIRM_AFTER.test(after)) return weight / 10;
	if (place.kind !== 'institution') return weight;
	if (VISITED_BEFORE.test(before)) return weight / 5;
	if (LISTED_BEFORE.test(before) || after.startsWith('、')) return weight / 2;
	return weight;
}

function sentenceRound(text: string, at: number): string {
	const end = text.indexOf('。', at);
	return text.slice(text.lastIndexOf('。', at) + 1, end < 0 ? undefined : end);
}

const isDistrict = ({ kind }: Place) => kind === 'district' || kind === 'short';

/** What may stand before a name of two characters that also spells the middle of other words: 女工体检, 全国贸易, 山东城市. */
const EDGE_BEFORE =
	/(^|[^\p{Script=Han}]|[在到赴至于的是与和及由从向对为来进入位自抵离日往近]|北京|来自|走进|我们|毕业|地铁)$/u;
const PROVINCE_BEFORE: Readonly<Record<string, RegExp>> = {
	东城: /[山广辽华胶浙]$/,
	西城: /[山江陕广]$/
};

function isTorn({ kind }: Place, name: string, before: string): boolean {
	if (kind === 'short') return PROVINCE_BEFORE[name]?.test(before) ?? false;
	return kind === 'institution' && name.length === 2 && !EDGE_BEFORE.test(before);
}

/** 李朝阳说, 保洁员李延庆: a surname before it, and what stands round a person's name. */
function isPerson(before: string, after: string): boolean {
	const surname = before.at(-1) ?? '';
	if (surname === '' || !SURNAMES.includes(surname) || PLACE_AFTER.test(after)) return false;
	if (SAID_AFTER.test(after)) return true;
	return !WORD_SURNAMES.includes(surname) && ROLE_BEFORE.test(before.slice(0, -1));
}

const SAID_AFTER = /^(说|介绍|表示|告诉|认为|等|[、,。:(的是])/;
const PLACE_AFTER = /^(区|县|城区|新城|工会|总工会|街|镇|乡|公园|医院|各|两|一[家名个位所座处间])/;
const ROLE_BEFORE =
	/(^|[员工师长手记席任理生兵警]|师傅|同志|职工|教练|队友|妻子|丈夫|儿子|女儿|老|小|叫|[、“(:\n])$/;
