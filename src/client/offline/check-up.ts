// 离线体检: every stored byte hashed anew and an article of each pack opened, from the device alone.
import type { PackEntry } from '../../model/manifest.ts';
import { openPack } from './open-pack.ts';
import { fileUrl, takeVerified } from './pack-cache.ts';
import { readStored, writeStored, type StoredPack } from './stored-set.ts';

export interface CheckUp {
	/** Newest first. */
	good: PackEntry[];
	/** They no longer count as stored: the next pass fetches them, and only them. */
	bad: PackEntry[];
	/** Whether any set is stored at all. */
	hasStored: boolean;
}

/** Asks no network: a file that is not on the device fails. `report`: packs done, of how many. Rejects where storage is refused. */
export async function checkUp(
	base: string,
	report: (done: number, of: number) => void
): Promise<CheckUp> {
	const record = await readStored();
	const { current } = record;
	if (!current) return { good: [], bad: [], hasStored: false };
	const found: CheckUp = { good: [], bad: [], hasStored: true };
	const packs: StoredPack[] = [];
	const held = new Map(current.packs.map((pack) => [pack.name, pack]));
	for (const entry of current.manifest.packs) {
		const pack = held.get(entry.name);
		if (!pack) continue;
		if (await isReadable(base, entry)) {
			found.good.push(entry);
			packs.push({ ...pack, verifiedAt: Date.now() });
		} else found.bad.push(entry);
		report(found.good.length + found.bad.length, current.packs.length);
	}
	await writeStored({ ...record, current: { ...current, packs } });
	return found;
}

async function isReadable(base: string, entry: PackEntry): Promise<boolean> {
	const [bytes, segment] = [
		await takeVerified(fileUrl(base, entry), entry),
		await takeVerified(fileUrl(base, entry.segment), entry.segment)
	];
	if (!(bytes instanceof Uint8Array) || !(segment instanceof Uint8Array)) return false;
	const pack = await openPack(bytes).catch(() => null);
	if (!pack) return false;
	const any = pack.heads[Math.floor(Math.random() * pack.heads.length)];
	const text = any && (await pack.text(any.id).catch(() => null));
	return !any || Array.isArray(text?.paragraphs);
}
