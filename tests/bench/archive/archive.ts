// A made archive for all benchmarks, as a newsroom's export of cut articles: same count, same bytes; a shorter one is the
// start of a longer one.
import type { SourceFile } from '../../../src/compile/1-ingest/source-page.ts';
import { DISTRICTS } from '../../../src/model/district.ts';
import { plusDays } from '../../page-maker/calendar.ts';
import { Chance } from '../../page-maker/random.ts';
import { clause, headline, personName, type StorySetting } from './sentences.ts';
import { storyWords } from './story-words.ts';

const FIRST_DAY = '2019-01-02';
const PAGES_A_DAY = 12;
/** So that 30,000 are the 300 issues of one year, and 100,000 some three and a half. */
const ARTICLES_A_DAY = 100;
const ISSUES_A_YEAR = 300;

export interface MadeArticle {
	headline: string;
	kicker?: string;
	subtitle?: string;
	credits: { role: '记者' | '通讯员'; names: string[] }[];
	paragraphs: string[];
}

/** Source files (JSON, one a printed page) that hold `count` articles. */
export function benchArchive(count: number): SourceFile[] {
	const pages = new Map<string, MadeArticle[]>();
	for (let n = 0; n < count; n += 1) {
		const day = issueDay(Math.floor(n / ARTICLES_A_DAY));
		const page = Math.floor(((n % ARTICLES_A_DAY) * PAGES_A_DAY) / ARTICLES_A_DAY) + 1;
		const path = `${day}-${String(page).padStart(2, '0')}.json`;
		const articles = pages.get(path) ?? [];
		articles.push(madeArticle(n));
		pages.set(path, articles);
	}
	return [...pages].map(([path, articles]) => {
		const page = { issueDate: path.slice(0, 10), pageNumber: Number(path.slice(11, 13)), articles };
		return { path, bytes: new TextEncoder().encode(JSON.stringify(page)) };
	});
}

/** The n-th issue's day: spread over each year, the same in all. */
function issueDay(n: number): string {
	const year = Math.floor(n / ISSUES_A_YEAR);
	const first = `${Number(FIRST_DAY.slice(0, 4)) + year}${FIRST_DAY.slice(4)}`;
	return plusDays(first, Math.floor(((n % ISSUES_A_YEAR) * 362) / ISSUES_A_YEAR));
}

const UNITS =
	'总工会|教育工会|卫健工会|交通委|市政公司|园林局|职工服务中心|人力社保局|建设集团|环卫中心|公交公司|医院工会'.split(
		'|'
	);

function madeArticle(n: number): MadeArticle {
	const chance = new Chance(500_000 + n);
	const district = chance.pick(DISTRICTS).name;
	const story: StorySetting = {
		chance,
		word: storyWords(chance),
		district,
		unit: district + chance.pick(UNITS),
		person: personName(chance),
		refrains: []
	};
	const title = headline(story);
	story.refrains = Array.from({ length: 3 }, () => clause(story));
	return {
		headline: title,
		...(chance.happens(0.25) && { kicker: clause(story) }),
		...(chance.happens(0.35) && { subtitle: clause(story) }),
		credits: [{ role: '记者', names: [personName(new Chance(chance.whole(0, 59)))] }],
		paragraphs: body(story, bodyLength(chance))
	};
}

/** Characters of a body: log-normal as in papers, from captions to pages, 500 in the mean, half of them below 400. */
function bodyLength(chance: Chance): number {
	const normal =
		Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
	return Math.min(5000, Math.max(60, Math.round(400 * Math.exp(0.66 * normal))));
}

function body(story: StorySetting, length: number): string[] {
	const { chance } = story;
	const paragraphs: string[] = [];
	for (let written = 0; written < length;) {
		const sentences = Array.from({ length: chance.whole(1, 4) }, () => {
			const clauses = Array.from({ length: chance.whole(2, 4) }, () => clause(story));
			return `${clauses.join('，')}。`;
		});
		const room = length - written;
		const text = sentences.join('');
		paragraphs.push(text.length > room + 40 ? `${text.slice(0, room)}。` : text);
		written += text.length;
	}
	return paragraphs;
}
