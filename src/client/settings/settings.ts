// What a reader can set, as plain data: parsed from storage, and named here once for theme script, state and view.

export interface Settings {
	/** Reading size in pixels. */
	size: Size;
	/** The same in 长辈版, which starts larger; leaving it brings the old size back. */
	elderSize: ElderSize;
	family: 'sans' | 'serif';
	leading: 'tight' | 'normal' | 'loose';
	/** Paragraphs: two characters in, or none and a wider gap. */
	indent: 'two' | 'none';
	/** system: light or dark, as the device has it. */
	theme: Theme;
	/** 长辈版: larger type and targets everywhere. */
	elder: boolean;
	/** As printed, in the traditional characters of Taiwan or Hong Kong, or the interface in English. */
	language: Language;
	/** Single keys do something on an article's page. */
	keys: boolean;
	/** Opened articles are remembered. */
	history: boolean;
	/** What was searched for is remembered. */
	searches: boolean;
}

const SIZES = [16, 17, 18, 20, 22, 26, 30] as const;
const ELDER_SIZES = [24, 26, 30] as const;
const LANGUAGES = ['cn', 'tw', 'hk', 'en'] as const;
const THEMES = ['light', 'sepia', 'dark', 'system'] as const;

export type Size = (typeof SIZES)[number];
export type ElderSize = (typeof ELDER_SIZES)[number];
export type Language = (typeof LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];

export const DEFAULT_SETTINGS: Settings = {
	size: 18,
	elderSize: 24,
	family: 'sans',
	leading: 'normal',
	indent: 'two',
	theme: 'system',
	elder: false,
	language: 'cn',
	keys: true,
	history: true,
	searches: true
};

/** Key in localStorage. */
export const SETTINGS_KEY = 'baojia-settings';

/** Stored text → settings; what is missing, unknown or of another build falls back to its default. */
export function parseSettings(text: string | null): Settings {
	const found = parseObject(text);
	// Before there was English, the language was a choice of characters.
	const stored: typeof found = { language: found.hanzi, ...found };
	const pick = <K extends keyof Settings>(key: K, known: readonly Settings[K][]): Settings[K] =>
		known.find((value) => value === stored[key]) ?? DEFAULT_SETTINGS[key];
	return {
		size: pick('size', SIZES),
		elderSize: pick('elderSize', ELDER_SIZES),
		family: pick('family', ['sans', 'serif']),
		leading: pick('leading', ['tight', 'normal', 'loose']),
		indent: pick('indent', ['two', 'none']),
		theme: pick('theme', THEMES),
		elder: pick('elder', [true, false]),
		language: pick('language', LANGUAGES),
		keys: pick('keys', [true, false]),
		history: pick('history', [true, false]),
		searches: pick('searches', [true, false])
	};
}

/** The sizes on offer, smallest first, in the mode the reader is in. */
export function sizesOf({ elder }: Pick<Settings, 'elder'>): readonly (Size | ElderSize)[] {
	return elder ? ELDER_SIZES : SIZES;
}

export function sizeOf(settings: Settings): Size | ElderSize {
	return settings.elder ? settings.elderSize : settings.size;
}

/** The settings with another reading size in the present mode; a size that mode does not have changes nothing. */
export function withSize(settings: Settings, size: number): Settings {
	if (settings.elder) {
		const elderSize = ELDER_SIZES.find((known) => known === size);
		return elderSize === undefined ? settings : { ...settings, elderSize };
	}
	const known = SIZES.find((other) => other === size);
	return known === undefined ? settings : { ...settings, size: known };
}

function parseObject(text: string | null): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text ?? '{}');
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {}; // not ours, or cut off: the defaults hold
	}
}
