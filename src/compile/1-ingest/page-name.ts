// What a file's name says: 2022-01-01-02.txt, 20220101_A02.txt, 2022-01-01/02.txt.
import { isoDate, type IsoDate } from '../../model/date.ts';

export interface PageName {
	day: IsoDate | null;
	pageNumber: number | null;
}

/** Separators must agree, and no letter or digit may touch the date: hashes are full of digits. */
const DATE = /(?<![0-9A-Za-z])((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?![0-9])/;
const CHINESE_DATE = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/;
const PAGE_AFTER_DATE = /^[-_. ]*(?:第|[Pp](?:age)?|[A-Za-z])?0*(\d{1,3})版?(?![0-9A-Za-z])/;
const PAGE_ALONE = /^(?:第|[Pp](?:age)?|[A-Za-z])?0*(\d{1,3})版?$/;

export function readPageName(path: string): PageName {
	const parts = path.split('/');
	const file = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
	const own = findDate(file);
	if (own) return { day: own.day, pageNumber: pageNumber(PAGE_AFTER_DATE, own.rest) };
	const folder = parts.reverse().map(findDate).find(Boolean);
	if (!folder) return { day: null, pageNumber: null };
	return { day: folder.day, pageNumber: pageNumber(PAGE_ALONE, file) };
}

function findDate(name: string): { day: IsoDate; rest: string } | null {
	const plain = DATE.exec(name);
	const chinese = CHINESE_DATE.exec(name);
	const [match, digits] = plain
		? [plain, [plain[1], plain[3], plain[4]]]
		: [chinese, chinese?.slice(1) ?? []];
	if (!match) return null;
	const [year, month, date] = digits.map(Number);
	const day = isoDate(year ?? 0, month ?? 0, date ?? 0);
	return day && { day, rest: name.slice(match.index + match[0].length) };
}

function pageNumber(pattern: RegExp, text: string): number | null {
	const number = Number(pattern.exec(text)?.[1] ?? 0);
	return number > 0 ? number : null;
}
