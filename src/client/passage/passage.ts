// A passage of an article's body: where it begins and ends, in paragraphs and their characters, and its words.

/** A place between two characters. */
export interface Place {
	/** 1-based, as in the ids of the page's paragraphs. */
	paragraph: number;
	/** UTF-16 offset into the paragraph's text. */
	at: number;
}

export interface Passage {
	from: Place;
	to: Place;
	/** As the reader saw them; paragraphs parted by a line break. */
	words: string;
}

/** What of a range lies in the body, without blanks at its ends; null: nothing. */
export function passageOf(range: Range, paragraphs: readonly HTMLElement[]): Passage | null {
	const parts = paragraphs.flatMap((paragraph, index) => {
		if (!range.intersectsNode(paragraph)) return [];
		const text = paragraph.textContent;
		const from = isInside(paragraph, range.startContainer)
			? offsetIn(paragraph, range.startContainer, range.startOffset)
			: 0;
		const to = isInside(paragraph, range.endContainer)
			? offsetIn(paragraph, range.endContainer, range.endOffset)
			: text.length;
		const [start, end] = trimmed(text, from, to);
		return start < end ? [{ paragraph: index + 1, start, end, words: text.slice(start, end) }] : [];
	});
	const [first, last] = [parts[0], parts.at(-1)];
	if (!first || !last) return null;
	return {
		from: { paragraph: first.paragraph, at: first.start },
		to: { paragraph: last.paragraph, at: last.end },
		words: parts.map(({ words }) => words).join('\n')
	};
}

/** The same passage in other texts of the same paragraphs: as printed, or in other characters. */
export function wordsIn(texts: readonly string[], { from, to }: Passage): string {
	return texts
		.slice(from.paragraph - 1, to.paragraph)
		.map((text, index, all) =>
			text.slice(index === 0 ? from.at : 0, index === all.length - 1 ? to.at : undefined)
		)
		.join('\n');
}

/** null: the page has no such place (its text has changed since). */
export function rangeOf({ from, to }: Passage, paragraphs: readonly HTMLElement[]): Range | null {
	const start = nodeAt(paragraphs[from.paragraph - 1], from.at, 'after');
	const end = nodeAt(paragraphs[to.paragraph - 1], to.at, 'before');
	if (!start || !end) return null;
	const range = document.createRange();
	range.setStart(...start);
	range.setEnd(...end);
	return range;
}

function isInside(paragraph: HTMLElement, node: Node): boolean {
	return paragraph.contains(node);
}

/** Characters of the paragraph before a boundary of a range. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(node, offset);
	return before.toString().length;
}

function trimmed(text: string, from: number, to: number): [number, number] {
	const words = text.slice(from, to);
	const start = from + words.length - words.trimStart().length;
	return [start, Math.max(start, to - (words.length - words.trimEnd().length))];
}

/** At the border of two text nodes a passage begins in the one after, and ends in the one before. */
function nodeAt(
	paragraph: HTMLElement | undefined,
	at: number,
	side: 'before' | 'after'
): [Text, number] | null {
	if (!paragraph) return null;
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let left = at;
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const { length } = node as Text;
		if (side === 'after' ? left < length : left <= length) return [node as Text, left];
		left -= length;
	}
	return null;
}
