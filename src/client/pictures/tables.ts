// The archive counted crosswise, for the pictures of it and for the files that go out.
import { DISTRICTS } from '../../model/district.ts';
import type { Head } from '../../model/pack.ts';
import { TOPICS } from '../../model/topic.ts';
import { tally } from '../data/tally.ts';

export interface CountTable {
	/** What the rows are, for the file's first column. */
	what: string;
	columns: { name: string; short: string }[];
	rows: { name: string; short: string; counts: number[] }[];
}

/** Every year from the first to the last that has an article, those without one too. Articles without a day are in no column. */
export function topicsByYear(heads: readonly Head[]): CountTable {
	const years = tally(heads, yearOf).map(({ key }) => Number(key));
	const first = Math.min(...years);
	const length = years.length === 0 ? 0 : Math.max(...years) - first + 1;
	const columns = Array.from({ length }, (_, index) => {
		const year = String(first + index);
		return {
			name: `${year}年`,
			short: year,
			heads: heads.filter((head) => yearOf(head)[0] === year)
		};
	});
	return { what: '专题', columns, rows: rowsOf(TOPICS, columns, (head) => head.topics) };
}

export function districtsByTopic(heads: readonly Head[]): CountTable {
	const columns = TOPICS.map(({ slug, name, short }) => ({
		name,
		short,
		heads: heads.filter((head) => head.topics.includes(slug))
	}));
	return { what: '区', columns, rows: rowsOf(DISTRICTS, columns, (head) => head.districts) };
}

/** CSV as spreadsheets in China open it: with a byte order mark, quoted, its coverage in the first line. */
export function toCsv({ what, columns, rows }: CountTable, coverage: string): string {
	const lines = [
		[coverage],
		[what, ...columns.map(({ name }) => name)],
		...rows.map(({ name, counts }) => [name, ...counts.map(String)])
	];
	const quoted = lines.map((cells) =>
		cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()
	);
	return `\uFEFF${quoted.join('\r\n')}\r\n`;
}

function rowsOf<T extends string>(
	table: readonly { slug: T; name: string; short: string }[],
	columns: readonly { heads: readonly Head[] }[],
	keysOf: (head: Head) => readonly T[]
): CountTable['rows'] {
	const counted = columns.map(
		({ heads }) => new Map(tally(heads, keysOf).map(({ key, count }) => [key, count]))
	);
	return table.map(({ slug, name, short }) => ({
		name,
		short,
		counts: counted.map((counts) => counts.get(slug) ?? 0)
	}));
}

function yearOf({ issueDate }: Head): string[] {
	return issueDate.best ? [issueDate.best.slice(0, 4)] : [];
}
