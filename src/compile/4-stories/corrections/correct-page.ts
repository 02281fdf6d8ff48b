// What a person corrected of a page's items, put in before ids are minted: which stories are one, which are two, what kind
// each is. Headings and tags are only noted with their story, for later stages to set.
import type { Correction } from '../../1-ingest/corrections.ts';
import { tight } from '../../2-lines/chars.ts';
import { diagnostic } from '../../report.ts';
import type { Story, StoryPage } from '../story.ts';
import { cutStory } from './cut-story.ts';
import { joinStories } from './join-stories.ts';

/** In the order in which they were written. A correction that fits no item, or several, is a diagnostic and changes nothing. */
export function correctPage(page: StoryPage): StoryPage {
	const corrections = (page.sidecar?.corrections ?? []).flatMap((correction) =>
		'before' in correction ? [] : [correction]
	);
	if (corrections.length === 0) return page;
	const diagnostics = [...page.diagnostics];
	let items: readonly Story[] = page.items;
	for (const correction of corrections) {
		const { found, words } = apply(correction, items, page.text);
		if (Array.isArray(found)) items = found;
		else diagnostics.push(diagnostic(found, 0, words));
	}
	return { ...page, items: [...items], diagnostics };
}

type Outcome = Story[] | 'correction_unused' | 'correction_ambiguous';

/** The items as corrected, or why they cannot be. */
function apply(
	correction: Exclude<Correction, { before: string }>,
	items: readonly Story[],
	text: string
): { found: Outcome; words: string } {
	if ('join' in correction) {
		const [ends, begins] = correction.join.map(tight);
		const first = only(items.filter((item) => bodyOf(item).endsWith(ends ?? '')));
		const next = only(items.filter((item) => bodyOf(item).startsWith(begins ?? '')));
		const [a, b] = [toStory(first), toStory(next)];
		const words = correction.join[a ? 1 : 0];
		if (!a || !b || a === b)
			return { found: typeof first === 'string' ? first : unused(next), words };
		const joined = joinStories(a, b);
		return {
			words,
			found: items.flatMap((item) => (item === a ? joined : item === b ? [] : item))
		};
	}
	if ('cut' in correction) {
		const words = correction.cut;
		const inside = items.filter((item) => bodyOf(item).indexOf(tight(words)) > 0);
		const story = only(inside);
		const parts = typeof story === 'string' ? null : cutStory(story, words, text);
		if (!parts) return { found: unused(story), words };
		return { words, found: items.flatMap((item) => (item === story ? parts : item)) };
	}
	const { item: words, ...fix } = correction;
	const story = findItem(items, words);
	if (typeof story === 'string') return { found: story, words };
	const kind = fix.kind ?? story.kind;
	const banner = items.find(
		(item) =>
			item.kind === 'banner' && item !== story && tight(item.headline) === tight(fix.headline ?? '')
	);
	const whole = banner ? withLines(story, banner) : story;
	const fixed = { ...whole, kind, byHand: { ...story.byHand, ...fix } };
	const others = items.filter((item) => item !== banner);
	return { words, found: others.map((item) => (item === story ? fixed : item)) };
}

/** A heading that the page's reading left among the banners belongs to its story again. */
function withLines(story: Story, banner: Story): Story {
	return {
		...story,
		spans: [...story.spans, ...banner.spans].sort((a, b) => a.from - b.from),
		lines: [...story.lines, ...banner.lines].sort(([a], [b]) => a - b)
	};
}

/** By its headline or its opening, else by any words in it. */
function findItem(items: readonly Story[], words: string) {
	const wanted = tight(words);
	const named = items.filter(
		(item) => tight(item.headline) === wanted || bodyOf(item).startsWith(wanted)
	);
	if (named.length > 0) return only(named);
	return only(items.filter((item) => allWords(item).some((text) => text.includes(wanted))));
}

function allWords(item: Story): string[] {
	const { kicker, headline, subtitle } = item;
	return [...[kicker, headline, subtitle].map((text) => tight(text ?? '')), bodyOf(item)];
}

/** What is taken for a banner or an advertisement has its first line as headline, though it may be a story's rest. */
function bodyOf(item: Story): string {
	const opening = item.kind === 'banner' || item.kind === 'ad' ? item.headline : '';
	return tight(opening + item.paragraphs.join(''));
}

type Only = Story | 'correction_unused' | 'correction_ambiguous';

function only(found: readonly Story[]): Only {
	if (found.length > 1) return 'correction_ambiguous';
	return found[0] ?? 'correction_unused';
}

function toStory(found: Only): Story | null {
	return typeof found === 'string' ? null : found;
}

function unused(found: Only): 'correction_unused' | 'correction_ambiguous' {
	return typeof found === 'string' ? found : 'correction_unused';
}
