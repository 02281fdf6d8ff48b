// All hits of a search as a file: for spreadsheets, for reference managers, for a paper's notes.
import { DISTRICTS } from '../../../model/district.ts';
import { isPrinted } from '../../../model/date.ts';
import { headlineOf } from '../../../model/headline.ts';
import type { Head } from '../../../model/pack.ts';
import { TOPICS } from '../../../model/topic.ts';
import type { SearchHit } from '../../../search/protocol.ts';
import { bibtex, gbt7714, ris } from '../../share/citations.ts';
import { articleUrl, type Shared } from '../../share/share-text.ts';
import { csv } from './csv.ts';
import type { Stamp } from './stamp.ts';

/** A hit with its record. */
export interface Found {
	hit: SearchHit;
	head: Head;
	article: Shared;
}

export interface ExportFormat {
	name: string;
	/** Of the file's name. */
	ending: string;
	type: string;
	/** `base`: the site's, absolute. */
	write: (found: readonly Found[], stamp: Stamp, base: string) => string;
}

export const FORMATS: readonly ExportFormat[] = [
	{ name: 'CSV', ending: 'csv', type: 'text/csv', write: asTable },
	{ name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: asRis },
	{ name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: asBibtex },
	{ name: 'GB/T 7714', ending: 'txt', type: 'text/plain', write: asNotes }
];

const COLUMNS =
	'编号 标题 日期 日期依据 版 作者 区 专题 命中处数 地址 数据版本 覆盖 检索地址 导出日'.split(' ');

function asTable(found: readonly Found[], stamp: Stamp, base: string): string {
	const rows = found.map(({ hit, head, article }) => [
		head.id,
		headlineOf(head),
		head.issueDate.best,
		head.issueDate.best === null ? '不详' : isPrinted(head.issueDate.basis) ? '印明' : '推定',
		head.pageNumber,
		article.writers.join('、'),
		namesOf(DISTRICTS, head.districts),
		namesOf(TOPICS, head.topics),
		hit.places,
		articleUrl(head.id, base),
		stamp.version,
		stamp.coverage,
		stamp.address,
		stamp.day
	]);
	return csv([COLUMNS, ...rows]);
}

function namesOf<S>(tags: readonly { slug: S; name: string }[], slugs: readonly S[]): string {
	return tags
		.filter(({ slug }) => slugs.includes(slug))
		.map(({ name }) => name)
		.join('、');
}

/** RIS has no words of its own for a file: every record carries them. */
function asRis(found: readonly Found[], stamp: Stamp, base: string): string {
	const stamped = [`DB  - ${stamp.version}`, `N1  - ${stamp.coverage}；检索 ${stamp.address}`];
	const records = found.map(({ article }) =>
		ris(article, base, stamp.day).replace(/(?=ER {2}-)/, () => `${stamped.join('\r\n')}\r\n`)
	);
	return `${records.join('\r\n\r\n')}\r\n`;
}

function asBibtex(found: readonly Found[], stamp: Stamp, base: string): string {
	const entries = found.map(({ article }) => bibtex(article, base, stamp.day));
	return `${[...headOf(stamp).map((line) => `% ${line}`), '', ...entries].join('\n')}\n`;
}

function asNotes(found: readonly Found[], stamp: Stamp, base: string): string {
	const notes = found.map(
		({ article }, at) => `[${String(at + 1)}] ${gbt7714(article, base, stamp.day)}`
	);
	return `${[...headOf(stamp), '', ...notes].join('\n')}\n`;
}

function headOf({ version, coverage, address, day }: Stamp): string[] {
	return [version, coverage, `检索 ${address}`, `导出 ${day}`];
}
