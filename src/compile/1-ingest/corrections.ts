// What a person may correct of a page, as it stands under `corrections` in its sidecar.
import { findDistrictByName, type DistrictName } from '../../model/district.ts';
import type { ItemKind, Scope } from '../../model/page.ts';
import { findTopicByName, type TopicName } from '../../model/topic.ts';

export type Correction = WordsCorrection | ItemCorrection | JoinCorrection | CutCorrection;

/** Replaces `before` by `after` where it stands in the page's articles; ids are minted before it is applied. */
export interface WordsCorrection {
	before: string;
	after: string;
}

/** Sets what is given of the one item that `item`, words of its headline or its text, belongs to. */
interface ItemCorrection extends ItemFix {
	item: string;
}

export interface ItemFix {
	headline?: string;
	kicker?: string | null;
	subtitle?: string | null;
	kind?: ItemKind;
	districts?: DistrictName[];
	scope?: Scope | null;
	topics?: TopicName[];
}

/** The story that ends with the first words goes on with the one that begins with the second. */
interface JoinCorrection {
	join: [ends: string, begins: string];
}

/** Another story begins with these words. */
interface CutCorrection {
	cut: string;
}

/** null: of no known form. */
export function readCorrection(value: unknown): Correction | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const given = value as Record<string, unknown>;
	if ('before' in given) {
		const { before, after } = given;
		return isWords(before) && typeof after === 'string' ? { before, after } : null;
	}
	if ('join' in given) {
		const [ends, begins] = Array.isArray(given['join']) ? (given['join'] as unknown[]) : [];
		return isWords(ends) && isWords(begins) ? { join: [ends, begins] } : null;
	}
	if ('cut' in given) return isWords(given['cut']) ? { cut: given['cut'] } : null;
	return readItemCorrection(given);
}

type Check = (value: unknown) => boolean;

/** A story has one to three. */
const MOST_TOPICS = 3;

const FIELDS: Readonly<Record<keyof ItemFix, Check>> = {
	headline: isWords,
	kicker: isWordsOrNull,
	subtitle: isWordsOrNull,
	kind: oneOf(['article', 'photo', 'banner', 'ad'] satisfies ItemKind[]),
	districts: listOf((name) => findDistrictByName(name) !== null),
	scope: oneOf(['district', 'city', 'national', 'outside', null] satisfies (Scope | null)[]),
	topics: (names) =>
		isFilled(names) &&
		(names as unknown[]).length <= MOST_TOPICS &&
		listOf((name) => findTopicByName(name) !== null)(names)
};

/** A misspelt field makes the whole correction unusable: half of it applied would look like all of it. */
function readItemCorrection(given: Record<string, unknown>): ItemCorrection | null {
	const { item, ...fix } = given;
	const checks: Readonly<Record<string, Check | undefined>> = FIELDS;
	const sound = Object.entries(fix).every(([field, value]) => checks[field]?.(value));
	const { scope, districts } = fix;
	// The contract's rule: a district's story has districts, and no other has.
	const scoped = scope === undefined || (scope === 'district') === isFilled(districts);
	return isWords(item) && sound && scoped && Object.keys(fix).length > 0 ? { item, ...fix } : null;
}

function isWords(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function isWordsOrNull(value: unknown): boolean {
	return value === null || isWords(value);
}

function isFilled(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0;
}

function oneOf(values: readonly unknown[]): Check {
	return (value) => values.includes(value);
}

function listOf(isKnown: (name: string) => boolean): Check {
	return (value) =>
		Array.isArray(value) && value.every((name) => typeof name === 'string' && isKnown(name));
}
