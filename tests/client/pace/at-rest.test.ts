import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atRest } from '../../../src/client/pace/at-rest.ts';

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('requestIdleCallback', (work: () => void) => {
		work();
	});
	// What an earlier test did is long past.
	vi.advanceTimersByTime(60_000);
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function isDoneAfter(milliseconds: number, act?: () => void): Promise<boolean> {
	let isDone = false;
	void atRest().then(() => (isDone = true));
	for (let passed = 0; passed < milliseconds; passed += 100) {
		act?.();
		await vi.advanceTimersByTimeAsync(100);
	}
	return isDone;
}

test('who does nothing is not waited for', async () => {
	expect(await isDoneAfter(100)).toBe(true);
});

test.each(['pointerdown', 'keydown'])('a %s is answered first', async (event) => {
	window.dispatchEvent(new Event(event));
	expect(await isDoneAfter(400)).toBe(false);
	await vi.advanceTimersByTimeAsync(700);
	expect(await isDoneAfter(100)).toBe(true);
});

test('who presses and presses is waited for a while', async () => {
	const press = () => window.dispatchEvent(new Event('keydown'));
	expect(await isDoneAfter(400, press)).toBe(false);
	expect(await isDoneAfter(700, press)).toBe(true);
});
