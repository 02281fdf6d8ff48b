// What is known of each line before lines are judged together.
import { countHan, NO_LINE_START, SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Setting } from '../2-lines/measure.ts';
import type { Line } from '../2-lines/line.ts';
import { ALIKE } from '../2-lines/widths.ts';
import { markBareVerses } from './bare-verse.ts';
import { hangs } from './hangs.ts';
import {
	endsTail,
	followsDateline,
	isTornDateline,
	signOf,
	splitOverLines,
	type Sign
} from './line-signs.ts';
import { endsNotice, isDateline, opensWithByline, opensWithPlace } from './signs.ts';
import {
	blockNoticeWords,
	blockSizes,
	captionsBelow,
	isFlush,
	readEchoes,
	signaturesAhead
} from './page-facts.ts';
import { isInnerTitle, isSalutation, opensLetter, turns } from './inner-lines.ts';
import { letterEnds } from './letter-ends.ts';
import {
	balanceOf,
	hasSentences,
	isHalves,
	isPhrases,
	isSpread,
	isSubhead,
	unitWidth
} from './line-shapes.ts';
import { placeLists, type ListLine } from './place-lists.ts';
import { columnTitles, seriesTitles } from './inner-titles.ts';
import { readsOn } from './reads-on.ts';
import { raggedVerses, verses } from './verse.ts';
import { readJoins, wordAcross } from './words.ts';

export interface Facts {
	line: Line;
	sign: Sign | null;
	dateline: boolean;
	/** Opens as reports do: 近日, 日前, a day. */
	lead: boolean;
	/** The line below opens as reports do. */
	leadBelow: boolean;
	/** Opens as only running text does: 同时, 据了解, 其中. */
	connective: boolean;
	/** Ends a sentence, or carries a credit behind one; a line that needs no sign to be whole. */
	closed: boolean;
	/** A signature in brackets stands behind its last sentence: the story ends here. */
	signed: boolean;
	/** A picture's credit stands behind its last sentence. */
	captioned: boolean;
	/** Shaped like a title inside a story: short, whole in itself, no sentence. */
	subhead: boolean;
	/** A piece of a paragraph that a column's end cut off, or surely none; null until the page's loose ends were counted. */
	cut: boolean | null;
	/** Part of a story though it looks like a heading: 【案情】, a salutation, verse. */
	inner: boolean;
	/** A line of a poem. */
	verse: boolean;
	/** A subhead by its words: one of a series, a part of a case. */
	titled: boolean;
	/** A line of a list by places: an item begins, or goes on. */
	listed: ListLine;
	/** A letter begins on the next line. */
	letterBelow: boolean;
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
	/** Set with blanks between its characters to fill the line, or filling it with what stands before it: its width tells nothing. */
	spread: boolean;
	/** About as wide as the line above or below it. */
	likeNeighbour: boolean;
	/** A word lies over the end of the line above. */
	wordAbove: boolean;
	/** How readily the line above reads on here, −1.2 to 3.2 (see reads-on.ts); 0 behind a sentence's end or a comma. */
	readsAbove: number;
	/** Paragraphs of its page begin at the column's edge, parted by blank rows. */
	flush: boolean;
	/** Begins on the row on which its headline ends. */
	runIn: boolean;
	/** Printed once more right above or below: a headline printed over itself. */
	doubled: boolean;
	/** Text stands behind it on its row: a headline, or the end of one. */
	beside: boolean;
	/** Somebody begins to speak, as people do by turns in an interview. */
	turn: boolean;
	/** Ends in a question, and somebody's turn to speak comes next: the end of what he was asked, cut off by a column's end. */
	answered: boolean;
	/** The end of a credit that stands behind the last sentence of the line above: …。本报记者 X / 摄; or the byline behind a wire's dateline. */
	tailAbove: boolean;
}

const LEAD =
	/^[“"]?(?:(?:本报)?综合(?:消息|报道)|(?:[上下左右]|题)?图为|近日|日前|近期|连日来|昨日|昨天|昨晚|今天|今日|上周|本周|前不久|不久前|\d{1,2}月\d{1,2}日|\d{1,2}日|(?:本报)?记者(?:从|在|近日|昨|日前|了解)|据(?:《[^》]{2,12}》|新华社|中新社|央视|\p{Script=Han}{2,8}(?:日报|晚报|早报|青年报|时报|周刊|客户端|网))(?:\p{Script=Han}{0,4}(?:报道|消息|电)))/u;
const CONNECTIVE =
	/^(?:同时|此外|另外|其中|据了解|据悉|据介绍|据统计|据\p{Script=Han}{2,16}(?:介绍|统计|透露)|对此|为此|因此|随后|随着|目前|截至目前|截至\p{Script=Han}|如今|近年来|今年以来|一直以来|下一步|接下来|今后|\p{Script=Han}{2,4}中(?=[，,])|活动现场|现场|当天|当日|会上|会议(?:要求|指出|强调)|通知(?:要求|指出|强调|明确)|《通知》|记者了解到|不仅|不但|而且|但是|然而)(?:[，,、]|\p{Script=Han}{2})/u;

export function readFacts(lines: readonly Line[], setting: Setting): Facts[] {
	const blocks = blockSizes(lines);
	const ahead = signaturesAhead(lines);
	const captions = captionsBelow(lines);
	const notices = blockNoticeWords(lines, blocks);
	const echoes = readEchoes(lines);
	const verse = setting.wrapped ? raggedVerses(lines, setting.widths, echoes) : verses(lines);
	if (setting.wrapped) markBareVerses(verse, lines, setting.widths, echoes);
	const speaks = turns(lines);
	const flush = isFlush(lines, setting.widths);
	const titles = setting.wrapped ? columnTitles(lines, setting.widths) : seriesTitles(lines);
	const lists = setting.wrapped ? placeLists(lines) : [];
	const ends = setting.wrapped ? letterEnds(lines) : [];
	const texts = lines.map(({ text }) => tight(text));
	readJoins(texts.map((text, i) => [texts[i - 1] ?? '', text]));
	return lines.map((line, i) => {
		const { body, signature, captioned } = splitOverLines(lines[i - 1], line);
		const plain = tight(body);
		const width = setting.widths[i] ?? 0;
		const behindWire = followsDateline(lines[i - 1], line);
		const behindHead = isBehind(lines[i - 1], line);
		// As wide as the line below, it is a column's line that stands beside the headline.
		const fills = setting.wrapped && width >= (setting.widths[i + 1] ?? Infinity) - ALIKE;
		const runIn = behindHead && !fills;
		const above = behindHead ? '' : (texts[i - 1] ?? '');
		const inner =
			(verse[i] ?? false) ||
			(titles[i] ?? false) ||
			(ends[i] ?? false) ||
			(isInnerTitle(plain) && !isColumnHead(lines, i));
		return {
			line,
			sign: signOf(lines, i),
			dateline:
				!behindWire &&
				(isDateline(line.text) || opensWithByline(line.text) || isTornDateline(line, lines[i + 1])),
			lead: LEAD.test(plain) || opensLetter(plain),
			leadBelow: LEAD.test(tight(lines[i + 1]?.text ?? '')),
			connective: CONNECTIVE.test(plain),
			closed: inner || SENTENCE_END.test(plain) || (lists[i] != null && lists[i + 1] === 'first'),
			signed: signature,
			captioned,
			subhead: isSubhead(plain, width, lines[i + 1]),
			cut: null,
			inner,
			verse: verse[i] ?? false,
			titled: (titles[i] ?? false) || (ends[i] ?? false),
			listed: lists[i] ?? null,
			letterBelow: isSalutation(texts[i + 1] ?? ''),
			placed: opensWithPlace(plain),
			sentences: hasSentences(plain),
			commas: plain.match(/[，,]/gu)?.length ?? 0,
			cutStart: NO_LINE_START.test(plain),
			halves: isHalves(body),
			phrases: isPhrases(line.text),
			hangs: hangs(plain),
			signedAhead: ahead[i] ?? false,
			captionBelow: captions[i] ?? false,
			dangling: /[，、；：,;:—“‘（(《]$/u.test(plain),
			balance: balanceOf(plain),
			noticeWords: notices[i] ?? 0,
			lastWord: endsNotice(plain),
			echo: echoes[i] ?? 0,
			width,
			block: blocks[i] ?? 1,
			unit: unitWidth(lines[i + 1]?.text ?? ''),
			spread: runIn || isSpread(line.text),
			runIn,
			doubled: isHeadline(plain) && [texts[i - 1], texts[i + 1]].includes(texts[i]),
			beside: isBehind(line, lines[i + 1]),
			likeNeighbour: [setting.widths[i - 1], setting.widths[i + 1]].some(
				(other) => other !== undefined && Math.abs(other - width) <= ALIKE
			),
			wordAbove: wordAcross(above, plain),
			readsAbove: readsAbove(above, plain),
			flush,
			turn: speaks[i] ?? false,
			answered: /[？?]$/u.test(plain) && speaks[i + 1] === true,
			tailAbove: behindWire || endsTail(lines[i - 1], line) || isTornDateline(lines[i - 1], line)
		};
	});
}

const LEAST_HEADLINE = 4;

/** No sentence, and long enough to be no mark that a table repeats. */
function isHeadline(plain: string): boolean {
	return countHan(plain) >= LEAST_HEADLINE && !/[。；，、]$/u.test(plain);
}

/** On one row, as a headline and its text are where they were one line: see shared-row.ts and heading-rest.ts. */
function isBehind(above: Line | undefined, line: Line | undefined): boolean {
	return above?.row === line?.row && line?.gap === 0 && !line.across;
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
