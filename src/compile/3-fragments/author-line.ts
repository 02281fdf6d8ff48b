// Who wrote an essay or a poem: a name alone on the line below the headline, with no mark and no word of what he is.
import { emWidth, SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import type { Byline } from './credits.ts';
import { isFullName } from './names.ts';
import { wordAcross } from './words.ts';

/** Characters of a name that stands alone; two are oftener a word. */
const NAME = 3;
/** Family names that are oftener a small word: 和黑夜, 那一天. */
const SMALL_WORD = /^[和那从都时年后以经]/u;
/** Em: a line narrower than this is a piece of a headline set upright. */
const NARROW = 4;
/** Lines of a headline above the name. */
const HEADLINE = 3;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether line i is a name that no other line of the page holds, and the lines above it are a headline's. */
export function isAuthorLine(lines: readonly Line[], i: number): boolean {
	const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]];
	if (!above || !line || !below) return false;
	const name = tight(line.text);
	if (readAuthor(name) === null || (line.gap === 0 && wordAcross(tight(above.text), name)))
		return false;
	if (below.gap === 0 && wordAcross(name, tight(below.text))) return false;
	const beside = [above, below].map(({ text }) => emWidth(tight(text), false));
	if (Math.min(...beside) < NARROW || !isUnderHeadline(lines, i)) return false;
	return lines.every(({ text }, other) => other === i || !tight(text).includes(name));
}

/** Set apart above, or below the end of other text. */
function isUnderHeadline(lines: readonly Line[], i: number): boolean {
	for (let at = i - 1; at >= Math.max(0, i - HEADLINE); at--) {
		const text = tight(lines[at]?.text ?? '');
		if (/[，。；：、]$/u.test(text)) return false;
		if (at === 0 || (lines[at]?.gap ?? 0) > 0) return true;
		if (SENTENCE_END.test(lines[at - 1]?.text ?? '')) return true;
	}
	return false;
}

/** A correspondent's name by itself; null where a word begins with its first character: 高温天, 黄河口. */
export function readAuthor(text: string): Byline | null {
	const name = tight(text);
	if (Array.from(name).length !== NAME || !/^\p{Script=Han}+(?<!摄)$/u.test(name)) return null;
	if (
		SMALL_WORD.test(name) ||
		!isFullName(name) ||
		[...segmenter.segment(name)].some(
			({ segment }) => segment.length > 1 && name.startsWith(segment)
		)
	)
		return null;
	return { credits: [{ role: '通讯员', names: [name] }], photo: false };
}
