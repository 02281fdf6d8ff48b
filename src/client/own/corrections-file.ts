// The slips that a reader reported, in the form that the build applies: one sidecar for each printed page.
import type { Slip } from './own-things.ts';

export interface CorrectionsFile {
	/** The page's file in the source folder. */
	source: string;
	/** The sidecar's, which goes beside it. */
	name: string;
	json: string;
	count: number;
}

/** Characters on both sides that a correction names too: the build replaces its words wherever they stand on the page. */
const CONTEXT = 12;

/** Pages by name. A paragraph's slips go into one correction: of two that touch, the second would miss what the first changed. */
export function correctionsFiles(slips: readonly Slip[]): CorrectionsFile[] {
	const bySource = groups(slips, ({ source }) => source);
	return [...bySource]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([source, here]) => {
			const byParagraph = groups(here, ({ article, paragraph }) => `${article.id} ${paragraph}`);
			const corrections = [...byParagraph.values()].map(correctionOf);
			return {
				source,
				name: `${source.replace(/^.*\//, '').replace(/\.[^.]*$/, '')}.meta.json`,
				json: `${JSON.stringify({ corrections }, null, '\t')}\n`,
				count: here.length
			};
		});
}

/** Of slips of one paragraph; where two overlap, the newer holds. */
function correctionOf(slips: readonly Slip[]): { before: string; after: string } {
	const paragraph = slips[0]?.paragraph ?? '';
	const newestFirst = [...slips].sort((a, b) => b.at - a.at);
	const held: Slip[] = [];
	for (const slip of newestFirst) if (!held.some((other) => overlap(slip, other))) held.push(slip);
	held.sort((a, b) => a.passage.from.at - b.passage.from.at);
	const [first, last] = [held[0]?.passage.from.at ?? 0, held.at(-1)?.passage.to.at ?? 0];
	const from = Math.max(0, first - CONTEXT);
	let at = from;
	let after = '';
	for (const { passage, after: right } of held) {
		after += paragraph.slice(at, passage.from.at) + right;
		at = passage.to.at;
	}
	const to = last + CONTEXT;
	return { before: paragraph.slice(from, to), after: after + paragraph.slice(at, to) };
}

function overlap({ passage: a }: Slip, { passage: b }: Slip): boolean {
	return a.from.at < b.to.at && b.from.at < a.to.at;
}

function groups<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
	const found = new Map<string, T[]>();
	for (const thing of things) found.set(keyOf(thing), [...(found.get(keyOf(thing)) ?? []), thing]);
	return found;
}
