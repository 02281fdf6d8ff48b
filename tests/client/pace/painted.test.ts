import { afterEach, expect, test, vi } from 'vitest';
import { painted } from '../../../src/client/pace/painted.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test('waits for the frame, and until it is on the screen', async () => {
	let draw: (() => void) | undefined;
	vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
		draw = callback;
	});
	const done: string[] = [];
	void painted().then(() => done.push('work'));
	await Promise.resolve();
	draw?.();
	await Promise.resolve();
	expect(done).toEqual([]);
	await new Promise((resolve) => setTimeout(resolve));
	expect(done).toEqual(['work']);
});

test('does not wait in a page that is not drawn', async () => {
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
	const frame = vi.fn();
	vi.stubGlobal('requestAnimationFrame', frame);
	await painted();
	expect(frame).not.toHaveBeenCalled();
});
