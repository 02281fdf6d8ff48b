// Two items that are one story.
import { SENTENCE_END } from '../../2-lines/chars.ts';
import type { Story } from '../story.ts';

/** The first with the second's text behind its own. A heading between the two heads the whole where the first has none. */
export function joinStories(first: Story, second: Story): Story {
	const between = [second.kicker, second.headline, second.subtitle].filter((text) => !!text);
	const headed = first.headline !== '' || between.length === 0;
	const { kicker, headline, subtitle } = headed ? first : second;
	const rest = [...(headed ? between : []), ...second.paragraphs].map(String);
	return {
		...first,
		kind: first.kind === 'photo' && second.kind === 'photo' ? 'photo' : 'article',
		kicker,
		headline,
		subtitle,
		credits: [...first.credits, ...second.credits],
		paragraphs: joinParagraphs(first.paragraphs, rest),
		confidence: { ...first.confidence, body: 1 },
		spans: [...first.spans, ...second.spans].sort((a, b) => a.from - b.from),
		lines: [...first.lines, ...second.lines].sort(([a], [b]) => a - b)
	};
}

/** A sentence that was cut is made whole. */
function joinParagraphs(above: readonly string[], below: readonly string[]): string[] {
	const [end, start] = [above.at(-1), below[0]];
	if (end === undefined || start === undefined || SENTENCE_END.test(end))
		return [...above, ...below];
	return [...above.slice(0, -1), end + start, ...below.slice(1)];
}
