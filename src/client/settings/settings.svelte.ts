// The reader's settings as state: one instance, followed by every open tab.
import { writeIn } from '../language/write-in.ts';
import { applySettings, readSettings } from './apply.ts';
import {
	DEFAULT_SETTINGS,
	parseSettings,
	SETTINGS_KEY,
	withSize,
	type Settings
} from './settings.ts';

export class ReadingSettings {
	current = $state.raw<Settings>(DEFAULT_SETTINGS);
	/** False once the browser refused to store: the settings then last as long as the page. */
	kept = $state(true);
	/** The table of the chosen language is neither stored nor reachable: the page stays as it was. */
	lacksLanguage = $state(false);

	#page: Document | null;

	/** `page`: the document the settings show in; null while prerendering, where the defaults stand. */
	constructor(page: Document | null) {
		this.#page = page;
		if (!page) return;
		this.current = readSettings();
		void this.#write(page);
		page.defaultView?.addEventListener('storage', (event) => {
			if (event.key === SETTINGS_KEY) this.#show(parseSettings(event.newValue));
		});
	}

	change(change: Partial<Settings>): void {
		const next = { ...this.current, ...change };
		this.#show(next);
		this.#store(next);
	}

	setSize(size: number): void {
		this.change(withSize(this.current, size));
	}

	#show(settings: Settings): void {
		this.current = settings;
		if (!this.#page) return;
		applySettings(settings, this.#page);
		void this.#write(this.#page);
	}

	async #write(page: Document): Promise<void> {
		this.lacksLanguage = !(await writeIn(this.current.language, page));
	}

	#store(settings: Settings): void {
		try {
			localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
			this.kept = true;
		} catch {
			this.kept = false; // refused or full; the view says so
		}
	}
}

export const settings = new ReadingSettings(typeof document === 'undefined' ? null : document);
