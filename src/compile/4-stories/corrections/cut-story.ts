// One item that is two stories.
import { tight } from '../../2-lines/chars.ts';
import type { Span } from '../../span.ts';
import type { Story } from '../story.ts';

/** words: where the second begins; text: the page's. null: the words do not stand in the body. */
export function cutStory(story: Story, words: string, text: string): [Story, Story] | null {
	const bodies = cutParagraphs(story.paragraphs, tight(words));
	if (!bodies) return null;
	const [first, second] = bodies;
	const behind = tight(second.join(''));
	const parts: [Span[], Span[]] = [[], []];
	for (const span of story.spans) {
		const line = text.slice(span.from, span.to);
		const at = behind.includes(tight(line)) ? 0 : startOf(line, behind);
		if (at > 0) parts[0].push({ from: span.from, to: span.from + at });
		if (at < line.length) parts[1].push({ from: span.from + at, to: span.to });
	}
	const confidence = { ...story.confidence, body: 1 };
	const row = (at: number) => text.slice(0, at).split(/\n|\f/).length;
	const placed = (spans: Span[]) => ({
		spans,
		lines: spans.map(({ from }): [number, number] => [row(from), row(from)])
	});
	return [
		{ ...story, paragraphs: first, confidence, ...placed(parts[0]) },
		{
			...story,
			kind: 'article',
			kicker: null,
			headline: '',
			subtitle: null,
			credits: [],
			paragraphs: second,
			confidence: { body: 1, heading: 0 },
			...placed(parts[1])
		}
	];
}

/** Where in a line the text behind the cut begins; its length where it does not. */
function startOf(line: string, behind: string): number {
	for (let at = 1; at < line.length; at++) {
		const rest = tight(line.slice(at));
		if (rest.length > 0 && behind.startsWith(rest) && line.charAt(at).trim() !== '') return at;
	}
	return line.length;
}

function cutParagraphs(paragraphs: readonly string[], words: string): [string[], string[]] | null {
	for (const [i, paragraph] of paragraphs.entries()) {
		const at = offsetOf(paragraph, words);
		if (at === null || (i === 0 && at === 0)) continue;
		const [head, tail] = [paragraph.slice(0, at).trimEnd(), paragraph.slice(at)];
		const above = paragraphs.slice(0, i);
		return [head === '' ? above : [...above, head], [tail, ...paragraphs.slice(i + 1)]];
	}
	return null;
}

/** Of words without blanks in a text with some. */
function offsetOf(text: string, words: string): number | null {
	const at = tight(text).indexOf(words);
	if (at < 0) return null;
	let seen = 0;
	for (let i = 0; i < text.length; i++) {
		if (text.charAt(i).trim() === '') continue;
		if (seen === at) return i;
		seen++;
	}
	return null;
}
