// A list of articles narrowed by several things at once; each is one value in the query of its address.
import { monthOf } from '../../model/date.ts';
import type { Head } from '../../model/pack.ts';
import { tally, type Tally } from './tally.ts';

export interface Facet<T extends string> {
	/** What a list may be narrowed to; other values in an address are ignored. Default: all that occur. */
	known?: readonly T[];
	/** Options newest first, not most first. */
	byTime?: true;
	keysOf: (head: Head) => readonly T[];
}

export interface Choice<T extends string> {
	chosen: T | null;
	/**
	 * Counted among what the other choices leave, so that a number says what its press gives. Holds
	 * `chosen`, if with 0, and none that the whole list shares: it narrows nothing.
	 */
	options: Tally<T>[];
}

type Facets = Record<string, Facet<string>>;

type Choices<F extends Facets> = {
	[K in keyof F]: Choice<ReturnType<F[K]['keysOf']>[number]>;
};

export interface Narrowed<F extends Facets> {
	heads: readonly Head[];
	by: Choices<F>;
	/** The same without the choices of `names`. */
	without: (...names: (keyof F)[]) => readonly Head[];
}

const YEARS: Facet<string> = {
	byTime: true,
	keysOf: ({ issueDate }) => (issueDate.best ? [issueDate.best.slice(0, 4)] : [])
};

const MONTHS: Facet<string> = {
	byTime: true,
	keysOf: ({ issueDate }) => (issueDate.best ? [monthOf(issueDate.best)] : [])
};

/** A year, and a month of it. */
export const PERIOD = { year: YEARS, month: MONTHS };

export interface PeriodChoice {
	year: Choice<string>;
	month: Choice<string>;
	/** The query that holds all choices of the page. */
	params: string;
}

/** `facets`: name of the value in the query → what it narrows by. */
export function narrow<F extends Facets>(
	heads: readonly Head[],
	facets: F,
	params = ''
): Narrowed<F> {
	const query = new URLSearchParams(params);
	const chosen = new Map<keyof F, string>();
	for (const [name, { keysOf, known }] of Object.entries(facets)) {
		const value = query.get(name);
		if (value === null) continue;
		if (known ? known.includes(value) : heads.some((head) => keysOf(head).includes(value)))
			chosen.set(name, value);
	}
	const left = (...except: (keyof F)[]): readonly Head[] => {
		const asked = [...chosen].filter(([name]) => !except.includes(name));
		if (asked.length === 0) return heads;
		return heads.filter((head) =>
			asked.every(([name, value]) => facets[name]?.keysOf(head).includes(value))
		);
	};
	const by = Object.entries(facets).map(([name, { keysOf, byTime }]) => {
		const value = chosen.get(name) ?? null;
		const all = tally(heads, keysOf);
		const common = all.filter(({ count }) => count === heads.length);
		const pool = left(...goneWith(name));
		const options = (pool === heads ? all : tally(pool, keysOf)).filter(
			({ key }) => key === value || !common.some((other) => other.key === key)
		);
		if (value !== null && !options.some(({ key }) => key === value))
			options.push({ key: value, count: 0 });
		if (byTime) options.sort((a, b) => (a.key < b.key ? 1 : -1));
		return [name, { chosen: value, options }] as const;
	});
	return { heads: left(), by: Object.fromEntries(by) as Choices<F>, without: left };
}

/** The choices that a press on one of `name` takes away. */
function goneWith(name: string): string[] {
	return name === 'year' ? ['year', 'month'] : [name];
}

/** Query after a press on `key`: chosen, or no longer if it was; other choices stay (but a month goes with its year), and the list begins anew. */
export function pressed(params: string, name: string, key: string): string {
	const query = new URLSearchParams(params);
	const isTaken = query.get(name) === key;
	for (const gone of [...goneWith(name), 'steps']) query.delete(gone);
	if (!isTaken) query.set(name, key);
	return query.toString();
}

/** Every month of `all`, oldest first, with the number of `some` in it. */
export function monthsOf(
	all: readonly Head[],
	some: readonly Head[]
): { month: string; count: number }[] {
	const month = ({ issueDate }: Head) => (issueDate.best ? [monthOf(issueDate.best)] : []);
	const counts = new Map(tally(some, month).map(({ key, count }) => [key, count]));
	return tally(all, month)
		.map(({ key }) => ({ month: key, count: counts.get(key) ?? 0 }))
		.sort((a, b) => (a.month < b.month ? -1 : 1));
}
