// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Manifest } from '../../../src/model/manifest.ts';
import { AUTO_BYTES } from '../../../src/client/offline/auto-bytes.ts';
import { withHeldCovers } from '../../../src/client/offline/next-set.ts';
import { packBytes, wantedPacks } from '../../../src/client/offline/stored-set.ts';
import { archive } from './device.ts';

/** An archive whose packs have these sizes, newest first. */
function sized(sizes: readonly number[]): Manifest {
	const { manifest } = archive('v1', ['2022-01', '一月']);
	const [entry] = manifest.packs;
	const packs = sizes.map((bytes, at) => ({ ...entry!, name: `${at}.pack`, bytes }));
	return { ...manifest, packs };
}

describe('what is kept without asking', () => {
	test('is the newest packs that fit together, and one at least', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 2 * AUTO_BYTES })), (sizes) => {
				const manifest = sized(sizes);
				const wanted = wantedPacks(manifest, 'auto');
				expect(wanted).toEqual(manifest.packs.slice(0, wanted.length));
				const bytes = wanted.reduce((sum, entry) => sum + packBytes(entry), 0);
				expect(wanted.length <= 1 || bytes <= AUTO_BYTES).toBe(true);
				const next = manifest.packs[wanted.length];
				expect(next === undefined || bytes + packBytes(next) > AUTO_BYTES).toBe(true);
			})
		);
	});

	test.each([{ saveData: true }, { type: 'cellular' }])(
		'is a tenth of it where bytes are paid for: %j',
		(connection) => {
			vi.stubGlobal('navigator', { connection });
			const manifest = sized([AUTO_BYTES / 25, AUTO_BYTES / 25, AUTO_BYTES / 25]);
			expect(wantedPacks(manifest, 'auto')).toEqual(manifest.packs.slice(0, 2));
			vi.unstubAllGlobals();
		}
	);

	test('is all or nothing where the reader says so', () => {
		const manifest = sized([AUTO_BYTES, AUTO_BYTES]);
		expect(wantedPacks(manifest, 'all')).toEqual(manifest.packs);
		expect(wantedPacks(manifest, 'none')).toEqual([]);
	});
});

describe('a pack that covers older ones', () => {
	const old = archive('v1', ['2022-05', '五月'], ['2022-01', '一月']).manifest.packs;
	const next = archive('v2', ['2022-12', '全部']).manifest;
	next.packs[0]!.covers = old.map((entry) => entry.name);

	test('is read as these where all are held', () => {
		const held = new Map(old.map((entry) => [entry.name, entry]));
		expect(withHeldCovers(next, held).packs).toEqual(old);
	});

	test('is fetched where one is not, or where it is held itself', () => {
		expect(withHeldCovers(next, new Map([[old[0]!.name, old[0]!]]))).toEqual(next);
		const all = new Map([...old, ...next.packs].map((entry) => [entry.name, entry]));
		expect(withHeldCovers(next, all)).toEqual(next);
	});
});
