// How well an article answers a query: BM25 over the query's grams alone, computed by lunr.
import lunr from 'lunr';
import { FIELDS, HEADLINE } from './fields.ts';
import { gramWeight } from './gram-weight.ts';
import { NOWHERE, type Posting } from './posting.ts';

/** What scoring needs of a part of the archive; lunr's view of one segment. */
export interface Scored {
	readonly articles: number;
	readonly totals: readonly number[];
	length(article: number, field: number): number;
}

/** lunr.Builder's own defaults, so that scores are those of a whole lunr index. */
const K1 = 1.2;
const B = 0.75;

/**
 * Scores of `matches[part]`'s articles, part by part: article → score. `postings[part]` holds each gram's posting
 * in that part. Frequencies are counted over all parts, so that scores of different parts compare.
 *
 * An index of the whole archive would be six times the text. lunr divides by the query's own length only, so vectors
 * that hold nothing but the query's grams score the same.
 */
export function scoreMatches(
	parts: readonly Scored[],
	grams: readonly string[],
	postings: readonly ReadonlyMap<string, Posting>[],
	matches: readonly (readonly number[])[]
): Map<number, number>[] {
	const scores = parts.map(() => new Map<number, number>());
	const index = materialise(parts, grams, postings, matches);
	const results = index.query((query) => {
		for (const gram of grams) {
			query.term(termName(gram), {
				boost: gramWeight(gram),
				// What is found is settled: an article may have the words of one alternative alone.
				presence: lunr.Query.presence.OPTIONAL,
				usePipeline: false
			});
		}
	});
	for (const { ref, score } of results) {
		const [part = 0, article = 0] = ref.split(':').map(Number);
		scores[part]?.set(article, score);
	}
	return scores;
}

/** What a match is worth. */
export interface Impact {
	score: number;
	/** The headline holds all the grams. */
	isTitled: boolean;
}

/**
 * The same scores but for lunr's rounding, without materialising anything: cheap enough for all that a common word finds. What
 * is best by these is worth lunr's time. Asked for an article of a part, it says what that is worth, until it is asked again.
 */
export function impacts(
	parts: readonly Scored[],
	grams: readonly string[],
	postings: readonly ReadonlyMap<string, Posting>[]
): (part: number, article: number) => Impact {
	const averages = averageLengths(parts);
	const magnitude = Math.hypot(...grams.map(gramWeight));
	const worths = grams.map(
		(gram) => (inverseFrequency(parts, postings, gram) * gramWeight(gram)) / magnitude
	);
	const held = parts.map((_, p) => grams.map((gram) => postings[p]?.get(gram) ?? NOWHERE));
	const impact: Impact = { score: 0, isTitled: false };
	return (p, article) => {
		let inHeadline = 0;
		impact.score = 0;
		held[p]?.forEach((posting, g) => {
			const at = posting.find(article);
			if (at === -1) return;
			for (let field = 0; field < FIELDS.length; field += 1) {
				const times = posting.times(at, field);
				if (times === 0) continue;
				const length = (parts[p]?.length(article, field) ?? 0) / (averages[field] ?? 1);
				impact.score += (worths[g] ?? 0) * (FIELDS[field]?.boost ?? 1) * saturation(times, length);
				if (field === HEADLINE) inHeadline += 1;
			}
		});
		impact.isTitled = inHeadline === grams.length;
		return impact;
	};
}

function materialise(
	parts: readonly Scored[],
	grams: readonly string[],
	postings: readonly ReadonlyMap<string, Posting>[],
	matches: readonly (readonly number[])[]
): lunr.Index {
	const averages = averageLengths(parts);
	const vectors: Record<string, lunr.Vector> = {};
	const inverted: Record<string, object> = {};
	grams.forEach((gram, index) => {
		const columns = FIELDS.map((): Record<string, object> => ({}));
		const idf = inverseFrequency(parts, postings, gram);
		parts.forEach((part, p) => {
			const posting = postings[p]?.get(gram);
			for (const article of matches[p] ?? []) {
				const at = posting?.find(article) ?? -1;
				if (!posting || at === -1) continue;
				FIELDS.forEach(({ name, boost }, field) => {
					const times = posting.times(at, field);
					if (times === 0) return;
					const ref = `${p}:${article}`;
					const weight =
						idf * saturation(times, part.length(article, field) / (averages[field] ?? 1));
					(vectors[`${name}/${ref}`] ??= new LunrVector()).insert(index, round(weight * boost));
					const column = columns[field];
					if (column) column[ref] = {};
				});
			}
		});
		inverted[termName(gram)] = {
			_index: index,
			...Object.fromEntries(FIELDS.map(({ name }, field) => [name, columns[field]]))
		};
	});
	return new LunrIndex({
		fieldVectors: vectors,
		invertedIndex: inverted,
		tokenSet: lunrTokenSet.fromArray(grams.map(termName).sort()),
		fields: FIELDS.map(({ name }) => name),
		// Grams are asked for as they are.
		pipeline: null
	});
}

// What @types/lunr 2.3.7 does not declare, or declares otherwise than lunr 2.3.9 documents it.
const LunrIndex = lunr.Index as unknown as new (attributes: object) => lunr.Index;
const LunrVector = lunr.Vector as unknown as new () => lunr.Vector;
const lunrTokenSet = lunr.TokenSet as unknown as { fromArray(sorted: string[]): lunr.TokenSet };

function averageLengths(parts: readonly Scored[]): number[] {
	const articles = parts.reduce((sum, part) => sum + part.articles, 0);
	return FIELDS.map(
		(_, field) => parts.reduce((sum, part) => sum + (part.totals[field] ?? 0), 0) / articles
	);
}

/** lunr counts a document once for each field that holds the term, so that it can exceed the number of documents. */
function inverseFrequency(
	parts: readonly Scored[],
	postings: readonly ReadonlyMap<string, Posting>[],
	gram: string
): number {
	let holding = 0;
	for (const part of postings) holding += part.get(gram)?.holding ?? 0;
	const articles = parts.reduce((sum, part) => sum + part.articles, 0);
	return Math.log(1 + Math.abs((articles - holding + 0.5) / (holding + 0.5)));
}

function saturation(times: number, relativeLength: number): number {
	return ((K1 + 1) * times) / (K1 * (1 - B + B * relativeLength) + times);
}

/** As lunr.Builder rounds. */
function round(weight: number): number {
	return Math.round(weight * 1000) / 1000;
}

/** lunr reads * as a wildcard; the full-width one cannot occur in normed text, so it stands in. */
export function termName(gram: string): string {
	return gram.replaceAll('*', '＊');
}
