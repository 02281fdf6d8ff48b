// The interface in English: the messages of the table, found again in the texts of a page. What is no message was printed in the
// paper, and stays.
import { DISTRICTS } from '../../model/district.ts';
import { ENGLISH } from './english.data.ts';
import { dayInEnglish, digitOf, DIGITS, type English } from './english-words.ts';
import type { Message } from './messages.data.ts';
import { rewrite } from './rewrite.ts';

const HAN = /\p{Script=Han}/u;
/** Between things in a row, which are messages each. */
const JOINTS = /( · |、|，|。)/;
/** What the archive says of a date's reasons, as the compiler wrote it. */
const BOUNDS: [string, English][] = [
	['在{}至{}之间', 'between {} and {}'],
	['不早于{}', 'not before {}'],
	['不晚于{}', 'not after {}']
];
/** As Intl writes it. */
const TIME: [string, English] = [
	'{}月{}日 {}:{}',
	(month, day, hour, minute) => `${dayInEnglish('', month, day)}, ${hour}:${minute}`
];
/** What a message needs of its own, in Han characters, before anything printed may be put into it. */
const TELLING = 4;
const MARKS: Record<string, string> = {
	'，': ', ',
	'。': '. ',
	'、': ', ',
	'；': '; ',
	'：': ': '
};
const FIGURE = /\(\.\*\?\)(?=[年月日])/g;
const MARK = /\s*[，。、；：]\s*/g;

interface Pattern {
	matches: RegExp;
	/** The longest run of its own characters: what a text lacks cannot match. */
	needs: string;
	/** Han characters of its own. */
	weight: number;
	english: English;
}

const known = new Map<string, English>([
	...Object.entries(ENGLISH),
	// 海淀 for 海淀区
	...DISTRICTS.map(({ short, name }): [string, English] => [short, ENGLISH[name as Message]]),
	...BOUNDS,
	TIME,
	...Array.from(DIGITS, (numeral): [string, English] => [numeral, digitOf(numeral)])
]);

/** Those with the most characters of their own first: 本期还有 {} 篇 before {} 篇. */
const PATTERNS: readonly Pattern[] = [...known]
	.filter(([message]) => message.includes('{}'))
	.map(([message, english]) => {
		const own = message.split('{}');
		return {
			// Years, months and days are figures.
			matches: new RegExp(`^${own.map(escape).join('(.*?)')}$`.replace(FIGURE, '(\\d+)'), 'su'),
			needs: own.reduce((longest, part) => (part.length > longest.length ? part : longest)),
			weight: own.join('').match(/\p{Script=Han}/gu)?.length ?? 0,
			english
		};
	})
	.sort((a, b) => b.weight - a.weight);

/** Until the returned function is called, which puts back what stood there. */
export function rewriteInEnglish(page: Document): () => void {
	page.documentElement.lang = 'en';
	return rewrite(page, inEnglish, { isLeftAlone: isPrinted, lang: 'zh-Hans' });
}

/** The text itself where it is no message. Blanks around it stay. */
export function inEnglish(text: string): string {
	const said = text.replace(/\s+/g, ' ').trim();
	const english = translate(said);
	if (english === null || english === said) return text;
	return text.replace(/\S[\s\S]*\S|\S/, () => english);
}

function translate(said: string): string | null {
	const whole = known.get(said);
	if (typeof whole === 'string') return whole;
	if (!HAN.test(said)) {
		const spaced = said.replace(MARK, (mark) => MARKS[mark.trim()] ?? mark);
		return spaced === said ? null : spaced;
	}
	for (const pattern of PATTERNS) {
		if (!said.includes(pattern.needs)) continue;
		const slots = pattern.matches.exec(said)?.slice(1);
		if (!slots) continue;
		const filled = slots.map(translate);
		const isTold = slots.every((slot, at) => filled[at] !== null || !HAN.test(slot));
		if (!isTold && pattern.weight < TELLING) continue;
		return fill(
			pattern.english,
			slots.map((slot, at) => filled[at] ?? slot)
		);
	}
	return inSentences(said) ?? inPieces(said);
}

/** A static page has as one text what the app has as several. null: a sentence is no message. */
function inSentences(said: string): string | null {
	const sentences = said.split(/(?<=。) ?(?=.)/su);
	if (sentences.length === 1) return null;
	const english = sentences.map(translate);
	return english.includes(null) ? null : english.map((sentence) => sentence?.trim()).join(' ');
}

/** null: a piece is no message. */
function inPieces(said: string): string | null {
	const pieces = said.split(JOINTS);
	if (pieces.length === 1) return null;
	const english = pieces.map((piece, at) =>
		at % 2 === 1 ? (MARKS[piece] ?? piece) : HAN.test(piece) ? translate(piece) : piece
	);
	return english.includes(null) ? null : english.join('');
}

function fill(english: English, slots: readonly string[]): string {
	if (typeof english === 'function') return english(...slots);
	let at = 0;
	return english.replaceAll('{}', () => slots[at++] ?? '');
}

function escape(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A headline cut at its word borders, words around a search mark, a story's own text: none of it is the interface's. */
function isPrinted(element: Element | null): boolean {
	if (!element) return false;
	const besides = [...element.children].some((child) => child.matches('wbr, mark'));
	return besides || element.closest('mark, .col-head, article p[id]') !== null;
}
