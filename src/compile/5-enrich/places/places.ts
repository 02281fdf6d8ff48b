// Story → the districts it is about, the streets it names, its scope. Being named is not being about.
import { DISTRICTS, type DistrictName } from '../../../model/district.ts';
import type { Evidence, Scope } from '../../../model/page.ts';
import type { FieldName, FieldText } from '../story-text.ts';
import { STREETS } from './gazetteer.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findScope, isCityWide } from './scope.ts';

export interface PlaceResult {
	districts: DistrictName[];
	streets: string[];
	scope: Scope;
	evidence: Evidence[];
}

const FIELD_WEIGHT: Record<FieldName, number> = {
	column: 0,
	kicker: 4,
	headline: 6,
	subtitle: 4,
	lead: 3,
	body: 1
};

/** Two plain mentions in the body, or one in the lead. */
const ENOUGH = 2;
/** A second district must weigh this share of the first. */
const SHARE = 0.5;
/** The body alone counts for at most this much, however often a name returns. */
const BODY_MOST = 3;
/** A body mention within the first EARLY characters that says where it happens weighs LOCUS times a plain one. */
const LOCUS = 2.3;
const EARLY = 450;
/** More districts than this outside the headline are a round-up of the whole city. */
const ROUND_UP = 4;
/** Under a headline about the whole city, a venue or an example in the lead does not place the story. */
const CITY_WIDE = 0.6;
const BESIDE = 0.5;
const QUOTES_PER_DISTRICT = 2;

export function findPlaces(fields: readonly FieldText[]): PlaceResult {
	const mentions = findMentions(fields);
	const districts = about(mentions, isCityWide(fields));
	return {
		districts,
		streets: streetsOf(mentions),
		scope: districts.length > 0 ? 'district' : findScope(fields),
		evidence: districts.flatMap((district) => evidenceFor(district, mentions))
	};
}

function about(mentions: readonly Mention[], cityWide: boolean): DistrictName[] {
	const scores = DISTRICTS.map(({ name }) => {
		const own = mentions.filter(({ district }) => district === name).map(besideDistricts(mentions));
		return { name, score: scoreOf(own, cityWide), inHeadline: own.some(isInHeading) };
	});
	const most = Math.max(...scores.map(({ score }) => score));
	const enough = scores.filter(({ score }) => score >= ENOUGH && score >= most * SHARE);
	if (enough.length > ROUND_UP && !enough.some(({ inHeadline }) => inHeadline)) return [];
	return enough.map(({ name }) => name);
}

/** Where a district is named in heading or lead, what a well-known place of another one says is doubtful: partners, employers. */
function besideDistricts(mentions: readonly Mention[]): (mention: Mention) => Mention {
	const named = mentions.filter(
		({ kind, weight, field }) => kind !== 'institution' && weight > 0.5 && field.name !== 'body'
	);
	return (mention) =>
		mention.kind !== 'institution' ||
		named.length === 0 ||
		named.some(({ district }) => district === mention.district)
			? mention
			: { ...mention, weight: mention.weight * BESIDE };
}

function scoreOf(mentions: readonly Mention[], cityWide: boolean): number {
	let heads = 0;
	let lead = 0;
	let body = 0;
	for (const mention of mentions) {
		const score = mention.weight * FIELD_WEIGHT[mention.field.name];
		if (isInHeading(mention)) heads += score;
		else if (mention.field.name === 'lead') lead = Math.max(lead, dimmed(mention, score, cityWide));
		else body += score * (isEarlyLocus(mention) && !cityWide ? LOCUS : 1);
	}
	return heads + lead + Math.min(body, BODY_MOST);
}

/** Features open with a scene and say only then where it is: 位于大兴区黄村镇的公司. */
function isEarlyLocus({ locus, field, from }: Mention): boolean {
	return locus && field.at + from < EARLY;
}

function dimmed({ kind, locus }: Mention, score: number, cityWide: boolean): number {
	return cityWide && (kind === 'institution' || !locus) ? score * CITY_WIDE : score;
}

function isInHeading({ field: { name }, weight }: Mention): boolean {
	return weight > 0 && (name === 'headline' || name === 'kicker' || name === 'subtitle');
}

function streetsOf(mentions: readonly Mention[]): string[] {
	const named = new Set(mentions.map(({ street, district }) => street && district + street));
	return STREETS.filter(({ name, district }) => named.has(district + name)).map(({ name }) => name);
}

/** The heaviest mentions, in their own words. */
function evidenceFor(district: DistrictName, mentions: readonly Mention[]): Evidence[] {
	const own = mentions
		.filter((mention) => mention.district === district && mention.weight > 0)
		.map((mention) => ({ mention, score: mention.weight * FIELD_WEIGHT[mention.field.name] }))
		.sort((a, b) => b.score - a.score)
		.map(({ mention: { field, from, to } }) => field.clause(from, to));
	return [...new Set(own)].slice(0, QUOTES_PER_DISTRICT).map((quote) => ({ tag: district, quote }));
}
