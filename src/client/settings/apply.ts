// Settings → the page. The theme script runs this before first paint, the state class at every change, so both
// always agree. Attributes only, which styles/settings.css reads: no inline style.
import {
	parseSettings,
	SETTINGS_KEY,
	sizeOf,
	type Language,
	type Settings,
	type Theme
} from './settings.ts';

/** What the device holds; the defaults where storage is refused. */
export function readSettings(): Settings {
	try {
		return parseSettings(localStorage.getItem(SETTINGS_KEY));
	} catch {
		return parseSettings(null); // storage is switched off: every page starts from the defaults
	}
}

export function applySettings(settings: Settings, page: Document): void {
	const { dataset } = page.documentElement;
	// The system's choice is the absence of ours: the style sheet then asks prefers-color-scheme.
	set(dataset, 'theme', settings.theme === 'system' ? null : settings.theme);
	set(dataset, 'elder', settings.elder ? '' : null);
	set(dataset, 'size', String(sizeOf(settings)));
	set(dataset, 'family', settings.family);
	set(dataset, 'leading', settings.leading);
	set(dataset, 'indent', settings.indent);
	// English comes later than the page, and says so itself.
	if (settings.language !== 'en') page.documentElement.lang = LANG[settings.language];
	for (const meta of page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		meta.content = paperOf(settings, meta.getAttribute('media')?.includes('dark') ?? false);
	}
}

/** Which fonts and voices the browser takes. */
const LANG: Record<Exclude<Language, 'en'>, string> = {
	cn: 'zh-Hans',
	tw: 'zh-Hant-TW',
	hk: 'zh-Hant-HK'
};

/** --paper of styles/tokens.css, for the browser's own bars. */
const PAPER: Record<Exclude<Theme, 'system'>, string> = {
	light: '#fafaf7',
	sepia: '#f3ead8',
	dark: '#141517'
};

const ELDER_PAPER = '#ffffff';

function paperOf({ theme, elder }: Settings, systemIsDark: boolean): string {
	const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
	return elder && shown !== 'dark' ? ELDER_PAPER : PAPER[shown];
}

function set(dataset: DOMStringMap, name: string, value: string | null): void {
	if (value === null) Reflect.deleteProperty(dataset, name);
	else dataset[name] = value;
}
