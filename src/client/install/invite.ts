// Whether it is time to speak of the home screen: after the second article that was read to its end, and once in a life.
import { mount, unmount } from 'svelte';
import type { ArticleId } from '../../model/ids.ts';
import InstallInvite from './InstallInvite.svelte';
import { installOffer } from './install.svelte.ts';

/** Key in localStorage: ids of articles read, or ASKED. */
const KEY = 'baojia-invite';
const ASKED = 'asked';

/** Articles read before. */
const ENOUGH = 2;

/** To be called when an article was read to its end; the same one counts once. True: the invitation stands on the page now. */
export function countRead(id: ArticleId): boolean {
	if (installOffer.isInstalled) return false;
	try {
		const kept = localStorage.getItem(KEY) ?? '';
		if (kept === ASKED) return false;
		const read = new Set([...kept.split(' ').filter(Boolean), id]);
		const isTime = read.size >= ENOUGH;
		localStorage.setItem(KEY, isTime ? ASKED : [...read].join(' '));
		if (isTime) invite();
		return isTime;
	} catch {
		return false; // nothing can be kept: better never than at every article
	}
}

function invite(): void {
	const invitation = mount(InstallInvite, {
		target: document.body,
		props: {
			onclose: () => {
				void unmount(invitation);
			}
		}
	});
}
