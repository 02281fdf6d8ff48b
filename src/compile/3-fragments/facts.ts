// What is known of each line before lines are judged together.
import { countHan, emWidth, NO_LINE_START, SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Setting } from '../2-lines/measure.ts';
import type { Line } from '../2-lines/line.ts';
import { isExpert, readByline } from './credits.ts';
import {
	endsNotice,
	isContact,
	isCutByline,
	isDateline,
	isFolio,
	isFolioPart,
	isLossNotice,
	isForeign,
	opensWithPlace,
	isNoticeTitle,
	opensWithByline,
	signatureKind
} from './signs.ts';
import {
	blockNoticeWords,
	blockSizes,
	captionsBelow,
	isFlush,
	readEchoes,
	signaturesAhead
} from './page-facts.ts';
import { isInnerTitle, opensLetter, seriesTitles, turns, verses } from './inner-lines.ts';
import { readsOn } from './reads-on.ts';
import { splitTail } from './tail.ts';
import { wordAcross } from './words.ts';

/** Settled by the line's own words. */
export type Sign = 'folio' | 'title' | 'contact' | 'foreign' | 'photo' | 'byline' | 'signature';

export interface Facts {
	line: Line;
	sign: Sign | null;
	dateline: boolean;
	/** Opens as reports do: 近日, 日前, a day. */
	lead: boolean;
	/** Opens as only running text does: 同时, 据了解, 其中. */
	connective: boolean;
	/** Ends a sentence, or carries a credit behind one; a line that needs no sign to be whole. */
	closed: boolean;
	/** A signature in brackets stands behind its last sentence: the story ends here. */
	signed: boolean;
	/** Shaped like a title inside a story: short, whole in itself, no sentence. */
	subhead: boolean;
	/** A piece of a paragraph that a column's end cut off, or surely none; null until the page's loose ends were counted. */
	cut: boolean | null;
	/** Part of a story though it looks like a heading: 【案情】, a salutation, verse. */
	inner: boolean;
	/** 昌平：, before what happened there. */
	placed: boolean;
	/** A full stop stands inside. */
	sentences: boolean;
	commas: number;
	cutStart: boolean;
	/** Two phrases with a blank between and no other sign: how headlines are set. */
	halves: boolean;
	/** Kicker and headline on one line: phrases with blanks between, and no sign that parts clauses. */
	phrases: boolean;
	/** Ends in a word that must go on: 的, 在, 由. */
	hangs: boolean;
	/** A signature or a picture's credit comes before the next 本报讯: a story may begin here without one. */
	signedAhead: boolean;
	/** A picture's credit closes the one or two paragraphs below. */
	captionBelow: boolean;
	/** Ends in a comma or another sign that calls for more. */
	dangling: boolean;
	/** Quotes and brackets opened and not closed, less those closed and not opened. */
	balance: number;
	noticeWords: number;
	/** The formula that ends a legal notice stands at its end. */
	lastWord: boolean;
	/** Share of its pairs of ideographs that lines elsewhere on the page repeat: headlines say what bodies say. */
	echo: number;
	width: number;
	/** Rows in the block of lines, between blank rows, that it stands in. */
	block: number;
	/** Em by which the beginning of the next line, if it could not be broken, is wider than one character. */
	unit: number;
	/** Set with blanks between its characters to fill the line. */
	spread: boolean;
	/** About as wide as the line above or below it. */
	likeNeighbour: boolean;
	/** A word lies over the end of the line above. */
	wordAbove: boolean;
	/** How readily the line above reads on here, −1.2 to 3.2 (see reads-on.ts); 0 behind a sentence's end or a comma. */
	readsAbove: number;
	/** Paragraphs of its page begin at the column's edge, parted by blank rows. */
	flush: boolean;
	/** Somebody begins to speak, as people do by turns in an interview. */
	turn: boolean;
	/** The end of a credit that stands behind the last sentence of the line above: …。本报记者 X / 摄. */
	tailAbove: boolean;
}

const LEAD =
	/^[“"]?(?:(?:本报)?综合(?:消息|报道)|(?:[上下左右]|题)?图为|近日|日前|近期|连日来|昨日|昨天|昨晚|今天|今日|上周|本周|前不久|不久前|\d{1,2}月\d{1,2}日|\d{1,2}日|(?:本报)?记者(?:从|在|近日|昨|日前|了解)|据(?:《[^》]{2,12}》|新华社|中新社|央视|\p{Script=Han}{2,8}(?:日报|晚报|早报|青年报|时报|周刊|客户端|网))(?:\p{Script=Han}{0,4}(?:报道|消息|电)))/u;
const CONNECTIVE =
	/^(?:同时|此外|另外|其中|据了解|据悉|据介绍|据统计|据\p{Script=Han}{2,16}(?:介绍|统计|透露)|对此|为此|因此|随后|随着|目前|截至目前|截至\p{Script=Han}|如今|近年来|今年以来|一直以来|下一步|接下来|今后|\p{Script=Han}{2,4}中(?=[，,])|活动现场|现场|当天|当日|会上|会议(?:要求|指出|强调)|通知(?:要求|指出|强调|明确)|《通知》|记者了解到|不仅|不但|而且|但是|然而)(?:[，,、]|\p{Script=Han}{2})/u;
const OPENERS = /[“‘「『（(《【〈]/gu;
const CLOSERS = /[”’」』）)》】〉]/gu;

export function readFacts(lines: readonly Line[], setting: Setting): Facts[] {
	const blocks = blockSizes(lines);
	const ahead = signaturesAhead(lines);
	const captions = captionsBelow(lines);
	const notices = blockNoticeWords(lines, blocks);
	const echoes = readEchoes(lines);
	// In a narrow column any line is as short as a verse.
	const verse = setting.wrapped ? [] : verses(lines);
	const speaks = turns(lines);
	const flush = isFlush(lines, setting.widths);
	const series = setting.wrapped ? [] : seriesTitles(lines);
	return lines.map((line, i) => {
		const { body, signature } = splitOverLines(lines[i - 1], line);
		const plain = tight(body);
		const width = setting.widths[i] ?? 0;
		const inner =
			(verse[i] ?? false) ||
			(series[i] ?? false) ||
			(isInnerTitle(plain) && !isColumnHead(lines, i));
		return {
			line,
			sign:
				readSign(line.text, isQuoted(lines, i)) ??
				readTorn(lines, i) ??
				readTornNote(lines, i) ??
				readFolioPart(lines, i),
			dateline: isDateline(line.text) || opensWithByline(line.text),
			lead: LEAD.test(plain) || opensLetter(plain),
			connective: CONNECTIVE.test(plain),
			closed: inner || SENTENCE_END.test(plain),
			signed: signature,
			subhead: isSubhead(plain, width, lines[i + 1]),
			cut: null,
			inner,
			placed: opensWithPlace(plain),
			sentences: hasSentences(plain),
			commas: plain.match(/[，,]/gu)?.length ?? 0,
			cutStart: NO_LINE_START.test(plain),
			halves: isHalves(body),
			phrases: isPhrases(line.text),
			hangs: /[的在和与及是将被把对为由从向等该其以并或而且让使给这那各每]$/u.test(plain),
			signedAhead: ahead[i] ?? false,
			captionBelow: captions[i] ?? false,
			dangling: /[，、；：,;:—“‘（(《]$/u.test(plain),
			balance: (plain.match(OPENERS)?.length ?? 0) - (plain.match(CLOSERS)?.length ?? 0),
			noticeWords: notices[i] ?? 0,
			lastWord: endsNotice(plain),
			echo: echoes[i] ?? 0,
			width,
			block: blocks[i] ?? 1,
			unit: unitWidth(lines[i + 1]?.text ?? ''),
			spread: isSpread(line.text),
			likeNeighbour: [setting.widths[i - 1], setting.widths[i + 1]].some(
				(other) => other !== undefined && Math.abs(other - width) <= ALIKE
			),
			wordAbove: wordAcross(tight(lines[i - 1]?.text ?? ''), plain),
			readsAbove: readsAbove(tight(lines[i - 1]?.text ?? ''), plain),
			flush,
			turn: speaks[i] ?? false,
			tailAbove: endsTail(lines[i - 1], line)
		};
	});
}

/** 律师说法 above a question is the name of a column; above running text it is a part of the case. */
function isColumnHead(lines: readonly Line[], i: number): boolean {
	const [line, below, next] = [lines[i], lines[i + 1], lines[i + 2]];
	if (!line || !below || countHan(line.text) > LONGEST_COLUMN) return false;
	// Set apart, and the line below runs on: a paragraph, no headline.
	if (below.gap > 0 && next?.gap === 0) return false;
	const text = tight(below.text);
	return (
		/^\p{Script=Han}+$/u.test(tight(line.text)) &&
		text.length <= LONGEST_TITLE &&
		!/[。；;]/u.test(text)
	);
}

const LONGEST_COLUMN = 6;
const LONGEST_TITLE = 26;

/** known: times that a learner knows this very join to be counted. */
export function readsAbove(above: string, plain: string, known = 0): number {
	return SENTENCE_END.test(above) || /[，、；：,;:]$/u.test(above)
		? 0
		: readsOn(above, plain, known);
}

const ALIKE = 0.75;
const LONGEST_UNIT = 6;

/** Digits and letters are not broken, nor is what stands at a line's beginning from the closing sign behind it. */
function unitWidth(text: string): number {
	const unit =
		/^[“‘「『（(《【]*(?:[\w.%]+|.)[，。、；：！？”’」』）》】％]*/u.exec(text)?.[0] ?? '';
	return Math.min(LONGEST_UNIT, Math.max(0, emWidth(unit, false) - 1));
}

/** 七 点 之 间 上 下 班 的 */
function isSpread(text: string): boolean {
	const pieces = text.split(/\s+/u);
	return (
		pieces.length > 3 &&
		pieces.filter((piece) => Array.from(piece).length < 3).length > pieces.length * 0.7
	);
}

function isHalves(body: string): boolean {
	const halves = body.split(/\s+/u);
	return (
		halves.length === 2 && halves.every((half) => countHan(half) > 2 && !/[，。；、,;]/u.test(half))
	);
}

function isPhrases(text: string): boolean {
	return (
		text.length <= LONGEST_PHRASES &&
		/\p{Script=Han}.{2,}\s+\S.{2,}\p{Script=Han}/u.test(text) &&
		!/[，,。；;]/u.test(text)
	);
}

/** Characters of a kicker and a headline; the pattern's time grows with the square of a line's length. */
const LONGEST_PHRASES = 120;

const LONGEST_SUBHEAD = 20;
const SUBHEAD_MARK = /^[（(]?[一二三四五六七八九十]+[)）、.．]/u;

/** A line that a column's end cut off is as short, but goes on in the middle of a word or a clause. */
function isSubhead(plain: string, width: number, below: Line | undefined): boolean {
	if (/^【[^】]{2,24}】$/u.test(plain)) return true;
	if (!below || width < 4 || width > LONGEST_SUBHEAD || countHan(plain) < 4) return false;
	if (/[，,。；;]|[的在和与及是将被把对为由从向等该其以并或而且了]$/u.test(plain)) return false;
	if (NO_LINE_START.test(tight(below.text)) || countOf(plain, OPENERS) !== countOf(plain, CLOSERS))
		return false;
	return SUBHEAD_MARK.test(plain) || !wordAcross(plain, tight(below.text));
}

function countOf(text: string, signs: RegExp): number {
	return text.match(signs)?.length ?? 0;
}

function readSign(text: string, quoted: boolean): Sign | null {
	if (isFolio(text)) return 'folio';
	if (isNoticeTitle(text)) return 'title';
	if (isContact(text) || isLossNotice(text)) return 'contact';
	if (isForeign(text) && !quoted) return 'foreign';
	if (isCutByline(text)) return 'byline';
	return signatureKind(text);
}

/** Rows that a quotation in Latin letters may run over. */
const QUOTED_ROWS = 4;

/** Within a quotation that began in the line or in the lines right above. */
function isQuoted(lines: readonly Line[], i: number): boolean {
	const rows = lines.slice(Math.max(0, i - QUOTED_ROWS), i + 1);
	const broken = rows.findLastIndex((row, at) => at > 0 && row.gap > 0);
	const text = rows
		.slice(Math.max(0, broken))
		.map((row) => row.text)
		.join('');
	const begun = text.lastIndexOf('“');
	return begun >= 0 && /\p{Script=Han}/u.test(text) && text.indexOf('”', begun) < 0
		? true
		: /”/u.test(lines[i]?.text ?? '') && begun >= 0;
}

function readFolioPart(lines: readonly Line[], i: number): Sign | null {
	// The editors' telephone may stand between.
	const beside = lines.slice(Math.max(0, i - 2), i + 3).some((line) => isFolio(line.text));
	return beside && isFolioPart(lines[i]?.text ?? '') ? 'folio' : null;
}

const LONGEST_REST = 8;
const REPORT_END = /^(?:摄?影)?报?道$/u;
/** The rest of 记者 or 通讯员 begins the line. */
const TORN_ROLE = /^(?:(?:报记)?者|讯?员)\p{Script=Han}/u;

/** 安 摄影报道, 影报道: names nobody without the line above. */
function isPhotoRest(text: string): boolean {
	return /摄|报?道$/u.test(tight(text)) && readByline(text) === null;
}

/** …摄 / 影报道, 本报记者 X 通讯员 / Y 摄影报道: a credit that a narrow box broke. */
function readTorn(lines: readonly Line[], i: number): Sign | null {
	const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]];
	if (!line) return null;
	const endsCredit = (first: Line, last: Line) =>
		(last.gap === 0 || REPORT_END.test(tight(last.text))) &&
		(readByline(first.text) === null || isPhotoRest(last.text)) &&
		(last.text.length <= LONGEST_REST || TORN_ROLE.test(tight(last.text))) &&
		!SENTENCE_END.test(last.text) &&
		/记者|通讯员|摄/u.test(tight(first.text)) &&
		readByline(first.text + last.text)?.photo === true;
	if (above && endsCredit(above, line)) return 'photo';
	const goesOn = below && (signatureKind(below.text) === null || TORN_ROLE.test(tight(below.text)));
	return goesOn && endsCredit(line, below) ? 'photo' : null;
}

/** Rows that a note in brackets may run over. */
const NOTE_ROWS = 3;

/** （解答律师：X 法律服务 / 中心 Y）: a note on where a piece comes from, broken by its column. */
function readTornNote(lines: readonly Line[], i: number): Sign | null {
	for (let from = Math.max(0, i - NOTE_ROWS + 1); from <= i; from++) {
		if (!/^\s*[（(][^）)]*$/u.test(lines[from]?.text ?? '')) continue;
		const rest = lines.slice(from + 1, from + NOTE_ROWS);
		const end = rest.findIndex(({ text }) => /[）)]/u.test(text)) + 1;
		const rows = lines.slice(from, from + end + 1);
		const whole = rows.slice(1).every(({ gap }) => gap === 0);
		if (end > 0 && from + end >= i && whole && isExpert(rows.map(({ text }) => text).join('')))
			return 'signature';
	}
	return null;
}

/** Characters of a credit's end. */
const LONGEST_END = 6;

function endsTail(above: Line | undefined, line: Line): boolean {
	const end = tight(line.text);
	if (!above || line.gap > 0 || end.length > LONGEST_END || !/(?:摄|报道|[)）])$/u.test(end))
		return false;
	const tail = splitTail(tight(above.text) + end);
	return tail.byline !== null && tail.body.length < tight(above.text).length;
}

/** A sentence ends inside: outside quotations, or with one that closes in 。”. */
function hasSentences(plain: string): boolean {
	if (/[。！？…]”./u.test(plain)) return true;
	const bare = plain.replace(/[“‘"「《（(][^”’"」》）)]{0,200}[”’"」》）)]/gu, '');
	return /[。；;].|[！？].{6}/u.test(bare);
}

/** A signature in brackets may run over a line's end: （记者 X 通讯员 / Y）. */
function splitOverLines(above: Line | undefined, line: Line): { body: string; signature: boolean } {
	const tail = splitTail(line.text);
	if (tail.byline || !above || !/^[^（(]{1,20}[)）]$/u.test(line.text)) return tail;
	const whole = splitTail(`${above.text} ${line.text}`);
	return whole.byline ? { body: '。', signature: whole.signature } : tail;
}
