// The number on the installed app's icon: issues that came since the reader last saw the front page.
import type { Manifest } from '../../model/manifest.ts';
import { currentRoute } from '../router/router.ts';
import { siteBase } from '../share/site-base.ts';
import { readManifest } from './pack-files.ts';

/** Key in localStorage: the newest day that the reader has seen on the front page. */
const KEY = 'baojia-seen';

/** Sets the badge, or takes it away where the front page is being looked at. What the browser refuses is no loss. Never rejects. */
export async function countNew(): Promise<void> {
	if (!('setAppBadge' in navigator)) return;
	const isSeen = document.visibilityState === 'visible' && currentRoute().name === 'home';
	try {
		const count = countUnseen(await readManifest(siteBase()), isSeen);
		await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge());
	} catch {
		// No manifest, no store, or no leave to set one.
	}
}

/** Issues with a day after the last one seen. The first time, and when `isSeen`, all are seen from now on. */
export function countUnseen(manifest: Pick<Manifest, 'packs'>, isSeen: boolean): number {
	const entries = manifest.packs.flatMap((pack) => pack.days);
	const days = [...new Set(entries.flatMap(({ day }) => day ?? []))].sort();
	const seen = localStorage.getItem(KEY);
	if (isSeen || seen === null) localStorage.setItem(KEY, days.at(-1) ?? '');
	return isSeen || seen === null ? 0 : days.filter((day) => day > seen).length;
}
