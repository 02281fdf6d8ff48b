import { beforeEach, expect, test, vi } from 'vitest';
import type * as Catalogue from '../../../src/client/offline/catalogue.ts';
import type * as PackHolding from '../../../src/client/offline/pack-holding.ts';
import type { StoredSet } from '../../../src/client/offline/stored-set.ts';
import { BASE, Device } from './device.ts';
import { gzipSync } from 'node:zlib';
import { FORMAT_VERSION } from '../../../src/model/pack.ts';
import { head, id } from '../packs.ts';

let device: Device;
let tool: typeof Catalogue & typeof PackHolding;

beforeEach(async () => {
	device = new Device();
	vi.resetModules();
	tool = {
		...(await import('../../../src/client/offline/catalogue.ts')),
		...(await import('../../../src/client/offline/pack-holding.ts'))
	};
});

async function shelve(name: string, ...articles: number[]): Promise<void> {
	const heads = articles.map((n) => head(n));
	const pack = { formatVersion: FORMAT_VERSION, pages: [], heads, texts: [] };
	const shelf = await device.caches.open('baojia-packs');
	await shelf.put(`${BASE}archive/${name}`, new Response(gzipSync(JSON.stringify(pack))));
}

const setOf = (...names: string[]) => ({ packs: names.map((name) => ({ name })) }) as StoredSet;

test('names the pack that holds an article, of the packs that the set names', async () => {
	await shelve('a.pack', 1, 2);
	await shelve('b.pack', 3);
	await tool.catalogue(BASE, setOf('a.pack', 'b.pack'));
	expect(await tool.packHolding(id(2))).toBe('a.pack');
	expect(await tool.packHolding(id(3))).toBe('b.pack');
	expect(await tool.packHolding(id(4))).toBe(null);
	await tool.catalogue(BASE, setOf('b.pack'));
	expect(await tool.packHolding(id(2))).toBe(null);
});

test('a pack that is gone from the shelf is not in it, and one that came since is', async () => {
	await shelve('a.pack', 1);
	await tool.catalogue(BASE, setOf('a.pack', 'gone.pack'));
	await shelve('gone.pack', 2);
	await tool.catalogue(BASE, setOf('a.pack', 'gone.pack'));
	expect(await tool.packHolding(id(2))).toBe('gone.pack');
});

test('where storage is refused nothing is known, and nothing breaks', async () => {
	device.isIndexedDbRefused = true;
	expect(await tool.packHolding(id(1))).toBe(null);
});
