// Whether, and how, this reader can put 报架 on the home screen.
import { earlyOffer } from './early-offer.ts';

/** Chromium's event; no other browser has it, and TypeScript does not know it. */
interface InstallPromptEvent extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Where the reader is, as far as it changes what he must do. */
export type Platform = 'ios' | 'android' | 'desktop' | 'wechat';

export class InstallOffer {
	/** The browser offers to install: there is a button. */
	isOffered = $state(false);
	/** Opened from the home screen, or just installed. */
	isInstalled = $state(false);
	platform = $state<Platform>('desktop');

	#prompt: InstallPromptEvent | null = null;

	/** `page`: null while prerendering. `early`: the event that came before. */
	constructor(page: Window | null, early: Event | null = null) {
		if (!page) return;
		this.#prompt = early as InstallPromptEvent | null;
		this.isOffered = early !== null;
		this.platform = platformOf(page.navigator);
		this.isInstalled = isStandalone(page);
		page.addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault(); // the browser's own bar would cover the list; the button stands where it is looked for
			this.#prompt = event as InstallPromptEvent;
			this.isOffered = true;
		});
		page.addEventListener('appinstalled', () => {
			this.isInstalled = true;
			this.isOffered = false;
		});
	}

	/** Call it from a click. A prompt serves once; after a dismissal the browser offers anew when it likes. */
	ask = async (): Promise<void> => {
		const prompt = this.#prompt;
		this.#prompt = null;
		this.isOffered = false;
		await prompt?.prompt();
	};
}

export function platformOf({
	userAgent,
	maxTouchPoints
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): Platform {
	if (/MicroMessenger/i.test(userAgent)) return 'wechat';
	// An iPad asks for desktop pages and calls itself a Macintosh; only its touch points tell.
	if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
	if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'ios';
	return /Android|HarmonyOS/i.test(userAgent) ? 'android' : 'desktop';
}

function isStandalone(page: Window): boolean {
	const isIosApp = 'standalone' in page.navigator && page.navigator.standalone === true;
	return isIosApp || page.matchMedia('(display-mode: standalone)').matches;
}

export const installOffer = new InstallOffer(
	typeof window === 'undefined' ? null : window,
	earlyOffer()
);
