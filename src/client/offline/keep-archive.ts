// One pass: check what is stored, ask the site for news, store what is wanted, flip the record, sweep the rest.
import type { Manifest, PackEntry } from '../../model/manifest.ts';
import { NetworkFailure } from './fetch-bytes.ts';
import { heldEntries, isNamed, isNews, isNoWorse, isOf, withoutMonths } from './held-packs.ts';
import { readKeptNote, writeKeptNote } from './kept-note.ts';
import { flip, inOrder, namedFiles, withHeldCovers, withWish, withoutWish } from './next-set.ts';
import { fileUrl, sweepShelf } from './pack-cache.ts';
import { fetchManifest } from './pack-files.ts';
import { problemOf, reasonOf, withRoom } from './problems.ts';
import { packStatuses, withPack, type OfflineSnapshot } from './snapshot.ts';
import { storePack } from './store-pack.ts';
import {
	NOTHING_STORED,
	readStored,
	wantedPacks,
	writeStored,
	type StoredPack,
	type StoredRecord,
	type StoredSet,
	type Wish
} from './stored-set.ts';
import { verifyStored } from './verify-stored.ts';

export interface Keeping {
	/** The site's base URL, absolute, with trailing slash. */
	base: string;
	/** The reader's new choice of what to keep; absent: as before. It ends a pause, as `resume` does. */
	wish?: Wish;
	/** With a wish: months whose packs come first. */
	first?: readonly string[];
	resume?: boolean;
	/** 'YYYY-MM', 'undated': packs that hold nothing else are taken off the device. */
	drop?: readonly string[];
	/** Asked before each pack: whether the reader has stopped the storing. */
	isStopped?: () => boolean;
	/** Packs to keep beyond the wish, by name. */
	also?: readonly string[];
	/** A newer manifest that came with its packs from hand to hand, verified: it stands for the site's. */
	offered?: Manifest | null;
	/** What the pass before left: shown on until this one knows better. */
	last: OfflineSnapshot;
	/** Called with every change. */
	report: (snapshot: OfflineSnapshot) => void;
}

/** Never rejects: what goes wrong is in the last snapshot. Two passes must not run at once (KEEP_LOCK). */
export async function keepArchive(keeping: Keeping): Promise<void> {
	const pass = new Pass(keeping);
	try {
		await pass.run();
	} catch (error) {
		pass.say({ problem: problemOf(error, pass.missingBytes) });
	}
	pass.say({ working: false, run: null });
}

class Pass {
	readonly #keeping: Keeping;
	#snapshot: OfflineSnapshot;
	#record: StoredRecord = NOTHING_STORED;

	constructor(keeping: Keeping) {
		this.#keeping = keeping;
		const { last } = keeping;
		this.#snapshot = { ...last, problem: null };
		this.say({ working: last.problem !== null || last.dataVersion === null });
	}

	async run(): Promise<void> {
		await this.#readRecord();
		const news = await this.#askForNews();
		const target = news ?? this.#record.current?.manifest;
		if (target) await this.#keep(target, news !== null);
		this.#note();
		await this.#keepTables(news !== null);
	}

	/** Without them addresses open all the same, only later. */
	async #keepTables(isReachable: boolean): Promise<void> {
		const { current } = this.#record;
		const tool = await import('./keep-tables.ts').catch(() => null);
		if (current) await tool?.keepTables(this.#keeping.base, current, isReachable);
	}

	/** While something is lost the note says what that was. */
	#note(): void {
		const { current, wish } = this.#record;
		const articles = [...heldEntries(current).values()].reduce((n, entry) => n + entry.articles, 0);
		if (!this.#record.lost) writeKeptNote(articles > 0 ? { articles, wish } : null);
	}

	say(change: Partial<OfflineSnapshot>): void {
		this.#snapshot = { ...this.#snapshot, ...change };
		this.#keeping.report(this.#snapshot);
	}

	get missingBytes(): number {
		return this.#snapshot.packs
			.filter((pack) => pack.state !== 'stored' && pack.state !== 'offered')
			.reduce((sum, pack) => sum + pack.bytes, 0);
	}

	/** What is stored, checked before the network is asked: a hanging network must not delay this. */
	async #readRecord(): Promise<void> {
		const { base, wish, resume, drop } = this.#keeping;
		const before = await readStored();
		const isPaused = before.isPaused === true && wish === undefined && resume !== true;
		this.#record = { ...before, wish: withWish(before.wish, wish), isPaused };
		if (wish !== undefined) this.#record.first = this.#keeping.first ?? [];
		this.say({ isPaused });
		if (drop) await this.#drop(drop);
		const { current } = this.#record;
		if (current) {
			this.#show(current.manifest);
			this.#record.current = await verifyStored(base, current);
		}
		this.#findLost(before);
		await writeStored(this.#record);
		if (this.#record.current) this.#show(this.#record.current.manifest);
		this.say({ working: this.#record.current === null || this.missingBytes > 0 });
	}

	/** All of it gone at once is no damage: the browser cleared it. Then nothing large is fetched again unasked. */
	#findLost(before: StoredRecord): void {
		const isCleared =
			before === NOTHING_STORED ||
			(before.current?.packs.length !== 0 && this.#record.current?.packs.length === 0);
		if (this.#keeping.wish !== undefined) this.#record.lost = null;
		else if (isCleared && !this.#keeping.drop) {
			const lost = before.lost ?? readKeptNote();
			if (lost) this.#record = { ...this.#record, wish: 'auto', lost };
		}
		this.say({ lost: this.#record.lost ?? null });
	}

	/** The set before goes too: it would keep their room. */
	async #drop(months: readonly string[]): Promise<void> {
		const { current } = this.#record;
		if (!current) return;
		const wish = withoutWish(this.#record.wish, current.manifest, months);
		const kept = wantedPacks(current.manifest, wish);
		const left = withoutMonths(current, months, kept);
		await this.#write({ ...this.#record, wish, current: left, previous: null });
		await this.#sweep();
	}

	/** The site's manifest; null with a problem said when it cannot be had. */
	async #askForNews(): Promise<Manifest | null> {
		try {
			const { base, offered } = this.#keeping;
			const manifest = offered ?? (await fetchManifest(base));
			if (!offered) this.say({ checkedAt: Date.now() });
			if (manifest.dataVersion === this.#record.declined) return null;
			return withHeldCovers(manifest, heldEntries(this.#record.current));
		} catch (error) {
			const nothingMissing = this.#record.current !== null && this.missingBytes === 0;
			const offline = error instanceof NetworkFailure && nothingMissing;
			if (!offline) this.say({ problem: problemOf(error, this.missingBytes) });
			return null;
		}
	}

	/** Stores what the target's readers want; the set flips once all of it lies verified on the shelf. */
	async #keep(target: Manifest, isReachable: boolean): Promise<void> {
		const { current } = this.#record;
		const held = current?.packs.filter((pack) => isNamed(target, pack)) ?? [];
		let next: StoredSet = { manifest: target, packs: held };
		// The first set, or one that lost a pack, counts pack by pack; a newer set once nothing is lost with it.
		let grows = current === null || current.manifest.dataVersion === target.dataVersion;
		this.#show(target, next);
		const wanted = inOrder(this.#wanted(target), this.#record.first ?? []);
		const missing = wanted.filter((entry) => !held.some(isOf(entry)));
		if (missing.length > 0) this.#begin();
		let failures = 0;
		for (const entry of missing) {
			const isHeldUp = this.#record.isPaused === true && !isNews(entry, current);
			if (isHeldUp || this.#keeping.isStopped?.() === true) {
				await this.#pause();
				return;
			}
			const stored = await this.#store(entry, next, isReachable);
			if (!stored) {
				failures += 1;
				continue;
			}
			next = { manifest: target, packs: [...next.packs, stored] };
			const turns = !grows && current && failures === 0 && isNoWorse(next, current);
			if (turns) grows = true;
			const record = turns ? flip(this.#record, next) : { ...this.#record, current: next };
			// The record, too, needs room.
			const write = () => this.#write(record);
			if (grows) await withRoom(write, () => this.#makeRoom(entry, next));
			this.#showStored(stored);
		}
		if (failures === 0) await this.#settle(next, grows);
	}

	#begin(): void {
		this.say({ working: true, run: { since: Date.now(), bytes: 0 } });
	}

	/** What lies on the shelf beyond the record is found there when the storing goes on. */
	async #pause(): Promise<void> {
		await this.#write({ ...this.#record, isPaused: true });
		this.say({ isPaused: true });
	}

	/** null: it failed, and the snapshot says why. Rejects when no other pack can be stored either. */
	async #store(
		entry: PackEntry,
		next: StoredSet,
		isReachable: boolean
	): Promise<StoredPack | null> {
		this.say(withPack(this.#snapshot, entry.name, { state: 'storing' }));
		const store = () => storePack(this.#keeping.base, entry);
		try {
			return await withRoom(store, () => this.#makeRoom(entry, next));
		} catch (error) {
			const reason = reasonOf(error);
			this.say(withPack(this.#snapshot, entry.name, { state: 'failed', reason }));
			this.say({ problem: problemOf(error, this.missingBytes) });
			const concernsAll = reason === 'full' || reason === 'refused';
			if (concernsAll || (reason === 'unreachable' && !isReachable)) throw error;
			return null;
		}
	}

	/** The set before is worth less than the newest papers, and what no set counts is worth nothing. */
	async #makeRoom(entry: PackEntry, next: StoredSet): Promise<void> {
		if (this.#record.previous) await this.#write({ ...this.#record, previous: null });
		await this.#sweep([
			...namedFiles({ ...this.#record, previous: next }),
			entry.name,
			entry.segment.name
		]);
	}

	async #sweep(kept: readonly string[] = namedFiles(this.#record)): Promise<void> {
		await sweepShelf(kept.map((name) => fileUrl(this.#keeping.base, { name })));
	}

	async #settle(next: StoredSet, grows: boolean): Promise<void> {
		const isEmpty = next.packs.length === 0 && next.manifest.packs.length > 0;
		if (isEmpty) await this.#write({ ...this.#record, current: null });
		else if (grows) await this.#write({ ...this.#record, current: next });
		else await this.#write(flip(this.#record, next));
		await this.#sweep();
	}

	async #write(record: StoredRecord): Promise<void> {
		await writeStored(record);
		this.#record = record;
		this.say({
			dataVersion: record.current?.manifest.dataVersion ?? null,
			previous: record.previous?.manifest.dataVersion ?? null
		});
	}

	#wanted(manifest: Manifest): PackEntry[] {
		const wanted = new Set(wantedPacks(manifest, this.#record.wish));
		return manifest.packs.filter(
			(entry) => wanted.has(entry) || this.#keeping.also?.includes(entry.name)
		);
	}

	#show(manifest: Manifest, set: StoredSet | null = this.#record.current): void {
		this.say({
			dataVersion: this.#record.current?.manifest.dataVersion ?? null,
			previous: this.#record.previous?.manifest.dataVersion ?? null,
			packs: packStatuses(manifest, set, this.#wanted(manifest))
		});
	}

	#showStored({ name, bytes, storedAt, verifiedAt }: StoredPack): void {
		const { run } = this.#snapshot;
		this.say({
			...withPack(this.#snapshot, name, { state: 'stored', storedAt, verifiedAt }),
			run: run && { ...run, bytes: run.bytes + bytes }
		});
	}
}
