// The device's Library: heads of the packs that are at hand, newest first; texts when they are asked for.
import type { IsoDate } from '../../model/date.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Manifest, PackEntry } from '../../model/manifest.ts';
import { atRest } from '../pace/at-rest.ts';
import { turn } from '../pace/turn.ts';
import { packHolding } from '../offline/pack-holding.ts';
import { NetworkFailure } from '../offline/fetch-bytes.ts';
import { UnreadableManifest } from '../offline/pack-files.ts';
import type { PackReader } from '../offline/pack-reader.ts';
import { readStored, wantedPacks } from '../offline/stored-set.ts';
import type { Library } from './library.ts';
import type { Loadable } from './loadable.ts';
import { libraryOf, shelfOf, type Shelf } from './shelf-library.ts';

export class Archive {
	/** Replaced whole as packs come to hand. */
	library = $state.raw<Loadable<Library>>({ status: 'loading' });
	/** Resolves when there is something to show: the first pack, or why there is none. */
	readonly begun: Promise<void>;
	/** Whether all that is to be at hand has been read: until then, what is not found may still come. */
	isComplete = $state(false);

	readonly #reader: PackReader;
	readonly #onchange: () => void;
	#begin: () => void = () => undefined;
	/** The reading that is under way. */
	#running: Promise<void> | null = null;
	/** How often what is stored has changed, or may have: it is looked at before more is read. */
	#asked = 0;
	#manifest: Manifest | null = null;
	#shelves: readonly Shelf[] = [];
	/** How many of them the library was made of. */
	#shown = NEVER;
	/** The article that was sought last, and where it lies. */
	#sought: { id: ArticleId; place: PackEntry | null | undefined } | null = null;

	constructor(reader: PackReader, onchange: () => void) {
		this.#reader = reader;
		this.#onchange = onchange;
		this.begun = new Promise((resolve) => {
			this.#begin = resolve;
		});
	}

	/**
	 * Reads the stored set, else the site's; again when it has changed. Called while that goes on it adds what has changed to it.
	 * `first`: asked for before the rest. Never rejects.
	 */
	open = (first?: ArticleId): Promise<void> => {
		this.#asked += 1;
		return (this.#running ??= this.#run(first));
	};

	async #run(first: ArticleId | undefined): Promise<void> {
		let asked: number;
		do {
			asked = this.#asked;
			// A set that is shown already stays: what is on screen is better than a notice.
			await this.#readStored(first).catch((error: unknown) => {
				if (!this.#manifest) this.#fail(error);
			});
		} while (asked !== this.#asked);
		this.#running = null;
	}

	async #readStored(first: ArticleId | undefined): Promise<void> {
		const asked = this.#asked;
		const manifest = await this.#reader.manifest();
		if (manifest.dataVersion === this.#manifest?.dataVersion) {
			if (this.#isWhole()) return;
		} else {
			this.#manifest = manifest;
			this.#shelves = this.#shelves.filter(({ entry }) => isIn(manifest, entry));
			this.#shown = NEVER;
		}
		const [head, ...rest] = (await atHand(manifest, first)).filter((entry) => !this.#has(entry));
		if (head) await this.#read([head], this.#shelves.length === 0 ? 'first' : 'rest');
		await this.#read(rest, 'rest');
		if (asked !== this.#asked || (this.isComplete && this.#shelves.length === this.#shown)) return;
		this.#publish(true);
	}

	/** Where an article lies that was sought, as placeOf says. */
	placeOf(id: ArticleId): PackEntry | null | undefined {
		return this.#sought?.id === id ? this.#sought.place : undefined;
	}

	/** Fetches what was not to be kept but is asked for now: packs that hold a day, or the article; where nobody can tell which, all until one does. */
	seek = async (wanted: { day: IsoDate | null } | { id: ArticleId }): Promise<void> => {
		const manifest = this.#manifest;
		if (!manifest) return;
		const before = this.#shelves.length;
		const place = 'id' in wanted ? await this.#reader.place(manifest, wanted.id) : undefined;
		if ('id' in wanted) this.#sought = { id: wanted.id, place };
		for (const entry of place === undefined ? manifest.packs : place ? [place] : []) {
			if (this.#has(entry)) continue;
			if ('day' in wanted && !entry.days.some(({ day }) => day === wanted.day)) continue;
			await this.#read([entry], 'asked');
			if ('id' in wanted && this.#shelves.some(({ byId }) => byId.has(wanted.id))) break;
		}
		if (this.#shelves.length > before) this.#publish(true);
	};

	/** Publishes after the first pack, and then when four times as many have come: lists grow, but not at every pack. */
	async #read(entries: readonly PackEntry[], need: Need): Promise<void> {
		const asked = this.#asked;
		for (const entry of entries) {
			if (need !== 'asked' && asked !== this.#asked) return;
			if (need === 'rest') await atRest();
			await this.#readPack(entry, need);
			if (this.#shelves.length < Math.max(1, this.#shown * GROWTH)) continue;
			this.#publish(this.isComplete);
			// What is there is drawn before the rest is read.
			await turn();
		}
	}

	/** A pack that cannot be read is missing from the library, which says so; the others are read all the same. */
	async #readPack(entry: PackEntry, need: Need): Promise<void> {
		const reading = need === 'first' ? this.#reader.pack(entry) : this.#reader.heads(entry);
		const pack = await reading.catch(() => null);
		// Meanwhile it may have been sought, too, or the set have changed to one without it.
		const isWanted = this.#manifest && isIn(this.#manifest, entry);
		if (pack && isWanted && !this.#has(entry))
			this.#shelves = [...this.#shelves, shelfOf(entry, pack)];
	}

	#has({ name }: PackEntry): boolean {
		return this.#shelves.some(({ entry }) => entry.name === name);
	}

	#isWhole(): boolean {
		return this.isComplete && this.#shelves.length === this.#manifest?.packs.length;
	}

	#publish(isComplete: boolean): void {
		if (!this.#manifest) return;
		this.#shown = this.#shelves.length;
		const value = libraryOf(this.#manifest, this.#shelves, async (entry, id) =>
			(await this.#reader.pack(entry)).text(id)
		);
		this.library = { status: 'ready', value };
		this.isComplete = isComplete;
		this.#begin();
		this.#onchange();
	}

	#fail(error: unknown): void {
		this.isComplete = true;
		this.library =
			error instanceof NetworkFailure
				? { status: 'offline' }
				: { status: 'failed', message: say(error) };
		this.#begin();
		this.#onchange();
	}
}

/**
 * first: a text of it is shown, too, so it stays open for that. asked: the reader waits for it.
 * rest: what lists may come to need, after all that the reader waits for.
 */
type Need = 'first' | 'asked' | 'rest';

/** No library was made of this set yet. */
const NEVER = -1;

/** How much more has come when lists are drawn again. */
const GROWTH = 4;

/** What is stored, and the newest months that would be: the rest is fetched only when asked for. */
async function atHand(manifest: Manifest, first: ArticleId | undefined): Promise<PackEntry[]> {
	const { current } = await readStored().catch(() => ({ current: null })); // refused: the network it is
	const holding = first && (await packHolding(first));
	const stored = new Set(current?.packs.map(({ name }) => name));
	const wanted = new Set(wantedPacks(manifest, 'auto'));
	return manifest.packs
		.filter((entry) => stored.has(entry.name) || wanted.has(entry))
		.sort((a, b) => Number(b.name === holding) - Number(a.name === holding));
}

function isIn(manifest: Manifest, entry: PackEntry): boolean {
	return manifest.packs.some(({ name }) => name === entry.name);
}

function say(error: unknown): string {
	if (error instanceof UnreadableManifest) {
		return UNREADABLE[error.reason];
	}
	return String(error);
}

const UNREADABLE: Record<UnreadableManifest['reason'], string> = {
	version: '目录是新格式，换上新版报架才能读。',
	signature: '目录的签名核对不上，可能被人改过，没有收下。',
	shape: '目录读不出来，稍后再试。'
};
