// Masthead and folio lines: 05 工会新闻 2020年1月3日 星期五, 劳动午报 2022.11.7 星期一 第03版.
import { dayNumber, isoDate, type IsoDate } from '../../../model/date.ts';
import { PAPER } from '../../../model/site.ts';
import type { Story } from '../../4-stories/story.ts';
import { weekdayOf } from './clue.ts';

export interface PrintedLine {
	date: IsoDate | null;
	pageNumber: number | null;
	section: string | null;
	/** The printed words of the date. */
	quote: string;
	/** The printed day of the week where the date falls on another; null where they fit or none stands there. */
	otherWeekday: string | null;
}

// No look-behind for digits: the page number may stand right before the year (032022年11月17日).
const DATE =
	/(?<year>(?:19|20)\d{2})\s*(?:年|[.\-/·])\s*(?<month>\d{1,2})\s*(?:月|[.\-/·])\s*(?<day>\d{1,2})(?!\d)\s*日?/;
const CHINESE_DATE =
	/(?<year>[二一][〇○零一二三四五六七八九]{3})年(?<month>十?[一二三四五六七八九十])月(?<day>[一二三]?十?[一二三四五六七八九十])日/;
const WEEKDAY = /(星期|周)(?<week>[一二三四五六日天])/;
const EDITOR =
	/^(本版|责任|美术|版式|见习|值班|执行|图片|视觉|实习)?(编辑|校对|检校|质检|责编|美编|版式|组版|制版|排版|设计|统筹|主编|编委|总监|值班|摄影)(?<name>\p{Script=Han}*)$/u;
/** What a folio line says beside number, date and section. */
const OTHER =
	/^农历|^[甲乙丙丁戊己庚辛壬癸]|[初廿卅]|电话|热线|邮箱|网址|国内统一|邮发|代号|总第|主管|主办|出版|今日|(?:日|晚|早|午|晨|时|周|商|人|动|年)报$/;

/** null when none of the lines says anything. */
export function printedLine(items: readonly Story[]): PrintedLine | null {
	const lines = items
		.filter(({ kind, folio }) => folio || kind === 'banner')
		.flatMap(({ headline, paragraphs, folio }) =>
			[headline, ...paragraphs].map((raw) => readLine(raw.normalize('NFKC'), raw, folio))
		)
		.filter((line) => line !== null);
	if (lines.length === 0) return null;
	const dated = lines.find(({ date }) => date !== null);
	return {
		date: dated?.date ?? null,
		quote: dated?.quote ?? '',
		otherWeekday: dated?.otherWeekday ?? null,
		pageNumber: lines.find(({ pageNumber }) => pageNumber !== null)?.pageNumber ?? null,
		section: lines.find(({ section }) => section !== null)?.section ?? null
	};
}

/** A banner that no one marked as folio counts only with a date and a day of the week or the paper's name. */
function readLine(text: string, raw: string, folio: boolean): PrintedLine | null {
	const match = DATE.exec(text) ?? CHINESE_DATE.exec(text);
	if (!folio && !(match && (WEEKDAY.test(text) || text.includes(PAPER)))) return null;
	const { year = '', month = '', day = '' } = match?.groups ?? {};
	const quote = match?.[0].trim() ?? '';
	const date = match ? isoDate(readYear(year), readNumber(month), readNumber(day)) : null;
	const weekday = WEEKDAY.exec(text);
	return {
		date,
		quote: raw.includes(quote) ? quote : raw,
		otherWeekday:
			date && weekday && !fallsOn(date, weekday.groups?.['week'] ?? '') ? weekday[0] : null,
		...readWords(
			text
				.replace(match?.[0] ?? '', ' ')
				.replace(WEEKDAY, ' ')
				.replace(PAPER, ' ')
		)
	};
}

function fallsOn(date: IsoDate, weekday: string): boolean {
	return weekdayOf(dayNumber(date)) === '日一二三四五六天'.indexOf(weekday) % 7;
}

/** The words between the date: a number is the page's, a name after an editor's office is no section. */
function readWords(line: string): Pick<PrintedLine, 'pageNumber' | 'section'> {
	// A number behind a name is the page's, though the blank between was lost.
	const apart = line.replace(/(?<=[^第\P{Script=Han}])(?=\d)/gu, ' ');
	const words = apart.split(/[\s│|丨:,]+/).filter(Boolean);
	let pageNumber: number | null = null;
	let section: string | null = null;
	let isName = false;
	for (const word of words) {
		const editor = EDITOR.exec(word);
		if (editor || isName) {
			isName = editor !== null && editor.groups?.['name'] === '';
			continue;
		}
		const number = /^第?[A-D]?0?(?<n>[1-9]\d?)版?(?!\d)|(?<![\d.-])0?(?<last>[1-9]\d?)版?$/.exec(
			word
		)?.groups;
		pageNumber ??= Number(number?.['n'] ?? number?.['last'] ?? 0) || null;
		const name = word.replace(/^第?[A-D]?\d+版?|\d+版?$/g, '');
		if (/^[\p{Script=Han}·、]{2,12}$/u.test(name) && !OTHER.test(name)) section ??= name;
	}
	return { pageNumber, section };
}

const DIGITS = '〇一二三四五六七八九';

function readYear(text: string): number {
	const plain = text.replace(/[○零]/g, '〇');
	return Number(plain.replace(/\D/g, (digit) => String(DIGITS.indexOf(digit))));
}

/** 11, 十一, 二十一, 三. */
function readNumber(text: string): number {
	if (/^\d+$/.test(text)) return Number(text);
	if (!text.includes('十')) return DIGITS.indexOf(text);
	const [tens = '', ones = ''] = text.split('十');
	return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
