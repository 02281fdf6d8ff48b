// The pairs of characters that a body says: links ask for them several times.
import { bigrams } from '../2-lines/bigrams.ts';
import { textOf, type BodyFragment } from '../3-fragments/fragment.ts';

const known = new WeakMap<BodyFragment, ReadonlySet<number>>();

export function pairsOf(body: BodyFragment): ReadonlySet<number> {
	let pairs = known.get(body);
	if (!pairs) {
		pairs = bigrams(textOf(body));
		known.set(body, pairs);
	}
	return pairs;
}
