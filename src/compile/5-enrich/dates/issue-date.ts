// The date of a page, and what else its sidecar, name or folio line says: sidecar before name before masthead before inference.
import { parseIsoDate, type IssueDate } from '../../../model/date.ts';
import type { PageDiagnostic } from '../../../model/page.ts';
import type { StoryPage } from '../../4-stories/story.ts';
import { diagnostic } from '../../report.ts';
import { inferDate } from './infer-date.ts';
import { printedLine } from './printed-date.ts';

export interface PageFacts {
	issueDate: IssueDate;
	pageNumber: number | null;
	section: string | null;
	diagnostics: PageDiagnostic[];
}

export function pageFacts(page: StoryPage): PageFacts {
	const { sidecar, named } = page;
	const printed = printedLine(page.items);
	const { date, diagnostics } = issueDate(page, printed);
	return {
		issueDate: date,
		pageNumber: sidecar?.pageNumber ?? named.pageNumber ?? printed?.pageNumber ?? null,
		section: sidecar?.section ?? printed?.section ?? null,
		diagnostics
	};
}

function issueDate(
	page: StoryPage,
	printed: ReturnType<typeof printedLine>
): ReturnType<typeof inferDate> {
	const given = page.sidecar?.issueDate;
	if (given) return fact('sidecar', given, '由旁注文件给出');
	const named = page.named.day === null ? null : parseIsoDate(page.named.day);
	if (named) return fact('filename', named, '由文件名或文件夹名给出', page.source);
	if (printed?.date) {
		const { date, diagnostics } = fact('masthead', printed.date, '报头或版头日期', printed.quote);
		if (printed.otherWeekday === null) return { date, diagnostics };
		const words = `${printed.quote} ${printed.otherWeekday}`;
		return { date, diagnostics: [diagnostic('weekday_differs', 0, words)] };
	}
	return inferDate(page.items);
}

function fact(
	basis: IssueDate['basis'],
	day: NonNullable<IssueDate['best']>,
	implies: string,
	quote: string = day
): ReturnType<typeof inferDate> {
	const date = { earliest: day, latest: day, best: day, basis, evidence: [{ quote, implies }] };
	return { date, diagnostics: [] };
}
