// What the offline page says first: the state in a few words, then what it means for the reader.
import { formatMonth } from '../../model/date.ts';
import { monthsOf } from '../../model/manifest.ts';
import { byteSize, grouped } from '../display/words.ts';
import type { Platform } from '../install/install.svelte.ts';
import type { CheckUp } from '../offline/check-up.ts';
import type { Counted, OfflineState } from '../offline/offline-status.svelte.ts';
import type { FailureReason, OfflineSnapshot, PackStatus, Problem } from '../offline/snapshot.ts';

export interface OfflineFacts {
	state: OfflineState;
	stored: Counted;
	total: Counted;
	/** Something is still to come onto the device. */
	isStoring: boolean;
	problem: Problem | null;
	failing: readonly PackStatus[];
}

export type CheckedUp = Pick<CheckUp, 'good' | 'bad' | 'hasStored'>;

export interface OfflineSaid {
	/** Shape of the state mark; the words say the same. */
	mark: 'full' | 'half' | 'cut' | 'bad';
	title: string;
	means: string;
}

/** `platform`: where the reader is, as far as it changes what he can do. */
export function sayOffline(facts: OfflineFacts, platform?: Platform): OfflineSaid {
	const { state, stored, total } = facts;
	switch (state) {
		case 'unsupported':
			return {
				mark: 'cut',
				title: '要有网才能读',
				means:
					platform === 'wechat'
						? '微信里存不了文章，有网时照常读、照常搜。点右上角的三个点，选“在浏览器打开”，就能存下来断网读。'
						: '这个浏览器不让网页存文章，有网时照常读、照常搜。换 Safari 或 Chrome 打开，就能存下来断网读。'
			};
		case 'working':
			if (total.packs === 0) {
				return { mark: 'half', title: '离线阅读', means: '正在看有哪些报要存。' };
			}
			return facts.isStoring
				? {
						mark: 'half',
						title: '正在存，先读起来',
						means: `已存 ${grouped(stored.articles)} 篇，共 ${grouped(total.articles)} 篇。关掉也不要紧，下次接着存。`
					}
				: {
						mark: 'half',
						title: '正在核对',
						means: '文章都在本机，正在看是不是完整、有没有新报。'
					};
		case 'ready':
			return {
				mark: 'full',
				title: '断网也能读',
				means: `${amount(stored, total)}没有网时，搜索和转发也照常。`
			};
		case 'partial':
			return facts.failing.length > 0 ? sayFailure(facts) : sayPart(facts);
		case 'failed':
			return sayFailure(facts);
		default:
			throw new Error(`unknown state ${String(state satisfies never)}`);
	}
}

/** 2022年5月 · 2020年11月至2022年11月 · 日期不详 */
export function monthsInWords(months: readonly string[]): string {
	const dated = months.filter((month) => month !== 'undated');
	const [first, last] = [dated[0], dated.at(-1)];
	if (first === undefined || last === undefined) return '日期不详';
	const span = first === last ? formatMonth(first) : `${formatMonth(first)}至${formatMonth(last)}`;
	return dated.length < months.length ? `${span}和日期不详的` : span;
}

type SaidOfPack = Pick<OfflineSaid, 'mark'> & { word: string };

/** Beside a pack: mark and word of its state. */
export function sayPack(pack: Pick<PackStatus, 'state' | 'reason'>): SaidOfPack {
	switch (pack.state) {
		case 'stored':
			return { mark: 'full', word: '已存' };
		case 'storing':
			return { mark: 'half', word: '正在存' };
		case 'waiting':
			return { mark: 'cut', word: '等着存' };
		case 'offered':
			return { mark: 'cut', word: '没存' };
		case 'failed':
			return pack.reason === 'damaged'
				? { mark: 'bad', word: '没存完整' }
				: { mark: 'cut', word: '没存上' };
		default:
			throw new Error(`unknown state ${String(pack.state satisfies never)}`);
	}
}

/** 已验证：2024 年 12/12 个月、3,120 篇可离线阅读, a line a year. */
export function sayCheckUp(found: CheckedUp): string[] {
	if (!found.hasStored) return ['本机还没存，没有可查的。'];
	const articles = found.good.reduce((sum, entry) => sum + entry.articles, 0);
	const years = byYear(found).map(({ year, good, of }) =>
		year === 'undated'
			? `日期不详的${good === of ? '都在' : '不全'}`
			: `${year} 年 ${good}/${of} 个月`
	);
	return [`已验证：${years.join('，')}，${grouped(articles)} 篇可离线阅读。`];
}

/** Year, or 'undated' → how many of its stored months can be read whole; in the packs' order. */
export function byYear({ good, bad }: CheckedUp): { year: string; good: number; of: number }[] {
	const broken = new Set(bad.flatMap(monthsOf));
	const years = new Map<string, Set<string>>();
	for (const month of [...good, ...bad].flatMap(monthsOf)) {
		const year = yearOf(month);
		years.set(year, (years.get(year) ?? new Set()).add(month));
	}
	return [...years].map(([year, months]) => ({
		year,
		good: [...months].filter((month) => !broken.has(month)).length,
		of: months.size
	}));
}

/** 'YYYY-MM' → 'YYYY'; 'undated' stays. */
function yearOf(month: string): string {
	return month === 'undated' ? month : month.slice(0, 4);
}

/** ' 2022 年'; 日期不详的. */
export function yearInWords(year: string): string {
	return year === 'undated' ? '日期不详的' : ` ${year} 年`;
}

export interface MonthsOfPacks {
	months: string[];
	packs: PackStatus[];
	articles: number;
	bytes: number;
}

/** A year of packs: 'YYYY', 'undated'. */
export type YearOfPacks = MonthsOfPacks & { year: string };

/** In the packs' order. */
export function byYearOf(packs: readonly PackStatus[]): YearOfPacks[] {
	return groups(packs, ({ months }) => yearOf(months[0] ?? 'undated')).map(([year, group]) => ({
		...group,
		year
	}));
}

/** Packs of the same months together, in the packs' order. */
export function byMonthsOf(packs: readonly PackStatus[]): MonthsOfPacks[] {
	return groups(packs, ({ months }) => months.join()).map(([, group]) => group);
}

function groups(
	all: readonly PackStatus[],
	keyOf: (pack: PackStatus) => string
): [key: string, group: MonthsOfPacks][] {
	return [...new Set(all.map(keyOf))].map((key) => {
		const packs = all.filter((pack) => keyOf(pack) === key);
		const months = [...new Set(packs.flatMap((pack) => pack.months))];
		return [key, { months, packs, ...sumOf(packs) }];
	});
}

export function sumOf(packs: readonly PackStatus[]): { articles: number; bytes: number } {
	const sum = (of: (pack: PackStatus) => number) =>
		packs.reduce((total, pack) => total + of(pack), 0);
	return { articles: sum(({ articles }) => articles), bytes: sum(({ bytes }) => bytes) };
}

/** Beside a month or a year: mark and word of its packs together. */
export function sayMonths(packs: readonly PackStatus[]): SaidOfPack {
	const [pack] = packs;
	if (pack && packs.length === 1) return sayPack(pack);
	const count = (state: PackStatus['state']) => packs.filter((one) => one.state === state).length;
	const stored = count('stored');
	if (stored === packs.length) return { mark: 'full', word: '已存' };
	if (count('failed') > 0) return { mark: 'bad', word: '没存全' };
	if (stored > 0) return { mark: 'half', word: `已存 ${stored}/${packs.length}` };
	return count('offered') === packs.length
		? { mark: 'cut', word: '没存' }
		: { mark: 'cut', word: '等着存' };
}

/** 约还要 2 分钟; '' while nothing can be said. `left`: bytes; `now` as `run.since`. */
export function timeLeft(run: OfflineSnapshot['run'], left: number, now: number): string {
	if (!run || run.bytes === 0 || now <= run.since) return '';
	const seconds = (left / run.bytes) * ((now - run.since) / 1000);
	if (seconds < 60) return '不到一分钟';
	return `约还要 ${Math.ceil(seconds / 60)} 分钟`;
}

function amount(stored: Counted, total: Counted): string {
	return stored.articles === total.articles
		? `这台设备存着全部 ${grouped(stored.articles)} 篇，已逐包核对。`
		: `这台设备存着最近的 ${grouped(stored.articles)} 篇，已逐包核对；共 ${grouped(total.articles)} 篇。`;
}

function sayPart({ stored, total }: OfflineFacts): OfflineSaid {
	if (stored.articles === 0) {
		return {
			mark: 'cut',
			title: '本机还没存',
			means: '连上网时报架会把文章存好，以后断网也能读。'
		};
	}
	return {
		mark: 'half',
		title: '存了一部分',
		means: `已存 ${grouped(stored.articles)} 篇，共 ${grouped(total.articles)} 篇。没存的要有网才能读。`
	};
}

function sayFailure({ problem, failing, stored }: OfflineFacts): OfflineSaid {
	if (problem?.code === 'full' && 'needed' in problem) {
		return {
			mark: 'half',
			title: problem.needed > 0 ? `空间不够，还有 ${byteSize(problem.needed)} 没存` : '空间不够',
			means: `已存 ${grouped(stored.articles)} 篇，这些断网也能读。腾出空间后再存一次。`
		};
	}
	if (problem?.code === 'refused') {
		return {
			mark: 'cut',
			title: '浏览器不让存',
			means: '可能是无痕浏览，也可能是设置里关了。有网时照常读，断网就读不了。'
		};
	}
	if (problem?.code === 'version') {
		return {
			mark: 'half',
			title: '有新格式的报，要换新版报架',
			means: `已存的 ${grouped(stored.articles)} 篇照常读。换上新版后接着存。`
		};
	}
	if (problem?.code === 'signature') {
		return {
			mark: 'bad',
			title: '目录的签名核对不上',
			means: `没有收下，可能被人改过，也可能要换上新版报架。已存的 ${grouped(stored.articles)} 篇照常读。`
		};
	}
	const [pack, ...others] = failing;
	if (!pack) {
		return {
			mark: 'bad',
			title: '没存完整',
			means: '离线要用的程序没装好。有网时照常读，再查一次试试。'
		};
	}
	const which = `${monthsInWords(pack.months)}${others.length > 0 ? '等' : ''}`;
	const many = others.length > 0 ? `有 ${failing.length} 包` : '有一包';
	return pack.reason === 'unreachable'
		? {
				mark: 'cut',
				title: `${many}没取到`,
				means: `${which}那一包要有网才能取，连上网会再取，别的照常。`
			}
		: {
				mark: 'bad',
				title: `${many}没存完整`,
				means: `${which}${WHY[pack.reason ?? 'damaged']}，已停用，别的照常。`
			};
}

const WHY: Record<Exclude<FailureReason, 'unreachable'>, string> = {
	damaged: '那一包核对不上',
	missing: '那一包站上没有',
	full: '那一包放不下',
	refused: '那一包浏览器不让存'
};
