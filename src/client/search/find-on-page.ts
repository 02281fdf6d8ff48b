// Where a query stands on an article's page, by the rules by which the search found it.
import { BODY, DECK, HEADLINE, NAMES, PARAGRAPH_BREAK } from '../../search/fields.ts';
import { findPlaces, toMarks } from '../../search/marks.ts';
import { parseQuery, soughtTerms } from '../../search/query.ts';
import type { TextTerm } from '../../search/text-term.ts';
import { rangeOf, type Place } from '../passage/passage.ts';
import { paragraphsOf } from '../passage/paragraphs.ts';

/** What stands around the body: each element is looked through by itself. In the page's order. */
const AROUND: readonly [selector: string, field: number][] = [
	['article .kicker', DECK],
	['article h1', HEADLINE],
	['article .sub', DECK],
	['article .byline a', NAMES]
];

/** From the page's top down; a sentence that a paragraph's end cuts is one range. */
export function findOnPage(q: string, page: ParentNode): Range[] {
	const terms = soughtTerms(parseQuery(q));
	const around = AROUND.flatMap(([selector, field]) =>
		[...page.querySelectorAll<HTMLElement>(selector)].flatMap((element) =>
			rangesIn([element], terms, field)
		)
	);
	return [...around, ...rangesIn(paragraphsOf(page), terms, BODY)];
}

function rangesIn(
	elements: readonly HTMLElement[],
	terms: readonly TextTerm[],
	field: number
): Range[] {
	const texts = elements.map(({ textContent }) => textContent);
	const marks = toMarks(findPlaces(texts.join(PARAGRAPH_BREAK), terms, field));
	return marks.flatMap(([from, to]) => {
		// A mark's end belongs to the paragraph of its last character.
		const last = placeIn(texts, to - 1);
		const end = { ...last, at: last.at + 1 };
		return rangeOf({ from: placeIn(texts, from), to: end, words: '' }, elements) ?? [];
	});
}

function placeIn(texts: readonly string[], at: number): Place {
	let left = at;
	for (const [index, { length }] of texts.entries()) {
		if (left < length) return { paragraph: index + 1, at: left };
		left -= length + PARAGRAPH_BREAK.length;
	}
	throw new Error(`no character ${String(at)} on the page`);
}
