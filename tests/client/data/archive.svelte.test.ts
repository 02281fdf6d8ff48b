import { describe, expect, test, vi } from 'vitest';
import { Archive } from '../../../src/client/data/archive.svelte.ts';
import { Screen } from '../../../src/client/data/screen.svelte.ts';
import { NetworkFailure } from '../../../src/client/offline/fetch-bytes.ts';
import { UnreadableManifest } from '../../../src/client/offline/pack-files.ts';
import type { PackReader } from '../../../src/client/offline/pack-reader.ts';
import type { Library } from '../../../src/client/data/library.ts';
import type { Manifest, PackEntry } from '../../../src/model/manifest.ts';
import type { OpenPack } from '../../../src/client/offline/open-pack.ts';
import { day, head, id, manifestOf, opened, pack, page } from '../packs.ts';

const newest = opened(pack([page('2022-11-17', [head(1)])], [head(1)]));
const older = opened(pack([page('2022-05-09', [head(2)])], [head(2)]));
const oldest = opened(pack([page('2020-11-19', [head(3)])], [head(3)]));
const packs = [newest, older, oldest];

/** A reader whose packs can be made to fail; `large`: only the newest is read without being asked for. */
function setUp(options: { large?: boolean; manifest?: () => Promise<Manifest> } = {}) {
	const manifest = manifestOf(packs);
	if (options.large) for (const entry of manifest.packs) entry.bytes = 4_000_000;
	const failing = new Set<string>();
	const pack = vi.fn((entry: { name: string }): Promise<OpenPack | undefined> => {
		const at = manifest.packs.findIndex(({ name }) => name === entry.name);
		return failing.has(entry.name)
			? Promise.reject(new Error('unreachable'))
			: Promise.resolve(packs[at]);
	});
	const reader = {
		manifest: vi.fn(options.manifest ?? (() => Promise.resolve({ ...manifest }))),
		pack,
		heads: vi.fn((entry: { name: string }) => pack(entry)),
		place: vi.fn((): Promise<PackEntry | null | undefined> => Promise.resolve(undefined)),
		segment: () => Promise.reject(new Error('not read here'))
	};
	const onchange = vi.fn();
	const archive = new Archive(reader as unknown as PackReader, () => {
		onchange();
		void screen.refresh();
	});
	const screen: Screen = new Screen(archive);
	return { archive, screen, reader, failing, onchange, manifest };
}

const library = ({ library }: Archive): Library => {
	if (library.status !== 'ready') throw new Error(library.status);
	return library.value;
};

describe('the archive', () => {
	test('has all heads, newest first', async () => {
		const { archive } = setUp();
		await archive.open();
		expect(library(archive).heads.map((one) => one.id)).toEqual([id(1), id(2), id(3)]);
		expect(archive.isComplete).toBe(true);
		expect(library(archive).missing).toEqual([]);
	});

	test('shows the newest pack before the others have come', async () => {
		const { archive, reader, onchange } = setUp();
		reader.pack.mockImplementation((entry) =>
			entry.name === 'pack-0.pack' ? Promise.resolve(newest) : new Promise(() => {})
		);
		void archive.open();
		await vi.waitFor(() => {
			expect(onchange).toHaveBeenCalled();
		});
		expect(library(archive).heads.map((one) => one.id)).toEqual([id(1)]);
		expect(archive.isComplete).toBe(false);
	});

	test('inflates the pack that is shown first once, heads and texts together', async () => {
		const { archive, reader } = setUp();
		await archive.open();
		const headsAlone = reader.heads.mock.calls.map(([{ name }]) => name);
		expect(headsAlone).toEqual(['pack-1.pack', 'pack-2.pack']);
	});

	test('goes on without a pack that cannot be read, and says which', async () => {
		const { archive, failing } = setUp();
		failing.add('pack-1.pack');
		await archive.open();
		expect(library(archive).heads.map((one) => one.id)).toEqual([id(1), id(3)]);
		expect(library(archive).missing.map(({ name }) => name)).toEqual(['pack-1.pack']);
	});

	test('tries a missing pack again when it is opened again', async () => {
		const { archive, failing } = setUp();
		failing.add('pack-1.pack');
		await archive.open();
		failing.clear();
		await archive.open();
		expect(library(archive).missing).toEqual([]);
	});

	test('reads the same set once', async () => {
		const { archive, reader } = setUp();
		await archive.open();
		const { calls } = reader.pack.mock;
		const before = calls.length;
		await archive.open();
		expect(calls).toHaveLength(before);
	});

	test('opened again while a pack is being read has every page once', async () => {
		const { archive, reader } = setUp();
		let answer: (pack: OpenPack) => void = () => {};
		reader.pack.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
		const first = archive.open();
		await vi.waitFor(() => {
			expect(reader.pack).toHaveBeenCalledOnce();
		});
		const second = archive.open();
		answer(newest);
		await Promise.all([first, second]);
		expect(library(archive).pages).toHaveLength(3);
	});

	test('opened again and again while it is being read asks for each pack once, and adds what was stored meanwhile', async () => {
		const { archive, reader, manifest } = setUp();
		const later = packs.length - 1;
		const all = manifest.packs;
		reader.manifest.mockResolvedValueOnce({ ...manifest, packs: all.slice(0, later) });
		reader.manifest.mockResolvedValue({
			...manifest,
			dataVersion: 'next'
		});
		let answer: (pack: OpenPack) => void = () => {};
		reader.pack.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
		const opening = archive.open();
		await vi.waitFor(() => {
			expect(reader.pack).toHaveBeenCalledOnce();
		});
		void archive.open();
		void archive.open();
		answer(newest);
		await opening;
		expect(reader.pack.mock.calls.map(([{ name }]) => name)).toEqual(all.map(({ name }) => name));
		expect(library(archive).heads).toHaveLength(packs.length);
	});

	test('says once more what it is made of only when that has changed', async () => {
		const { archive, onchange, failing } = setUp();
		failing.add('pack-1.pack');
		await archive.open();
		onchange.mockClear();
		await archive.open();
		expect(onchange).not.toHaveBeenCalled();
	});

	test('without network and store is offline, and of another format says so', async () => {
		const offline = setUp({ manifest: () => Promise.reject(new NetworkFailure('x', null)) });
		await offline.archive.open();
		expect(offline.archive.library.status).toBe('offline');
		const newer = setUp({ manifest: () => Promise.reject(new UnreadableManifest('version')) });
		await newer.archive.open();
		expect(newer.archive.library).toMatchObject({ status: 'failed' });
	});

	test('keeps what it shows when opening again fails', async () => {
		const { archive, reader } = setUp();
		await archive.open();
		reader.manifest.mockRejectedValue(new NetworkFailure('x', null));
		await archive.open();
		expect(library(archive).heads).toHaveLength(3);
	});

	test('of a large archive reads the newest, and the rest when it is asked for', async () => {
		const { archive } = setUp({ large: true });
		await archive.open();
		expect(library(archive).missing).toHaveLength(2);
		await archive.seek({ day: day('2020-11-19') });
		expect(library(archive).heads.map((one) => one.id)).toEqual([id(1), id(3)]);
	});
});

test('reads at once what is asked for, and the rest when the page is idle', async () => {
	const whenIdle = vi.fn((work: IdleRequestCallback) => {
		work({ didTimeout: false, timeRemaining: () => 50 });
		return 0;
	});
	vi.stubGlobal('requestIdleCallback', whenIdle);
	const few = setUp({ large: true });
	await few.archive.open();
	await few.archive.seek({ day: day('2020-11-19') });
	expect(library(few.archive).heads.map((one) => one.id)).toEqual([id(1), id(3)]);
	expect(whenIdle).not.toHaveBeenCalled();
	await setUp().archive.open();
	expect(whenIdle).toHaveBeenCalledTimes(2);
	vi.unstubAllGlobals();
});

describe('the screen', () => {
	test('waits for what may still come, and says so when it does not', async () => {
		const { archive, screen } = setUp();
		await screen.show({ name: 'article', id: id(9) });
		expect(screen.shown.status).toBe('loading');
		await archive.open();
		await vi.waitFor(() => {
			expect(screen.shown).toMatchObject({ status: 'ready', value: { name: 'not-found' } });
		});
	});

	test('fetches an article that is not kept on the device', async () => {
		const { archive, screen } = setUp({ large: true });
		await archive.open();
		await screen.show({ name: 'article', id: id(3) });
		expect(screen.shown).toMatchObject({ status: 'ready', value: { name: 'article' } });
	});

	test('asks only for the pack that is known to hold the article', async () => {
		const { archive, screen, reader, manifest } = setUp({ large: true });
		reader.place.mockResolvedValue(manifest.packs[2]);
		await archive.open();
		reader.pack.mockClear();
		await screen.show({ name: 'article', id: id(3) });
		expect(screen.shown).toMatchObject({ status: 'ready', value: { name: 'article' } });
		expect(new Set(reader.pack.mock.calls.map(([{ name }]) => name))).toEqual(
			new Set(['pack-2.pack'])
		);
	});

	test('names the pack that holds an article which cannot be had, and tells an unknown one apart', async () => {
		const { archive, screen, reader, failing, manifest } = setUp({ large: true });
		await archive.open();
		failing.add('pack-2.pack');
		reader.place.mockResolvedValue(manifest.packs[2]);
		await screen.show({ name: 'article', id: id(3) });
		expect(screen.shown).toMatchObject({ value: { name: 'away', place: manifest.packs[2] } });
		reader.place.mockResolvedValue(null);
		await screen.show({ name: 'article', id: id(9) });
		expect(screen.shown).toMatchObject({ value: { name: 'not-found', path: `a/${id(9)}/` } });
	});

	test('says that an issue is away when its pack cannot be fetched, and asks once', async () => {
		const { archive, screen, failing, reader } = setUp({ large: true });
		await archive.open();
		failing.add('pack-2.pack');
		await screen.show({ name: 'issue', day: day('2020-11-19') });
		expect(screen.shown).toMatchObject({ status: 'ready', value: { name: 'away' } });
		const asked = reader.pack.mock.calls.filter(([{ name }]) => name === 'pack-2.pack');
		expect(asked).toHaveLength(1);
	});

	test('drops a page that comes after another was asked for', async () => {
		const { archive, screen, reader } = setUp();
		await archive.open();
		let late: (pack: OpenPack) => void = () => {};
		reader.pack.mockImplementationOnce(() => new Promise<OpenPack>((resolve) => (late = resolve)));
		const first = screen.show({ name: 'article', id: id(1) });
		await screen.show({ name: 'about' });
		late(newest);
		await first;
		expect(screen.route.name).toBe('about');
		expect(screen.shown).toMatchObject({ value: { name: 'about' } });
	});

	test('tells of the last moment of the page before, while its route is still the one on screen', async () => {
		const { archive, screen } = setUp();
		await archive.open();
		const routes: string[] = [];
		const onleave = () => routes.push(screen.route.name);
		await screen.show({ name: 'about' }, { onleave });
		await screen.refresh();
		expect(routes).toEqual(['home']);
	});

	test('tells once when its page stands', async () => {
		const { archive, screen } = setUp();
		const onshown = vi.fn();
		await screen.show({ name: 'home' }, { onshown });
		expect(onshown).not.toHaveBeenCalled();
		await archive.open();
		await vi.waitFor(() => {
			expect(onshown).toHaveBeenCalledOnce();
		});
		await screen.refresh();
		expect(onshown).toHaveBeenCalledOnce();
	});
});
