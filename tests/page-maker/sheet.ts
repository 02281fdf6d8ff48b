import {
	cutPoint,
	frame,
	overprinted,
	paragraphsOf,
	ranks,
	standsUpright,
	text,
	type Order,
	type Part,
	type Rank,
	type Sheet
} from './frames.ts';
import type { PagePlan, SetStory } from './plan.ts';
import type { Chance } from './random.ts';

/** Where the headings stand: in the flow of the box, between two halves of the body, or upright beside it. */
type Place = 'top' | 'bottom' | 'middle' | 'left' | 'right';

/** Millimetres. */
const WIDTH = 330;
const CHARACTER = 3.4;

/**
 * A newspaper page: bands of one to three boxes, each a story with its headings, its body in columns of ten to twenty
 * characters, perhaps a picture that splits the body. Frames are laid down in the order of their z-index.
 */
export function sheet(plan: PagePlan, chance: Chance): Sheet {
	const order = chance.pick<Order>([
		'in-place',
		'in-place',
		'heads-first',
		'heads-last',
		'shuffled'
	]);
	const loose = chance.happens(0.6);
	const quirks = new Set<string>([order, ...(loose ? ['loose'] : [])]);
	const rank = ranks(order, plan.stories.length, chance);
	const boxes = plan.stories.map((set, index) => ({
		columns: wantedColumns(set, chance),
		html: (width: number) => box(set, width, index, rank, loose, chance, quirks)
	}));
	const bands: string[] = [];
	while (boxes.length > 0) {
		const row = boxes.splice(0, chance.whole(1, 3));
		const total = row.reduce((sum, { columns }) => sum + columns, 0);
		const cells = row.map(({ columns, html }) =>
			html(((WIDTH - 8 * row.length) * columns) / total)
		);
		bands.push(`<div class="band">${cells.join('')}</div>`);
	}
	const extras = [
		...plan.banners.map((lines) => frame('banner', lines, rank('banner', 0))),
		...plan.advertisements.map((lines) => frame('ad', lines, rank('ad', 0)))
	];
	for (const extra of extras) bands.splice(chance.whole(0, bands.length), 0, extra);
	if (plan.folio) {
		const folio = frame('folio', [plan.folio], rank('folio', 0));
		bands.splice(chance.happens(0.7) ? 0 : bands.length, 0, folio);
	}
	return {
		html: `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${bands.join('')}`,
		quirks: [...quirks].sort()
	};
}

function box(
	set: SetStory,
	width: number,
	index: number,
	rank: Rank,
	loose: boolean,
	chance: Chance,
	quirks: Set<string>
): string {
	const photo = set.story.kind === 'photo';
	const place = chance.pick<Place>(
		photo ? ['top', 'bottom', 'left'] : ['top', 'top', 'top', 'bottom', 'middle', 'left', 'right']
	);
	const upright = (place === 'left' || place === 'right') && standsUpright(set);
	if (upright) quirks.add('upright-headline');
	if (set.doubled) quirks.add('doubled-headline');
	const head = headFrame(set, upright, rank('head', index), chance);
	const room = upright || place === 'middle' ? width - 30 : width;
	const tail = !photo && chance.happens(0.12);
	if (tail) quirks.add('tail');
	const picture = set.hasPhoto ? '<div class="picture"></div>' : '';
	const body = (part: Part, share: number, late: boolean): string =>
		bodyFrame(set, part, room * share, rank(late ? 'tail' : 'body', index), loose, chance);
	const cut = photo ? 0 : cutPoint(set, chance);
	const split = cut > 0 && (place === 'middle' || tail || set.hasPhoto);
	const first = { from: 0, to: split ? cut : Infinity };
	const second = { from: cut, to: Infinity };
	if (place === 'middle' && split) {
		const halves = [body(first, 0.5, false), head, body(second, 0.5, tail)];
		return `<section class="beside" style="width:${width}mm">${halves.join('')}</section>`;
	}
	const bodies = !split
		? picture + body(first, 1, false)
		: tail
			? `<div class="beside">${body(first, 0.5, false)}${body(second, 0.5, true)}</div>`
			: body(first, 1, false) + picture + body(second, 1, false);
	const inside = place === 'bottom' || place === 'right' ? bodies + head : head + bodies;
	const flow = `<div>${bodies}</div>`;
	const wrapped = upright ? (place === 'left' ? head + flow : flow + head) : inside;
	return `<section class="${upright ? 'beside' : ''}" style="width:${width}mm">${wrapped}</section>`;
}

function headFrame(set: SetStory, upright: boolean, rank: number, chance: Chance): string {
	const headline = set.doubled ? overprinted(set.headline, chance) : text(set.headline);
	const lines = [
		set.column && `<div class="column">${text(set.column)}</div>`,
		set.kicker && `<div class="kicker">${text(set.kicker)}</div>`,
		`<div class="headline">${headline}</div>`,
		set.subtitle && `<div class="subtitle">${text(set.subtitle)}</div>`,
		set.byline && `<div class="byline">${text(set.byline)}</div>`
	].filter(Boolean);
	return `<div class="head ${upright ? 'upright' : ''}" style="z-index:${rank}">${lines.join('')}</div>`;
}

function bodyFrame(
	set: SetStory,
	part: Part,
	width: number,
	rank: number,
	loose: boolean,
	chance: Chance
): string {
	const shown = paragraphsOf(set, part, loose, chance);
	const perLine = chance.whole(11, 18);
	const count = Math.max(1, Math.round(width / (perLine * CHARACTER + 7)));
	return `<div class="body" style="z-index:${rank};column-count:${count}">${shown}</div>`;
}

function wantedColumns(set: SetStory, chance: Chance): number {
	const length = set.paragraphs.join('').length;
	return Math.max(1.2, Math.min(6, length / chance.whole(90, 150)));
}

const STYLE = `
	@page { margin: 0 }
	body { margin: 10mm; width: ${WIDTH}mm; font: 3.35mm/1.5 'Noto Serif CJK SC'; text-spacing-trim: space-all; line-break: strict }
	.band { display: flex; gap: 9mm; margin-bottom: 8mm; align-items: flex-start }
	.beside { display: flex; gap: 7mm; align-items: flex-start }
	.beside > div { flex: 1 1 0 }
	.head, .body, .banner, .ad, .folio { position: relative }
	.head { text-align: center; padding: 2mm 0 4mm }
	.beside > .head { flex: 0 0 22mm }
	.headline { font: bold 7mm/1.3 'Noto Sans CJK SC' }
	.headline b { margin: 0 -.28em 0 -.72em; position: relative }
	.headline b.lower { top: .04em }
	.kicker, .subtitle { font-size: 4.6mm }
	.column { font: bold 4.2mm/1.6 'Noto Sans CJK SC'; text-align: left }
	.byline { padding-top: 2mm }
	.upright { writing-mode: vertical-rl; white-space: nowrap }
	.beside > .upright { flex: 0 0 auto; padding: 0 3mm }
	.body { column-gap: 7mm; text-align: justify }
	p { margin: 0; text-indent: 2em; orphans: 1; widows: 1 }
	p.continued { text-indent: 0 }
	p.broken { text-align-last: justify }
	p.closing { text-align: right }
	.body i { display: inline-block; width: .3em }
	.picture { height: 42mm; background: #ccc; margin: 4mm 0 }
	.banner { font: bold 5.5mm/1.4 'Noto Sans CJK SC'; text-align: center; margin-bottom: 8mm }
	.ad { border: .3mm solid; padding: 4mm; margin: 0 60mm 8mm }
	.ad > :first-child { font: bold 5mm/1.5 'Noto Sans CJK SC'; text-align: center }
	.folio { border-bottom: .3mm solid; margin-bottom: 8mm }
`;
