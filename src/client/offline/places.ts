// Where an article lies that is not on the device: by the site's tables, which are fetched when somebody first asks for such a one,
// or, to a device that holds a part of the archive, once for when there is no network.
import type { ArticleId } from '../../model/ids.ts';
import type { FileEntry, Manifest, PackEntry } from '../../model/manifest.ts';
import { placeIn } from '../../model/places.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { fileUrl } from './pack-cache.ts';
import { inflated } from './pack-parts.ts';
import { getStored, putStored } from './stored-db.ts';
import { isIntact } from './verify.ts';

/** File name → table. */
type Tables = Record<string, string>;

const KEY = 'places';

/** The pack that holds it; null: there is no such article; undefined: nobody can tell now. Never rejects. */
export async function placeOf(
	base: string,
	manifest: Manifest,
	id: ArticleId
): Promise<PackEntry | null | undefined> {
	const places = manifest.places ?? [];
	const tables = await fetchTables(base, places).catch(() => null);
	const known = tables ?? (await readTables());
	for (const table of Object.values(known)) {
		const name = placeIn(table, id);
		if (name !== null) return manifest.packs.find((entry) => entry.name === name);
	}
	return tables && places.length > 0 ? null : undefined;
}

/** Packs that a table may not know of before it is fetched anew: a day's issue must not cost its readers one. */
const NEW_PACKS = 20;

/** To a device that does not hold all of the manifest. Rejects as the network and storage do. */
export async function keepPlaces(base: string, { packs, places = [] }: Manifest): Promise<void> {
	const tables = Object.values(await readTables()).join('');
	const unknown = packs.filter(({ name }) => !tables.includes(name));
	if (unknown.length > NEW_PACKS || tables === '') await fetchTables(base, places);
}

/** Those that were fetched before stay as they are. */
async function fetchTables(base: string, places: readonly FileEntry[]): Promise<Tables> {
	const before = await readTables();
	const tables: Tables = {};
	for (const file of places)
		tables[file.name] = before[file.name] ?? (await fetchTable(base, file));
	if (Object.keys(tables).join() !== Object.keys(before).join()) {
		await putStored(KEY, tables).catch(() => undefined); // no room: this time it serves all the same
	}
	return tables;
}

async function fetchTable(base: string, file: FileEntry): Promise<string> {
	const bytes = await fetchBytes(fileUrl(base, file));
	if (!(await isIntact(bytes, file))) throw new Error(`${file.name}: damaged`);
	return new Response(inflated(bytes)).text();
}

async function readTables(): Promise<Tables> {
	return ((await getStored(KEY).catch(() => undefined)) as Tables | undefined) ?? {};
}
