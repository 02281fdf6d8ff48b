// How a printed page is laid out on screen: lines, column heads, lead, rows and photo stories in reading order.
import type { Head, PackPage } from '../../model/pack.ts';
import type { Issue } from './issues.ts';

export type Block =
	| { type: 'column'; title: string }
	| { type: 'lead'; head: Head }
	/** big: the first story follows the lead, or opens a page without one, or a column. ruled: a column has ended above. */
	| { type: 'rows'; heads: Head[]; big: boolean; ruled: boolean }
	| { type: 'photo'; head: Head };

export interface Layout {
	page: PackPage;
	/** Slogans, as phrases. */
	slogans: string[];
	blocks: Block[];
	/** What else the page printed: folio, editors, column names without a story. */
	furniture: string[];
}

/** Every story of the issue stands in one layout, on the first of its pages. `leads`: only the first page has a lead. */
export function composeIssue(issue: Issue): Layout[] {
	const left = new Map(issue.heads.map((head) => [head.id, head]));
	return issue.pages.map((page, index) => {
		const heads = page.items.flatMap((item) => {
			const head = item.type === 'story' ? left.get(item.id) : undefined;
			if (head) left.delete(head.id);
			return head ? [head] : [];
		});
		return { page, blocks: blocksOf(heads, index === 0), ...linesOf(page, heads) };
	});
}

/** A story with words for its headline leads; where there is none, nothing does. */
function blocksOf(heads: readonly Head[], isFirstPage: boolean): Block[] {
	const lead = isFirstPage
		? heads.find((head) => head.kind === 'article' && head.headline)
		: undefined;
	const blocks: Block[] = lead ? [{ type: 'lead', head: lead }] : [];
	let current = lead ? columnOf(lead) : null;
	if (current) blocks.unshift({ type: 'column', title: current });
	for (const head of heads) {
		if (head === lead) continue;
		const column = columnOf(head);
		const begins = column !== null && column !== current;
		const follows = lead ? blocks.at(-1)?.type === 'lead' : blocks.length === 0;
		if (begins) blocks.push({ type: 'column', title: column });
		addStory(blocks, head, {
			big: begins || follows,
			ruled: column !== current && !begins
		});
		current = column;
	}
	return blocks;
}

function addStory(
	blocks: Block[],
	head: Head,
	{ big, ruled }: { big: boolean; ruled: boolean }
): void {
	const last = blocks.at(-1);
	if (head.kind === 'photo') blocks.push({ type: 'photo', head });
	else if (last?.type === 'rows' && !big && !ruled) last.heads.push(head);
	else blocks.push({ type: 'rows', heads: [head], big, ruled });
}

/** Characters. Columns have short names; a longer banner is a slogan over the whole page, whatever it stands above. */
const LONGEST_COLUMN = 12;

/** The column a story is shown under; null also where the banner over it is a slogan. */
export function columnOf(head: Pick<Head, 'column'>): string | null {
	return head.column !== null && plain(head.column).length <= LONGEST_COLUMN ? head.column : null;
}

/** A banner that names a column is that column's head; of the others, the long ones without digits and letters are slogans. */
function linesOf(page: PackPage, heads: readonly Head[]): Pick<Layout, 'slogans' | 'furniture'> {
	const columns = new Set(heads.map((head) => plain(columnOf(head) ?? '')));
	const slogans: string[] = [];
	const furniture: string[] = [];
	for (const item of page.items) {
		if (item.type !== 'banner' || columns.has(plain(item.lines.join('')))) continue;
		const text = item.lines.join('　');
		const isSlogan = plain(text).length > LONGEST_COLUMN && !/[\da-z]|编辑|校对|电话/iu.test(text);
		(isSlogan ? slogans : furniture).push(text);
	}
	return { slogans, furniture };
}

function plain(text: string): string {
	return text.replace(/[\s·]/gu, '');
}

export interface FrontPage {
	slogans: string[];
	lead: Head | null;
	/** The lead and the second story, with the column heads that stand over them. */
	opening: Block[];
	/** The rest of the first page. */
	rest: Block[];
	/** Later pages, a few stories each. */
	inside: { title: string; heads: Head[] }[];
	/** Stories that the front page leaves to the issue's own page. */
	left: number;
}

/** Stories from later pages on a front page, in all and a page. */
const INSIDE = 9;
const INSIDE_PAGE = 3;

/** The issue as its front page: the first printed page whole, and a taste of the others. The same issue has the same one: it is drawn once. */
export function frontPage(issue: Issue): FrontPage {
	const known = fronts.get(issue) ?? composeFront(issue);
	fronts.set(issue, known);
	return known;
}

const fronts = new WeakMap<Issue, FrontPage>();

function composeFront(issue: Issue): FrontPage {
	const [first, ...others] = composeIssue(issue);
	const blocks = first?.blocks ?? [];
	const cut = openingEnd(blocks);
	const second = blocks[cut];
	const opening = blocks.slice(0, cut);
	const rest = blocks.slice(cut);
	if (second?.type === 'rows') {
		opening.push({ ...second, heads: second.heads.slice(0, 1), big: true });
		rest.splice(0, 1, { ...second, heads: second.heads.slice(1), big: false, ruled: false });
	}
	let room = INSIDE;
	const inside = others.flatMap(({ page, blocks: later }) => {
		const heads = later.flatMap(headsOf).slice(0, Math.min(INSIDE_PAGE, room));
		room -= heads.length;
		return heads.length > 0 ? [{ title: nameOf(page), heads }] : [];
	});
	const shown = blocks.flatMap(headsOf).length + INSIDE - room;
	return {
		slogans: first?.slogans ?? [],
		lead: blocks.find((block) => block.type === 'lead')?.head ?? null,
		opening,
		rest: rest.filter((block) => block.type !== 'rows' || block.heads.length > 0),
		inside,
		left: issue.heads.length - shown
	};
}

/** Index after the lead: what follows it may be the second story. */
function openingEnd(blocks: readonly Block[]): number {
	return blocks.findIndex(({ type }) => type === 'lead') + 1;
}

function headsOf(block: Block): Head[] {
	if (block.type === 'column') return [];
	return block.type === 'rows' ? block.heads : [block.head];
}

function nameOf({ pageNumber, section, source }: PackPage): string {
	const number = pageNumber ? `第${String(pageNumber)}版` : null;
	return [number, section].filter((part) => part !== null).join('　') || source;
}
