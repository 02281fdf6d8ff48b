// What the offline page says beside packs, and of a check of them.
import { grouped } from '../display/words.ts';
import type { OfflineSnapshot, PackStatus } from '../offline/snapshot.ts';
import type { OfflineSaid } from './offline-words.ts';
import { byYear, type CheckedUp } from './pack-months.ts';

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

/** 约还要 2 分钟; '' while nothing can be said. `left`: bytes; `now` as `run.since`. */
export function timeLeft(run: OfflineSnapshot['run'], left: number, now: number): string {
	if (!run || run.bytes === 0 || now <= run.since) return '';
	const seconds = (left / run.bytes) * ((now - run.since) / 1000);
	if (seconds < 60) return '不到一分钟';
	return `约还要 ${Math.ceil(seconds / 60)} 分钟`;
}
