import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keyOf, press } from '../../../src/client/reading/keys.ts';
import { swipes } from '../../../src/client/reading/swipe.ts';

beforeEach(() => {
	document.body.innerHTML = '<a rel="next" href="#next">下一篇</a><input /><main>正文</main>';
});
afterEach(() => {
	vi.restoreAllMocks();
});

function keyDown(key: string, target = 'main', more: KeyboardEventInit = {}): KeyboardEvent {
	let heard: KeyboardEvent | null = null;
	document.addEventListener('keydown', (event) => (heard = event), { once: true });
	document
		.querySelector(target)!
		.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
	return heard!;
}

it('j and the right arrow go on, k and the left one back', () => {
	const keys = ['j', 'ArrowRight', 'k', 'ArrowLeft'].map((key) => keyOf(keyDown(key)));
	expect(keys).toEqual(['next', 'next', 'previous', 'previous']);
});

it.each([
	['typed into a field', 'j', 'input', {}],
	['with another key held', 's', 'main', { ctrlKey: true }],
	['while characters are composed', 'j', 'main', { isComposing: true }]
])('a letter %s is left alone', (_name, key, target, more) => {
	expect(keyOf(keyDown(key, target, more))).toBeNull();
});

it('under an open sheet no key reaches the page', () => {
	document.body.append(Object.assign(document.createElement('dialog'), { open: true }));
	expect(keyOf(keyDown('j'))).toBeNull();
});

it('a key presses the page’s own link, and nothing where there is none', () => {
	const click = vi.spyOn(document.querySelector('a')!, 'click');
	press('next');
	press('previous');
	expect(click).toHaveBeenCalledTimes(1);
});

it.each([
	['to the left', [300, 400], [150, 410], 100, ['next']],
	['to the right', [150, 400], [300, 390], 100, ['previous']],
	['downwards', [200, 200], [90, 500], 100, []],
	['from the edge', [5, 400], [200, 400], 100, []],
	['slowly', [300, 400], [150, 400], 900, []]
] as const)('a finger drawn %s', (_name, from, to, time, ways) => {
	const heard: string[] = [];
	const stop = swipes(document, (way) => heard.push(way));
	const touch = (
		type: string,
		[clientX, clientY]: readonly [number, number],
		timeStamp: number
	) => {
		const target = document.querySelector('main')!;
		const event = new Event(type, { bubbles: true });
		const point = { clientX, clientY, target };
		Object.defineProperties(event, {
			touches: { value: type === 'touchstart' ? [point] : [] },
			changedTouches: { value: [point] },
			timeStamp: { value: timeStamp }
		});
		target.dispatchEvent(event);
	};
	touch('touchstart', from, 0);
	touch('touchend', to, time);
	stop();
	expect(heard).toEqual(ways);
});
