import { afterEach, expect, test, vi } from 'vitest';
import type { Workbox } from 'workbox-window';
import { AppUpdate } from '../../../src/client/offline/app-update.svelte.ts';

/** What AppUpdate hears of workbox-window, and says to it. */
class WorkboxStandIn extends EventTarget {
	messageSkipWaiting = vi.fn();
	update = vi.fn(() => Promise.resolve());
}

function open() {
	const workbox = new WorkboxStandIn();
	const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
	return { workbox, reload, update: new AppUpdate(workbox as unknown as Workbox) };
}

afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

test('a waiting shell is announced, and does nothing by itself', () => {
	const { workbox, reload, update } = open();
	workbox.dispatchEvent(new Event('waiting'));
	workbox.dispatchEvent(new Event('controlling'));
	expect(update.waiting).toBe(true);
	expect(workbox.messageSkipWaiting).not.toHaveBeenCalled();
	expect(reload).not.toHaveBeenCalled();
});

test('with consent it takes over, and only then the page starts again', () => {
	const { workbox, reload, update } = open();
	workbox.dispatchEvent(new Event('waiting'));
	update.accept();
	expect(workbox.messageSkipWaiting).toHaveBeenCalledOnce();
	expect(reload).not.toHaveBeenCalled();
	workbox.dispatchEvent(new Event('controlling'));
	expect(reload).toHaveBeenCalledOnce();
});

test('where consent came in another tab, the page goes on, and starts again when its own reader says so', () => {
	const { workbox, reload, update } = open();
	workbox.dispatchEvent(new Event('controlling')); // the first worker's claim
	expect(update.waiting).toBe(false);
	workbox.dispatchEvent(new Event('waiting'));
	workbox.dispatchEvent(new Event('controlling'));
	expect([update.waiting, reload.mock.calls.length]).toEqual([true, 0]);
	update.accept();
	expect(reload).toHaveBeenCalledOnce();
	expect(workbox.messageSkipWaiting).not.toHaveBeenCalled();
});

test('a check that hangs is given up, so that a later one asks again', async () => {
	vi.useFakeTimers();
	const { workbox, update } = open();
	workbox.update.mockReturnValueOnce(new Promise(() => undefined));
	const first = update.check();
	await update.check();
	expect(workbox.update).toHaveBeenCalledOnce();
	await vi.advanceTimersByTimeAsync(60_000);
	await first;
	await Promise.all([update.check(), vi.advanceTimersByTimeAsync(60_000)]);
	expect(workbox.update).toHaveBeenCalledTimes(2);
});
