// How often a fault is tried, and where it strikes: a few times from a fixed seed with the tests, many times in a soak.
import { Chance } from '../page-maker/random.ts';

export const isSoak = process.env['SOAK'] !== undefined;

/** How much of a whole soak, which takes the better part of an hour. */
const PART = Number(process.env['SOAK_PART'] ?? 1);

/** 0, 1, 2 …: one run each for `test.each`. `often`: times in a soak. */
export function runs(often: number, few = 1): number[] {
	return Array.from({ length: isSoak ? Math.ceil(often * PART) : few }, (_, run) => run);
}

/** The same for a run, wherever and whenever it is tried. */
export function chanceOf(fault: string, run: number): Chance {
	const seed = Array.from(fault).reduce(
		(sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0,
		run
	);
	return new Chance(seed);
}
