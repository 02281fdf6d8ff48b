// The last characters of a headline may share their row with the body's first line: …蛙人清淤 / 忙 4月9日，在….
import { SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';

const REST =
	/^(\p{Script=Han}{1,3}[！？!?]?)\s+((?:\d{1,2}月\d{1,2}日|近日|日前|昨[天日]|今[天日]|连日来|本报讯).*)$/u;
/** Characters of the headline line above. */
const LEAST = 4;
const MOST = 24;

/** The line, or the headline's rest and the body's beginning. */
export function splitHeadingRest(line: Line, above: Line | undefined): Line[] {
	const match = REST.exec(line.text);
	const [, rest = '', body = ''] = match ?? [];
	const { from, to } = line.span;
	if (!match || !above || line.gap > 0 || line.text.length !== to - from) return [line];
	const headline = tight(above.text);
	const isHeadline =
		headline.length >= LEAST &&
		headline.length <= MOST &&
		!SENTENCE_END.test(headline) &&
		!/[，、。；]/u.test(headline);
	if (!isHeadline) return [line];
	return [
		{ ...line, text: rest, span: { from, to: from + rest.length } },
		{ ...line, text: body, span: { from: to - body.length, to }, gap: 0 }
	];
}
