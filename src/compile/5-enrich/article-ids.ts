// Stories → stories with permanent ids and corrected words. Ids come first: they belong to the text as printed.
import type { ArticleId } from '../../model/ids.ts';
import type { PageDiagnostic } from '../../model/page.ts';
import type { WordsCorrection } from '../1-ingest/corrections.ts';
import type { Story, StoryPage } from '../4-stories/story.ts';
import { diagnostic, type Report } from '../report.ts';
import { correct } from './article-ids/corrections.ts';
import type { PublishedId } from './article-ids/ids-file.ts';
import { mintFromOpening, mintFromWhole, printedLetters } from './article-ids/mint.ts';
import { gramHashes, sharedPart, sketch } from './article-ids/sketch.ts';

export interface NamedStory extends Story {
	/** null for banners and advertisements. */
	id: ArticleId | null;
}

export interface NamedPage extends Omit<StoryPage, 'items'> {
	items: NamedStory[];
}

/** One article: all stories with the same printed letters, wherever they stood. */
interface Article {
	printed: string;
	sources: Set<string>;
	headline: string;
	id: ArticleId | null;
}

/** More than this share of an old text makes a new one its heir. */
const HEIR = 0.6;

/**
 * pages: in path order. previous: what the last build published, [] for the first. `published` is what this one does.
 * An old address that no article keeps is reported as address_lost under its source.
 */
export function assignIds(
	pages: readonly StoryPage[],
	previous: readonly PublishedId[],
	report: Report
): { pages: NamedPage[]; published: PublishedId[] } {
	const articleOf = collectArticles(pages);
	const articles = [...new Set(articleOf.values())];
	mintIds(articles, new Map(previous.map((entry) => [entry.id, entry])));
	keepOldIds(articles, previous, report);
	return {
		pages: pages.map((page) => namePage(page, articleOf)),
		published: articles.map(publish).sort((a, b) => (a.id < b.id ? -1 : 1))
	};
}

/** Each story's article, in the order in which they stand. */
function collectArticles(pages: readonly StoryPage[]): Map<Story, Article> {
	const articles = new Map<string, Article>();
	const articleOf = new Map<Story, Article>();
	for (const page of pages) {
		for (const story of page.items.filter(isArticle)) {
			const printed = printedLetters(story);
			const { headline } = story;
			const article = articles.get(printed) ?? { printed, sources: new Set(), headline, id: null };
			article.sources.add(page.source);
			articles.set(printed, article);
			articleOf.set(story, article);
		}
	}
	return articleOf;
}

/** Where several articles open alike, one has the opening's id and the others hash their whole text. */
function mintIds(articles: readonly Article[], known: ReadonlyMap<ArticleId, PublishedId>): void {
	const alike = new Map<ArticleId, Article[]>();
	for (const article of articles) {
		const opening = mintFromOpening(article.printed);
		alike.set(opening, [...(alike.get(opening) ?? []), article]);
	}
	for (const [opening, group] of alike) {
		const holder = holderOf(opening, group, known);
		for (const article of group) {
			article.id = article === holder ? opening : mintFromWhole(article.printed);
		}
	}
}

/** The article that is its own opening, else the one that had the id before, else the first in the order of pages. */
function holderOf(
	opening: ArticleId,
	group: readonly Article[],
	known: ReadonlyMap<ArticleId, PublishedId>
): Article | undefined {
	const short = group.find(({ printed }) => mintFromWhole(printed) === opening);
	if (short) return short;
	// Published by its whole text once, an article stays so, even when the one that opened alike is gone.
	const free = group.filter(({ printed }) => !known.has(mintFromWhole(printed)));
	const published = known.get(opening);
	if (!published || free.length <= 1) return free[0];
	const shares = free.map(({ printed }) => sharedPart(published.sketch, gramHashes(printed)));
	return free[shares.indexOf(Math.max(...shares))];
}

/** Old ids that no text has any more go to the text of the same source that most of the old one lives on in. */
function keepOldIds(
	articles: readonly Article[],
	previous: readonly PublishedId[],
	report: Report
): void {
	const minted = new Set(articles.map(({ id }) => id));
	const old = new Set(previous.map(({ id }) => id));
	const orphans = previous.filter(({ id }) => !minted.has(id));
	const fresh = articles.filter(({ id }) => id === null || !old.has(id));
	const claims = orphans.flatMap((orphan) =>
		fresh
			.filter(({ sources }) => orphan.sources.some((source) => sources.has(source)))
			.map((article) => ({
				orphan,
				article,
				share: sharedPart(orphan.sketch, gramHashes(article.printed))
			}))
			.filter(({ share }) => share > HEIR)
	);
	claims.sort((a, b) => b.share - a.share);
	const kept = new Set<PublishedId | Article>();
	for (const { orphan, article } of claims) {
		if (kept.has(orphan) || kept.has(article)) continue;
		article.id = orphan.id;
		kept.add(orphan).add(article);
	}
	for (const orphan of orphans) {
		if (!kept.has(orphan))
			report.add(orphan.sources[0] ?? '', 'address_lost', 0, `a/${orphan.id}/`);
	}
}

function namePage(page: StoryPage, articleOf: ReadonlyMap<Story, Article>): NamedPage {
	const corrections = (page.sidecar?.corrections ?? []).filter((c) => 'before' in c);
	const used = new Set<WordsCorrection>();
	const diagnostics: PageDiagnostic[] = [...page.diagnostics];
	const items = page.items.map((story): NamedStory => {
		if (!isArticle(story)) return { ...story, id: null };
		const article = articleOf.get(story);
		if (!article) throw new Error(`${page.source}: no id for “${story.headline}”`);
		if (story.headline !== article.headline) {
			diagnostics.push(diagnostic('headline_hidden', story.lines[0]?.[0] ?? 0, story.headline));
		}
		return correct({ ...story, id: article.id }, corrections, (correction) => used.add(correction));
	});
	for (const correction of corrections) {
		if (!used.has(correction)) {
			diagnostics.push(diagnostic('correction_unused', 0, correction.before));
		}
	}
	return { ...page, items, diagnostics };
}

function publish({ id, sources, printed }: Article): PublishedId {
	if (id === null) throw new Error('an article was left without an id');
	return { id, sources: [...sources].sort(), sketch: sketch(printed) };
}

function isArticle(story: Story): boolean {
	return story.kind === 'article' || story.kind === 'photo';
}
