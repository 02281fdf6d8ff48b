import type { PagePlan, SetStory } from './plan.ts';
import type { Chance } from './random.ts';

/** How the recognition software of one page writes. */
interface Hand {
	narrow: boolean;
	spacedDateline: boolean;
	indent: string;
	/** Between paragraphs and pieces of columns. */
	gap: string;
	/** Kicker and headline come out on one line. */
	joinedHeads: boolean;
	/** Headings come out in the lines that the box gave them, a word cut or not. */
	brokenHeads: boolean;
	/** Characters in a line where the columns' lines are kept; 0 where those of a paragraph are joined. */
	measure: number;
	/** Between the lines of one heading; null: as between paragraphs. */
	headGap: string | null;
}

const PLAIN = { measure: 0, headGap: null };

/**
 * A page as recognition software gives it: lines of a paragraph joined, bodies cut where a column ended, a picture
 * leaving several empty lines, each heading on a line. Sometimes the end of a story comes after the story beside it.
 * `wide`: other software's manners too, which keeps the lines of columns or sets the lines of a heading close.
 */
export function ocrText(
	plan: PagePlan,
	chance: Chance,
	wide: boolean
): { text: string; quirks: string[] } {
	const narrow = chance.happens(0.7);
	const single = chance.happens(0.15);
	const hand: Hand = {
		narrow,
		spacedDateline: chance.happens(0.5),
		indent: chance.happens(0.15) ? '　　' : '',
		gap: single ? '\n' : '\n\n',
		joinedHeads: chance.happens(0.15),
		brokenHeads: chance.happens(0.3),
		...(wide ? drawWide(chance) : PLAIN)
	};
	const blocks = plan.stories.map((set) => storyBlocks(set, hand, chance));
	const tail = chance.happens(0.3) ? moveTail(blocks, chance) : false;
	const spare = [...plan.banners.map((lines) => lines.join('\n'))];
	const parts: string[] = [];
	blocks.forEach((block) => {
		if (spare.length > 0 && chance.happens(0.5)) parts.push(spare.pop() ?? '');
		parts.push(block.join(hand.gap));
	});
	parts.unshift(...spare);
	for (const ad of plan.advertisements) {
		parts.splice(
			chance.happens(0.7) ? parts.length : chance.whole(1, parts.length),
			0,
			ad.join('\n')
		);
	}
	if (plan.folio) parts.splice(chance.happens(0.6) ? 0 : parts.length, 0, plan.folio);
	const text = parts.join(hand.gap === '\n' ? '\n' : '\n\n');
	const quirks = [
		...(narrow ? [] : ['fullwidth-punct']),
		...(single ? ['single-newlines'] : []),
		...(hand.indent ? ['indent'] : []),
		...(hand.joinedHeads ? ['joined-heads'] : []),
		...(hand.brokenHeads ? ['broken-heads'] : []),
		...(tail ? ['tail'] : []),
		...(hand.measure > 0 ? ['lines-kept'] : [])
	];
	return { text: '\n\n' + (narrow ? narrowed(text) : text), quirks };
}

function drawWide(chance: Chance): Pick<Hand, 'measure' | 'headGap'> {
	return {
		measure: chance.happens(0.4) ? chance.whole(11, 22) : 0,
		headGap: chance.pick([null, null, '\n'])
	};
}

function storyBlocks(set: SetStory, hand: Hand, chance: Chance): string[] {
	const heads = [set.kicker, set.headline, set.subtitle].filter(Boolean);
	const opening = hand.spacedDateline
		? set.dateline.replace('（', ' （').replace(/）$/, '） ')
		: set.dateline;
	const [first = '', ...rest] = set.paragraphs;
	const closing = set.closing && (set.closingApart ? '\n' : ' ') + set.closing;
	const body = [opening + first, ...rest].join('\n') + closing;
	const pieces = set.story.kind === 'photo' ? [body] : columns(body, chance);
	const lines = pieces.map((piece) =>
		piece.replace(/^|\n/g, (end) => end && hand.gap + hand.indent)
	);
	if (lines[0]) lines[0] = hand.indent + lines[0];
	if (hand.measure > 0) lines.forEach((piece, i) => (lines[i] = inLines(piece, hand.measure)));
	if (set.hasPhoto) {
		const at = set.story.kind === 'photo' ? 0 : chance.whole(0, lines.length - 1);
		lines[at] = '\n\n' + (lines[at] ?? '');
	}
	const headings = hand.joinedHeads
		? [heads.join(' ')]
		: heads.map((head) => (hand.brokenHeads ? broken(head, chance) : head));
	return [
		...(set.column ? [set.column] : []),
		...(hand.headGap === null ? headings : [headings.join(hand.headGap)]),
		...(set.byline ? [set.byline] : []),
		...lines
	];
}

/** A piece of a column in its lines. */
function inLines(piece: string, measure: number): string {
	return piece.replace(/[^\n]+/g, (paragraph) => {
		const lines: string[] = [];
		let from = 0;
		while (paragraph.length - from > measure) {
			let end = from + measure;
			while (end > from + 2 && !mayBreak(paragraph, end)) end--;
			lines.push(paragraph.slice(from, end).trim());
			from = end;
		}
		return [...lines, paragraph.slice(from).trim()].filter(Boolean).join('\n');
	});
}

/** A heading in two lines; a short one stays whole. */
function broken(head: string, chance: Chance): string {
	if (head.length < LONGEST_WHOLE || !chance.happens(0.6)) return head;
	const from = Math.floor(head.length * 0.35);
	let at = chance.whole(from, head.length - from);
	while (at < head.length && !mayBreak(head, at)) at++;
	return `${head.slice(0, at).trimEnd()}\n${head.slice(at).trimStart()}`;
}

const LONGEST_WHOLE = 10;

/**
 * The body cut where columns end: at any character that may begin a line, no less than a line after a paragraph's
 * beginning, and not between sentences, where nobody could tell the cut from a paragraph's end.
 */
function columns(body: string, chance: Chance): string[] {
	const height = chance.whole(70, 230);
	const pieces: string[] = [];
	let from = 0;
	while (body.length - from > height * 1.4) {
		let cut = from + height + chance.whole(-8, 8);
		while (cut < body.length && !endsColumn(body, cut)) cut++;
		pieces.push(body.slice(from, cut));
		from = cut;
	}
	return [...pieces, body.slice(from)].map((piece) => piece.replace(/^\n|\n$/g, ''));
}

const endsColumn = (body: string, at: number): boolean =>
	mayBreak(body, at) &&
	!/\n|[。”？！]$/.test(body.slice(at - 10, at)) &&
	!body.slice(at, at + 3).includes('\n');

/** No line begins with a closing sign, ends with an opening one, or cuts a number. */
export function mayBreak(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	const after = text.charAt(at);
	return (
		!/[，。、；：？！”’）》】…—·%]/.test(after) &&
		!/[“‘（《【…—·]/.test(before) &&
		!(/[\w.]/.test(before) && /[\w.]/.test(after))
	);
}

/** Puts the last column of one story behind the next story. Only a column that begins within a sentence can be told. */
function moveTail(blocks: string[][], chance: Chance): boolean {
	for (const at of chance.shuffled(blocks.slice(0, -1).map((_, index) => index))) {
		const block = blocks[at] ?? [];
		const next = blocks[at + 1];
		const before = block.at(-2) ?? '';
		const last = block.at(-1) ?? '';
		if (!next || before.length < 60 || last.length < 30 || /[。”？！]$/.test(before)) continue;
		next.push(...block.splice(-1));
		return true;
	}
	return false;
}

const narrowed = (text: string): string =>
	text.replace(/[，（）：；？！]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
