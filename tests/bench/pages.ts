// A year of the paper for all benchmarks: twelve pages a day, invented stories, no two alike. Same count, same pages.
import type { SourceFile } from '../../src/compile/1-ingest/source-page.ts';
import { plusDays, setDays } from '../page-maker/calendar.ts';
import { articles, first } from '../page-maker/corpus/index.ts';
import { ocrText } from '../page-maker/ocr.ts';
import { drawPage } from '../page-maker/plan.ts';
import { Chance } from '../page-maker/random.ts';
import type { Story } from '../page-maker/story.ts';

const PAGES_A_DAY = 12;
const FIRST_DAY = '2022-01-03';
/** Of ten pages, how many come as recognised text; the others as a PDF's text layer, in lines of a column's width. */
const RECOGNISED = 6;

/** 300 days are 3,600 pages. */
export function benchPages(count: number): SourceFile[] {
	const printedBefore = new Map<string, number>();
	return Array.from({ length: count }, (_, i) => {
		const day = plusDays(FIRST_DAY, Math.floor(i / PAGES_A_DAY));
		const number = String((i % PAGES_A_DAY) + 1).padStart(2, '0');
		const chance = new Chance(7000 + i);
		const plan = drawPage(first, `b${i}`, 'ocr', chance, printedBefore);
		const printed = plan.stories.map(({ story }) => story);
		const others = chance.shuffled(articles.filter((story) => !printed.includes(story)));
		const stories = plan.stories.map((set, k) => ({
			...set,
			paragraphs: newBody([set.story, others[k]], day, chance, set.paragraphs.length)
		}));
		const { text } = ocrText({ ...plan, stories }, chance, false);
		const page = i % 10 < RECOGNISED ? text : inColumns(text, chance.whole(12, 18));
		return { path: `${day}-${number}.txt`, bytes: new TextEncoder().encode(page) };
	});
}

/**
 * Clauses of the story whose headline it has and of one that no other body of the page takes, in an order that comes once. As in print
 * a page's stories differ in their words, by which they are told apart, and yet no two of a year share a passage.
 */
function newBody(
	stories: readonly (Story | undefined)[],
	day: string,
	chance: Chance,
	paragraphs: number
): string[] {
	const clauses = stories.flatMap((story) => story?.body.match(CLAUSE) ?? []);
	let dealt: string[] = [];
	const clause = () => {
		if (dealt.length === 0) dealt = chance.shuffled(clauses);
		return setDays(dealt.pop() ?? '', day);
	};
	const sentence = () => `${Array.from({ length: chance.whole(2, 4) }, clause).join('，')}。`;
	return Array.from({ length: paragraphs }, () =>
		Array.from({ length: chance.whole(2, 5) }, sentence).join('')
	);
}

/** Without quotations, which would open in one story and close in another. */
const CLAUSE = /[^，。；：！？\n“”‘’《》（）]{4,}/gu;

/** Paragraphs with an indent of two characters, each line filled. */
function inColumns(text: string, width: number): string {
	return text
		.split('\n')
		.map((row) => {
			if (row.length <= width) return row;
			const lines = `　　${row}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
			return lines.join('\n').trimStart();
		})
		.join('\n');
}
