/**
 * Makes pages of invented stories with the right answers beside them, to judge the parser on pages it has not seen.
 *
 * node --import tsx tests/page-maker/make.ts OUT [SEED] [frames|grid]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from './check.ts';
import { gold } from './gold.ts';
import { ocrText } from './ocr.ts';
import { makeup } from './makeup.ts';
import { drawPage, type Manner } from './plan.ts';
import { openBrowser, textLayer } from './print.ts';
import { Chance } from './random.ts';
import { sheet } from './sheet.ts';

const COUNTS: Record<Manner, number> = { ocr: 10, default: 12, raw: 10, layout: 8 };
const ATTEMPTS = 12;

/** Typesetters of printed pages. */
const HANDS = { frames: sheet, grid: makeup };

const [out, seed = '7', hand = 'frames'] = process.argv.slice(2);
if (!out || !(hand in HANDS)) {
	console.error('usage: node --import tsx tests/page-maker/make.ts OUT [SEED] [frames|grid]');
	process.exit(2);
}
mkdirSync(out, { recursive: true });
const browser = await openBrowser();
const printedBefore = new Map<string, number>();
let number = 0;
for (const [manner, count] of Object.entries(COUNTS) as [Manner, number][]) {
	for (let index = 1; index <= count; index++) {
		const name = `${manner.charAt(0)}${String(index).padStart(2, '0')}`;
		await make(name, manner, Number(seed) * 1000 + number++);
	}
}
await browser.close();

/** One page; another setting of the same stories while the check finds faults. */
async function make(name: string, manner: Manner, pageSeed: number): Promise<void> {
	const plan = drawPage(name, manner, new Chance(pageSeed), printedBefore);
	let found: string[] = [];
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
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
	const { html, quirks } = HANDS[hand as keyof typeof HANDS](plan, chance);
	return { text: await textLayer(browser, html, mode), quirks };
}
