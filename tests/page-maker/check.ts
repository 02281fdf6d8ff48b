import type { Gold } from './gold.ts';
import type { PagePlan, SetStory } from './plan.ts';

/** Characters that count when texts are compared: width, radicals, quotes and space made equal. */
export function bare(text: string): string {
	return text
		.replace(/[\u2e80-\u2ef3]/g, (radical) => RADICALS[radical] ?? radical)
		.normalize('NFKC')
		.replace(/[\s\u200b\ufeff]/gu, '')
		.replace(/[“”「」]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/[—―–─-]+/g, '-')
		.replace(/[•・‧]/g, '·');
}

/** Radicals that fonts' tables give for characters and that NFKC leaves alone. */
const RADICALS: Record<string, string> = {
	'⺠': '民',
	'⻁': '虎',
	'⻄': '西',
	'⻅': '见',
	'⻆': '角',
	'⻉': '贝',
	'⻋': '车',
	'⻓': '长',
	'⻔': '门',
	'⻘': '青',
	'⻙': '韦',
	'⻚': '页',
	'⻛': '风',
	'⻜': '飞',
	'⻝': '食',
	'⻢': '马',
	'⻣': '骨',
	'⻤': '鬼',
	'⻥': '鱼',
	'⻦': '鸟',
	'⻨': '麦',
	'⻩': '黄',
	'⻬': '齐',
	'⻮': '齿',
	'⻰': '龙'
};

/** The words of one story in the order of printing, credits and all. */
function printedWords(set: SetStory): string {
	const { column, kicker, headline, subtitle, byline, dateline, paragraphs, closing } = set;
	return [
		column,
		kicker,
		headline,
		subtitle,
		byline,
		dateline + paragraphs.join('\n') + closing,
		set.doubled ? headline : ''
	].join('\n');
}

/**
 * Faults of a page and its answers; none if it may be used.
 * - every character sent to the typesetter stands in the text, as often as sent, and no other Han character does
 * - every body of the answers is what was printed, and most of it stands unbroken in the text
 *   (not asked of layout mode, where columns stand side by side)
 * - every quote that dates the page stands in it
 */
export function faults(plan: PagePlan, answers: Gold, text: string): string[] {
	const page = bare(text);
	const sent = bare(
		[
			plan.folio,
			...plan.banners.flat(),
			...plan.advertisements.flat(),
			...plan.stories.map(printedWords)
		].join('\n')
	);
	const found: string[] = [];
	const difference = countDifference(sent, page);
	if (difference) found.push(`characters differ: ${difference}`);
	plan.stories.forEach((set) => {
		const item = answers.items.find(({ story }) => story === set.story.id);
		const body = bare(item?.paragraphs.join('') ?? '');
		const readings = [item?.paragraphs ?? [], ...(item?.acceptParagraphs ?? [])];
		const printed = bare(printedWords(set));
		if (!body || !readings.some((paragraphs) => printed.includes(bare(paragraphs.join(''))))) {
			found.push(`${set.story.id}: the answer is not what was printed`);
		}
		const kept = unbroken(body, page);
		const wanted = plan.manner === 'ocr' ? 0.97 : plan.manner === 'layout' ? 0 : 0.85;
		if (kept < wanted) found.push(`${set.story.id}: only ${kept.toFixed(2)} of it unbroken`);
	});
	for (const { quote } of answers.dateEvidence) {
		if (!page.includes(bare(quote))) found.push(`${quote} is not on the page`);
	}
	return found;
}

function countDifference(sent: string, page: string): string {
	const counts = new Map<string, number>();
	for (const sign of sent) counts.set(sign, (counts.get(sign) ?? 0) + 1);
	for (const sign of page) counts.set(sign, (counts.get(sign) ?? 0) - 1);
	return [...counts]
		.filter(([sign, count]) => count !== 0 && /[\p{Script=Han}\p{L}\p{N}]/u.test(sign))
		.map(([sign, count]) => `${sign}${count > 0 ? '−' : '+'}${Math.abs(count)}`)
		.join(' ');
}

/** Share of a body's runs of six characters that stand in the page. */
function unbroken(body: string, page: string): number {
	let kept = 0;
	const runs = Math.max(1, body.length - 5);
	for (let i = 0; i < runs; i++) if (page.includes(body.slice(i, i + 6))) kept++;
	return kept / runs;
}
