/**
 * Learns the parser's weights from pages with answers and writes them into its tables, one stage after the other: each
 * stage learns on what the one before makes of the pages.
 *
 * node --import tsx tests/page-maker/learn/learn.ts STAGE FOLDER...
 */
import { learnHeadings } from './headings.ts';
import { learnJoins } from './joins.ts';
import { learnFlowing, learnLines } from './lines.ts';
import { climbLinks, learnLinks } from './links.ts';
import { countPairs } from './pairs.ts';
import { learnRoles } from './roles.ts';

import { readAnswered, readSeeds, type AnsweredPage } from './truth.ts';

const STAGES: Record<string, (pages: readonly AnsweredPage[]) => void> = {
	pairs: countPairs,
	lines: learnLines,
	flowing: learnFlowing,
	links: learnLinks,
	climb: climbLinks,
	headings: learnHeadings,
	joins: learnJoins,
	roles: learnRoles
};

const [name = '', ...folders] = process.argv.slice(2);
const stage = STAGES[name];
if (!stage || folders.length === 0) {
	console.error(`usage: learn.ts ${Object.keys(STAGES).join('|')} FOLDER...`);
	process.exit(2);
}
stage([...readAnswered(folders), ...readSeeds()]);
