// Found or not found: exact, and none of ranking's business.
import type { ArticleText } from './article-text.ts';
import { FIELDS } from './fields.ts';
import { grams, isDecidedByGrams, termGrams } from './grams.ts';
import { isWithin, tagBit } from './filters.ts';
import { NOWHERE, type Posting } from './posting.ts';
import type { Query, Term } from './query.ts';
import type { Segment } from './read-segment.ts';
import { isHeldBy, isPlain, type TextTerm } from './text-term.ts';

/** Each of the query's grams → where it stands in this segment. */
export type Postings = ReadonlyMap<string, Posting>;

/** Each character asked for → its times in each field of each article of this segment. */
type Counts = ReadonlyMap<string, Uint32Array>;

/** What a text that holds the term has for certain: its grams; where punctuation does not count, its characters. */
export function gramsOf({ text, loose }: TextTerm): string[] {
	return loose ? [...new Set(text)] : termGrams(text);
}

export async function readPostings(segment: Segment, query: Query): Promise<Postings> {
	const wanted = [...new Set(textTerms(query).flatMap(gramsOf))];
	return new Map(
		await Promise.all(wanted.map(async (gram) => [gram, await segment.posting(gram)] as const))
	);
}

/** Of the characters inside of words, which tell how the words' pairs may hang together. */
export async function readCounts(segment: Segment, query: Query): Promise<Counts> {
	const wanted = [...countable(query)];
	return new Map(
		await Promise.all(
			wanted.map(
				async (character) => [character, await segment.characterCounts(character)] as const
			)
		)
	);
}

/** What it takes to go to a character's postings, in bytes of them. */
const GOING = 2000;

/** What readCounts takes, in bytes that are gone through. */
export function countingCost(segment: Segment, query: Query): number {
	return [...countable(query)].reduce(
		(sum, character) => sum + GOING + segment.bytesOf(character),
		0
	);
}

function countable(query: Query): Set<string> {
	return new Set(
		textTerms(query)
			.filter(isPlain)
			.flatMap(({ text }) => insides(text))
	);
}

/** As far as postings and rows tell; null: the text has to be looked at. */
type Verdict = boolean | null;

type Judge = (article: number) => Verdict;

/** `counts`: may settle what the postings leave open. */
export function judgeOf(
	query: Query,
	segment: Segment,
	postings: Postings,
	counts: Counts = new Map()
): Judge {
	const toJudge = (term: Term) => judgeTerm(term, segment, postings, counts);
	const all = query.all.map((alternatives) => alternatives.map(toJudge));
	const none = query.none.map(toJudge);
	return (article) => {
		let verdict: Verdict = true;
		for (const judge of none) {
			const held = judge(article);
			if (held === true) return false;
			if (held === null) verdict = null;
		}
		for (const alternatives of all) {
			let best: Verdict = false;
			for (const judge of alternatives) {
				const held = judge(article);
				if (held !== false) best = best === true ? true : held;
			}
			if (best === false) return false;
			if (best === null) verdict = null;
		}
		return verdict;
	};
}

function judgeTerm(term: Term, segment: Segment, postings: Postings, counts: Counts): Judge {
	switch (term.is) {
		case 'district': {
			const bit = tagBit('district', term.slug);
			return (article) => (segment.districts(article) & bit) !== 0;
		}
		case 'topic': {
			const bit = tagBit('topic', term.slug);
			return (article) => (segment.topics(article) & bit) !== 0;
		}
		case 'days':
			return (article) => isWithin(segment.day(article), term.bounds);
		case 'text':
			return judgeText(term, postings, counts);
	}
}

function judgeText(term: TextTerm, postings: Postings, counts: Counts): Judge {
	const needed = gramsOf(term).map((gram) => postings.get(gram) ?? NOWHERE);
	const isDecided = isPlain(term) && isDecidedByGrams(term.text);
	const isCertain = isPlain(term) ? certainty(term, postings, counts) : () => false;
	return (article) => {
		for (const posting of needed) if (!posting.has(article)) return false;
		if (!isDecided) return isCertain(article) || null;
		if (term.field === null) return true;
		const [posting = NOWHERE] = needed;
		return posting.times(posting.find(article), term.field) > 0;
	};
}

/**
 * Whether a word must stand in a field since there is no room for its pairs to stand apart: of n places of b, i follow an a and
 * j precede a c, so at least i + j − n of them are inside an abc; and so on with the next pair. Most words are settled so,
 * since their characters keep to each other: a name, 介绍, 服务中心.
 */
function certainty(
	{ text, field }: TextTerm,
	postings: Postings,
	counts: Counts
): (article: number) => boolean {
	const pairs = grams(text).slice(0, -1);
	const within = insides(text).flatMap((character) => counts.get(character) ?? []);
	if (within.length === 0 || within.length < pairs.length - 1) return () => false;
	const held = pairs.map((pair) => postings.get(pair) ?? NOWHERE);
	const fields = field === null ? FIELDS.map((_, n) => n) : [field];
	return (article) => {
		const found = held.map((posting) => posting.find(article));
		return fields.some((column) => {
			let least = 0;
			held.forEach((posting, n) => {
				least += posting.times(found[n] ?? -1, column);
				if (n > 0) least -= within[n - 1]?.[article * FIELDS.length + column] ?? 0;
			});
			return least > 0;
		});
	};
}

/** What an article's fields say where the postings leave it open. */
export function checkOf(
	query: Query,
	segment: Segment
): (article: number, text: ArticleText) => boolean {
	const toCheck = (term: Term) => {
		if (term.is === 'text') {
			const held = isHeldBy(term);
			return (_: number, text: ArticleText) => held(text);
		}
		const judge = judgeTerm(term, segment, new Map(), new Map());
		return (article: number) => judge(article) === true;
	};
	const all = query.all.map((alternatives) => alternatives.map(toCheck));
	const none = query.none.map(toCheck);
	return (article, text) =>
		all.every((alternatives) => alternatives.some((held) => held(article, text))) &&
		!none.some((held) => held(article, text));
}

/** Articles among which all matches are, ascending: those that have the rarest gram of some group of words. */
export function findCandidates(
	segment: Segment,
	postings: Postings,
	query: Query
): ArrayLike<number> & Iterable<number> {
	let fewest: Posting[] | null = null;
	const size = (pools: readonly Posting[]) => pools.reduce((sum, pool) => sum + pool.size, 0);
	for (const alternatives of query.all) {
		const pools = alternatives.flatMap((term) =>
			term.is === 'text' ? [rarest(term, postings)] : []
		);
		// Rows decide the others: any article may have such a tag or day.
		if (pools.length < alternatives.length) continue;
		if (!fewest || size(pools) < size(fewest)) fewest = pools;
	}
	if (!fewest) return Array.from({ length: segment.articles }, (_, i) => i);
	if (fewest.length === 1) return fewest[0]?.articles ?? [];
	return [...new Set(fewest.flatMap(({ articles }) => [...articles]))].sort((a, b) => a - b);
}

function rarest(term: TextTerm, postings: Postings): Posting {
	const held = gramsOf(term).map((gram) => postings.get(gram) ?? NOWHERE);
	return held.reduce((a, b) => (b.size < a.size ? b : a));
}

function textTerms({ all, none }: Query): TextTerm[] {
	return [...all.flat(), ...none].flatMap((term) => (term.is === 'text' ? [term] : []));
}

/** The characters between the first and the last. */
function insides(text: string): string[] {
	return Array.from(text).slice(1, -1);
}
