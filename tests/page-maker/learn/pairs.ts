import { writeFileSync } from 'node:fs';
import { tight } from '../../../src/compile/2-lines/chars.ts';
import {
	association,
	countSign,
	pairClass,
	type PairCounts
} from '../../../src/compile/3-fragments/reads-on.ts';
import type { AnsweredPage } from './truth.ts';

const FILE = 'src/compile/3-fragments/character-pairs.data.ts';
const COMMENT = `// Which characters follow which in the paragraphs of the page maker's stories and of the pages with answers, each paragraph
// counted once: a character, its count, and those that follow it oftener than by chance with signs for their counts (see
// reads-on.ts). Digits stand as 0, Latin letters as a. Counted by tests/page-maker/learn; do not edit.`;

/** Counts neighbours in all paragraphs of the answers, each once, however many pages print it. */
export function countPairs(pages: readonly AnsweredPage[]): void {
	const counts: PairCounts = { all: 0, single: new Map(), pairs: new Map() };
	const paragraphs = new Set(pages.flatMap(({ gold }) => gold.items.flatMap(paragraphsOf)));
	for (const paragraph of paragraphs) count(counts, paragraph);
	const rows = [...counts.single]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([first, times]) => `${first}\t${times}\t${followersOf(first, counts)}`);
	writeFileSync(
		FILE,
		`${COMMENT}\n\nexport const CHARACTER_PAIRS = String.raw\`\n${rows.join('\n')}\n\`;\n`
	);
	console.log(`wrote ${FILE}`);
}

const paragraphsOf = ({ paragraphs }: { paragraphs: string[] }): string[] =>
	paragraphs.map((text) => Array.from(tight(text), pairClass).join(''));

function count(counts: PairCounts, text: string): void {
	const raise = (table: Map<string, number>, key: string) =>
		table.set(key, (table.get(key) ?? 0) + 1);
	const chars = Array.from(text);
	counts.all += chars.length;
	chars.forEach((char, i) => {
		raise(counts.single, char);
		const next = chars[i + 1];
		if (next !== undefined) raise(counts.pairs, char + next);
	});
}

function followersOf(first: string, counts: PairCounts): string {
	return [...counts.single.keys()]
		.filter((second) => counts.pairs.has(first + second))
		.filter((second) => association(counts, first, second) > 0)
		.sort()
		.map((second) => second + countSign(counts.pairs.get(first + second) ?? 0))
		.join('');
}
