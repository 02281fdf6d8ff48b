// Half-width punctuation among Chinese, shown full-width. Display only: text, ids and search keep what was printed.

const FULL: Readonly<Record<string, string>> = {
	',': '，',
	';': '；',
	':': '：',
	'!': '！',
	'?': '？',
	'.': '。',
	'(': '（',
	')': '）'
};

/** Han characters and the punctuation that only stands among them. */
const CHINESE = /[\p{Script=Han}\u3001-\u301f“”‘’…—\uff01-\uff0f\uff1a-\uff20]/u;

/**
 * The same text with `,;:!?` full-width beside a Chinese character, `.` between two, and brackets as a pair when
 * there is Chinese in or around them. Digits on both sides keep theirs (9:30, 1,000). One code unit stays one,
 * so that offsets into the text still hold.
 */
export function fullWidth(text: string): string {
	const brackets = chineseBrackets(text);
	let shown = '';
	for (let at = 0; at < text.length; at += 1) {
		const mark = text.charAt(at);
		const full = FULL[mark];
		// What stands before is what is shown there, so that a run of marks is set alike.
		const isWide =
			full !== undefined && (brackets.has(at) || isAmongChinese(mark, shown, text, at));
		shown += isWide ? full : mark;
	}
	return shown;
}

function isAmongChinese(mark: string, shown: string, text: string, at: number): boolean {
	if (mark === '(' || mark === ')') return false;
	const before = isChinese(neighbour(shown, shown.length, -1));
	const next = neighbour(text, at, 1);
	if (mark === '.') return before && (next === '' || isChinese(next));
	return before || isChinese(next);
}

/** Places of the brackets to widen. A bracket without a partner goes by its own neighbours. */
function chineseBrackets(text: string): ReadonlySet<number> {
	const found = new Set<number>();
	const open: number[] = [];
	const widen = (...places: number[]) => {
		const [first = 0, last = first] = places;
		const outside = [neighbour(text, first, -1), neighbour(text, last, 1)];
		const inside = text.slice(first + 1, last);
		if ([...outside, inside].some(isChinese)) places.forEach((place) => found.add(place));
	};
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '(') open.push(at);
		if (text[at] !== ')') continue;
		const partner = open.pop();
		if (partner === undefined) widen(at);
		else widen(partner, at);
	}
	open.forEach((at) => {
		widen(at);
	});
	return found;
}

function isChinese(text: string): boolean {
	return CHINESE.test(text);
}

/** The next character in a direction, over spaces; '' at the end of the text. */
function neighbour(text: string, at: number, step: 1 | -1): string {
	let next = at + step;
	while (text[next] === ' ' || text[next] === '\u3000') next += step;
	return text[next] ?? '';
}
