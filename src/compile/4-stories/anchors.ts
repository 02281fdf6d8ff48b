// Headlines tell which texts are one story before any text is joined: two fragments that one headline speaks of belong
// together, two that different headlines speak of do not.
import { textOf, type BodyFragment, type Fragment } from '../3-fragments/fragment.ts';
import { bigrams } from '../2-lines/bigrams.ts';
import { pairsOf } from './body-pairs.ts';
import { Rarity } from './similarity.ts';

/** −1 to 1: how surely two fragments are one story's, as far as the page's headlines speak of both. */
export type Anchors = (a: ReadonlySet<number>, b: ReadonlySet<number>) => number;

/** How much of a text each headline speaks of. */
interface Anchored {
	shares: readonly number[];
	most: number;
	norm: number;
}

/** rarity: among the page's bodies. The returned function takes any such set, of a fragment or of a whole chain. */
export function headlineAnchors(fragments: readonly Fragment[], rarity: Rarity): Anchors {
	const headlines = headlinePairs(fragments.filter(isHead)).map((pairs) => rarity.covered(pairs));
	const known = new WeakMap<ReadonlySet<number>, Anchored>();
	const anchorsOf = (text: ReadonlySet<number>) => {
		let found = known.get(text);
		if (!found) {
			const shares = headlines.map((covered) => covered(text) ** 2);
			found = { shares, most: Math.max(0, ...shares), norm: Math.hypot(...shares) };
			known.set(text, found);
		}
		return found;
	};
	return (a, b) => {
		const [one, other] = [anchorsOf(a), anchorsOf(b)];
		const strength = Math.min(one.most, other.most);
		if (strength < LEAST_STRENGTH) return 0;
		const alike = cosine(one, other);
		return 2 * Math.min(1, strength / FULL_STRENGTH) * (alike - EVEN);
	};
}

/** Characters of a body that its headline says again. */
const LEAD = 120;
/** Share of a headline's rare pairs from which it surely speaks of a text. */
const SPEAKS = 0.5;

/** For each body 0 to 1: how much a headline says of how it begins, where the headline says more of no other's beginning. */
export function spokenLeads(
	fragments: readonly Fragment[],
	bodies: readonly BodyFragment[]
): Map<BodyFragment, number> {
	const rarity = new Rarity(bodies.map(pairsOf));
	const leads = bodies.map((body) => bigrams(textOf(body).slice(0, LEAD)));
	const spoken = new Map<BodyFragment, number>();
	for (const headline of headlinePairs(fragments.filter(isHead))) {
		const covers = leads.map(rarity.covered(headline));
		const most = Math.max(0, ...covers);
		const body = most > 0 ? bodies[covers.indexOf(most)] : undefined;
		if (body) spoken.set(body, Math.max(spoken.get(body) ?? 0, Math.min(1, most / SPEAKS)));
	}
	return spoken;
}

const isHead = ({ type }: Fragment): boolean => type === 'head';

/** Headlines with no text below them: the stories that they head begin elsewhere. */
export function headsAway(fragments: readonly Fragment[]): Fragment[] {
	return fragments.filter((head, i) => {
		const below = fragments[i + 1];
		const first = below?.type === 'sign' && below.sign === 'byline' ? fragments[i + 2] : below;
		return isHead(head) && first?.type !== 'body';
	});
}

/** For each body, by how much more a headline that stands away speaks of how it begins than of a text above it, 0 to 1. */
export function newHeadlines(
	fragments: readonly Fragment[],
	bodies: readonly BodyFragment[],
	rarity: Rarity
): (text: ReadonlySet<number>, b: number) => number {
	const headlines = headlinePairs(headsAway(fragments)).map((pairs) => rarity.covered(pairs));
	const leads = bodies.map((body) => bigrams(textOf(body).slice(0, LEAD)));
	const spoken = leads.map((lead) =>
		headlines
			.map((covered) => ({ covered, share: covered(lead) }))
			.filter(({ share }) => share >= LEAST_SHARE)
	);
	return (text, b) =>
		(spoken[b] ?? []).reduce(
			(most, { covered, share }) => Math.max(most, share - covered(text)),
			0
		);
}

/** Share of a headline's rare pairs that any text may hold. */
const LEAST_SHARE = 0.15;

function headlinePairs(heads: readonly Fragment[]): Set<number>[] {
	return heads
		.flatMap(({ lines }) => lines)
		.map((line) => bigrams(line.text))
		.filter((set) => set.size >= LEAST_PAIRS);
}

/** Shorter headlines share their few pairs with anything. */
const LEAST_PAIRS = 4;
/** Squares of the share of a headline's rare pairs that a fragment holds. */
const LEAST_STRENGTH = 0.04;
const FULL_STRENGTH = 0.2;
/** Likeness of two fragments' headlines at which nothing is said. */
const EVEN = 0.5;

function cosine(a: Anchored, b: Anchored): number {
	const dot = a.shares.reduce((sum, x, i) => sum + x * (b.shares[i] ?? 0), 0);
	const norm = a.norm * b.norm;
	return norm === 0 ? 0 : dot / norm;
}
