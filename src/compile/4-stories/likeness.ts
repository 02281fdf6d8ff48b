// How much likelier two chains of fragments are one story's than two stories': by the rare pairs of ideographs that they
// share, and by the headlines that speak of both.
import { bigrams } from '../2-lines/bigrams.ts';
import {
	standSideBySide,
	textOf,
	type BodyFragment,
	type Fragment
} from '../3-fragments/fragment.ts';
import { headlineAnchors, newHeadlines } from './anchors.ts';
import type { Add } from './link-features.ts';
import { speakerOf } from './openings.ts';
import { cohesionOf, type Headings } from './cohesion.ts';
import { Rarity } from './similarity.ts';

/** Cosine at which two pieces are as likely of one story as of two; measured over paragraphs of 23 pages. */
const EVEN = 0.014;
const FLOOR = 0.004;
const MOST = 1.8;
const LEAST = -1.2;
/** From so much more that one story tells of a text than any other, it is surely that story's. */
const SURELY = 2 / 3;

const UNKNOWN: Headings = new Map();

type Alike = (a: number, b: number, share: number, add: Add) => void;

/** For bodies, by index: given the chains they stand in so far, what is found of joining a with b. */
export function likenessOf(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[]
): (chains: readonly number[][], headings?: Headings) => Alike {
	const texts = bodies.map(textOf);
	const own = texts.map(bigrams);
	const cohesion = standSideBySide(bodies)
		? () => () => 0
		: cohesionOf(
				texts,
				fragments
					.filter(({ type }) => type === 'head')
					.map(({ lines }) => lines.map(({ text }) => text).join('\n'))
			);
	const introduced = introductions(texts);
	const rarity = new Rarity(own);
	const anchors = headlineAnchors(fragments, rarity);
	const anew = newHeadlines(fragments, bodies, rarity);
	return (chains, headings = UNKNOWN) => {
		const { upTo, onFrom } = chainPairs(chains, own);
		const tells = cohesion(chains, headings);
		const above = partsAbove(chains);
		const cosinesOf = rarity.cosines(upTo);
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
				const here = [a, ...(above[a] ?? [])].some((part) => named.has(part));
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

/** For each fragment those before it in its chain. */
function partsAbove(chains: readonly number[][]): (readonly number[])[] {
	const above: (readonly number[])[] = [];
	for (const chain of chains)
		chain.forEach((part, i) => {
			above[part] = chain.slice(0, i);
		});
	return above;
}

/** For each fragment the pairs of its chain as far as it, and from it on. */
function chainPairs(chains: readonly number[][], own: readonly Set<number>[]) {
	const upTo = [...own];
	const onFrom = [...own];
	const join = (sets: Set<number>[], from: number, to: number) => {
		const joined = new Set(sets[from]);
		for (const pair of sets[to] ?? []) joined.add(pair);
		sets[to] = joined;
	};
	for (const chain of chains) {
		chain.forEach((to, i) => {
			const from = chain[i - 1];
			if (from !== undefined) join(upTo, from, to);
		});
		[...chain].reverse().forEach((to, i, reversed) => {
			const from = reversed[i - 1];
			if (from !== undefined) join(onFrom, from, to);
		});
	}
	return { upTo, onFrom };
}
