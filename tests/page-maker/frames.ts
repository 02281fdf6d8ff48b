// What both typesetters set: words, parts of a body, the order in which frames go into the file.
import { mayBreak } from './ocr.ts';
import type { SetStory } from './plan.ts';
import type { Chance } from './random.ts';

export interface Sheet {
	html: string;
	quirks: string[];
}

/** When a frame goes into the file; frames of one number keep their order. Text extracted raw follows it. */
export type Order = 'in-place' | 'heads-first' | 'heads-last' | 'shuffled';

export type Rank = (
	part: 'head' | 'body' | 'tail' | 'banner' | 'ad' | 'folio',
	story: number
) => number;

export function ranks(order: Order, count: number, chance: Chance): Rank {
	const heads = chance.shuffled(Array.from({ length: count }, (_, index) => index));
	const furniture = new Map(
		(['banner', 'ad', 'folio'] as const).map((part) => [part, chance.whole(0, count) * 10 + 5])
	);
	const late = new Map<number, number>();
	return (part, story) => {
		if (part === 'body') return 1000 + story * 10 + 2;
		if (part === 'tail') {
			const after = late.get(story) ?? chance.whole(1, 2);
			late.set(story, after);
			return 1000 + (story + after) * 10 + 4;
		}
		if (part !== 'head') return 1000 + (furniture.get(part) ?? 0);
		if (order === 'heads-first') return 10 + (heads[story] ?? 0);
		if (order === 'heads-last') return 9000 + (heads[story] ?? 0);
		if (order === 'shuffled') return 1000 + (heads[story] ?? 0) * 10 + 1;
		return 1000 + story * 10 + 1;
	};
}

/** A part of the body, measured in characters from dateline to the last word. */
export function paragraphsOf(set: SetStory, part: Part, loose: boolean, chance: Chance): string {
	const all = [set.dateline + (set.paragraphs[0] ?? ''), ...set.paragraphs.slice(1)];
	const apart = set.closing && set.closingApart;
	if (set.closing && !apart) all.push(`${all.pop() ?? ''} ${set.closing}`);
	let at = 0;
	const shown = all.flatMap((paragraph) => {
		const [begin, end] = [at, at + paragraph.length];
		at = end;
		const [from, to] = [Math.max(begin, part.from), Math.min(end, part.to)];
		if (from >= to) return [];
		const classes = [
			isSubhead(set, paragraph) && 'subhead',
			from > begin && 'continued',
			to < end && 'broken'
		].filter(Boolean);
		const words = paragraph.slice(from - begin, to - begin);
		return [`<p class="${classes.join(' ')}">${loose ? loosened(words, chance) : text(words)}</p>`];
	});
	if (apart && part.to === Infinity) shown.push(`<p class="closing">${text(set.closing)}</p>`);
	return shown.join('');
}

const isSubhead = (set: SetStory, paragraph: string): boolean =>
	set.story.subheads?.includes(paragraph) ?? false;

/** Characters of a body, its dateline first. */
export interface Part {
	from: number;
	to: number;
}

/** Near the middle of the body, at a character that may begin a line and stands within a sentence. */
export function cutPoint(set: SetStory, chance: Chance): number {
	const whole = set.dateline + set.paragraphs.join('');
	if (whole.length < 160) return 0;
	let cut = Math.floor(whole.length * (0.4 + chance.next() * 0.25));
	const ends = new Set<number>();
	let at = set.dateline.length;
	for (const paragraph of set.paragraphs) ends.add((at += paragraph.length));
	const near = (place: number): boolean => [...ends].some((end) => Math.abs(end - place) < 8);
	while (
		cut < whole.length - 20 &&
		(!mayBreak(whole, cut) || near(cut) || /[。”？！]/.test(whole.charAt(cut - 1)))
	)
		cut++;
	return cut < whole.length - 20 ? cut : 0;
}

/** Each character twice, the second a quarter aside; in half of the headlines a little lower too. */
export function overprinted(headline: string, chance: Chance): string {
	const tag = chance.happens(0.5) ? '<b>' : '<b class="lower">';
	return Array.from(headline, (sign) => `${text(sign)}${tag}${text(sign)}</b>`).join('');
}

/** A short headline that stands alone, in one upright line. */
export const standsUpright = ({
	headline,
	kicker,
	subtitle,
	column,
	byline,
	doubled
}: SetStory): boolean =>
	headline.length <= 14 && !kicker && !subtitle && !column && !byline && !doubled;

/** Signs set loose, as some setting software does: extraction makes a space of the room after them. */
const loosened = (words: string, chance: Chance): string =>
	Array.from(words, (sign) => {
		const before = sign === '（' && chance.happens(0.6) ? ROOM : '';
		const after = /[，。、；：）]/.test(sign) && chance.happens(0.4) ? ROOM : '';
		return before + text(sign) + after;
	}).join('');

const ROOM = '<i></i>';

export const frame = (kind: string, lines: string[], rank: number): string =>
	`<div class="${kind}" style="z-index:${rank}">${lines.map((line) => `<div>${text(line)}</div>`).join('')}</div>`;

export const text = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
