// What the offline page says first: the state in a few words, then what it means for the reader.
import { byteSize, grouped } from '../display/words.ts';
import type { Platform } from '../install/install.svelte.ts';
import type { Counted, OfflineState } from '../offline/offline-status.svelte.ts';
import type { FailureReason, PackStatus, Problem } from '../offline/snapshot.ts';
import { monthsInWords } from './pack-months.ts';

export interface OfflineFacts {
	state: OfflineState;
	stored: Counted;
	total: Counted;
	/** Something is still to come onto the device. */
	isStoring: boolean;
	problem: Problem | null;
	failing: readonly PackStatus[];
}

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
