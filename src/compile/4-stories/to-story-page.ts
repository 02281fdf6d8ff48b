// A page's text → its items: link the fragments, match the headings, place the names, and account for every line.
import type { TextPage } from '../1-ingest/source-page.ts';
import { tight } from '../2-lines/chars.ts';
import { toLines } from '../2-lines/to-lines.ts';
import type { Fragment, SignFragment } from '../3-fragments/fragment.ts';
import { toFragments } from '../3-fragments/to-fragments.ts';
import type { Report } from '../report.ts';
import { bannerLook, bannerText } from './banner-look.ts';
import { toConfidence } from './confidence.ts';
import { findFaults } from './find-faults.ts';
import type { HeadLine } from './heading-scorer.ts';
import { absorbInner } from './inner-heads.ts';
import { linkFragments, type Chain } from './link.ts';
import { matchHeadings } from './match-headings.ts';
import { placeSign } from './signatures.ts';
import type { Story, StoryPage } from './story.ts';
import { printed, toBanner, toNotice } from './to-aside.ts';
import { toStory } from './to-story.ts';
import { withoutWordless } from './wordless.ts';

/** Look from which a line above a story is the name that it stands under, and not just a line that heads nothing. */
const LEAST_COLUMN = 0.3;

interface Placed {
	order: number;
	story: Story;
}

export function toStoryPage(page: TextPage, report: Report): StoryPage {
	const { fragments: cut, wrapped } = toFragments(toLines(page.text));
	const {
		fragments,
		chains: linked,
		margins,
		apart
	} = withoutWordless(cut, linkFragments(cut, wrapped));
	const match = matchHeadings(fragments, linked, wrapped);
	for (const reason of match.reasons) report.explain(`${page.source}: ${reason}`);
	const signs = placeSigns(fragments, linked, match.headings);
	const { chains, banners } = absorbInner(linked, match.banners);
	const diagnostics = [...page.diagnostics];
	const columns = new Map<number, string>();
	for (const { lines, over } of banners) {
		const text = printed(lines);
		if (over !== null && bannerLook(text) >= LEAST_COLUMN) columns.set(over, bannerText(text));
	}
	const placed: Placed[] = chains.map((chain, i) => {
		const heads = match.headings[i] ?? [];
		const built = toStory(chain, heads, signs.stories[i] ?? [], wrapped);
		const confidence = toConfidence({
			joins: margins[i] ?? 0,
			heading: match.margins[i] ?? null,
			headline: tight(built.headline).length,
			broken: chain[0]?.begins === 'next' || chain.at(-1)?.open === true
		});
		const column = columns.get(i) ?? null;
		diagnostics.push(...findFaults(built, chain));
		return { order: chain[0]?.order ?? 0, story: { ...built, column, confidence } };
	});
	for (const { lines } of banners) {
		placed.push({ order: lines[0]?.fragment.order ?? 0, story: toBanner(lines, false) });
	}
	for (const fragment of [...fragments.filter(isAside), ...signs.loose, ...apart]) {
		const story =
			fragment.type === 'notice'
				? toNotice(fragment.lines)
				: toBanner(fragment.lines, fragment.type === 'folio');
		placed.push({ order: fragment.order, story });
	}
	placed.sort((a, b) => a.order - b.order);
	const { source, text, sidecar, named } = page;
	return { source, text, sidecar, named, items: placed.map(({ story }) => story), diagnostics };
}

function isAside(fragment: Fragment): boolean {
	return fragment.type === 'folio' || fragment.type === 'notice';
}

function placeSigns(
	fragments: readonly Fragment[],
	chains: readonly Chain[],
	headings: readonly HeadLine[][]
) {
	const headedBy = new Map<number, number>();
	headings.forEach((lines, story) => {
		for (const line of lines) headedBy.set(line.fragment.order, story);
	});
	const stories: SignFragment[][] = chains.map(() => []);
	const loose: SignFragment[] = [];
	for (const fragment of fragments) {
		if (fragment.type !== 'sign') continue;
		const story = placeSign(fragment, fragments, chains, headedBy);
		(story === null ? loose : (stories[story] ?? loose)).push(fragment);
	}
	return { stories, loose };
}
