// A headline printed twice, a little aside, for weight: the text layer holds both prints, whole or line by line, and each may
// break elsewhere: 让无人车“看 / 让无人车“ / 得见”雪花 / 看得见”雪花.
import { tight } from '../2-lines/chars.ts';
import type { HeadLine } from './heading-scorer.ts';

/** Characters from which a text said twice is no chance: of a print, of a line right above, of a line with others between. */
const LEAST = { print: 4, line: 3, away: 6 };
/** Lines of a headline and its reprint; the ways to part them double with each. */
const MOST_LINES = 10;

export function withoutReprints(lines: readonly HeadLine[]): HeadLine[] {
	if (isRepeated(lines)) return [...lines];
	const texts = new Map<string, number>();
	return withoutSecondRun(withoutSecondPrint(lines)).filter(({ text }, i) => {
		const plain = tight(text);
		const before = texts.get(plain);
		texts.set(plain, i);
		if (before === undefined) return true;
		return plain.length < (before === i - 1 ? LEAST.line : LEAST.away);
	});
}

/** What stands more than twice was not printed again for weight: all of it is kept. */
function isRepeated(lines: readonly HeadLine[]): boolean {
	const times = new Map<string, number>();
	for (const { text } of lines) times.set(tight(text), (times.get(tight(text)) ?? 0) + 1);
	return [...times].some(([text, count]) => text.length >= LEAST.line && count > 2);
}

function withoutSecondPrint(lines: readonly HeadLine[]): readonly HeadLine[] {
	for (let from = 0; from < lines.length; from++) {
		for (let to = Math.min(lines.length, from + MOST_LINES); to > from + 1; to--) {
			const once = firstPrint(lines.slice(from, to));
			if (once) return [...lines.slice(0, from), ...once, ...lines.slice(to)];
		}
	}
	return lines;
}

/** Other lines may stand between the two prints. */
function withoutSecondRun(lines: readonly HeadLine[]): readonly HeadLine[] {
	for (let second = 1; second < lines.length; second++) {
		for (let first = 0; first < second; first++) {
			const end = endOfRun(lines, first, second);
			if (end !== null) return [...lines.slice(0, second), ...lines.slice(end)];
		}
	}
	return lines;
}

/** Behind the lines from `second` on that say what those from `first` on, before `second`, say; null where none do. */
function endOfRun(lines: readonly HeadLine[], first: number, second: number): number | null {
	let [a, b] = [first, second];
	let [one, other] = ['', ''];
	while (agree(one, other)) {
		if (one === other && one.length >= LEAST.away) return b;
		const lags = one.length <= other.length;
		const line = lags ? a < second && lines[a++] : lines[b++];
		if (!line) return null;
		if (lags) one += tight(line.text);
		else other += tight(line.text);
	}
	return null;
}

/** One half of lines of which two halves, each in the order of print, say the same. */
function firstPrint(lines: readonly HeadLine[]): HeadLine[] | null {
	const part = (at: number, first: string, second: string, kept: HeadLine[]): HeadLine[] | null => {
		const line = lines[at];
		if (!line) return first === second && first.length >= LEAST.print ? kept : null;
		const [one, other] = [first + tight(line.text), second + tight(line.text)];
		return (
			(agree(one, second) ? part(at + 1, one, second, [...kept, line]) : null) ??
			(agree(first, other) ? part(at + 1, first, other, kept) : null)
		);
	};
	return part(0, '', '', []);
}

const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
