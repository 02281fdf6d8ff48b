import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Line } from '../../../src/compile/2-lines/line.ts';
import { bare } from '../check.ts';
import type { Gold, GoldItem } from '../gold.ts';

export interface AnsweredPage {
	text: string;
	gold: Pick<Gold, 'items'>;
}

/** Pages with answers of all folders, in the order of names. */
export function readAnswered(folders: readonly string[]): AnsweredPage[] {
	return folders.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith('.gold.json'))
			.sort()
			.map((name) => ({
				text: readFileSync(path.join(folder, name.replace('.gold.json', '.txt')), 'utf8'),
				gold: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Gold
			}))
	);
}

/** How often each of the few printed pages counts. */
const SEED_COPIES = 6;

/** The seeds with an editor's reading. */
export function readSeeds(): AnsweredPage[] {
	const readings = JSON.parse(readFileSync('tests/compile/seeds-gold.json', 'utf8')) as Record<
		string,
		GoldItem[]
	>;
	const pages = Object.entries(readings).map(([name, items]) => ({
		text: readFileSync(`seeds/${name}`, 'utf8'),
		gold: { items }
	}));
	return Array.from({ length: SEED_COPIES }, () => pages).flat();
}

/** What a line is, by the answers. */
export interface Truth {
	item: number;
	part: 'body' | 'heading' | 'other';
	/** First and last place in the item's body, or its heading's fields joined by |. */
	from: number;
	to: number;
}

const isStory = ({ kind }: GoldItem): boolean => kind === 'article' || kind === 'photo';

/** A line shorter than this may stand by chance in any text. */
const TELLING = 6;
const LEAST_PIECE = 4;

/** For each line its place in the answers; null where nothing tells: credits, datelines alone. */
export function findTruth(lines: readonly Line[], gold: AnsweredPage['gold']): (Truth | null)[] {
	const texts = lines.map(({ text }) => bare(text));
	const bodies = gold.items.map((item) => (isStory(item) ? bare(item.paragraphs.join('')) : ''));
	const heads = gold.items.map((item) => (isStory(item) ? headFields(item) : ''));
	const others = gold.items.map((item) =>
		isStory(item) ? '' : [item.headline, ...item.paragraphs].map(bare).join('|')
	);
	const found: (Truth | null)[] = texts.map(() => null);
	const taken = bodies.map((body) => new Uint8Array(body.length));
	const settle = (i: number, truth: Truth) => {
		found[i] = truth;
		if (truth.part === 'body') taken[truth.item]?.fill(1, truth.from, truth.to);
	};
	texts.forEach((text, i) => {
		if (text.length < TELLING) return;
		const inBodies = bodies.flatMap((body, item) => placesOf(text, body, item));
		const inHead = heads.findIndex((head) => head.includes(text));
		const inOther = others.findIndex((other) => other.includes(text));
		const [only] = inBodies;
		if (only && inBodies.length === 1 && inHead < 0 && inOther < 0) settle(i, only);
		else if (only) return;
		else if (inHead >= 0) settle(i, inField('heading', inHead, heads, text));
		else if (inOther >= 0) settle(i, inField('other', inOther, others, text));
		else {
			const end = beginningOrEnd(text, bodies);
			if (end) settle(i, end);
		}
	});
	texts.forEach((text, i) => {
		if (found[i]) return;
		const [before, after] = [found[i - 1], found[i + 1]];
		const fits = bodies
			.flatMap((body, item) => placesOf(text, body, item))
			.filter(({ item, from, to }) => !taken[item]?.subarray(from, to).some((mark) => mark > 0))
			.map((place) => ({ place, score: continuity(place, before, after) }))
			.sort((a, b) => b.score - a.score)[0];
		const beside = [before, after].find(
			(truth) => truth?.part === 'heading' && heads[truth.item]?.includes(text)
		);
		const inHead = beside?.item ?? heads.findIndex((head) => head.includes(text));
		const inOther = others.findIndex((other) => other.includes(text));
		if (fits && (inHead < 0 || fits.score > 1)) settle(i, fits.place);
		else if (inHead >= 0) settle(i, inField('heading', inHead, heads, text));
		else if (inOther >= 0) settle(i, inField('other', inOther, others, text));
	});
	return found;
}

export const headFields = ({ kicker, headline, subtitle }: GoldItem): string =>
	[kicker, headline, subtitle].map((field) => bare(field ?? '')).join('|');

function placesOf(text: string, body: string, item: number): Truth[] {
	const places: Truth[] = [];
	for (let from = body.indexOf(text); from >= 0; from = body.indexOf(text, from + 1))
		places.push({ item, part: 'body', from, to: from + text.length });
	return places;
}

function inField(
	part: 'heading' | 'other',
	item: number,
	fields: readonly string[],
	text: string
): Truth {
	const from = fields[item]?.indexOf(text) ?? 0;
	return { item, part, from, to: from + text.length };
}

/** A dateline stands before a body's first words, a credit behind its last. */
function beginningOrEnd(text: string, bodies: readonly string[]): Truth | null {
	for (let length = text.length - 1; length >= LEAST_PIECE; length--) {
		const [tail, head] = [text.slice(-length), text.slice(0, length)];
		for (const [item, body] of bodies.entries()) {
			if (body.startsWith(tail)) return { item, part: 'body', from: 0, to: length };
			if (body.endsWith(head))
				return { item, part: 'body', from: body.length - length, to: body.length };
		}
	}
	return null;
}

/** How many of a short line's neighbours it goes on with. */
function continuity(
	{ item, from, to }: Truth,
	before: Truth | null | undefined,
	after: Truth | null | undefined
): number {
	const follows = before?.part === 'body' && before.item === item && before.to === from;
	const leads = after?.part === 'body' && after.item === item && after.from === to;
	return (follows ? 1 : 0) + (leads ? 1 : 0) + (follows && leads ? 1 : 0);
}
