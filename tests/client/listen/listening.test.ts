import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenState } from '../../../src/client/listen/listen-state.svelte.ts';
import { listening, listenTo } from '../../../src/client/listen/listening.svelte.ts';
import { paragraphsOf } from '../../../src/client/passage/paragraphs.ts';

interface Said {
	text: string;
	onend?: () => void;
	onerror?: () => void;
}

let spoken: Said[];
let stop = () => {};

/** A platform that speaks when it is told to: `spoken.at(-1).onend()`. */
function platform(...voices: Partial<SpeechSynthesisVoice>[]): void {
	spoken = [];
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => voices,
		addEventListener: () => {},
		speak: (said: Said) => spoken.push(said),
		cancel: () => {}
	});
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
	);
}

const LOCAL = { lang: 'zh-CN', localService: true, voiceURI: 'local' };

beforeEach(() => {
	localStorage.clear();
	document.body.innerHTML =
		'<article><div class="text"><p>第一句。第二句。</p><p>第三句。</p></div></article>';
});
afterEach(() => {
	stop();
	vi.unstubAllGlobals();
});

async function opened(): Promise<void> {
	stop = listenTo(paragraphsOf(document));
	await vi.waitFor(() => {
		expect(spoken.length).toBeGreaterThan(0);
	});
	spoken.at(-1)!.onend!();
	await vi.waitFor(() => {
		expect(listenState.isAvailable).toBe(true);
	});
	spoken.length = 0;
}

it('a local voice that was heard reads sentence by sentence, to the end', async () => {
	platform(LOCAL);
	await opened();
	listenState.toggle();
	for (const text of ['第一句。', '第二句。', '第三句。']) {
		expect(spoken.at(-1)!.text).toBe(text);
		spoken.at(-1)!.onend!();
	}
	expect(listenState.state).toBe('off');
});

it('a voice that fails its trial is not offered', async () => {
	platform(LOCAL);
	stop = listenTo(paragraphsOf(document));
	await vi.waitFor(() => {
		expect(spoken).toHaveLength(1);
	});
	spoken[0]!.onerror!();
	await Promise.resolve();
	expect(listenState.isAvailable).toBe(false);
});

it.each([
	['that sends the text away', { ...LOCAL, localService: false }],
	['of another language', { ...LOCAL, lang: 'en-US' }],
	['of Cantonese', { ...LOCAL, lang: 'zh-HK' }]
])('a voice %s is never asked', async (_name, voice) => {
	platform(voice);
	stop = listenTo(paragraphsOf(document));
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(spoken).toEqual([]);
	expect(listenState.isAvailable).toBe(false);
});

it('a pause says its sentence again, and the end of the broken one counts for nothing', async () => {
	platform(LOCAL);
	await opened();
	listenState.toggle();
	const broken = spoken.at(-1)!;
	listening.pause();
	broken.onend!();
	expect(listenState.state).toBe('paused');
	listening.resume();
	expect(spoken.at(-1)!.text).toBe('第一句。');
	broken.onend!();
	expect(spoken.at(-1)!.text).toBe('第一句。');
});

it('skips to the next sentence and back', async () => {
	platform(LOCAL);
	await opened();
	listenState.toggle();
	listening.skip(1);
	expect(spoken.at(-1)!.text).toBe('第二句。');
	listening.skip(-1);
	listening.skip(-1);
	expect(spoken.at(-1)!.text).toBe('第一句。');
});
