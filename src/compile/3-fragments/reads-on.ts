// How readily one character follows another in newspaper prose: 有关|部门 reads on, 有关|下午 does not, though neither makes a word.
import { CHARACTER_PAIRS } from './character-pairs.data.ts';

/** Counts of a text: of its characters, of each, of each pair of neighbours. */
export interface PairCounts {
	all: number;
	single: Map<string, number>;
	pairs: Map<string, number>;
}

/** A number is as good as another, a Latin letter too. */
export function pairClass(char: string): string {
	if (/\d/u.test(char)) return '0';
	return /[A-Za-z]/u.test(char) ? 'a' : char;
}

/** Counts of what stands nowhere. */
const RARE = 0.3;
const UNCOUNTED = 0.05;
/** Of its chance count, that a pair keeps though it was never met. */
const CHANCE = 0.2;
const LEAST = -1.2;
const MOST = 3.2;

/**
 * How much oftener the last character of `left` and the first of `right` are neighbours than by chance, as a logarithm
 * (pointwise mutual information), −1.2 to 3.2; 0 where either is empty. known: times that this very join was counted.
 */
export function readsOn(left: string, right: string, known = 0): number {
	if (left === '' || right === '') return 0;
	counts ??= readCounts();
	return association(counts, pairClass(left.slice(-1)), pairClass(right.slice(0, 1)), known);
}

/** The same for two characters in any counts. */
export function association(
	{ all, single, pairs }: PairCounts,
	first: string,
	second: string,
	known = 0
): number {
	const chance = ((single.get(first) ?? RARE) * (single.get(second) ?? RARE)) / all;
	const met = Math.max(0, (pairs.get(first + second) ?? 0) - known);
	const ratio = (met + UNCOUNTED + CHANCE * chance) / (chance + UNCOUNTED);
	return Math.max(LEAST, Math.min(MOST, Math.log(ratio)));
}

let counts: PairCounts | null = null;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FIRST_STEP = 36;
const STEP = 1.25;

/** The sign of a count: itself up to 35, from there on each sign stands for a quarter more. */
export function countSign(count: number): string {
	const steps =
		count < FIRST_STEP
			? count
			: FIRST_STEP + Math.round(Math.log(count / FIRST_STEP) / Math.log(STEP));
	return DIGITS.charAt(Math.min(steps, DIGITS.length - 1));
}

function readSign(sign: string): number {
	const steps = DIGITS.indexOf(sign);
	return steps < FIRST_STEP ? steps : FIRST_STEP * STEP ** (steps - FIRST_STEP);
}

/** Rows of the table: a character, how often it stands, then each that follows it with the sign of how often. */
function readCounts(): PairCounts {
	const single = new Map<string, number>();
	const pairs = new Map<string, number>();
	let all = 0;
	for (const row of CHARACTER_PAIRS.trim().split('\n')) {
		const [first = '', count = '', followers = ''] = row.split('\t');
		single.set(first, Number(count));
		all += Number(count);
		for (const [, second = '', times = ''] of followers.matchAll(/(.)([1-9a-zA-Z])/gu))
			pairs.set(first + second, readSign(times));
	}
	return { all, single, pairs };
}
