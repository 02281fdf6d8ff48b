import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applySettings, readSettings } from '../../../src/client/settings/apply.ts';
import { ReadingSettings } from '../../../src/client/settings/settings.svelte.ts';
import {
	DEFAULT_SETTINGS,
	parseSettings,
	SETTINGS_KEY,
	sizesOf,
	withSize
} from '../../../src/client/settings/settings.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const html = document.documentElement;

describe('parseSettings', () => {
	it('brings back what was stored', () => {
		const chosen = { ...DEFAULT_SETTINGS, size: 22, theme: 'sepia', elder: true } as const;
		expect(parseSettings(JSON.stringify(chosen))).toEqual(chosen);
	});

	it('keeps the characters chosen in an earlier build as the language', () => {
		expect(parseSettings(JSON.stringify({ hanzi: 'tw' })).language).toBe('tw');
		expect(parseSettings(JSON.stringify({ hanzi: 'tw', language: 'en' })).language).toBe('en');
	});

	it.each([null, '', 'null', '7', '"x"', '[1]', '{', '{"size":19,"theme":"neon","elder":"yes"}'])(
		'takes the defaults for %s',
		(text) => expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS)
	);

	it('keeps the good values beside a bad one', () => {
		expect(parseSettings('{"size":30,"family":7}')).toEqual({ ...DEFAULT_SETTINGS, size: 30 });
	});
});

describe('reading size', () => {
	it('has seven steps, and those of 长辈版 from 24 up', () => {
		expect(sizesOf({ elder: false })).toEqual([16, 17, 18, 20, 22, 26, 30]);
		expect(Math.min(...sizesOf({ elder: true }))).toBe(24);
	});

	it('is remembered for each mode', () => {
		const elder = withSize({ ...withSize(DEFAULT_SETTINGS, 20), elder: true }, 30);
		expect([elder.size, elder.elderSize]).toEqual([20, 30]);
	});

	it('does not take a size that is not on the ladder', () => {
		expect(withSize(DEFAULT_SETTINGS, 19)).toBe(DEFAULT_SETTINGS);
	});
});

describe('applySettings', () => {
	it('writes attributes and never an inline style', () => {
		applySettings({ ...DEFAULT_SETTINGS, theme: 'dark', elder: true, elderSize: 26 }, document);
		const { theme, elder, size, family } = html.dataset;
		expect([theme, elder, size, family]).toEqual(['dark', '', '26', 'sans']);
		expect(html.hasAttribute('style')).toBe(false);
	});

	it('leaves the theme to the system by taking its own mark away', () => {
		applySettings({ ...DEFAULT_SETTINGS, theme: 'sepia' }, document);
		applySettings(DEFAULT_SETTINGS, document);
		expect(html.hasAttribute('data-theme')).toBe(false);
		expect(html.hasAttribute('data-elder')).toBe(false);
	});

	it("colours the browser's bars like the paper, for each scheme the page declares", () => {
		document.head.innerHTML =
			'<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fff"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="#fff">';
		const colours = () =>
			[...document.querySelectorAll<HTMLMetaElement>('meta')].map((meta) => meta.content);
		applySettings(DEFAULT_SETTINGS, document);
		expect(new Set(colours()).size).toBe(2);
		applySettings({ ...DEFAULT_SETTINGS, theme: 'sepia' }, document);
		expect(colours()).toEqual(['#f3ead8', '#f3ead8']);
	});
});

describe('ReadingSettings', () => {
	it('shows, stores and brings back a change', () => {
		new ReadingSettings(document).change({ theme: 'dark' });
		expect(html.dataset['theme']).toBe('dark');
		expect(new ReadingSettings(document).current.theme).toBe('dark');
	});

	it('still changes the page where storage is refused, and says that it will not be kept', () => {
		const settings = new ReadingSettings(document);
		refuseStorage();
		settings.setSize(30);
		expect(html.dataset['size']).toBe('30');
		expect(settings.kept).toBe(false);
	});

	it('starts from the defaults where storage cannot even be read', () => {
		refuseStorage();
		expect(readSettings()).toEqual(DEFAULT_SETTINGS);
	});

	it('follows another tab', () => {
		const settings = new ReadingSettings(document);
		const newValue = JSON.stringify({ ...DEFAULT_SETTINGS, family: 'serif' });
		window.dispatchEvent(new StorageEvent('storage', { key: SETTINGS_KEY, newValue }));
		expect(settings.current.family).toBe('serif');
		expect(html.dataset['family']).toBe('serif');
	});

	it('touches nothing while prerendering', () => {
		expect(new ReadingSettings(null).current).toEqual(DEFAULT_SETTINGS);
	});
});

function refuseStorage(): void {
	const refuse = () => {
		throw new DOMException('denied', 'SecurityError');
	};
	vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
}
