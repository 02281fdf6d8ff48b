import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OfflineStatus } from '../../../src/client/offline/offline-status.svelte.ts';
import { NOTHING_KNOWN, type OfflineSnapshot } from '../../../src/client/offline/snapshot.ts';
import { archive, BASE, Device } from './device.ts';

const PACK = {
	name: 'a.pack',
	months: ['2022-05'],
	articles: 7,
	issues: 1,
	bytes: 5000,
	storedAt: 10,
	verifiedAt: 20,
	isNewest: true,
	reason: null,
	state: 'stored'
} as const;

const WHOLE: OfflineSnapshot = { ...NOTHING_KNOWN, dataVersion: 'v1', packs: [PACK] };

const Channel = BroadcastChannel;

let device: Device;

beforeEach(() => {
	device = new Device();
	Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true });
	// One tab: happy-dom has no locks, and what other tabs say is not wanted here.
	vi.stubGlobal('BroadcastChannel', undefined);
});

afterEach(() => {
	vi.unstubAllGlobals();
	Reflect.deleteProperty(navigator, 'serviceWorker');
});

const mirrored = () => document.documentElement.dataset['offline'];

describe('the state', () => {
	const cases: [what: string, snapshot: Partial<OfflineSnapshot>, state: string][] = [
		['all stored', {}, 'ready'],
		['a pass under way', { working: true }, 'working'],
		['no network, all stored', { problem: { code: 'unreachable' } }, 'ready'],
		['a newer format at the site', { problem: { code: 'version' } }, 'ready'],
		['older months only offered', { packs: [PACK, { ...PACK, state: 'offered' }] }, 'ready'],
		['a pack to come', { packs: [{ ...PACK, state: 'waiting' }] }, 'partial'],
		[
			'a pack not reached',
			{ packs: [{ ...PACK, state: 'failed', reason: 'unreachable' }] },
			'partial'
		],
		['a damaged pack', { packs: [{ ...PACK, state: 'failed', reason: 'damaged' }] }, 'failed'],
		['no room', { problem: { code: 'full', needed: 1 } }, 'failed'],
		['refused', { dataVersion: null, packs: [], problem: { code: 'refused' } }, 'failed'],
		['nothing kept', { dataVersion: null, packs: [{ ...PACK, state: 'offered' }] }, 'partial'],
		['nothing known', { dataVersion: null, packs: [] }, 'partial']
	];

	test.each(cases)('%s', (_, change, state) => {
		const status = new OfflineStatus(BASE);
		status.snapshot = { ...WHOLE, ...change };
		status.setShell('ready');
		expect([status.state, mirrored()]).toEqual([state, state]);
	});

	test('is never ready before the shell is', () => {
		const status = new OfflineStatus(BASE);
		status.snapshot = WHOLE;
		expect(status.state).toBe('working');
		status.setShell('failed');
		expect(mirrored()).toBe('failed');
	});

	test('says when a browser has no service worker, and stores nothing there', async () => {
		Reflect.deleteProperty(navigator, 'serviceWorker');
		device.publish(archive('v1', ['2022-05', '五月']));
		const status = new OfflineStatus(BASE);
		await status.keep();
		expect(mirrored()).toBe('unsupported');
		expect(device.asked).toEqual([]);
	});
});

test('a new tab shows at once what another knows, and what it does', async () => {
	vi.stubGlobal('BroadcastChannel', Channel);
	const keeper = new OfflineStatus(BASE);
	keeper.snapshot = WHOLE;
	const other = new OfflineStatus(BASE);
	await vi.waitFor(() => {
		expect(other.dataVersion).toBe('v1');
	});
	device.publish(archive('v2', ['2022-06', '六月']));
	await keeper.keep();
	await vi.waitFor(() => {
		expect([other.dataVersion, other.snapshot.working]).toEqual(['v2', false]);
	});
});

test('a return says what the last visit left, and promises nothing before it is checked', async () => {
	device.publish(archive('v1', ['2022-05', '五月']));
	await new OfflineStatus(BASE).keep();
	const back = new OfflineStatus(BASE);
	back.setShell('ready');
	await back.recall();
	expect([back.stored.packs, back.isStoring, mirrored()]).toEqual([1, false, 'working']);
	await back.keep();
	expect(mirrored()).toBe('ready');
});

describe('what is stored', () => {
	test('is counted, with the time of the oldest', () => {
		const status = new OfflineStatus(BASE);
		const older = { ...PACK, storedAt: 5, verifiedAt: 30, articles: 3 };
		status.snapshot = { ...WHOLE, packs: [PACK, older, { ...PACK, state: 'offered' }] };
		expect(status.stored).toEqual({ packs: 2, articles: 10, issues: 2, bytes: 10_000 });
		expect(status.total.articles).toBe(17);
		expect([status.since, status.verifiedAt]).toEqual([5, 20]);
	});

	test('is deleted as a whole, and stays so until the reader asks for it again', async () => {
		device.publish(archive('v1', ['2022-05', '五月']));
		const status = new OfflineStatus(BASE);
		status.setShell('ready');
		await status.keep();
		expect([mirrored(), device.shelf.length]).toEqual(['ready', 2]);
		await status.deleteAll();
		await status.keep();
		expect([mirrored(), device.shelf.length, status.dataVersion]).toEqual(['partial', 0, null]);
		await status.retry(status.packs[0]!.name);
		expect([mirrored(), device.shelf.length]).toEqual(['ready', 2]);
	});
});
