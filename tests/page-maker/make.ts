/**
 * Makes pages of invented stories with the right answers beside them, to judge the parser on pages it has not seen.
 *
 * node --import tsx tests/page-maker/make.ts OUT [SEED] [frames|grid] [ocr|default|raw|layout]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from './check.ts';
import { first, whole } from './corpus/index.ts';
import { gold } from './gold.ts';
import { ocrText } from './ocr.ts';
import { makeup } from './makeup.ts';
import { drawPage, type Manner } from './plan.ts';
import { openBrowser, textLayer } from './print.ts';
import { Chance } from './random.ts';
import { sheet } from './sheet.ts';

const COUNTS: Record<Manner, number> = { ocr: 10, default: 12, raw: 10, layout: 8 };
/** Settings of one plan, and plans. */
const ATTEMPTS = 12;
const PLANS = 3;

/** Typesetters of printed pages. */
const HANDS = { frames: { sheet, stock: first }, grid: { sheet: makeup, stock: whole } };

type Hand = keyof typeof HANDS;

const [out, seed = '7', hand = 'frames', only] = process.argv.slice(2);
if (!out || !(hand in HANDS)) {
	console.error(
		'usage: node --import tsx tests/page-maker/make.ts OUT [SEED] [frames|grid] [ocr|default|raw|layout]'
	);
	process.exit(2);
}
mkdirSync(out, { recursive: true });
const browser = await openBrowser();
const printedBefore = new Map<string, number>();
let number = 0;
for (const [manner, count] of Object.entries(COUNTS) as [Manner, number][]) {
	for (let index = 1; index <= count; index++) {
		const pageSeed = Number(seed) * 1000 + number++;
		if (only !== undefined && only !== manner) continue;
		const name = `${manner.charAt(0)}${String(index).padStart(2, '0')}`;
		await make(name, manner, pageSeed);
	}
}
await browser.close();

/** One page; another setting of the same stories while the check finds faults, other stories where none will do. */
async function make(name: string, manner: Manner, pageSeed: number): Promise<void> {
	const draw = (seed: number) =>
		drawPage(HANDS[hand as Hand].stock, name, manner, new Chance(seed), printedBefore);
	let plan = draw(pageSeed);
	let found: string[] = [];
	for (let attempt = 0; attempt < ATTEMPTS * PLANS; attempt++) {
		if (attempt > 0 && attempt % ATTEMPTS === 0) plan = draw(pageSeed * 100 + attempt);
		const chance = new Chance(pageSeed * 100 + attempt);
		const { text, quirks } =
			manner === 'ocr'
				? ocrText(plan, chance, hand === 'grid')
				: await printed(plan, manner, chance);
		const answers = gold(plan, text, quirks);
		found = faults(plan, answers, text);
		if (found.length > 0) continue;
		writeFileSync(path.join(out ?? '.', `${name}.txt`), text);
		writeFileSync(
			path.join(out ?? '.', answers.page.replace(/txt$/, 'gold.json')),
			JSON.stringify(answers, null, 1) + '\n'
		);
		console.log(
			`${name} ${plan.printed} ${plan.stories.length} stories, attempt ${attempt + 1}: ${quirks.join(' ')}`
		);
		return;
	}
	throw new Error(`${name}: no attempt passed the check; last: ${found.join('; ')}`);
}

async function printed(
	plan: ReturnType<typeof drawPage>,
	mode: Exclude<Manner, 'ocr'>,
	chance: Chance
): Promise<{ text: string; quirks: string[] }> {
	const { html, quirks } = HANDS[hand as Hand].sheet(plan, chance);
	return { text: await textLayer(browser, html, mode), quirks };
}
