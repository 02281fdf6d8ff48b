// Which earlier articles each article goes with: the same story printed before, and up to five related ones. An article
// knows only what came out before its day, so that what is added later leaves it, and its static page, as they are.
import type { ArticleId } from '../../model/ids.ts';
import { sortedHashes } from '../5-enrich/article-ids/sketch.ts';
import type { Article } from './article.ts';
import type { Issue } from './issues.ts';
import { RecentGrams, Slots } from './recent-grams.ts';

/** Of either. */
const MOST = 5;
/** Share of an article's rare grams and tags that a related one has, at least: a district and a topic that are seldom one. */
const RELATED = 0.06;
/** Share from which it is worth comparing whole texts. */
const SUSPECT = 0.3;
/** Share of the shorter text's 5-grams that a reprint has: cut and retitled, it is the same story still. */
const SAME = 0.6;
/** Characters of a body that say what it is about. */
const LEAD = 160;

/** Fills `related` and `sameAs` of the articles' texts. Issues: ascending, as toIssues gives them; the undated know no before. */
export function relateArticles(issues: readonly Issue[]): void {
	const earlier: Article[] = [];
	const index = new RecentGrams();
	for (const { day, articles } of issues) {
		if (day === null) continue;
		const known = earlier.length;
		const grams = articles.map(slotsOf);
		const before = grams.map((own) => rank(index.compare(own, RELATED)));
		grams.forEach((own) => {
			index.add(own);
		});
		earlier.push(...articles);
		articles.forEach((article, i) => {
			// A story may stand on two pages of one day: the second names the first.
			const today = rank(index.compare(grams[i] ?? [], SUSPECT)).filter(
				([at]) => at >= known && at < known + i
			);
			const suspects = [...today.slice(0, MOST), ...(before[i] ?? []).slice(0, MOST)];
			const alike = suspects.filter(([, share]) => share >= SUSPECT);
			const own = alike.length > 0 ? sortedHashes(article.text.paragraphs.join('')) : NONE;
			const same = alike.flatMap(([at]) => (isSame(own, earlier[at]) ? [at] : []));
			const others = (before[i] ?? []).flatMap(([at]) => (same.includes(at) ? [] : [at]));
			set(article, 'sameAs', idsOf(same.slice(0, MOST), earlier));
			set(article, 'related', idsOf(others.slice(0, MOST), earlier));
		});
	}
}

/** Most alike first; among equals the later. */
function rank(shares: [at: number, share: number][]): [at: number, share: number][] {
	return shares.sort(([a, x], [b, y]) => y - x || b - a);
}

function set({ text }: Article, field: 'related' | 'sameAs', ids: ArticleId[]): void {
	if (ids.length > 0) text[field] = ids;
}

function idsOf(places: readonly number[], articles: readonly Article[]): ArticleId[] {
	return places.flatMap((at) => articles[at]?.head.id ?? []);
}

/** Three letters or digits in a row of headings and opening; streets, and each district with each topic. */
function slotsOf({ head, text }: Article): number[] {
	const slots = new Slots();
	for (const field of [head.kicker, head.headline, head.subtitle]) slots.addGrams(field ?? '');
	slots.addGrams(text.paragraphs.join('').slice(0, LEAD));
	for (const street of head.streets) slots.add(`street ${street}`);
	for (const topic of head.topics) {
		for (const place of head.districts) slots.add(`tags ${place} ${topic}`);
	}
	return slots.list();
}

const NONE = new Uint32Array();

/** `own`: the sorted hashes of an article's body. */
function isSame(own: Uint32Array, other: Article | undefined): boolean {
	if (!other) return false;
	const others = sortedHashes(other.text.paragraphs.join(''));
	let shared = 0;
	for (let i = 0, j = 0; i < own.length && j < others.length;) {
		const [a, b] = [own[i] ?? 0, others[j] ?? 0];
		if (a === b) shared++;
		if (a <= b) i++;
		if (b <= a) j++;
	}
	return shared / Math.max(1, Math.min(own.length, others.length)) > SAME;
}
