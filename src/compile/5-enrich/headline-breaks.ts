// Headline → the offsets where a line may break: between words, as a compositor would, never inside a name or a number with
// its noun. Word boundaries come from the dictionary of Intl.Segmenter; the rules below only take boundaries away.
import { placesIn } from './places/gazetteer.ts';
import { topicWordsIn } from './topics/topics.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

const OPENING = /[“‘《〈(（【「『\[]/;
const CLOSING = /[”’》〉)）】」』\],，.。、;；:：!！?？…—~·%％]/;
/** 10个企业, 三项举措, 千余人: a number, its measure word, and the noun that follows. */
const NUMBER = /(?:\d[\d.,]*|[一二两三四五六七八九十百千万亿]+)(?:余|多|万|亿|%|％)*/gu;
const MEASURE =
	/^(?:万|亿)?(?:个|名|位|家|场|项|条|件|份|次|届|期|批|支|座|间|台|套|本|张|册|幅|篇|种|类|大|届|级|天|年|月|日|岁|周|时|小时|分钟|元|万元|亿元|公里|平方米|斤|吨|瓶|辆|对|双|人|户|所|处|站|区|街|镇|村|站|线|号|路|班|步|门|棵|株|片|道|盏|碗|杯|桌|盒)/u;
/** 三年开展: time has no noun after it. */
const TIME = /[年月日天时岁周钟]$/;
/** Single characters that lean on the word before them. */
const LEANS_BACK =
	/^[的地得了着过们者员家会队部厂院校所区县市村镇乡街站节化性率型式中上下里内外后前时间多余和与及团赛展奖秀]$/u;
/** Nouns that close a name: 鼓楼街道 + 工会, 职工 + 大赛. */
const CLOSES_NAME =
	/^(?:工会|总工会|街道|公司|集团|支队|大队|委员会|联合会|协会|学校|医院|中心|基地|项目部|分会|分公司)$/u;
/** Shorter runs between quotation marks stay in one line. */
const QUOTED_WHOLE = 7;

/** A longer text is no headline, whatever the page made of it, and breaks anywhere. */
const LONGEST_HEADLINE = 200;

/** Ascending UTF-16 offsets, none at the ends; the same headline always breaks alike. */
export function headlineBreaks(headline: string): number[] {
	if (headline.length > LONGEST_HEADLINE) return [];
	const tokens = [...WORDS.segment(headline)].map(({ segment, index }) => ({ segment, index }));
	const whole = wholeSpans(headline);
	const breaks: number[] = [];
	tokens.forEach((token, i) => {
		const left = tokens[i - 1];
		if (!left) return;
		const at = token.index;
		if (whole.some(([from, to]) => from < at && at < to)) return;
		const leads = left.segment.length === 1 && left.index === (breaks.at(-1) ?? 0);
		if (mayBreak(headline, at, token.segment, leads)) breaks.push(at);
	});
	return withoutStubs(breaks, headline);
}

/** `leads`: a single character opens the line; it leads what follows unless it leans back: 为|职工, 送|温暖. */
function mayBreak(headline: string, at: number, right: string, leads: boolean): boolean {
	const [before, after] = [headline.charAt(at - 1), headline.charAt(at)];
	if (/\s/.test(after) || CLOSING.test(after) || OPENING.test(before)) return false;
	if (/\s/.test(before)) return true;
	if (/\d/.test(before) || /\d/.test(after)) return false;
	if (CLOSING.test(before)) return true;
	if (LEANS_BACK.test(right) || CLOSES_NAME.test(right)) return false;
	// 区总工会 is one name, though the dictionary knows 总 and 工会 apart.
	if (headline.startsWith('总工会', at)) return false;
	return !leads;
}

/** Stretches that no break may enter: names, terms of the trade, short quotations, numbers with their nouns. */
function wholeSpans(headline: string): [from: number, to: number][] {
	const spans = [...placesIn(headline), ...topicWordsIn(headline)]
		.filter(({ word }) => word.length <= QUOTED_WHOLE)
		.map(({ word, index }): [number, number] => [index, index + word.length]);
	for (const match of headline.matchAll(/“[^”]*”|《[^》]*》|‘[^’]*’/g)) {
		if (match[0].length <= QUOTED_WHOLE) spans.push([match.index, match.index + match[0].length]);
	}
	return [...spans, ...countedSpans(headline)];
}

function countedSpans(headline: string): [number, number][] {
	return [...headline.matchAll(NUMBER)].flatMap((match): [number, number][] => {
		const end = match.index + match[0].length;
		const measure = MEASURE.exec(headline.slice(end))?.[0] ?? '';
		if (measure === '') return /\d/.test(match[0]) ? [[match.index, end]] : [];
		const noun = TIME.test(measure) ? 0 : nounAt(headline, end + measure.length);
		return [[match.index, end + measure.length + noun]];
	});
}

/** Length of the word after a measure word, with a name's closing noun: 企业工会. 0 where no Han word follows. */
function nounAt(headline: string, from: number): number {
	let length = 0;
	for (const { segment } of WORDS.segment(headline.slice(from))) {
		if (!/^\p{Script=Han}+$/u.test(segment)) break;
		if (length > 1 && !CLOSES_NAME.test(segment) && !LEANS_BACK.test(segment)) break;
		length += segment.length;
	}
	return length;
}

/** A line of one character is no line: of two breaks that close, the later goes. */
function withoutStubs(breaks: readonly number[], headline: string): number[] {
	const kept: number[] = [];
	for (const at of breaks) {
		if (at - (kept.at(-1) ?? 0) >= 2 && headline.length - at >= 2) kept.push(at);
	}
	return kept;
}
