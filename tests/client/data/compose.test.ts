import { describe, expect, test } from 'vitest';
import { composeIssue, frontPage, type Block } from '../../../src/client/data/compose.ts';
import { issuesOf } from '../../../src/client/data/issues.ts';
import { memoryLibrary } from '../../../src/client/data/shelf-library.ts';
import type { Head, PackPage } from '../../../src/model/pack.ts';
import { head, manifestOf, pack, page } from '../packs.ts';

const SLOGAN = '深入学习贯彻重要会议精神　奋力开拓工作新局面';

function issueOf(pages: PackPage[], heads: Head[]) {
	const one = pack(pages, heads);
	return issuesOf(memoryLibrary(manifestOf([one]), [one]))[0]!;
}

const shape = (block: Block) => {
	if (block.type === 'column') return `column ${block.title}`;
	if (block.type !== 'rows') return `${block.type} ${block.head.headline}`;
	const mark = `${block.big ? '!' : ''}${block.ruled ? '_' : ''}`;
	return `rows${mark} ${block.heads.map((one) => one.headline).join(' ')}`;
};

describe('a page on screen', () => {
	const column = '工会在行动';
	const heads = [
		head(1, { kind: 'photo' }),
		head(2),
		head(3),
		head(4),
		head(5, { column }),
		head(6, { column }),
		head(7)
	];
	const printed = page('2022-01-01', [
		[SLOGAN],
		...heads.slice(0, 4),
		['工会', '在行动'],
		...heads.slice(4),
		['本版编辑 某某'],
		['劳动午报 2022年1月1日']
	]);
	const [layout] = composeIssue(issueOf([printed], heads));

	test('the first article leads, columns have heads, what follows a column is ruled off', () => {
		expect(layout?.blocks.map(shape)).toEqual([
			'lead 标题2',
			'photo 标题1',
			'rows 标题3 标题4',
			'column 工会在行动',
			'rows! 标题5 标题6',
			'rows_ 标题7'
		]);
	});

	test('slogans are told from the page’s furniture', () => {
		expect(layout?.slogans).toEqual([SLOGAN]);
		expect(layout?.furniture).toEqual(['本版编辑 某某', '劳动午报 2022年1月1日']);
	});

	test('a slogan that a story is filed under is no column', () => {
		const heads = [head(1, { column: SLOGAN }), head(2)];
		const [layout] = composeIssue(issueOf([page('2022-01-01', [[SLOGAN], ...heads])], heads));
		expect(layout?.blocks.map(shape)).toEqual(['lead 标题1', 'rows! 标题2']);
		expect(layout?.slogans).toEqual([SLOGAN]);
	});

	test('no story is lost or doubled', () => {
		const shown = layout?.blocks.flatMap((block) =>
			block.type === 'column' ? [] : block.type === 'rows' ? block.heads : [block.head]
		);
		expect(shown?.map(({ id }) => id).sort()).toEqual(heads.map(({ id }) => id));
	});
});

describe('a front page', () => {
	const first = [1, 2, 3, 4].map((n) => head(n));
	const second = [11, 12, 13, 14, 15].map((n) => head(n));
	const front = frontPage(
		issueOf(
			[
				page('2022-01-01', first, { pageNumber: 1 }),
				page('2022-01-01', second, { pageNumber: 2, section: '工会新闻' })
			],
			[...first, ...second]
		)
	);

	test('opens with the lead and the second story', () => {
		expect(front.lead?.headline).toBe('标题1');
		expect(front.opening.map(shape)).toEqual(['lead 标题1', 'rows! 标题2']);
		expect(front.rest.map(shape)).toEqual(['rows 标题3 标题4']);
	});

	test('sets the first story of a later page larger, and only that', () => {
		const issue = issueOf(
			[page('2022-01-01', first, { pageNumber: 1 }), page('2022-01-01', second, { pageNumber: 2 })],
			[...first, ...second]
		);
		expect(composeIssue(issue)[1]?.blocks.map(shape)).toEqual([
			'rows! 标题11 标题12 标题13 标题14 标题15'
		]);
	});

	test('gives a taste of the other pages and counts what it leaves', () => {
		expect(front.inside).toHaveLength(1);
		expect(front.inside[0]?.title).toBe('第2版　工会新闻');
		expect(front.inside[0]?.heads).toHaveLength(3);
		expect(front.left).toBe(2);
	});
});
