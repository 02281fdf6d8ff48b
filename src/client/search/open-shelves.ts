// The archive's packs and segments as shelves, opened once: from the device piece by piece, else from the network.
import type { FileEntry, Manifest, PackEntry } from '../../model/manifest.ts';
import { ByteCache, KEPT } from '../../search/byte-cache.ts';
import type { Pieces } from '../../search/files.ts';
import { openSegment } from '../../search/read-segment.ts';
import { Shelf } from '../../search/shelf.ts';
import { warm } from '../../search/warm.ts';
import { openShelf } from '../offline/pack-cache.ts';
import { readFile } from '../offline/pack-files.ts';
import { packFile, segmentFile } from './files.ts';
import { piecesOf, remotePieces, storedPieces } from './pieces.ts';

/** Up to so much that is missing is fetched whole, compared and kept: an archive as small as that is not worth asking about. */
const SMALL = 400_000;

/** Segments that are held as they lie, some 30 MB: those of a year. */
const HELD = 100;

/** Files that are read at once: a browser takes longer to be asked than to read. */
const LANES = 3;

export class OpenShelves {
	/** Bytes that came piece by piece over the network. */
	fetched = 0;
	readonly #cache = new ByteCache(KEPT);
	readonly #near = new Map<string, Shelf>();
	readonly #far = new Map<string, Shelf>();
	/** Under way: who asks meanwhile waits for the same. */
	readonly #opening = new Map<string, Promise<Shelf | null>>();
	/** Packs of which a piece could not be read: not trusted as they lie on the device, but read whole and compared. */
	readonly #suspect = new Set<string>();

	/** In the manifest's order; null: not on the device. */
	async near({ packs }: Manifest, base: string): Promise<(Shelf | null)[]> {
		const names = new Set(packs.map(({ name }) => name));
		for (const shelves of [this.#near, this.#far]) {
			for (const name of shelves.keys()) if (!names.has(name)) shelves.delete(name);
		}
		const stored = await this.open(packs, base);
		const missing = packs.filter((_, at) => stored[at] === null);
		const isSmall =
			missing.reduce((sum, { bytes, segment }) => sum + bytes + segment.bytes, 0) <= SMALL;
		return Promise.all(
			packs.map(async (entry, at) => {
				const shelf = stored[at];
				if (shelf) return shelf;
				return isSmall || this.#suspect.has(entry.name) ? this.#whole(entry, base) : null;
			})
		);
	}

	/** A pack that is not on the device, of which no more is fetched than is asked for; null: it cannot be had now. */
	async far(entry: PackEntry, base: string): Promise<Shelf | null> {
		const known = this.#far.get(entry.name);
		if (known) return known;
		const count = (bytes: number) => {
			this.fetched += bytes;
		};
		return this.#open(entry, this.#far, (file) => remotePieces(base, file, count));
	}

	/** Closes a shelf that could not be read. True: it was read piece by piece from the device, and may yet be read whole. */
	close(shelf: Shelf): boolean {
		const [name] = [...this.#near].find(([, one]) => one === shelf) ?? [];
		if (name === undefined) return false;
		this.#near.delete(name);
		const isNew = !this.#suspect.has(name);
		this.#suspect.add(name);
		return isNew;
	}

	/**
	 * Segments on the device into memory, before there is a question and as far as there is room: to ask for a piece of each
	 * takes half as long as to read all of it. `isWanted`: asked before each.
	 */
	async hold(isWanted: () => boolean): Promise<void> {
		for (const [at, { segment }] of [...this.#near.values()].entries()) {
			if (at >= HELD || !isWanted()) return;
			const holding = segment.file.hold?.();
			if (at % LANES === 0) await holding;
		}
	}

	/** See src/search/warm.ts: those on the device. */
	warm(isWanted: () => Promise<boolean>): Promise<void> {
		return warm([...this.#near.values()], this.#cache, isWanted);
	}

	/** Those on the device, in the same order; null: not there. */
	open(packs: readonly PackEntry[], base: string): Promise<(Shelf | null)[]> {
		const cache = packs.every(({ name }) => this.#near.has(name)) ? undefined : openShelf();
		cache?.catch(() => undefined);
		return Promise.all(packs.map((entry) => this.#stored(entry, base, cache)));
	}

	async #stored(
		entry: PackEntry,
		base: string,
		cache: Promise<Cache> | undefined
	): Promise<Shelf | null> {
		const { name } = entry;
		const known = this.#near.get(name) ?? this.#opening.get(name);
		if (known) return known;
		if (this.#suspect.has(name)) return null;
		const opening = this.#open(entry, this.#near, (file) =>
			storedPieces(base, file, file === entry.segment ? cache : undefined)
		);
		this.#opening.set(name, opening);
		const shelf = await opening;
		this.#opening.delete(name);
		return shelf;
	}

	#whole(entry: PackEntry, base: string): Promise<Shelf | null> {
		const read = async (file: FileEntry) => piecesOf(new Blob([await readFile(base, entry, file)]));
		return this.#open(entry, this.#near, read);
	}

	/** Puts it among `known`. null: not there, or not to be read. `read` rejects likewise. */
	async #open(
		entry: PackEntry,
		known: Map<string, Shelf>,
		read: (file: FileEntry) => Pieces | Promise<Pieces>
	): Promise<Shelf | null> {
		try {
			const { name } = entry.segment;
			const file = segmentFile(await read(entry.segment));
			const segment = await openSegment(name, file, this.#cache);
			let opened: Pieces | null = null;
			// The pack itself is opened when a text is asked for.
			const pack = packFile({
				read: async (from, to) => (opened ??= await read(entry)).read(from, to)
			});
			const shelf = new Shelf(name, segment, pack, this.#cache);
			known.set(entry.name, shelf);
			return shelf;
		} catch {
			return null;
		}
	}
}
