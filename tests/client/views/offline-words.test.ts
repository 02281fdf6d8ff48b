import { describe, expect, it } from 'vitest';
import type { PackStatus } from '../../../src/client/offline/snapshot.ts';
import { sayOffline, type OfflineFacts } from '../../../src/client/views/offline-words.ts';
import { byMonthsOf, byYearOf, monthsInWords } from '../../../src/client/views/pack-months.ts';
import { sayMonths, sayPack } from '../../../src/client/views/pack-words.ts';

const counted = (articles: number) => ({ packs: 1, articles, issues: 5, bytes: 60_000 });
const facts = (change: Partial<OfflineFacts>): OfflineFacts => ({
	state: 'ready',
	stored: counted(36),
	total: counted(36),
	isStoring: false,
	problem: null,
	failing: [],
	...change
});
const failed = (reason: PackStatus['reason']) =>
	({ months: ['2022-05'], state: 'failed', reason }) as unknown as PackStatus;

describe('sayOffline', () => {
	it('promises reading without a network in one state alone', () => {
		const states = ['unsupported', 'working', 'partial', 'ready', 'failed'] as const;
		const promised = states.filter((state) => sayOffline(facts({ state })).mark === 'full');
		expect(promised).toEqual(['ready']);
	});

	it('does not say "all" when part was only offered', () => {
		expect(sayOffline(facts({})).means).toContain('全部 36 篇');
		expect(sayOffline(facts({ total: counted(9000) })).means).not.toContain('全部');
	});

	it('names the month of a damaged pack', () => {
		const said = sayOffline(facts({ state: 'failed', failing: [failed('damaged')] }));
		expect(said.mark).toBe('bad');
		expect(said.means).toContain('2022年5月');
	});

	it('tells what could not be fetched from what was never stored', () => {
		const nothing = { state: 'partial', stored: counted(0) } as const;
		const never = sayOffline(facts(nothing));
		const unreachable = sayOffline(facts({ ...nothing, failing: [failed('unreachable')] }));
		expect(unreachable.title).not.toBe(never.title);
		expect(unreachable.means).toContain('2022年5月');
	});

	it('says how much is not stored, and promises no free space', () => {
		const problem = { code: 'full', needed: 14_000_000 } as const;
		expect(sayOffline(facts({ state: 'failed', problem })).title).toContain('14.0 MB 没存');
	});

	it.each(['refused', 'version'] as const)('has its own words for %s', (code) => {
		const said = sayOffline(facts({ state: 'failed', problem: { code } }));
		expect(said.title).not.toBe(sayOffline(facts({ state: 'failed' })).title);
	});
});

it('a pack that is not stored never carries the mark of one that is', () => {
	const states = ['stored', 'storing', 'waiting', 'offered', 'failed'] as const;
	const full = states.filter((state) => sayPack({ state, reason: null }).mark === 'full');
	expect(full).toEqual(['stored']);
});

it('monthsInWords', () => {
	expect(monthsInWords(['2022-05'])).toBe('2022年5月');
	expect(monthsInWords(['2020-11', '2022-05', 'undated'])).toBe(
		'2020年11月至2022年5月和日期不详的'
	);
	expect(monthsInWords(['undated'])).toBe('日期不详');
});

describe('sayMonths', () => {
	const pack = (state: PackStatus['state'], month = '2022-05') =>
		({ months: [month], state, reason: null, articles: 2, bytes: 100 }) as unknown as PackStatus;

	it('says of packs together the worst that is true of one', () => {
		const word = (...states: PackStatus['state'][]) =>
			sayMonths(states.map((state) => pack(state))).word;
		expect(word('stored', 'stored')).toBe('已存');
		expect(word('stored', 'offered')).toBe('已存 1/2');
		expect(word('stored', 'failed')).toBe('没存全');
		expect(word('waiting', 'offered')).toBe('等着存');
		expect(word('offered', 'offered')).toBe('没存');
	});

	it('is asked a year and a month at a time', () => {
		const packs = [
			pack('stored', '2022-05'),
			pack('offered', '2022-05'),
			pack('offered', '2021-12')
		];
		expect(byYearOf(packs).map(({ year, bytes }) => [year, bytes])).toEqual([
			['2022', 200],
			['2021', 100]
		]);
		expect(byMonthsOf(packs).map(({ months, articles }) => [months, articles])).toEqual([
			[['2022-05'], 4],
			[['2021-12'], 2]
		]);
	});
});
