// The day of an issue from its stories alone: an interval, the words that bound it, and the likeliest day in it.
import {
	formatDay,
	isoDate,
	UNKNOWN_DATE,
	addDays,
	dayNumber,
	type DateEvidence,
	type IsoDate,
	type IssueDate
} from '../../../model/date.ts';
import type { PageDiagnostic } from '../../../model/page.ts';
import type { Story } from '../../4-stories/story.ts';
import { diagnostic } from '../../report.ts';
import { fieldText } from '../story-text.ts';
import { ageClues } from './age-clues.ts';
import { everyYear, type Clue, type ClueText, type Days } from './clue.ts';
import { dayClues } from './day-clues.ts';
import { eventClues } from './event-clues.ts';
import { monthClues } from './month-clues.ts';
import { seasonClues } from './season-clues.ts';
import { meant, solve, type Solution } from './solve.ts';
import { yearClues } from './year-clues.ts';

const RULES = [dayClues, monthClues, yearClues, eventClues, seasonClues];
const EVIDENCE_MOST = 8;
/** From this weight on a clue that the rest contradicts is worth a person's look. */
const WORTH_A_LOOK = 2;

export function inferDate(items: readonly Story[]): {
	date: IssueDate;
	diagnostics: PageDiagnostic[];
} {
	const clues = [
		...items.filter(({ folio }) => folio).flatMap(folioClues),
		...items.flatMap(wholeStory).flatMap(ageClues),
		...textsOf(items).flatMap((source) => RULES.flatMap((rule) => rule(source)))
	];
	const solution = solve(clues);
	if (!solution) return { date: UNKNOWN_DATE, diagnostics: [] };
	const [earliest, latest] = solution.days.map(toDay);
	const best = likeliest(solution);
	if (!best) return { date: UNKNOWN_DATE, diagnostics: [] };
	return {
		date: {
			earliest: earliest ?? null,
			latest: latest ?? null,
			best,
			basis: 'inferred',
			evidence: evidenceFor(solution)
		},
		diagnostics: solution.contradicting
			.filter(({ weight }) => weight >= WORTH_A_LOOK)
			.map(({ quote, line }) => diagnostic('date_contradicted', line, quote))
	};
}

/** A folio line without a year, 11月17日 星期四, is the day itself. */
function folioClues({ headline, paragraphs, lines }: Story): Clue[] {
	return [headline, ...paragraphs].flatMap((raw): Clue[] => {
		const { text, quote } = fieldText('body', raw);
		const match = FOLIO_DAY.exec(text);
		if (!match) return [];
		const { month, day, week } = match.groups ?? {};
		const weekday = week === undefined ? null : '日一二三四五六天'.indexOf(week) % 7;
		const days = everyYear(Number(month), Number(day), 0, 0, weekday);
		const words = quote(match.index, match.index + match[0].length);
		return [{ quote: words, line: lines[0]?.[0] ?? 0, weight: 4, days, onDay: true }];
	});
}

const FOLIO_DAY =
	/(?<![\d年])(?<month>\d{1,2})月(?<day>\d{1,2})日(?:[(,]?(?:星期|周)(?<week>[一二三四五六日天]))?/;

/** One text of all its words: a birth and an age stand in different paragraphs. */
function wholeStory({ kind, headline, paragraphs, lines }: Story): ClueText[] {
	if (kind === 'ad' || kind === 'banner') return [];
	// Folding joins the paragraphs, so a clause could reach over their ends: the words alone are quoted.
	const { text, quote } = fieldText('body', [headline, ...paragraphs].join('\n'));
	return [{ text, passage: quote, line: lines[0]?.[0] ?? 0 }];
}

/** Advertisements are printed for months and say nothing; banners name the congress being studied. */
function textsOf(items: readonly Story[]): ClueText[] {
	return items
		.filter(({ kind, folio }) => kind !== 'ad' && !folio)
		.flatMap((item) =>
			[item.kicker, item.headline, item.subtitle, ...item.paragraphs].flatMap((raw) => {
				if (!raw) return [];
				const { text, passage } = fieldText('body', raw);
				return [{ text, passage, line: item.lines[0]?.[0] ?? 0 }];
			})
		);
}

/** News of a day is printed on the next or the one after; of a vaguer time, somewhere early in the interval. */
const AFTER_A_DAY = 1;
const EARLY_PART = 3;
const EARLY_MOST = 10;
const BEFORE_THE_END = 7;

function likeliest({ days: [from, to], agreeing }: Solution): IsoDate | null {
	if (from === -Infinity) return toDay(to - BEFORE_THE_END) ?? null;
	const bySpecificDay = agreeing.some(
		(clue) => clue.onDay === true && meant(clue, [from, from])?.[0] === from
	);
	const room = to === Infinity ? BEFORE_THE_END * EARLY_PART : to - from;
	const wait = bySpecificDay
		? Math.min(AFTER_A_DAY, room)
		: Math.min(Math.round(room / EARLY_PART), EARLY_MOST);
	return toDay(from + wait) ?? null;
}

/** Those that set the bounds first, then the weightiest. */
function evidenceFor({ days, agreeing }: Solution): DateEvidence[] {
	const [from, to] = days;
	const told = agreeing.flatMap((clue) => {
		const stretch = meant(clue, days);
		if (!stretch) return [];
		const binding = Number(stretch[0] === from) + Number(stretch[1] === to);
		return [
			{
				quote: clue.quote,
				implies: describe(stretch) + (clue.note ? `(${clue.note})` : ''),
				binding,
				weight: clue.weight
			}
		];
	});
	told.sort((a, b) => b.binding - a.binding || b.weight - a.weight);
	const seen = new Set<string>();
	return told
		.filter(
			({ quote, implies }) =>
				implies !== '' && !seen.has(quote + implies) && seen.add(quote + implies)
		)
		.slice(0, EVIDENCE_MOST)
		.map(({ quote, implies }) => ({ quote, implies }));
}

function describe([from, to]: Days): string {
	const [first, last] = [toDay(from), toDay(to)];
	if (first && last)
		return from === to ? formatDay(first) : `在${formatDay(first)}至${formatDay(last)}之间`;
	if (first) return `不早于${formatDay(first)}`;
	return last ? `不晚于${formatDay(last)}` : '';
}

const EPOCH = isoDate(1970, 1, 1);

function toDay(day: number): IsoDate | undefined {
	if (!Number.isFinite(day) || !EPOCH) return undefined;
	return addDays(EPOCH, day - dayNumber(EPOCH));
}
