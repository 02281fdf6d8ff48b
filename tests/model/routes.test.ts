import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../src/model/date.ts';
import { DISTRICTS } from '../../src/model/district.ts';
import { ID_ALPHABET, ID_LENGTH, type ArticleId } from '../../src/model/ids.ts';
import { parseRoute, pathFor, type Route } from '../../src/model/routes.ts';
import { TOPICS } from '../../src/model/topic.ts';

const id = fc
	.array(fc.constantFrom(...Array.from(ID_ALPHABET)), {
		minLength: ID_LENGTH,
		maxLength: ID_LENGTH
	})
	.map((letters) => letters.join('') as ArticleId);

const day = fc
	.date({ min: new Date('1949-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => parseIsoDate(date.toISOString().slice(0, 10))!);

const params = fc
	.dictionary(fc.constantFrom('q', 'from', 'district'), fc.string({ minLength: 1 }))
	.map((pairs) => new URLSearchParams(pairs).toString());

const route: fc.Arbitrary<Route> = fc.oneof(
	fc.constantFrom<Route>(
		{ name: 'home' },
		{ name: 'districts' },
		{ name: 'topics' },
		{ name: 'districts', params: 'year=2022&topic=yiqing' },
		{ name: 'topics', params: 'district=daxing' },
		{ name: 'saved' },
		{ name: 'offline' },
		{ name: 'settings' },
		{ name: 'about' },
		{ name: 'pictures' },
		{ name: 'calendar', month: null },
		{ name: 'issue', day: 'undated' }
	),
	day.map((date): Route => ({ name: 'calendar', month: date.slice(0, 7) })),
	day.map((date): Route => ({ name: 'calendar', month: date.slice(0, 7), day: date })),
	day.map((date): Route => ({ name: 'issue', day: date })),
	fc.constantFrom(...DISTRICTS).map(({ slug }): Route => ({ name: 'district', slug })),
	fc.constantFrom(...TOPICS).map(({ slug }): Route => ({ name: 'topic', slug })),
	id.map((one): Route => ({ name: 'article', id: one })),
	params.map((query): Route => ({ name: 'search', params: query }))
);

const split = (path: string) => path.split('?') as [string, string?];

describe('routes', () => {
	test('an address leads back to the route it was made from', () => {
		fc.assert(
			fc.property(route, (one) => {
				const [path, query] = split(pathFor(one));
				expect(parseRoute(path, query)).toEqual(one);
			})
		);
	});

	test('slashes around an address and index.html do not matter', () => {
		fc.assert(
			fc.property(route, (one) => {
				const [path, query] = split(pathFor(one));
				const bare = path.replace(/\/$/, '');
				for (const form of [bare, `/${bare}`, `/${path}`, `${path}index.html`]) {
					expect(parseRoute(form, query)).toEqual(one);
				}
			})
		);
	});

	test('every address is a folder', () => {
		fc.assert(
			fc.property(route, (one) => {
				expect(split(pathFor(one))[0]).toMatch(/^$|^[^/].*\/$/);
			})
		);
	});

	test('no path throws, and what is no route is not found', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (path, query) => {
				expect(parseRoute(path, query).name).toBeTypeOf('string');
			})
		);
		for (const path of ['date/2022-02-30/', 'district/shanghai/', 'a/too-short/', 'x/', 'a/b/c/']) {
			expect(parseRoute(path).name).toBe('not-found');
		}
	});

	test('a number read out loud opens its article', () => {
		expect(parseRoute('a/2F8KO-7MIQA/')).toEqual({ name: 'article', id: '2f8k07m1qa' });
	});

	test('a month that is none is the newest', () => {
		expect(parseRoute('date/', '?month=2022-13')).toEqual({ name: 'calendar', month: null });
	});
});
