import { expect, test, vi } from 'vitest';
import { pulls } from '../../../src/client/offline/pull.ts';

function touch(type: string, y: number, fingers = 1): void {
	const at = Array.from({ length: fingers }, () => ({ clientY: y }));
	document.dispatchEvent(Object.assign(new Event(type), { touches: at, changedTouches: at }));
}

function drag(from: number, to: number, fingers = 1): void {
	touch('touchstart', from, fingers);
	touch('touchmove', to, fingers);
	touch('touchend', to, fingers);
}

test('a finger that goes far down from the top pulls; a slip, a way up or two fingers do not', () => {
	const onpull = vi.fn();
	const onmove = vi.fn();
	const stop = pulls(document, onpull, onmove);
	drag(100, 140);
	drag(300, 100);
	drag(100, 300, 2);
	expect(onpull).not.toHaveBeenCalled();
	onmove.mockClear();
	drag(100, 140);
	drag(100, 300);
	// On its way, gone; far enough, gone.
	expect(onmove.mock.calls).toEqual([[false], [null], [true], [null]]);
	expect(onpull).toHaveBeenCalledTimes(1);
	document.documentElement.scrollTop = 50;
	drag(100, 300);
	document.documentElement.scrollTop = 0;
	stop();
	drag(100, 300);
	expect(onpull).toHaveBeenCalledTimes(1);
});
