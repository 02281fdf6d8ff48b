import { expect, test } from 'vitest';
import { findPeople, STRETCH } from '../../src/search/people.ts';
import { toShelves } from './shelves.ts';

const story = (names: string[], body = '区总工会举办活动。') => ({
	headline: '工会活动',
	names,
	paragraphs: [body]
});

const shelves = await toShelves(
	[
		story(['边磊', '张三丰']),
		story(['边磊']),
		story(['边小云', '马学礼']),
		story(['John Smith'], '边境的边磊没有署名。')
	],
	2
);

test.each([
	['边', ['边磊', '边小云']],
	['边磊', ['边磊']],
	['三丰', ['张三丰']],
	['邊磊', ['边磊']],
	['smith', ['John Smith']]
])('%s is part of %j', async (typed, names) => {
	expect(await findPeople(typed, shelves, () => Promise.resolve(true))).toEqual(names);
});

test.each([
	'',
	'边磊 张三丰',
	'记者:边磊',
	'-边磊',
	'边磊 OR 马学礼',
	'境',
	'边磊边磊边磊边磊边磊'
])('“%s” is a piece of nobody’s name', async (typed) => {
	expect(await findPeople(typed, shelves, () => Promise.resolve(true))).toEqual([]);
});

test('once nobody waits, the rest is not read', async () => {
	const [newest, older] = shelves;
	const many = [...Array.from({ length: STRETCH }, () => newest!), older!];
	let asked = 0;
	const whileOnce = () => Promise.resolve((asked += 1) === 1);
	expect(await findPeople('边', many, whileOnce)).toEqual(['边磊']);
	expect(await findPeople('边', many, () => Promise.resolve(true))).toEqual(['边磊', '边小云']);
});
