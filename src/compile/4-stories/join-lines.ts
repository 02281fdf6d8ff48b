// Lines → running text. Blanks that only the setting made go; blanks that were printed stay.
import type { Line } from '../2-lines/line.ts';

export function joinLines(lines: readonly Line[]): string {
	let text = '';
	for (const line of lines) {
		const clean = cleanBlanks(line.text);
		text += /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(clean) ? ` ${clean}` : clean;
	}
	return cleanBlanks(text);
}

const SIGN = '，。、；：！？“”‘’「」『』（）《》〈〉【】…—·,;:!?()';
const BESIDE_SIGN = new RegExp(`\\s+(?=[${SIGN}])|(?<=[${SIGN}])\\s+`, 'gu');
/** 服 务 平 台: three characters or more, each with blanks around it, were spread to fill the line. */
const SPREAD =
	/(?<![^\s])(?:\S\s+){2,}\S(?![^\s])|(?<=\p{Script=Han})(?:\s+[\p{Script=Han}\d]){2,}(?![^\s，。])/gu;
const HAN_NUMBER = /(?<=\p{Script=Han})\s+(?=[\d%％])|(?<=[\d%％])\s+(?=\p{Script=Han})/gu;

export function cleanBlanks(text: string): string {
	return text
		.replace(SPREAD, (spread) => spread.replace(/\s+/gu, ''))
		.replace(
			BESIDE_SIGN,
			(blank, at: number, whole: string) => keepBeside(whole, at, blank.length) ?? ''
		)
		.replace(HAN_NUMBER, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** Between Latin words a half-width sign keeps its blank: Spring Water, Since. */
function keepBeside(whole: string, at: number, length: number): string | null {
	const [before, after] = [whole[at - 1] ?? '', whole[at + length] ?? ''];
	return /[\w,;:!?).]/.test(before) && /[\w(]/.test(after) ? ' ' : null;
}
