import { beforeEach, expect, test } from 'vitest';
import type { OpenShelves } from '../../../src/client/search/open-shelves.ts';
import { reachOut } from '../../../src/client/search/reach-out.ts';
import type { IsoDate } from '../../../src/model/date.ts';
import type { Manifest, PackEntry } from '../../../src/model/manifest.ts';
import type { SearchRequest } from '../../../src/search/protocol.ts';
import type { Shelf } from '../../../src/search/shelf.ts';
import { ask, toPack, toShelf } from '../../search/shelves.ts';

const SEGMENT = 300_000;
const A_PACK = 100_000;
const shelf = await toShelf(toPack([{ headline: '工会', paragraphs: [] }]));

/** Newest first: two packs of March, one of February, one of January. */
const manifest = {
	packs: ['2022-03-20', '2022-03-01', '2022-02-01', '2022-01-01'].map(
		(day): Partial<PackEntry> => ({
			name: day,
			days: [{ day: day as IsoDate, printed: true, pages: 1, articles: 1 }],
			segment: { name: `${day}.seg`, bytes: SEGMENT, sha256: '' }
		})
	)
} as Manifest;

let fetched: string[];
let shelves: Pick<OpenShelves, 'fetched' | 'far'>;
let isOnline: boolean;

beforeEach(() => {
	fetched = [];
	isOnline = true;
	shelves = {
		fetched: 0,
		far({ name }) {
			if (!isOnline) return Promise.resolve(null);
			fetched.push(name);
			this.fetched += A_PACK;
			return Promise.resolve(shelf);
		}
	};
});

function reach(open: (Shelf | null)[], months?: number) {
	const request: SearchRequest = {
		type: 'search',
		seq: 1,
		query: ask('工会'),
		manifest,
		base: '',
		...(months !== undefined && { months })
	};
	return reachOut(request, open, shelves as OpenShelves);
}

test('with nothing on the device the newest packs come, up to what nobody is asked for', async () => {
	const open = [null, null, null, null];
	expect(await reach(open)).toEqual({ months: 1, of: 3, next: A_PACK, rest: 2 * A_PACK });
	expect(fetched).toEqual(['2022-03-20', '2022-03-01']);
	expect(open).toEqual([shelf, shelf, null, null]);
});

test('with something on the device nothing is fetched unasked, and what is left is told', async () => {
	const open = [shelf, null, null, null];
	expect(await reach(open)).toEqual({ months: 0, of: 3, next: A_PACK, rest: 3 * A_PACK });
	expect(fetched).toEqual([]);
});

test('the reader’s word carries on to the months he agreed to', async () => {
	expect(await reach([shelf, null, null, null], 2)).toMatchObject({ months: 2, rest: A_PACK });
	expect(fetched).toEqual(['2022-03-01', '2022-02-01']);
	expect(await reach([shelf, null, null, null], 3)).toBe(null);
});

test('without a network nothing is promised', async () => {
	isOnline = false;
	expect(await reach([null, null, null, null])).toBe(null);
});

test('where all is on the device there is nothing to reach for', async () => {
	expect(await reach([shelf, shelf, shelf, shelf])).toBe(null);
});
