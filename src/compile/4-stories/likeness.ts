// How much likelier two chains of fragments are one story's than two stories': by the rare pairs of ideographs that they
// share, and by the headlines that speak of both.
import { textOf, type BodyFragment, type Fragment } from '../3-fragments/fragment.ts';
import { headlineAnchors, newHeadlines } from './anchors.ts';
import { pairsOf } from './body-pairs.ts';
import type { Add } from './link-features.ts';
import { speakerOf } from './openings.ts';
import type { TellsMore } from './cohesion.ts';
import { Rarity } from './similarity.ts';

/** Cosine at which two pieces are as likely of one story as of two; measured over paragraphs of 23 pages. */
const EVEN = 0.014;
const FLOOR = 0.004;
const MOST = 1.8;
const LEAST = -1.2;
/** From so much more that one story tells of a text than any other, it is surely that story's. */
const SURELY = 2 / 3;

type Alike = (a: number, b: number, share: number, add: Add) => void;

/** For bodies, by index: given the chains they stand in so far, and what these tell, what is found of joining a with b. */
export function likenessOf(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[]
): (chains: readonly number[][], tells?: TellsMore) => Alike {
	const texts = bodies.map(textOf);
	const own = bodies.map(pairsOf);
	const introduced = introductions(texts);
	const rarity = new Rarity(own);
	const anchors = headlineAnchors(fragments, rarity);
	const anew = newHeadlines(fragments, bodies, rarity);
	const pairsIn = chainPairs(own);
	const cosinesIn = rarity.cosines(own);
	return (chains, tells = () => 0) => {
		const { upTo, onFrom } = pairsIn(chains);
		const above = partsAbove(chains);
		const cosinesOf = cosinesIn(chains, upTo);
		const cosines: Float64Array[] = [];
		return (a, b, share, add) => {
			const [before, after] = [upTo[a], onFrom[b]];
			if (!before || !after) return;
			const cosine = (cosines[b] ??= cosinesOf(after))[a] ?? 0;
			const ratio = Math.log((cosine + FLOOR) / (EVEN + FLOOR));
			add('alike', share * Math.max(LEAST, Math.min(MOST, ratio)));
			add('its story tells of it', share * Math.max(-1, Math.min(1, tells(a, b) / SURELY)));
			const strength = anchors(before, after);
			if (strength !== 0) add('headlines say so', share * strength);
			const named = introduced[b];
			if (named) {
				const here = (above[a] ?? [a]).some((part) => named.has(part));
				add(here ? 'its speaker was named above' : 'its speaker was named elsewhere', share);
			}
			const begun = anew(before, b);
			if (begun > 0) add('a headline begins anew', share * begun);
		};
	};
}

/** For each text that opens with the words of somebody told of before: the texts that name him. */
function introductions(texts: readonly string[]): (ReadonlySet<number> | null)[] {
	return texts.map((text, b) => {
		const speaker = speakerOf(text);
		if (speaker === null) return null;
		const named = texts.flatMap((other, i) => (i !== b && other.includes(speaker) ? [i] : []));
		return named.length > 0 ? new Set(named) : null;
	});
}

/** For each fragment those of its chain as far as it. */
function partsAbove(chains: readonly number[][]): (readonly number[])[] {
	const above: (readonly number[])[] = [];
	for (const chain of chains)
		chain.forEach((part, i) => {
			above[part] = chain.slice(0, i + 1);
		});
	return above;
}

/** For each fragment the pairs of its chain as far as it, and from it on; for chains that were asked of before, the same sets. */
function chainPairs(own: readonly ReadonlySet<number>[]) {
	const known = new Map<string, ReadonlySet<number>>();
	const joined = (parts: readonly number[]): ReadonlySet<number> => {
		const last = own[parts.at(-1) ?? 0] ?? NONE;
		if (parts.length < 2) return last;
		const key = parts.join();
		const before = known.get(key);
		if (before) return before;
		const pairs = new Set(joined(parts.slice(0, -1)));
		for (const pair of last) pairs.add(pair);
		known.set(key, pairs);
		return pairs;
	};
	return (chains: readonly number[][]) => {
		const [upTo, onFrom] = [[...own], [...own]];
		for (const chain of chains)
			chain.forEach((part, i) => {
				upTo[part] = joined(chain.slice(0, i + 1));
				onFrom[part] = joined(chain.slice(i).reverse());
			});
		return { upTo, onFrom };
	};
}

const NONE: ReadonlySet<number> = new Set();
