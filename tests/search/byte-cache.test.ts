import { expect, test } from 'vitest';
import { ByteCache } from '../../src/search/byte-cache.ts';

test('what is read again and again finds most of itself kept, even if all of it has no room', async () => {
	const cache = new ByteCache(80);
	let made = 0;
	const readAll = async () => {
		for (let n = 0; n < 100; n += 1) {
			await cache.get(
				String(n),
				() => Promise.resolve((made += 1)),
				() => 1
			);
		}
	};
	await readAll();
	made = 0;
	await readAll();
	expect(made).toBeLessThan(60);
});

test('no more is kept than there is room for', async () => {
	const cache = new ByteCache(10);
	const keys = Array.from({ length: 50 }, (_, n) => String(n));
	for (const key of keys)
		await cache.get(
			key,
			() => Promise.resolve(key),
			() => 3
		);
	expect(keys.filter((key) => cache.has(key)).length).toBeLessThanOrEqual(3);
});

test('what failed is made anew', async () => {
	const cache = new ByteCache(10);
	const weigh = () => 1;
	await expect(cache.get('a', () => Promise.reject(new Error('away')), weigh)).rejects.toThrow(
		'away'
	);
	expect(await cache.get('a', () => Promise.resolve('here'), weigh)).toBe('here');
});
