// A story as the rules read it: widths folded, white space inside Chinese gone, every place still traceable to
// the printed words, so that evidence can be quoted verbatim.
import type { Story } from '../4-stories/story.ts';

export type FieldName = 'kicker' | 'headline' | 'subtitle' | 'column' | 'lead' | 'body';

export interface FieldText {
	name: FieldName;
	/** NFKC, without white space beside Han characters and punctuation. */
	text: string;
	/** Where in the body the field starts, 0 for the first paragraph; 0 for headings. */
	at: number;
	/** The printed words behind text.slice(from, to). */
	quote: (from: number, to: number) => string;
	/** The same, widened to the clause it stands in, while that stays short. */
	clause: (from: number, to: number) => string;
	/** From the clause's start on, as many whole clauses as read at a glance. */
	passage: (from: number, to: number) => string;
}

/** The lead is where a report says who does what where: the first paragraph, at most this many characters. */
const LEAD_LENGTH = 160;
const CLAUSE_LENGTH = 28;
const PASSAGE_LENGTH = 30;
const CLAUSE_EDGE = /[,。;:!?…、“”"《》()\n]/;

/** The fields of one story in reading order; empty ones are left out. */
export function storyText(story: Story): FieldText[] {
	const fields: FieldText[] = [];
	const add = (name: FieldName, raw: string | null, at = 0) => {
		if (raw?.trim()) fields.push(fieldText(name, raw, at));
	};
	add('column', story.column);
	add('kicker', story.kicker);
	add('headline', story.headline);
	add('subtitle', story.subtitle);
	let at = 0;
	for (const paragraph of story.paragraphs) {
		const cut = at === 0 ? leadEnd(paragraph) : 0;
		add('lead', paragraph.slice(0, cut), at);
		add('body', paragraph.slice(cut), at + cut);
		at += paragraph.length;
	}
	return fields;
}

/** One run of printed words, read. */
export function fieldText(name: FieldName, raw: string, at = 0): FieldText {
	const { text, origin } = fold(raw);
	const quote = (from: number, to: number) => {
		const start = origin[from] ?? raw.length;
		const last = origin[to - 1];
		return last === undefined ? '' : raw.slice(start, last + 1);
	};
	return {
		name,
		text,
		at,
		quote,
		clause(from, to) {
			const [start, end] = [clauseStart(text, from), clauseEnd(text, to)];
			return end - start <= CLAUSE_LENGTH
				? quote(withOpening(text, start, end), end)
				: quote(withOpening(text, from, to), to);
		},
		passage(from, to) {
			const start = Math.max(clauseStart(text, from), to - PASSAGE_LENGTH);
			let end = to;
			for (
				let next = clauseEnd(text, to);
				next - start <= PASSAGE_LENGTH;
				next = clauseEnd(text, end + 1)
			) {
				end = next;
				if (end >= text.length || /[。!?\n]/.test(text.charAt(end))) break;
			}
			return quote(withOpening(text, start, end), end);
		}
	};
}

const PAIRS: Readonly<Record<string, string>> = {
	'“': '”',
	'‘': '’',
	'《': '》',
	'「': '」',
	'(': ')'
};

/** A stretch that holds a closing mark takes in the opening one that stands right before it. */
function withOpening(text: string, start: number, end: number): number {
	const close = PAIRS[text.charAt(start - 1)];
	return close !== undefined && text.slice(start, end).includes(close) ? start - 1 : start;
}

function clauseStart(text: string, at: number): number {
	let start = at;
	while (start > 0 && !CLAUSE_EDGE.test(text.charAt(start - 1))) start -= 1;
	return start;
}

function clauseEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && !CLAUSE_EDGE.test(text.charAt(end))) end += 1;
	return end;
}

/** Text that no one quotes: names in tables, words of a vocabulary. */
export function foldText(raw: string): string {
	return fold(raw).text;
}

/** Ideographs that NFKC leaves as they are: most of a text. */
const [PLAIN_FIRST, PLAIN_LAST] = ['\u4e00', '\u9fff'];

function fold(raw: string): { text: string; origin: number[] } {
	let text = '';
	const origin: number[] = [];
	for (let i = 0; i < raw.length; i += 1) {
		const char = raw.charAt(i);
		if (char >= PLAIN_FIRST && char <= PLAIN_LAST) {
			text += char;
			origin.push(i);
			continue;
		}
		if (/\s/.test(char) && !isBetweenLatin(raw, i)) continue;
		const plain = char.normalize('NFKC');
		for (const unit of plain) {
			text += unit;
			origin.push(i);
		}
	}
	return { text, origin };
}

/** `Official Partner`: here the space is part of the words. */
function isBetweenLatin(raw: string, at: number): boolean {
	return /[A-Za-z]/.test(raw.charAt(at - 1)) && /[A-Za-z]/.test(raw.charAt(at + 1));
}

/** A lead longer than LEAD_LENGTH ends with the sentence that crosses the limit. */
function leadEnd(paragraph: string): number {
	if (paragraph.length <= LEAD_LENGTH) return paragraph.length;
	const stop = paragraph.indexOf('。', LEAD_LENGTH / 2);
	return stop < 0 || stop > LEAD_LENGTH * 1.5 ? LEAD_LENGTH : stop + 1;
}
