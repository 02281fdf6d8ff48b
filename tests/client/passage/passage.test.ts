import { paragraphsOf } from '../../../src/client/passage/paragraphs.ts';
import { beforeEach, expect, it } from 'vitest';
import { passageOf, rangeOf, wordsIn } from '../../../src/client/passage/passage.ts';

const BODY = ['昨晚“第一堂课”开讲。', '来的有三十人。'];

beforeEach(() => {
	// As the page is set: a break beside the quotation.
	document.body.innerHTML =
		'<article><div class="text"><p>昨晚<wbr>“第一堂课”<wbr>开讲。</p><p>来的有三十人。</p></div></article><p>别的</p>';
});

function select(from: [Node, number], to: [Node, number]): Range {
	const range = document.createRange();
	range.setStart(...from);
	range.setEnd(...to);
	return range;
}

it('a selection inside a paragraph keeps its offsets over line breaks', () => {
	const [first] = paragraphsOf(document);
	const texts = [...first!.childNodes].filter((node) => node.nodeType === 3);
	const passage = passageOf(select([texts[0]!, 1], [texts[2]!, 2]), paragraphsOf(document));
	expect(passage).toEqual({
		from: { paragraph: 1, at: 1 },
		to: { paragraph: 1, at: 10 },
		words: '晚“第一堂课”开讲'
	});
});

it('a selection over two paragraphs has both, and goes back to the same range', () => {
	const paragraphs = paragraphsOf(document);
	const last = paragraphs[1]!.firstChild!;
	const passage = passageOf(select([paragraphs[0]!.firstChild!, 0], [last, 2]), paragraphs)!;
	expect(passage.words).toBe(`${BODY[0]!}\n来的`);
	expect(wordsIn(BODY, passage)).toBe(passage.words);
	const range = rangeOf(passage, paragraphs)!;
	expect(range.startContainer.textContent).toBe('昨晚');
	expect([range.endContainer, range.endOffset]).toEqual([last, 2]);
});

it('what lies outside of the body is no passage', () => {
	const outside = document.querySelector('body > p')!.firstChild!;
	expect(passageOf(select([outside, 0], [outside, 2]), paragraphsOf(document))).toBeNull();
});

it('a place that the page no longer has gives no range', () => {
	const paragraphs = paragraphsOf(document);
	const passage = { from: { paragraph: 2, at: 0 }, to: { paragraph: 2, at: 99 }, words: '' };
	expect(rangeOf(passage, paragraphs)).toBeNull();
});
