import { beforeEach, expect, test, vi } from 'vitest';
import {
	chooseMyDistrict,
	chooseMyTopics,
	newestOf,
	readMyDistrict,
	readMyTopics,
	readPicks
} from '../../../src/client/mine/picks.ts';
import { findDistrict } from '../../../src/model/district.ts';
import { findTopic } from '../../../src/model/topic.ts';
import type { PackEntry } from '../../../src/model/manifest.ts';
import { head, id, manifestOf, pack, page } from '../packs.ts';

beforeEach(() => {
	localStorage.clear();
});

const mine = (n: number) => head(n, { districts: ['pinggu'] });
const newest = pack(
	[page('2022-05-02', [mine(1), head(2)]), page('2022-05-01', [mine(3)])],
	[mine(3), mine(1), head(2)]
);
const without = pack([page('2022-01-01', [head(4)])], [head(4)]);
const oldest = pack([page('2020-11-19', [mine(5)])], [mine(5)]);
const packs = [newest, without, oldest];
const manifest = {
	...manifestOf(packs),
	counts: {
		'2022-05': { pinggu: { wenti: 2 }, '': { wenti: 1 } },
		'2022-01': { '': { wenti: 1 } },
		'2020-11': { pinggu: { wenti: 1 } }
	}
};
const reader = (broken: readonly number[] = []) => ({
	manifest: () => Promise.resolve(manifest),
	heads: vi.fn(({ name }: PackEntry) => {
		const at = manifest.packs.findIndex((entry) => entry.name === name);
		return broken.includes(at) ? Promise.reject(new Error('damaged')) : Promise.resolve(packs[at]!);
	})
});
const ids = async (count: number, from: ReturnType<typeof reader>) =>
	(await newestOf([{ district: findDistrict('pinggu')! }], count, from))[0]!.map((one) => one.id);

test('a district is kept, and let go again; what is none is none', () => {
	expect(readMyDistrict()).toBeNull();
	expect(chooseMyDistrict('pinggu')).toBe(true);
	expect(readMyDistrict()?.name).toBe('平谷区');
	chooseMyDistrict(null);
	expect(readMyDistrict()).toBeNull();
	localStorage.setItem('baojia-district', 'atlantis');
	expect(readMyDistrict()).toBeNull();
});

test('its newest stories come first, and no pack is opened that cannot hold one or is not needed', async () => {
	const few = reader();
	expect(await ids(2, few)).toEqual([id(1), id(3)]);
	expect(few.heads).toHaveBeenCalledTimes(1);
	const all = reader();
	expect(await ids(9, all)).toEqual([id(1), id(3), id(5)]);
	expect(all.heads).toHaveBeenCalledTimes(2);
});

test('a pack that cannot be read is passed over', async () => {
	expect(await ids(9, reader([0]))).toEqual([id(5)]);
});

test('topics are kept in their order, the district before them; unknown ones are none', () => {
	chooseMyTopics(['wenti', 'yiqing']);
	chooseMyDistrict('pinggu');
	expect(readMyTopics().map(({ slug }) => slug)).toEqual(['wenti', 'yiqing']);
	expect(readPicks().map((pick) => Object.keys(pick)[0])).toEqual(['district', 'topic', 'topic']);
	localStorage.setItem('baojia-topics', 'atlantis wenti');
	expect(readMyTopics().map(({ slug }) => slug)).toEqual(['wenti']);
	chooseMyTopics([]);
	expect(readMyTopics()).toEqual([]);
});

test('a pack that two picks want is opened once', async () => {
	const from = reader();
	const picks = [{ district: findDistrict('pinggu')! }, { topic: findTopic('wenti')! }];
	const found = await newestOf(picks, 3, from);
	expect(found.map((heads) => heads.map((one) => one.id))).toEqual([
		[id(1), id(3), id(5)],
		[id(1), id(2), id(3)]
	]);
	expect(from.heads).toHaveBeenCalledTimes(2);
});
