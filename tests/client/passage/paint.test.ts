// happy-dom has no highlights of its own: what is painted here are elements, as in browsers without.
import { paragraphsOf } from '../../../src/client/passage/paragraphs.ts';
import { expect, it } from 'vitest';
import { paint } from '../../../src/client/passage/paint.ts';
import { rangeOf } from '../../../src/client/passage/passage.ts';

const places = (from: number, to: number) => ({
	from: { paragraph: 1, at: from },
	to: { paragraph: 1, at: to },
	words: ''
});

it('paints over line breaks, again in another place, and leaves the text as it was', () => {
	document.body.innerHTML = '<article><div class="text"><p>昨晚<wbr>开讲了。</p></div></article>';
	const paragraphs = paragraphsOf(document);
	const marked = () => [...document.querySelectorAll('mark.own')].map((mark) => mark.textContent);
	for (const [from, to, words] of [
		[1, 3, ['晚', '开']],
		[0, 4, ['昨晚', '开讲']]
	] as const) {
		paint('own', () => [rangeOf(places(from, to), paragraphs)!]);
		expect(marked()).toEqual(words);
		expect(paragraphs[0]!.textContent).toBe('昨晚开讲了。');
	}
	paint('own');
	expect(marked()).toEqual([]);
	expect(paragraphs[0]!.querySelectorAll('wbr')).toHaveLength(1);
});
