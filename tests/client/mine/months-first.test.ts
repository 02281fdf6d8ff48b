import { expect, test } from 'vitest';
import { monthsFirst } from '../../../src/client/mine/months-first.ts';
import type { Pick } from '../../../src/client/mine/picks.ts';
import { inOrder } from '../../../src/client/offline/next-set.ts';
import { findDistrict } from '../../../src/model/district.ts';
import type { PackEntry } from '../../../src/model/manifest.ts';
import { findTopic } from '../../../src/model/topic.ts';

const COUNTS = {
	'2022-01': { chaoyang: { wenti: 1 }, '': { yiqing: 5 } },
	'2022-02': { haidian: { wenti: 9 } },
	'2022-03': { chaoyang: { yiqing: 2, wenti: 1 } },
	undated: {}
};
const district: Pick = { district: findDistrict('chaoyang')! };
const topic: Pick = { topic: findTopic('yiqing')! };
const packs = ['2022-03', '2022-02', '2022-01'].map(
	(month) => ({ name: month, days: [{ day: `${month}-01` }] }) as PackEntry
);

test('the months with most about the reader’s district and topics come first, the newest after them', () => {
	expect(monthsFirst([district], COUNTS)).toEqual(['2022-03', '2022-01']);
	expect(monthsFirst([district, topic], COUNTS)).toEqual(['2022-01', '2022-03']);
	expect(monthsFirst([], COUNTS)).toEqual([]);
	const names = (first: string[]) => inOrder(packs, first).map(({ name }) => name);
	expect(names(['2022-01'])).toEqual(['2022-01', '2022-03', '2022-02']);
	expect(names([])).toEqual(['2022-03', '2022-02', '2022-01']);
});
