// Whether this reader can go offline, for every page: reactive, mirrored to <html data-offline>, alike in all tabs.
import type { Manifest } from '../../model/manifest.ts';
import { KEEP_LOCK, STATUS_CHANNEL } from './names.ts';
import { isShelfPossible, sweepShelf } from './pack-cache.ts';
import { NOTHING_KNOWN, packStatuses, type OfflineSnapshot, type PackStatus } from './snapshot.ts';
import type { CheckUp } from './check-up.ts';
import {
	NOTHING_STORED,
	readStored,
	swap,
	wantedPacks,
	writeStored,
	type Wish
} from './stored-set.ts';

export type OfflineState = 'unsupported' | 'working' | 'partial' | 'ready' | 'failed';

/** What a new tab says to the others; they answer with their snapshot. */
const ASK = 'ask';

/** What stops the tab that stores, whichever it is. */
const STOP = 'stop';

export interface Asked {
	wish?: Wish;
	first?: readonly string[];
	also?: readonly string[];
	resume?: boolean;
	drop?: readonly string[];
	offered?: Manifest | null;
}

export class OfflineStatus {
	snapshot = $state.raw<OfflineSnapshot>({ ...NOTHING_KNOWN, working: true });
	/** Service worker and precached shell. */
	shell = $state<'waiting' | 'ready' | 'failed'>('waiting');
	/** Whether the browser promised not to clear the store on its own; null: not known. */
	isPersisted = $state<boolean | null>(null);
	/** Bytes that the browser counts for the site, the shell too; null: it does not say. What is left it does not know: Chromium gives the same allowance whatever the disk holds. */
	usedBytes = $state<number | null>(null);

	/** What a pass has not looked at yet: not to be told to other tabs. */
	#recalled: OfflineSnapshot | null = null;

	#isStopped = false;

	readonly #base: string;
	readonly #channel: BroadcastChannel | null;
	readonly #isSupported = isShelfPossible() && 'serviceWorker' in navigator;

	/** `base`: the site's base URL, absolute, with trailing slash. */
	constructor(base: string) {
		this.#base = base;
		this.#channel = this.#openChannel();
		this.#mirror();
	}

	get state(): OfflineState {
		const { working, packs, problem, dataVersion } = this.snapshot;
		if (!this.#isSupported) return 'unsupported';
		if (this.shell === 'failed') return 'failed';
		if (working || this.shell === 'waiting') return 'working';
		if (problem && !isHarmless(problem.code, dataVersion)) return 'failed';
		if (packs.some((pack) => pack.state === 'failed' && pack.reason !== 'unreachable')) {
			return 'failed';
		}
		const isWhole = packs.every(({ state }) => state === 'stored' || state === 'offered');
		return isWhole && dataVersion !== null ? 'ready' : 'partial';
	}

	get packs(): readonly PackStatus[] {
		return this.snapshot.packs;
	}

	/** Changes when readers read another set of packs. */
	get dataVersion(): string | null {
		return this.snapshot.dataVersion;
	}

	get problem(): OfflineSnapshot['problem'] {
		return this.snapshot.problem;
	}

	/** Packs whose bytes are wrong or missing at the site, or that could not be fetched. */
	get failing(): PackStatus[] {
		return this.packs.filter((pack) => pack.state === 'failed');
	}

	/** Something is still to come onto the device; false while what is there is only being checked. */
	get isStoring(): boolean {
		return this.packs.some(({ state }) => state === 'waiting' || state === 'storing');
	}

	get stored(): Counted {
		return count(this.packs.filter((pack) => pack.state === 'stored'));
	}

	get total(): Counted {
		return count(this.packs);
	}

	/** Of the oldest pack on the device; milliseconds since 1970. */
	get since(): number | null {
		const times = this.packs.flatMap((pack) => pack.storedAt ?? []);
		return times.length > 0 ? Math.min(...times) : null;
	}

	/** When all that is stored was last compared with the manifest. */
	get verifiedAt(): number | null {
		const times = this.packs.flatMap((pack) => pack.verifiedAt ?? []);
		return times.length > 0 ? Math.min(...times) : null;
	}

	/** Says what the last visit left on the device, before any of it is checked: `state` stays working. */
	recall = async (): Promise<void> => {
		if (!this.#isSupported) return;
		const { current, wish } = await readStored().catch(() => NOTHING_STORED); // the pass will say why
		if (current && this.packs.length === 0) {
			const packs = packStatuses(current.manifest, current, wantedPacks(current.manifest, wish));
			this.#recalled = { ...this.snapshot, packs };
			this.#show(this.#recalled);
		}
		await this.#measureSpace();
	};

	/** Checks, asks for news and stores, in whichever tab comes first; the others wait their turn. */
	keep = async (asked: Asked = {}): Promise<void> => {
		if (!this.#isSupported) return;
		if (asked.wish !== undefined || asked.resume) this.#isStopped = false;
		await locked(() => this.#pass(asked));
		await this.#measureSpace();
	};

	/** What does the work is loaded for it: a page is read before anything is kept. */
	async #pass(asked: Asked): Promise<void> {
		const last = this.snapshot;
		const keeper = await import('./keep-archive.ts').catch(() => null);
		const isStopped = () => this.#isStopped;
		const keeping = { ...asked, base: this.#base, last, report: this.#report, isStopped };
		if (keeper) await keeper.keepArchive(keeping);
		else this.#report({ ...last, working: false, problem: { code: 'unreachable' } });
	}

	/** Tries one pack again, or stores one that was only offered. */
	retry = (name: string): Promise<void> => this.keep({ also: [name] });

	/** `first`: months whose packs come before the others. */
	keepAll = (first?: readonly string[]): Promise<void> =>
		this.keep({ wish: 'all', ...(first && { first }) });

	/** 'YYYY-MM', 'undated': beside what is kept already. */
	keepMonths = (months: readonly string[]): Promise<void> => this.keep({ wish: { months } });

	/** After the pack that is on its way, in whichever tab: what is stored stays, and nothing more comes until `resume`. */
	pause = (): void => {
		this.#isStopped = true;
		this.#channel?.postMessage(STOP);
	};

	resume = (): Promise<void> => this.keep({ resume: true });

	/** What is stored stays; beyond it only the newest come, as without a choice. */
	cancel = (): Promise<void> => {
		this.pause();
		return this.keep({ wish: 'auto' });
	};

	/** Re-reads everything stored, with no network; what is bad no longer counts. null: the check itself could not be loaded. */
	checkUp = async (report: (done: number, of: number) => void): Promise<CheckUp | null> => {
		const tool = await import('./check-up.ts').catch(() => null);
		let found: CheckUp | null = null;
		await locked(async () => {
			found = (await tool?.checkUp(this.#base, report)) ?? null;
		});
		return found;
	};

	/** The set before becomes the current one again; the one given up is not fetched any more. */
	rollBack = async (): Promise<void> => {
		await locked(async () => {
			const record = await readStored();
			if (record.previous) await writeStored(swap(record));
		});
		await this.keep();
	};

	/** Asks for lasting storage: call it from the reader's own act, for a browser may ask back. */
	persist = async (): Promise<boolean> => {
		this.isPersisted = await persistStorage();
		return this.isPersisted;
	};

	/** Nothing stays and nothing is stored again until the reader asks; pages read from the network. */
	deleteAll = async (): Promise<void> => {
		await locked(async () => {
			await writeStored({ ...NOTHING_STORED, wish: 'none' });
			await sweepShelf([]);
		});
		await this.keep();
	};

	setShell(shell: 'ready' | 'failed'): void {
		this.shell = shell;
		this.#mirror();
	}

	readonly #show = (snapshot: OfflineSnapshot): void => {
		this.snapshot = snapshot;
		this.#mirror();
	};

	readonly #report = (snapshot: OfflineSnapshot): void => {
		this.#show(snapshot);
		this.#channel?.postMessage(snapshot);
	};

	/** A new tab asks the others: the one that keeps the archive may be waiting for the network, and it for that one. */
	#openChannel(): BroadcastChannel | null {
		if (typeof BroadcastChannel === 'undefined') return null;
		const channel = new BroadcastChannel(STATUS_CHANNEL);
		channel.addEventListener(
			'message',
			({ data }: MessageEvent<OfflineSnapshot | typeof ASK | typeof STOP>) => {
				if (data === STOP) this.#isStopped = true;
				else if (data !== ASK) this.#show(data);
				else if (this.packs.length > 0 && this.snapshot !== this.#recalled)
					channel.postMessage(this.snapshot);
			}
		);
		channel.postMessage(ASK);
		return channel;
	}

	#mirror(): void {
		document.documentElement.dataset.offline = this.state;
	}

	async #measureSpace(): Promise<void> {
		const storage = navigator.storage as StorageManager | undefined;
		this.isPersisted = (await storage?.persisted().catch(() => null)) ?? null;
		const estimate = await storage?.estimate().catch(() => null);
		this.usedBytes = estimate?.usage ?? null;
	}
}

export interface Counted {
	packs: number;
	articles: number;
	issues: number;
	bytes: number;
}

function count(packs: readonly PackStatus[]): Counted {
	const sum = (of: (pack: PackStatus) => number) =>
		packs.reduce((total, pack) => total + of(pack), 0);
	return {
		packs: packs.length,
		articles: sum((pack) => pack.articles),
		issues: sum((pack) => pack.issues),
		bytes: sum((pack) => pack.bytes)
	};
}

/** No network now, or an archive at the site that this shell does not take: what is stored stays as good as it was. */
function isHarmless(code: string, dataVersion: string | null): boolean {
	return dataVersion !== null && ['unreachable', 'version', 'signature'].includes(code);
}

async function locked(work: () => Promise<void>): Promise<void> {
	const locks = navigator.locks as LockManager | undefined;
	await (locks ? locks.request(KEEP_LOCK, work) : work());
}

async function persistStorage(): Promise<boolean> {
	try {
		return await navigator.storage.persist();
	} catch {
		return false; // no StorageManager, or an opaque origin
	}
}
