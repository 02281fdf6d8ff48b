import { expect, test, vi } from 'vitest';
import { Recent } from '../../../src/client/offline/recent.ts';

const made = (value: string, bytes = 40) => vi.fn(() => Promise.resolve({ value, bytes }));

test('what was asked for last stays, what is beyond the limit is made anew', async () => {
	const recent = new Recent<string>(100);
	const [a, b, c] = [made('a'), made('b'), made('c')];
	await recent.once('a', a);
	await recent.once('b', b);
	await recent.once('a', a);
	await recent.once('c', c);
	await recent.once('a', a);
	await recent.once('b', b);
	expect([a, b, c].map((make) => make.mock.calls.length)).toEqual([1, 2, 1]);
});

test('one that is larger than the limit is given all the same', async () => {
	const recent = new Recent<string>(10);
	expect(await recent.once('a', made('a'))).toBe('a');
});

test('a failure is not remembered', async () => {
	const recent = new Recent<string>(100);
	await expect(recent.once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await recent.once('a', made('a'))).toBe('a');
});
