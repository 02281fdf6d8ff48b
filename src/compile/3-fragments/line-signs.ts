// What a line is by its own words and those of its neighbours: folio, notice title, credit. A narrow box breaks credits and notes in
// brackets over several lines.
import { SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { isAuthorLine } from './author-line.ts';
import { readByline } from './credits.ts';
import { isSourceNote } from './signature.ts';
import {
	isContact,
	isCutByline,
	isDateline,
	isFolio,
	isFolioPart,
	isForeign,
	isLossNotice,
	isNoticeTitle,
	opensWithByline,
	signatureKind
} from './signs.ts';
import { splitTail } from './tail.ts';

/** Settled by the line's own words. */
export type Sign = 'folio' | 'title' | 'contact' | 'foreign' | 'photo' | 'byline' | 'signature';

/** Null: a heading or text, for the model to judge. */
export function signOf(lines: readonly Line[], i: number): Sign | null {
	return (
		readSign(lines, i) ?? readTorn(lines, i) ?? readTornNote(lines, i) ?? readFolioPart(lines, i)
	);
}

function readSign(lines: readonly Line[], i: number): Sign | null {
	const text = lines[i]?.text ?? '';
	if (isFolio(text)) return 'folio';
	if (isNoticeTitle(text)) return 'title';
	if (isContact(text) || isLossNotice(text)) return 'contact';
	if (isForeign(text) && !isQuoted(lines, i)) return 'foreign';
	if (isCutByline(text) || isAuthorLine(lines, i)) return 'byline';
	const kind = signatureKind(text);
	// Below text that goes on an expert's title and name are a part of it.
	const above = lines[i - 1];
	const isAfterText = above === undefined || SENTENCE_END.test(above.text);
	return kind === 'signature' &&
		!isAfterText &&
		isSourceNote(text) &&
		/^\S+$/u.test(text) &&
		!/^[（(]/u.test(text)
		? null
		: kind;
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
	if (!isFolioPart(lines[i]?.text ?? '')) return null;
	// The editors' telephone may stand between.
	return lines.slice(Math.max(0, i - 2), i + 3).some((line) => isFolio(line.text)) ? 'folio' : null;
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
	const goesOn =
		below &&
		(signatureKind(below.text) === null ||
			TORN_ROLE.test(tight(below.text)) ||
			// 通讯员 X / YZ 摄影报道: both are half a name, though the lower reads as a whole.
			signatureKind(line.text) === null);
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
		if (end > 0 && from + end >= i && whole && isSourceNote(rows.map(({ text }) => text).join('')))
			return 'signature';
	}
	return null;
}

/** Characters of a credit's end. */
const LONGEST_END = 6;

/** The end of a credit that stands behind the last sentence of the line above: …。本报记者 X / 摄. */
export function endsTail(above: Line | undefined, line: Line): boolean {
	const end = tight(line.text);
	if (!above || line.gap > 0 || end.length > LONGEST_END || !/(?:摄|报道|[)）])$/u.test(end))
		return false;
	const tail = splitTail(tight(above.text) + end);
	return tail.byline !== null && tail.body.length < tight(above.text).length;
}

/** 新华社某地5月1日电 / （记者 X）…: the byline behind a wire's dateline, broken off before it. */
export function followsDateline(above: Line | undefined, line: Line): boolean {
	const wire = /^(?:本报|新华社|中新社)\S{2,14}电$/u;
	return (
		above !== undefined &&
		line.gap === 0 &&
		wire.test(tight(above.text)) &&
		opensWithByline(line.text)
	);
}

/** 新华社某地12 / 月9日电: a dateline that a narrow column broke. */
export function isTornDateline(line: Line | undefined, below: Line | undefined): boolean {
	if (!line || below?.gap !== 0 || !/^(?:本报|新华社|中新社)/u.test(line.text)) return false;
	const plain = tight(line.text);
	return !isDateline(plain) && WIRE_DAY.test(plain + tight(below.text));
}

const WIRE_DAY = /^(?:本报|新华社|中新社)\p{Script=Han}{2,8}(?:\d{1,2}月)?\d{1,2}日电/u;

/** A signature in brackets may run over a line's end: （记者 X 通讯员 / Y）. */
export function splitOverLines(
	above: Line | undefined,
	line: Line
): { body: string; signature: boolean; captioned: boolean } {
	const tail = splitTail(line.text);
	const own = { ...tail, captioned: tail.byline?.photo === true };
	if (tail.byline || !above || !/^[^（(]{1,20}[)）]$/u.test(line.text)) return own;
	const whole = splitTail(`${above.text} ${line.text}`);
	return whole.byline ? { body: '。', signature: whole.signature, captioned: false } : own;
}
