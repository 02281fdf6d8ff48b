// Links to a passage: `#p3:~:text=…`. Browsers find the words by themselves; where they do not, the paragraph's id is left.
import { wordsIn, type Passage, type Place } from './passage.ts';

const MARK = ':~:';

/** Longer words are named by their beginning and their end. */
const WHOLE = 40;
const END = 12;
/** Of what stands before, where the same words stood earlier. */
const PREFIX = 8;

/** `body`: the paragraphs' texts, as the static page shows them. */
export function passageLink(url: string, passage: Passage, body: readonly string[]): string {
	const whole = atWordBorders(body, passage);
	const { from } = whole;
	const [first = '', ...more] = wordsIn(body, whole).split('\n');
	const last = more.at(-1) ?? first;
	const isWhole = more.length === 0 && first.length <= WHOLE;
	const parts = isWhole ? [first] : [first.slice(0, END), last.slice(-END)];
	const text = body[from.paragraph - 1] ?? '';
	const before = text.slice(Math.max(0, from.at - PREFIX), from.at);
	const earlier = [...body.slice(0, from.paragraph - 1), text.slice(0, from.at + first.length - 1)];
	const isRepeated = earlier.some((other) => other.includes(parts[0] ?? ''));
	const prefix = isRepeated && before !== '' ? `${encode(before)}-,` : '';
	return `${url}#p${String(from.paragraph)}${MARK}text=${prefix}${parts.map(encode).join(',')}`;
}

export interface Sought {
	prefix: string;
	start: string;
	/** null: `start` is all of it. */
	end: string | null;
}

/** The first directive of an address or its hash; null: it has none. */
export function readDirective(address: string): Sought | null {
	const directive = new RegExp(`${MARK}(?:[^#]*&)?text=([^&]*)`).exec(address)?.[1];
	if (directive === undefined) return null;
	const terms = directive.split(',');
	const prefix = terms[0]?.endsWith('-') ? decode(terms.shift() ?? '').slice(0, -1) : '';
	if (terms.at(-1)?.startsWith('-')) terms.pop();
	const [start, end] = terms.map(decode);
	return start ? { prefix, start, end: end ?? null } : null;
}

/** Where the words stand in these paragraphs, the first time; null: nowhere. */
export function findSought(sought: Sought, body: readonly string[]): Passage | null {
	for (const [index, text] of body.entries()) {
		const found = text.indexOf(sought.prefix + sought.start);
		if (found < 0) continue;
		const at = found + sought.prefix.length;
		const end = sought.end === null ? null : findEnd(sought.end, body, index, at);
		const to = end ?? { paragraph: index + 1, at: at + sought.start.length };
		return { from: { paragraph: index + 1, at }, to, words: '' };
	}
	return null;
}

function findEnd(words: string, body: readonly string[], from: number, at: number) {
	for (let index = from; index < body.length; index += 1) {
		const found = body[index]?.indexOf(words, index === from ? at : 0) ?? -1;
		if (found >= 0) return { paragraph: index + 1, at: found + words.length };
	}
	return null;
}

/** Browsers find whole words only: a passage that begins or ends inside of one is widened. */
function atWordBorders(body: readonly string[], { from, to, words }: Passage): Passage {
	const border = ({ paragraph, at }: Place, side: 'start' | 'end'): Place => {
		const text = body[paragraph - 1] ?? '';
		const word = new Intl.Segmenter('zh', { granularity: 'word' })
			.segment(text)
			.containing(side === 'start' ? at : at - 1);
		if (!word?.isWordLike) return { paragraph, at };
		return { paragraph, at: side === 'start' ? word.index : word.index + word.segment.length };
	};
	return { from: border(from, 'start'), to: border(to, 'end'), words };
}

/** `-` parts a directive's terms, and is left alone by encodeURIComponent. */
function encode(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a lone % in a typed address
	}
}
