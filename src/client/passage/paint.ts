// Marks over the text: the browser's own highlights, which leave the page as it is, else <mark> elements.

/** Each has its look in styles/passage.css; what a search found, in search/hit-bar.css. */
export type Ink = 'own' | 'slip' | 'spoken' | 'sought' | 'found' | 'here';

/**
 * Takes the place of what was painted in this ink before; without `find` it is taken away. `find` is asked once the page is
 * free of the old elements: a range that was found before would lie in nodes that are gone.
 */
export function paint(ink: Ink, find: () => readonly Range[] = () => []): void {
	if (!('highlights' in CSS)) {
		clearElements(ink);
		for (const part of find().flatMap(textsOf)) {
			const mark = document.createElement('mark');
			mark.className = ink;
			part.surroundContents(mark);
		}
		return;
	}
	const ranges = find();
	if (ranges.length === 0) CSS.highlights.delete(ink);
	else CSS.highlights.set(ink, new Highlight(...ranges));
}

function clearElements(ink: Ink): void {
	for (const mark of document.querySelectorAll(`mark.${ink}`)) {
		const parent = mark.parentNode;
		mark.replaceWith(...mark.childNodes);
		parent?.normalize();
	}
}

/** A range for each text node in it: only such can be put into an element. */
function textsOf(range: Range): Range[] {
	const { startContainer, endContainer, startOffset, endOffset } = range;
	const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
	const parts: Range[] = [];
	for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
		if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
		const part = document.createRange();
		part.setStart(node, node === startContainer ? startOffset : 0);
		part.setEnd(node, node === endContainer ? endOffset : node.length);
		if (!part.collapsed) parts.push(part);
	}
	return parts;
}
