// Which body each heading begins a story at, as far as the chains are known: of a chain with two headings, the second one may
// be another story's, whose text was linked to the first's.
import { bigrams } from '../2-lines/bigrams.ts';
import { textOf, type BodyFragment, type Fragment } from '../3-fragments/fragment.ts';
import type { Headings } from './cohesion.ts';
import type { HeadLine } from './heading-scorer.ts';
import { headingRuns } from './match-headings.ts';

/** Characters of a body that its headline says again. */
const LEAD = 120;

export function pinHeadings(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[],
	chains: readonly number[][],
	wrapped: boolean
): Headings {
	const pinned = new Map<number, string>();
	const pin = (body: number, run: readonly HeadLine[]) => {
		const words = run.map(({ text }) => text).join('\n');
		pinned.set(body, `${pinned.get(body) ?? ''}\n${words}`);
	};
	const runs = headingRuns(
		fragments,
		chains.map((chain) => chain.flatMap((at) => bodies[at] ?? [])),
		wrapped
	);
	chains.forEach((chain, story) => {
		const [start = -1] = chain;
		const own = runs[story] ?? [];
		const at = own.length < 2 ? own.map(() => start) : own.map((run) => spokenOf(run, chain));
		own.forEach((run, i) => {
			pin(i === 0 && !at.includes(start) ? start : (at[i] ?? start), run);
		});
	});
	return pinned;

	/** The body below, or the one whose beginning shares most with it. */
	function spokenOf(run: readonly HeadLine[], chain: readonly number[]): number {
		const order = run.at(-1)?.fragment.order ?? 0;
		const below = fragments.slice(order + 1).find(({ type }) => type !== 'head' && type !== 'sign');
		const under = chain.find((at) => bodies[at] === below);
		if (under !== undefined) return under;
		const words = bigrams(run.map(({ text }) => text).join('\n'));
		const shared = chain.map((at) => {
			const body = bodies[at];
			const lead = bigrams(body ? textOf(body).slice(0, LEAD) : '');
			return [...words].filter((pair) => lead.has(pair)).length;
		});
		return chain[shared.indexOf(Math.max(...shared))] ?? -1;
	}
}
