// What the page as a whole says of its stories, before any fragment is linked.
import { textOf, type BodyFragment, type Fragment } from '../3-fragments/fragment.ts';
import { headsAway, spokenLeads } from './anchors.ts';

export interface LinkPage {
	fragments: readonly Fragment[];
	/** Share of stories that 本报讯 opens, and not a byline: how surely a story without it is none. */
	reported: number;
	/** Share of its stories with 本报讯 that begin right below other text, their headlines elsewhere: others may, too. */
	bare: number;
	/** Share of its heading lines with no text below them: as many stories may begin without a heading. */
	away: number;
	/** Share of pairs of its bodies whose measures differ: how much a measure says. */
	variety: number;
	/** Runs of three characters in its bodies. */
	runs: ReadonlySet<string>;
	/** 0 to 1: how surely one of its headlines speaks of how this body begins, and of no other's beginning as much. */
	spokenOf: (body: BodyFragment) => number;
	/** A learner's: whether the table of character pairs was counted from this join, and must say no more than of others. */
	counted: (a: BodyFragment, b: BodyFragment) => boolean;
}

/** near: those of the fragments whose headings may speak of the bodies. */
export function readLinkPage(
	bodies: readonly BodyFragment[],
	fragments: readonly Fragment[],
	near: readonly Fragment[],
	counted: LinkPage['counted'] = () => false
): LinkPage {
	const spoken = spokenLeads(near, bodies);
	return {
		fragments,
		reported: reportedShare(fragments),
		bare: bareShare(fragments),
		away: awayShare(fragments),
		variety: measureVariety(bodies),
		runs: textRuns(bodies),
		spokenOf: (body) => spoken.get(body) ?? 0,
		counted
	};
}

function reportedShare(fragments: readonly Fragment[]): number {
	const openers = fragments.filter((f) => f.type === 'body' && f.begins === 'dateline').length;
	const bylines = fragments.filter((f) => f.type === 'sign' && f.sign !== 'photo').length;
	return openers === 0 ? 0 : openers / (openers + bylines);
}

function bareShare(fragments: readonly Fragment[]): number {
	const openers = fragments.flatMap((f, i) =>
		i > 0 && f.type === 'body' && f.begins === 'dateline' ? [fragments[i - 1]?.type] : []
	);
	return openers.length === 0
		? 0
		: openers.filter((above) => above === 'body').length / openers.length;
}

function awayShare(fragments: readonly Fragment[]): number {
	const lines = (heads: readonly Fragment[]) =>
		heads.reduce((sum, head) => sum + head.lines.length, 0);
	const all = lines(fragments.filter(({ type }) => type === 'head'));
	return all === 0 ? 0 : lines(headsAway(fragments)) / all;
}

/** Em by which columns of one measure differ at most. */
export const ONE_MEASURE = 0.7;

function measureVariety(bodies: readonly BodyFragment[]): number {
	const measures = bodies.flatMap(({ measure, lines }) =>
		measure > 0 && lines.length > 1 ? [measure] : []
	);
	const differing = measures.map(
		(one) => measures.filter((other) => Math.abs(one - other) > ONE_MEASURE).length
	);
	const pairs = measures.length * (measures.length - 1);
	return pairs === 0 ? 0 : differing.reduce((sum, count) => sum + count, 0) / pairs;
}

const RUN = 3;

function textRuns(bodies: readonly BodyFragment[]): Set<string> {
	const runs = new Set<string>();
	for (const text of bodies.map(textOf)) {
		for (let i = 0; i + RUN <= text.length; i++) runs.add(text.slice(i, i + RUN));
	}
	return runs;
}

/** 区总|工, 总|工会: the runs of ideographs and digits that stand over a join. */
export function runsAcross(left: string, right: string): string[] {
	return [1, 2]
		.map((before) => left.slice(-before) + right.slice(0, RUN - before))
		.filter((run) => /^[\p{Script=Han}\d]{3}$/u.test(run));
}
