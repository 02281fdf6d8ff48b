// Pairs of neighbouring ideographs and digits: what texts are compared by.
import { tight } from './chars.ts';

const PAIR = /^[\p{Script=Han}\d]{2}$/u;

export function bigrams(text: string): Set<string> {
	const plain = tight(text);
	const pairs = new Set<string>();
	for (let i = 0; i + 1 < plain.length; i++) {
		const pair = plain.slice(i, i + 2);
		if (PAIR.test(pair)) pairs.add(pair);
	}
	return pairs;
}
