import { bounds } from './calendar.ts';
import { bare } from './check.ts';
import type { PagePlan, SetStory } from './plan.ts';
import { TOPICS } from './story.ts';

interface Heads {
	kicker: string | null;
	headline: string;
	subtitle: string | null;
}

export interface GoldItem extends Heads {
	id: string;
	kind: 'article' | 'photo' | 'banner' | 'ad';
	column: string | null;
	credits: { role: string; names: string[] }[];
	paragraphs: string[];
	districts: string[];
	scope: string | null;
	topics: string[];
	story?: string;
	doubled?: boolean;
	acceptStructures?: Heads[];
	acceptHeadlines?: string[];
	acceptCredits?: GoldItem['credits'][];
	acceptParagraphs?: string[][];
	acceptDistricts?: string[][];
	acceptScopes?: (string | null)[];
	acceptTopics?: string[];
}

export interface Gold {
	page: string;
	style: 'ocr' | 'pdf';
	mode: string | null;
	quirks: string[];
	publishedBetween: [string, string] | null;
	publishedBest: string | null;
	dateEvidence: { quote: string; implies: string }[];
	items: GoldItem[];
}

/** What an editor would say is on the page. `text` is the page as it came out: only quotes that stand in it are evidence. */
export function gold(plan: PagePlan, text: string, quirks: string[]): Gold {
	const found = bare(text);
	const inferred = bounds(
		plan.stories.map(({ story }) => `${story.body}\n${story.dateline ?? ''}`),
		plan.printed,
		(quote) => found.includes(bare(quote))
	);
	const { between, evidence } = plan.folioDated
		? {
				between: [plan.printed, plan.printed] as [string, string],
				evidence: [{ quote: plan.folio, implies: 'folio' }]
			}
		: inferred;
	const lines = [
		...(plan.folio ? [plain('banner', [plan.folio])] : []),
		...plan.banners.map((banner) => plain('banner', [banner.join(' ')])),
		...plan.stories.flatMap((set) => [
			...(set.column ? [plain('banner', [set.column])] : []),
			storyItem(set, quirks.includes('joined-heads'))
		]),
		...plan.advertisements.map((ad) => plain('ad', ad))
	];
	return {
		page: `${plan.name}.txt`,
		style: plan.manner === 'ocr' ? 'ocr' : 'pdf',
		mode: plan.manner === 'ocr' ? null : plan.manner,
		quirks,
		publishedBetween: between,
		publishedBest: between && plan.printed,
		dateEvidence: evidence,
		items: lines.map((item, index) => ({ id: `${plan.name}-${index}`, ...item }))
	};
}

type Unnumbered = Omit<GoldItem, 'id'>;

function plain(kind: 'banner' | 'ad', [headline = '', ...paragraphs]: string[]): Unnumbered {
	return {
		kind,
		kicker: null,
		headline,
		subtitle: null,
		column: null,
		credits: [],
		paragraphs,
		districts: [],
		scope: null,
		topics: []
	};
}

function storyItem(set: SetStory, joined: boolean): Unnumbered {
	const { story } = set;
	const heads = headings(set, joined);
	return {
		kind: story.kind ?? 'article',
		...heads[0],
		column: set.column || null,
		credits: credits(story.credits),
		paragraphs: AGENCY.test(set.dateline) ? withAgency(set) : set.paragraphs,
		districts: words(story.districts),
		scope: story.scope,
		topics: topics(story.topics),
		story: story.id,
		...(set.doubled && { doubled: true }),
		...(heads.length > 1 && {
			acceptStructures: heads.slice(1),
			acceptHeadlines: heads.slice(1).map(({ headline }) => headline)
		}),
		...(story.otherCredits && { acceptCredits: story.otherCredits.map(credits) }),
		...(AGENCY.test(set.dateline) && { acceptParagraphs: [set.paragraphs] }),
		...(story.otherDistricts && { acceptDistricts: story.otherDistricts.map(words) }),
		...(story.otherScopes && { acceptScopes: story.otherScopes }),
		...(story.otherTopics && { acceptTopics: topics(story.otherTopics) })
	};
}

/**
 * The heading lines in their roles, first as meant, then as they may be read. A space may be the end of a printed line;
 * lines that came out as one may be one headline.
 */
function headings(
	{ story, column, kicker, headline, subtitle }: SetStory,
	joined: boolean
): [Heads, ...Heads[]] {
	const meant: Heads = { kicker: kicker || null, headline, subtitle: subtitle || null };
	const others = (story.otherHeadings ?? []).map((heads) => ({
		kicker: heads.kicker ?? null,
		headline: heads.headline,
		subtitle: heads.subtitle ?? null
	}));
	const [first = '', ...rest] = headline.split(' ');
	const split: Heads[] =
		rest.length > 0 && !kicker && !subtitle
			? [
					{ kicker: first, headline: rest.join(' '), subtitle: null },
					{ kicker: null, headline: first, subtitle: rest.join(' ') }
				]
			: [];
	const one: Heads = { kicker: null, headline: kicker + headline + subtitle, subtitle: null };
	// Without its type, a column head above a headline may be taken for a kicker.
	const under: Heads = { kicker: column + kicker, headline, subtitle: subtitle || null };
	return [
		meant,
		...(column ? [under] : []),
		...others,
		...split,
		...(joined && (kicker || subtitle) ? [one] : [])
	];
}

const AGENCY = /新华社|中新社/;

/** The agency's words before the brackets are told nowhere else: they belong to the text. */
function withAgency({ dateline, paragraphs }: SetStory): string[] {
	const [first = '', ...rest] = paragraphs;
	return [dateline.replace(/（.*/, '') + first, ...rest];
}

const words = (list = ''): string[] => list.split(',').filter(Boolean);

const topics = (short: string): string[] =>
	words(short).map((word) => {
		const topic = TOPICS[word];
		if (!topic) throw new Error(`No topic is called ${word}`);
		return topic;
	});

const credits = (text: string): GoldItem['credits'] =>
	text
		.split('；')
		.filter(Boolean)
		.map((part) => {
			const [role = '', ...names] = part.split(' ');
			return { role, names };
		});
