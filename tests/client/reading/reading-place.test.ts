import { beforeEach, describe, expect, test } from 'vitest';
import {
	forgetPlace,
	keepPlace,
	readPlace,
	sayShare,
	type ReadingPlace
} from '../../../src/client/reading/reading-place.ts';
import { id } from '../packs.ts';

const half: ReadingPlace = { id: id(1), headline: '长篇', paragraph: 5, of: 10 };

beforeEach(() => {
	localStorage.clear();
});

describe('the place where a reader left off', () => {
	test('is kept until the story is read to its end', () => {
		keepPlace(half);
		expect(readPlace()).toEqual(half);
		keepPlace({ ...half, paragraph: 10 });
		expect(readPlace()).toBeNull();
	});

	test('is not lost when another story is only opened, or one is read whole', () => {
		keepPlace(half);
		keepPlace({ ...half, id: id(2), paragraph: 1 });
		keepPlace({ ...half, id: id(2), paragraph: 10 });
		keepPlace({ ...half, id: id(3), paragraph: 2, of: 3 });
		expect(readPlace()?.id).toBe(half.id);
	});

	test('is forgotten on request', () => {
		keepPlace(half);
		forgetPlace();
		expect(readPlace()).toBeNull();
	});

	test.each(['{', '[]', '{"id":"x"}', '{"id":"0000000001","headline":"a","paragraph":9,"of":2}'])(
		'what is none is taken for none: %s',
		(stored) => {
			localStorage.setItem('baojia-place', stored);
			expect(readPlace()).toBeNull();
		}
	);

	test.each([
		[1, 40, '读到一成'],
		[5, 10, '读到五成'],
		[9, 10, '读到九成']
	])('%d of %d: %s', (paragraph, of, words) => {
		expect(sayShare({ ...half, paragraph, of })).toBe(words);
	});
});
