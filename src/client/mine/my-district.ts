// The district that the reader calls his own: chosen on its page, shown on the front page, kept on the device alone.
import { findDistrict, type District, type DistrictSlug } from '../../model/district.ts';
import { monthsOf } from '../../model/manifest.ts';
import type { Head } from '../../model/pack.ts';
import type { PackReader } from '../offline/pack-reader.ts';

/** Key in localStorage. */
const KEY = 'baojia-district';

/** null: none was chosen, or the store is refused. */
export function readMyDistrict(): District | null {
	try {
		return findDistrict(localStorage.getItem(KEY) ?? '');
	} catch {
		return null; // a browser that lets nothing be kept
	}
}

/** False: the browser lets nothing be kept. */
export function chooseMyDistrict(slug: DistrictSlug | null): boolean {
	try {
		if (slug === null) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, slug);
		return true;
	} catch {
		return false;
	}
}

/** Newest first, `count` at most. A pack is opened only if the manifest counts a story of the district in its months; one that cannot be read is passed over. */
export async function newestOf(
	slug: DistrictSlug,
	count: number,
	reader: Pick<PackReader, 'manifest' | 'pack'>
): Promise<Head[]> {
	const { packs, counts } = await reader.manifest();
	const found: Head[] = [];
	for (const entry of packs) {
		if (!monthsOf(entry).some((month) => counts[month]?.[slug])) continue;
		const pack = await reader.pack(entry).catch(() => null);
		const heads = pack?.heads.filter(({ districts }) => districts.includes(slug)) ?? [];
		found.push(...heads.sort(byNewest));
		if (found.length >= count) break;
	}
	return found.slice(0, count);
}

/** ISO days compare as text; the undated come last. */
function byNewest(a: Head, b: Head): number {
	const [dayA, dayB] = [a.issueDate.best ?? '', b.issueDate.best ?? ''];
	return dayA < dayB ? 1 : dayA > dayB ? -1 : 0;
}
