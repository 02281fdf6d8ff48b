// How a letter to the paper ends, where no word of the line tells it: 某镇一名职工, or a name that the answer below speaks to.
import { SENTENCE_END, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { isSalutation } from './inner-lines.ts';

const SENDER =
	/^[—―–-]*\p{Script=Han}{0,10}(?:一[名位个]|几[名位]|部分|全体)\p{Script=Han}{0,2}(?:职工|员工|工友|工人|读者|网友|居民|市民|村民|家长|司机|骑手|老师|教师|护士|乘客)$/u;
const NAME = /^\p{Script=Han}{2,5}$/u;
/** Lines of a letter. */
const LONGEST_LETTER = 80;

/** The lines that end a letter, below its last sentence, and the name that opens the answer. */
export function letterEnds(lines: readonly Line[]): boolean[] {
	const texts = lines.map(({ text }) => tight(text));
	const ends = lines.map(() => false);
	let opened = -Infinity;
	texts.forEach((plain, i) => {
		if (isSalutation(plain)) opened = i;
		if (i - opened > LONGEST_LETTER || !SENTENCE_END.test(texts[i - 1] ?? '')) return;
		const answered = NAME.test(plain) && /^[：:]$/u.test(answerTo(plain, texts[i + 1]));
		if (answered) ends[i + 1] = true;
		if (answered || SENDER.test(plain)) ends[i] = true;
	});
	return ends;
}

/** What the line below says behind the name. */
const answerTo = (name: string, below = ''): string =>
	below.startsWith(name) ? below.slice(name.length) : '';
