import { expect, it } from 'vitest';
import { districtsByTopic, toCsv, topicsByYear } from '../../../src/client/pictures/tables.ts';
import { day, head } from '../packs.ts';

const on = (best: string) => ({
	issueDate: { earliest: null, latest: null, best: day(best), basis: 'filename' as const }
});
const heads = [
	head(1, { topics: ['wenti', 'yiqing'], districts: ['daxing'], ...on('2020-11-19') }),
	head(2, { topics: ['wenti'], districts: ['daxing', 'miyun'], ...on('2022-05-08') }),
	head(3, { topics: ['wenti'], districts: [] })
];
const row = (table: ReturnType<typeof topicsByYear>, name: string) =>
	table.rows.find((one) => one.name === name)?.counts;

it('counts topics by year, with the years in between; what has no day is in none', () => {
	const table = topicsByYear(heads);
	expect(table.columns.map(({ short }) => short)).toEqual(['2020', '2021', '2022']);
	expect(row(table, '文体活动')).toEqual([1, 0, 1]);
	expect(row(table, '疫情防控')).toEqual([1, 0, 0]);
	expect(topicsByYear([heads[2]!]).columns).toEqual([]);
});

it('counts an article under each of its districts and topics', () => {
	const table = districtsByTopic(heads);
	const at = (name: string) => table.columns.findIndex((column) => column.name === name);
	expect(row(table, '大兴区')?.[at('文体活动')]).toBe(2);
	expect(row(table, '大兴区')?.[at('疫情防控')]).toBe(1);
	expect(row(table, '密云区')?.[at('疫情防控')]).toBe(0);
});

it('says in the file what was counted, and quotes what a spreadsheet would cut', () => {
	const table = {
		what: '区',
		columns: [{ name: '甲"乙', short: '甲' }],
		rows: [{ name: '东城区', short: '东城', counts: [3] }]
	};
	expect(toCsv(table, '按本机的 3 篇数')).toBe(
		'\uFEFF"按本机的 3 篇数"\r\n"区","甲""乙"\r\n"东城区","3"\r\n'
	);
});
