import { describe, expect, it, vi } from 'vitest';
import { copy, share, type Channels } from '../../../src/client/share/share.ts';
import { shareMessage, shareText, spokenId } from '../../../src/client/share/share-text.ts';
import { BASE, inferred, printed } from './shared.ts';

describe('shareText', () => {
	it('carries headline, paper, day, page and the permanent address below the base', () => {
		expect(shareMessage(shareText(printed, BASE))).toBe(
			'工会办夜校——劳动午报 2022年1月9日 第2版\nhttps://paper.example/reader/a/7km3q9xd2a/'
		);
	});

	it('does not pass an inferred day off as a fact', () => {
		expect(shareText(inferred, BASE).text).toBe('工会办夜校——劳动午报 约2022年11月');
	});

	it('names a story without headline by its first words', () => {
		expect(shareText({ ...printed, headline: '' }, BASE).title).toMatch(/^昨晚.*……$/);
	});

	it('keeps hostile text as text', () => {
		const headline = '"><img src=x onerror=alert(1)>';
		expect(shareText({ ...printed, headline }, BASE).title).toBe(headline);
	});
});

it('spokenId reads in two groups', () => {
	expect(spokenId(printed.id)).toBe('7KM3Q 9XD2A');
});

describe('share', () => {
	const what = shareText(printed, BASE);
	const writing = (writeText: () => Promise<void>) => ({ writeText }) as unknown as Clipboard;

	it('uses the system sheet where there is one, and leaves the clipboard alone', async () => {
		const writeText = vi.fn(() => Promise.resolve());
		const channels: Channels = { share: () => Promise.resolve(), clipboard: writing(writeText) };
		expect(await share(what, channels)).toBe('shared');
		expect(writeText).not.toHaveBeenCalled();
	});

	it('takes a closed sheet for an answer', async () => {
		const writeText = vi.fn(() => Promise.resolve());
		const channels: Channels = {
			share: () => Promise.reject(new DOMException('closed', 'AbortError')),
			clipboard: writing(writeText)
		};
		expect(await share(what, channels)).toBe('cancelled');
		expect(writeText).not.toHaveBeenCalled();
	});

	it.each([
		['there is no sheet', {}],
		['the sheet refuses', { share: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
		['the sheet cannot take this', { share: () => Promise.resolve(), canShare: () => false }]
	])('copies the whole message when %s', async (_, channels: Channels) => {
		const writeText = vi.fn(() => Promise.resolve());
		expect(await share(what, { ...channels, clipboard: writing(writeText) })).toBe('copied');
		expect(writeText).toHaveBeenCalledWith(shareMessage(what));
	});

	it('says so when the clipboard refuses too', async () => {
		const clipboard = writing(() => Promise.reject(new DOMException('', 'NotAllowedError')));
		expect(await share(what, { clipboard })).toBe('refused');
		expect(await copy('x', {})).toBe(false);
	});
});
