// A page's text → its items: link the fragments, match the headings, place the names, and account for every line.
import type { Credit, PageDiagnostic, Role } from '../../model/page.ts';
import type { TextPage } from '../1-ingest/source-page.ts';
import { countHan, tight } from '../2-lines/chars.ts';
import type { Line } from '../2-lines/line.ts';
import { toLines } from '../2-lines/to-lines.ts';
import { readAuthor } from '../3-fragments/author-line.ts';
import { isCutByline } from '../3-fragments/signs.ts';
import { joinCredit, readByline } from '../3-fragments/credits.ts';
import type { Fragment, SignFragment } from '../3-fragments/fragment.ts';
import { isSourceNote, readSignature } from '../3-fragments/signature.ts';
import { toFragments } from '../3-fragments/to-fragments.ts';
import { diagnostic, type Report } from '../report.ts';
import { wordAcross } from '../3-fragments/words.ts';
import { bannerLook, bannerText } from './banner-look.ts';
import { toBodyText } from './body-text.ts';
import { toConfidence } from './confidence.ts';
import { toHeading } from './heading-roles.ts';
import { absorbInner } from './inner-heads.ts';
import { cleanBlanks } from './join-lines.ts';
import { linkFragments, type Chain } from './link.ts';
import type { HeadLine } from './heading-scorer.ts';
import { matchHeadings } from './match-headings.ts';
import { placeSign } from './signatures.ts';
import { runsOf, spansOf } from './spans.ts';
import type { Story, StoryPage } from './story.ts';
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

function toStory(
	chain: Chain,
	heads: readonly HeadLine[],
	signs: readonly SignFragment[],
	wrapped: boolean
): Story {
	const body = toBodyText(chain);
	const signed = readSigns(signs);
	const notes = signs.map(({ lines }) => textOf(lines)).filter(isSourceNote);
	const heading = toHeading(heads, body.paragraphs[0] ?? '', wrapped);
	const reported = body.reported || signs.some(({ sign }) => sign !== 'photo');
	const photo = body.photo || signs.some(({ sign }) => sign === 'photo');
	const lines = [
		...heads,
		...chain.flatMap((part) => part.lines),
		...signs.flatMap((sign) => sign.lines)
	];
	return {
		kind:
			photo && !reported && body.paragraphs.length <= MOST_CAPTION_PARAGRAPHS ? 'photo' : 'article',
		...heading,
		column: null,
		credits: mergeCredits([...body.credits, ...signed]),
		paragraphs: [...withoutTorn(body.paragraphs, signs), ...notes],
		folio: false,
		confidence: SURE,
		spans: spansOf(lines),
		lines: runsOf(lines)
	};
}

const SURE = { body: 1, heading: 1 };
const MOST_CAPTION_PARAGRAPHS = 3;

/** Names on lines of their own; 本报记者 alone takes the names of the next such line. */
function readSigns(signs: readonly SignFragment[]): Credit[] {
	const texts = signs.map(({ lines }) => textOf(lines));
	return texts.flatMap((text, i) => {
		const cut = texts[i - 1];
		const whole = cut !== undefined && isCutByline(cut) ? readByline(`${cut} ${text}`) : null;
		return (whole ?? readSignature(text) ?? readByline(text) ?? readAuthor(text))?.credits ?? [];
	});
}

/** …回家。本 / 报记者 X: the first character of the credit below is no part of the body. */
function withoutTorn(paragraphs: readonly string[], signs: readonly SignFragment[]): string[] {
	const torn = signs.some(({ lines }) => /^报记者/u.test(tight(textOf(lines))));
	const last = paragraphs.at(-1)?.replace(/(?<=[。！？…”’])\s*本$/u, '');
	return torn && last ? [...paragraphs.slice(0, -1), last] : [...paragraphs];
}

function textOf(lines: readonly Line[]): string {
	return joinCredit(lines.map((line) => line.text));
}

const ROLES: readonly Role[] = ['记者', '通讯员', '摄影'];

function mergeCredits(credits: readonly Credit[]): Credit[] {
	return ROLES.flatMap((role) => {
		const names = credits
			.filter((credit) => credit.role === role)
			.flatMap((credit) => credit.names);
		return names.length === 0 ? [] : [{ role, names: [...new Set(names)] }];
	});
}

/** Lines of a banner: halves of a slogan stay apart, a wrapped line is made whole. */
function printed(lines: readonly HeadLine[]): string {
	return lines.reduce((text, { text: next, row }, i) => {
		const wrapped =
			row !== lines[i - 1]?.row && (countHan(next) < LEAST_HALF || wordAcross(text, next));
		return i === 0 ? next : `${text}${wrapped ? '' : ' '}${next}`;
	}, '');
}

const LEAST_HALF = 4;

const BANNER: Omit<Story, 'headline' | 'spans' | 'lines'> = {
	kind: 'banner',
	kicker: null,
	subtitle: null,
	column: null,
	credits: [],
	paragraphs: [],
	folio: false,
	confidence: SURE
};

function toBanner(lines: readonly Line[], folio: boolean): Story {
	const headline =
		folio || !('fragment' in (lines[0] ?? {}))
			? lines.map((line) => line.text).join(' ')
			: printed(lines as HeadLine[]);
	return {
		...BANNER,
		folio,
		headline: cleanBlanks(headline),
		spans: spansOf(lines),
		lines: runsOf(lines)
	};
}

function toNotice(lines: readonly Line[]): Story {
	const [first, ...rest] = lines.map((line) => cleanBlanks(line.text));
	return {
		...BANNER,
		kind: 'ad',
		headline: first ?? '',
		paragraphs: rest,
		spans: spansOf(lines),
		lines: runsOf(lines)
	};
}

const QUOTE = 20;

function findFaults(story: Story, chain: Chain): PageDiagnostic[] {
	const found: PageDiagnostic[] = [];
	const [first, last] = [chain[0], chain.at(-1)];
	const begin = (story.paragraphs[0] ?? '').slice(0, QUOTE);
	if (first?.begins === 'next')
		found.push(diagnostic('loose_text', first.lines[0]?.row ?? 0, begin));
	if (story.headline === '')
		found.push(diagnostic('headless_story', first?.lines[0]?.row ?? 0, begin));
	if (last?.open) {
		found.push(
			diagnostic(
				'open_end',
				last.lines.at(-1)?.row ?? 0,
				(story.paragraphs.at(-1) ?? '').slice(-QUOTE)
			)
		);
	}
	return found;
}
