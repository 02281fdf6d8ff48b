// The district and the topics that the reader calls his own: chosen on their pages or at the first start, shown on the
// front page, kept on the device alone.
import { findDistrict, type District, type DistrictSlug } from '../../model/district.ts';
import { monthsOf, type Counts } from '../../model/manifest.ts';
import type { Head } from '../../model/pack.ts';
import { findTopic, type Topic, type TopicSlug } from '../../model/topic.ts';
import type { PackReader } from '../offline/pack-reader.ts';

/** Keys in localStorage. */
const DISTRICT_KEY = 'baojia-district';
const TOPICS_KEY = 'baojia-topics';

export type Pick = { district: District } | { topic: Topic };

/** null: none was chosen, or the store is refused. */
export function readMyDistrict(): District | null {
	return findDistrict(read(DISTRICT_KEY));
}

/** In the order in which they were chosen. */
export function readMyTopics(): Topic[] {
	return read(TOPICS_KEY)
		.split(' ')
		.flatMap((slug) => findTopic(slug) ?? []);
}

/** The district first. */
export function readPicks(): Pick[] {
	const district = readMyDistrict();
	return [...(district ? [{ district }] : []), ...readMyTopics().map((topic) => ({ topic }))];
}

/** False: the browser lets nothing be kept. */
export function chooseMyDistrict(slug: DistrictSlug | null): boolean {
	return write(DISTRICT_KEY, slug ?? '');
}

/** False: the browser lets nothing be kept. */
export function chooseMyTopics(slugs: readonly TopicSlug[]): boolean {
	return write(TOPICS_KEY, slugs.join(' '));
}

/**
 * Newest first, `count` at most, for each pick. A pack is opened once, and only if the manifest counts a story of a pick
 * that still wants some in its months; one that cannot be read is passed over.
 */
export async function newestOf(
	picks: readonly Pick[],
	count: number,
	reader: { [K in 'manifest' | 'heads']: PackReader[K] }
): Promise<Head[][]> {
	if (picks.length === 0) return [];
	const { packs, counts } = await reader.manifest();
	const found = picks.map((): Head[] => []);
	for (const entry of packs) {
		const wanted = picks.flatMap((pick, at) => {
			const isFull = (found[at]?.length ?? 0) >= count;
			return isFull || !monthsOf(entry).some((month) => isCounted(pick, counts[month])) ? [] : at;
		});
		if (wanted.length === 0) continue;
		const heads = (await reader.heads(entry).catch(() => null))?.heads ?? [];
		for (const at of wanted) {
			const pick = picks[at];
			if (pick) found[at]?.push(...heads.filter((head) => isOf(head, pick)).sort(byNewest));
		}
	}
	return found.map((heads) => heads.slice(0, count));
}

function isCounted(pick: Pick, month: Counts[string] = {}): boolean {
	if ('district' in pick) return month[pick.district.slug] !== undefined;
	return Object.values(month).some((topics) => topics[pick.topic.slug]);
}

function isOf({ districts, topics }: Head, pick: Pick): boolean {
	return 'district' in pick
		? districts.includes(pick.district.slug)
		: topics.includes(pick.topic.slug);
}

/** ISO days compare as text; the undated come last. */
function byNewest(a: Head, b: Head): number {
	const [dayA, dayB] = [a.issueDate.best ?? '', b.issueDate.best ?? ''];
	return dayA < dayB ? 1 : dayA > dayB ? -1 : 0;
}

function read(key: string): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return ''; // a browser that lets nothing be kept
	}
}

function write(key: string, value: string): boolean {
	try {
		if (value === '') localStorage.removeItem(key);
		else localStorage.setItem(key, value);
		return true;
	} catch {
		return false;
	}
}
