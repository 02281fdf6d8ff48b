import { plusDays, setDays, setFolio } from './calendar.ts';
import { seasonal, pictures } from './corpus/furniture.ts';
import type { Stock } from './corpus/index.ts';
import type { Chance } from './random.ts';
import type { Story } from './story.ts';

export type Manner = 'ocr' | 'default' | 'raw' | 'layout';

/** A story with its days set, as it goes to the typesetter. */
export interface SetStory {
	story: Story;
	column: string;
	kicker: string;
	headline: string;
	subtitle: string;
	byline: string;
	dateline: string;
	paragraphs: string[];
	closing: string;
	/** The closing credit has a line of its own. */
	closingApart: boolean;
	hasPhoto: boolean;
	/** The headline is printed twice, the second time a little aside. */
	doubled: boolean;
}

/** Everything on one page, before a manner of typesetting is chosen. */
export interface PagePlan {
	name: string;
	manner: Manner;
	printed: string;
	stories: SetStory[];
	banners: string[][];
	advertisements: string[][];
	folio: string;
	folioDated: boolean;
}

const FIRST = '2020-01-06';
const LAST = '2024-12-28';

/** Draws a day and the stories for it from the stock, those first that have been printed least. */
export function drawPage(
	{ articles, photos, banners, advertisements, folios, undatedFolios }: Stock,
	name: string,
	manner: Manner,
	chance: Chance,
	printedBefore: Map<string, number>
): PagePlan {
	const printed = drawDay(chance);
	const fits = (story: Story): boolean => suits(story, printed);
	const draw = (list: Story[], count: number): Story[] =>
		chance
			.shuffled(list.filter(fits))
			.sort((a, b) => (printedBefore.get(a.id) ?? 0) - (printedBefore.get(b.id) ?? 0))
			.slice(0, count);
	const chosen = chance.shuffled([
		...draw(articles, chance.whole(4, 6)),
		...draw(photos, chance.whole(1, 2))
	]);
	for (const { id } of chosen) printedBefore.set(id, (printedBefore.get(id) ?? 0) + 1);
	const folioDated = chance.happens(0.35);
	const folioForms = folioDated ? folios : undatedFolios;
	const season = (line: string): boolean => {
		const [from, to] = seasonal[line] ?? [FIRST, LAST];
		return printed >= from && printed <= to;
	};
	return {
		name,
		manner,
		printed,
		stories: chosen.map((story) => setStory(story, printed, manner, chance)),
		banners: chance
			.shuffled(banners.filter((lines) => lines.every(season)))
			.slice(0, chance.whole(0, 2)),
		advertisements: [
			...chance.shuffled(advertisements).slice(0, chance.whole(0, 2)),
			...(manner === 'ocr' && chance.happens(0.4) ? [[chance.pick(pictures)]] : [])
		],
		folio:
			folioDated || chance.happens(0.4)
				? setFolio(chance.pick(folioForms), printed, chance.whole(2, 8))
				: '',
		folioDated
	};
}

function setStory(story: Story, printed: string, manner: Manner, chance: Chance): SetStory {
	const set = (text = ''): string => setDays(text.trim(), printed);
	const isPhoto = story.kind === 'photo';
	return {
		story,
		column: story.column ?? '',
		kicker: set(story.kicker),
		headline: set(story.headline),
		subtitle: set(story.subtitle),
		byline: set(story.byline),
		dateline: set(story.dateline).replace(/电$/, '电　'),
		paragraphs: set(story.body).split('\n'),
		closing: set(story.closing),
		closingApart: story.closing?.startsWith('\n') ?? false,
		hasPhoto: isPhoto || chance.happens(0.25),
		doubled: manner !== 'ocr' && !isPhoto && chance.happens(0.07) && !DIGIT.test(story.headline)
	};
}

/** pdftotext drops a second digit or letter printed over the first. */
const DIGIT = /[\w]/;

/** Half of the pages in the two years whose stories are bound to them, half anywhere. */
function drawDay(chance: Chance): string {
	const [from, days] = chance.happens(0.5) ? ['2021-12-10', 380] : [FIRST, 1800];
	return plusDays(from, chance.whole(0, days));
}

function suits(story: Story, printed: string): boolean {
	const [from, to] = story.when ?? [FIRST, LAST];
	const month = Number(printed.slice(5, 7));
	return printed >= from && printed <= to && (story.months?.includes(month) ?? true);
}
