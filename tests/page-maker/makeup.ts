// The second typesetter: a page made up in one grid of columns, as most dailies are.
import { cutPoint, frame, overprinted, paragraphsOf, ranks, text } from './frames.ts';
import type { Order, Rank, Sheet } from './frames.ts';
import type { PagePlan, SetStory } from './plan.ts';
import type { Chance } from './random.ts';

/** How one page is made up; millimetres. */
interface Style {
	columns: number;
	/** Between two columns, of one story or of two. */
	gutter: number;
	size: number;
	align: 'left' | 'center';
	justified: boolean;
	indented: boolean;
	loose: boolean;
	/** Bodies sit close below their headings. */
	tight: boolean;
	/** Slogans are spread. */
	spread: boolean;
	sans: boolean;
	balanced: boolean;
}

const WIDTH = 330;
/** A story shorter than this may stand in a single column. */
const SHORT = 260;

type Place = 'above' | 'side' | 'beside' | 'upright' | 'below';

/**
 * Rows of boxes as wide as whole columns. A narrow box holds one to three short stories above each other; its headlines are
 * broken wherever its width ends. In a wide one the heading stands above all columns, alone in the first ones, or beside a
 * last column that rises to the top of the box.
 */
export function makeup(plan: PagePlan, chance: Chance): Sheet {
	const style = drawStyle(chance);
	const order = chance.pick<Order>(['in-place', 'in-place', 'in-place', 'heads-first', 'shuffled']);
	const quirks = new Set<string>(['grid', order, ...(style.loose ? ['loose'] : [])]);
	const rank = ranks(order, plan.stories.length, chance);
	const waiting = plan.stories.map((set, index) => ({ set, index }));
	const rows: string[] = [];
	while (waiting.length > 0) {
		const cells = drawSpans(style.columns, chance).flatMap((span) => {
			const held = take(waiting, span, chance);
			const boxes = held.map(({ set, index }) =>
				box(set, index, span, style, rank, chance, quirks)
			);
			return boxes.length > 0 ? [cell(boxes.join(''), span, style)] : [];
		});
		rows.push(`<div class="row">${cells.join('')}</div>`);
	}
	const banners = plan.banners.map((lines) => {
		const pieces = lines.length === 1 && chance.happens(0.5) ? (lines[0] ?? '').split(' ') : lines;
		return frame(style.spread ? 'banner spread' : 'banner', pieces, rank('banner', 0));
	});
	const ads = plan.advertisements.map((lines) =>
		cell(frame('ad', lines, rank('ad', 0)), chance.whole(1, style.columns), style)
	);
	for (const extra of [...banners, ...ads]) rows.splice(chance.whole(0, rows.length), 0, extra);
	if (plan.folio) {
		const pieces = chance.happens(0.5) ? plan.folio.split(' ') : [plan.folio];
		rows.splice(chance.happens(0.8) ? 0 : rows.length, 0, frame('folio', pieces, rank('folio', 0)));
	}
	return { html: `${sheetStyle(style)}${rows.join('')}`, quirks: [...quirks].sort() };
}

function drawStyle(chance: Chance): Style {
	return {
		columns: chance.whole(4, 7),
		gutter: chance.whole(4, 9),
		size: 3 + chance.next() * 0.7,
		align: chance.pick(['left', 'center', 'center']),
		justified: chance.happens(0.8),
		indented: chance.happens(0.92),
		loose: chance.happens(0.6),
		tight: chance.happens(0.4),
		spread: chance.happens(0.25),
		sans: chance.happens(0.25),
		balanced: chance.happens(0.4)
	};
}

/** Widths of one row's boxes in columns. */
function drawSpans(columns: number, chance: Chance): number[] {
	const spans: number[] = [];
	for (let left = columns; left > 0; left -= spans.at(-1) ?? left) {
		spans.push(Math.min(left, chance.pick([1, 1, 2, 2, 3, 3, 4, columns])));
	}
	return chance.shuffled(spans);
}

/** Takes the next story, or the shortest ones for a narrow box. */
function take<T extends { set: SetStory }>(waiting: T[], span: number, chance: Chance): T[] {
	if (span > 1) return waiting.splice(0, 1);
	const short = waiting.filter(({ set }) => lengthOf(set) < SHORT);
	const held = (short.length > 0 ? short : waiting).slice(0, chance.whole(1, 3));
	const kept = short.length > 0 ? held : held.slice(0, 1);
	for (const story of kept) waiting.splice(waiting.indexOf(story), 1);
	return kept;
}

const lengthOf = (set: SetStory): number => set.paragraphs.join('').length;

const widthOf = (span: number, { columns, gutter }: Style): number =>
	(span * (WIDTH - gutter * (columns - 1))) / columns + gutter * (span - 1);

const cell = (inside: string, span: number, style: Style): string =>
	`<div class="cell" style="width:${widthOf(span, style)}mm">${inside}</div>`;

function box(
	set: SetStory,
	index: number,
	span: number,
	style: Style,
	rank: Rank,
	chance: Chance,
	quirks: Set<string>
): string {
	const photo = set.story.kind === 'photo';
	const cut = photo ? 0 : cutPoint(set, chance);
	const place = drawPlace(set, span, cut, chance);
	quirks.add(place);
	if (set.doubled) quirks.add('doubled-headline');
	const head = headFrame(set, span, place, rank('head', index), chance);
	const body = (from: number, to: number, count: number): string => {
		const words = paragraphsOf(set, { from, to }, style.loose, chance);
		const verse = set.paragraphs.length > 3 && set.paragraphs.every((line) => line.length < 20);
		const kind = ['body', photo && 'caption', verse && 'verse'].filter(Boolean).join(' ');
		return `<div class="${kind}" style="z-index:${rank('body', index)};column-count:${count}">${words}</div>`;
	};
	const picture = set.hasPhoto ? '<div class="picture"></div>' : '';
	const all = (count: number): string =>
		!picture || photo || cut === 0 || chance.happens(0.5)
			? picture + body(0, Infinity, count)
			: body(0, cut, count) + picture + body(cut, Infinity, count);
	switch (place) {
		case 'below':
			return section(all(span) + head);
		case 'side': {
			const wide = chance.whole(1, span - 1);
			return beside([cell(head, wide, style), cell(all(span - wide), span - wide, style)]);
		}
		case 'upright':
			return beside([head, `<div class="rest">${all(Math.max(1, span - 1))}</div>`]);
		case 'beside': {
			const under = head + picture + body(0, cut, span - 1);
			return beside([cell(under, span - 1, style), cell(body(cut, Infinity, 1), 1, style)]);
		}
		default:
			return section(head + all(span));
	}
}

const section = (inside: string): string => `<section>${inside}</section>`;
const beside = (cells: string[]): string => `<section class="beside">${cells.join('')}</section>`;

function drawPlace(set: SetStory, span: number, cut: number, chance: Chance): Place {
	const bare = !set.kicker && !set.subtitle && !set.column && !set.byline && !set.doubled;
	const places: Place[] = ['above', 'above', 'above'];
	if (set.story.kind === 'photo') places.push('below', 'below');
	if (span > 1) places.push('side');
	if (span > 1 && cut > 0) places.push('beside');
	if (bare && set.headline.length <= 13) places.push('upright');
	return chance.pick(places);
}

/** Millimetres. */
function headlineSize(span: number, set: SetStory, chance: Chance): number {
	if (set.story.kind === 'photo' || lengthOf(set) < 120) return 3.8 + chance.next() * 1.4;
	return 4.6 + Math.min(span, 4) * 0.9 + chance.next() * 1.2;
}

function headFrame(
	set: SetStory,
	span: number,
	place: Place,
	rank: number,
	chance: Chance
): string {
	const size = headlineSize(place === 'side' ? 1 : span, set, chance);
	const halves = chance.happens(0.5);
	const headline = set.doubled ? overprinted(set.headline, chance) : text(set.headline);
	const line = (kind: 'column' | 'kicker' | 'subtitle' | 'byline', broken: boolean): string => {
		const words = text(set[kind]);
		return words && `<div class="${kind}">${broken ? words.replace(/ /g, '<br>') : words}</div>`;
	};
	const lines = [
		line('column', false),
		line('kicker', halves),
		`<div class="headline" style="font-size:${size.toFixed(2)}mm">${halves && !set.doubled ? headline.replace(/ /g, '<br>') : headline}</div>`,
		line('subtitle', halves),
		line('byline', false)
	];
	const kind = place === 'upright' ? 'head upright' : 'head';
	return `<div class="${kind}" style="z-index:${rank}">${lines.join('')}</div>`;
}

const sheetStyle = (style: Style): string => `<!doctype html><meta charset="utf-8"><style>
	@page { margin: 0 }
	body { margin: 10mm; width: ${WIDTH}mm; font: ${style.size.toFixed(2)}mm/1.5 'Noto ${style.sans ? 'Sans' : 'Serif'} CJK SC'; text-spacing-trim: space-all; line-break: strict }
	.row, .beside { display: flex; gap: ${style.gutter}mm; align-items: flex-start }
	.row { margin-bottom: 6mm }
	.cell, .rest { flex: 0 0 auto; min-width: 0 }
	.rest { flex: 1 1 0 }
	section + section { margin-top: 5mm }
	.head, .body, .banner, .ad, .folio { position: relative }
	.head { text-align: ${style.align}; padding: 1mm 0 ${style.tight ? 1 : 3}mm; ${style.balanced ? 'text-wrap: balance' : ''} }
	.headline { font: bold 7mm/1.25 'Noto Sans CJK SC' }
	.headline b { margin: 0 -.28em 0 -.72em; position: relative }
	.headline b.lower { top: .04em }
	.kicker, .subtitle { font-size: 4.2mm; line-height: 1.35 }
	.column { font: bold 3.8mm/1.6 'Noto Sans CJK SC'; text-align: left }
	.byline { padding-top: 1.5mm }
	.upright { writing-mode: vertical-rl; white-space: nowrap; flex: 0 0 auto; padding: 0 2mm }
	.body { column-gap: ${style.gutter}mm; text-align: ${style.justified ? 'justify' : 'left'} }
	p { margin: 0; text-indent: ${style.indented ? 2 : 0}em; orphans: 1; widows: 1 }
	.verse p { text-indent: 0; text-align: left }
	.caption { font-size: .94em }
	p.subhead { text-indent: 0; text-align: center; font-weight: bold }
	p.continued { text-indent: 0 }
	p.broken { text-align-last: justify }
	p.closing { text-align: right }
	.body i { display: inline-block; width: .3em }
	.picture { height: 36mm; background: #ccc; margin: 2mm 0 }
	.banner { font: bold 5mm/1.4 'Noto Sans CJK SC'; text-align: ${style.align}; margin-bottom: 3mm }
	.spread { letter-spacing: 1em }
	.ad { border: .3mm solid; padding: 2mm; margin-bottom: 5mm }
	.ad > :first-child { font: bold 4.4mm/1.5 'Noto Sans CJK SC'; text-align: center }
	.folio { display: flex; justify-content: space-between; border-bottom: .3mm solid; margin-bottom: 6mm }
</style>`;
