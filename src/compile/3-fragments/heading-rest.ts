// A headline's last characters may share their row with the body's first line: …蛙人清淤 / 忙 4月9日，在…; so may all of a short
// one's, set in front of its body: 密云：消防课开进民宿 密云区古北口镇….
import { SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';

const REST =
	/^(\p{Script=Han}{1,3}[！？!?]?)\s+((?:\d{1,2}月\d{1,2}日|近日|日前|昨[天日]|今[天日]|连日来|本报讯).*)$/u;
/** Characters of the headline line above. */
const LEAST = 4;
const MOST = 24;

/** The line, or the headline's rest and the body's beginning. */
export function splitHeadingRest(line: Line, above: Line | undefined): Line[] {
	if (line.text.length !== line.span.to - line.span.from) return [line];
	const rest = above && line.gap === 0 ? restOf(line.text, above.text) : null;
	const [, head = '', body = ''] = rest ?? runIn(RUN_IN, line.text, line.text) ?? [];
	if (body === '') return [line];
	const { from, to } = line.span;
	return [
		{ ...line, text: head, span: { from, to: from + head.length } },
		{ ...line, text: body, span: { from: to - body.length, to }, gap: 0 }
	];
}

/** The two parts of a line below a headline, or below the beginning of one. */
function restOf(text: string, above: string): RegExpExecArray | null {
	const headline = tight(above);
	const isHeadline =
		headline.length >= LEAST &&
		headline.length <= MOST &&
		!SENTENCE_END.test(headline) &&
		!/[，、。；]/u.test(headline);
	if (!isHeadline) return null;
	return REST.exec(text) ?? runIn(RUN_IN_REST, text, headline);
}

/** 密云：: where it happened, at a headline's beginning. */
const PLACED = /^(\p{Script=Han}{2,10})[：:]/u;
const RUN_IN = /^(\p{Script=Han}{2,10}[：:][^，。；\s]{3,20})\s+(\S.*)$/u;
const RUN_IN_REST = /^([^，。；\s]{1,16})\s+(\S.*)$/u;

/** The body behind such a headline names the place again. */
function runIn(pattern: RegExp, text: string, headline: string): RegExpExecArray | null {
	const match = pattern.exec(text);
	const place = PLACED.exec(headline)?.[1];
	return match && place && match[2]?.startsWith(place) ? match : null;
}
