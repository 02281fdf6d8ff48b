import lunr from 'lunr';
import zh from 'lunr-languages/lunr.zh.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { expect, test } from 'vitest';
import { gramWeight } from '../../src/search/gram-weight.ts';
import { STOP_WORDS } from '../../src/search/stop-words.data.ts';
import { ask, idOf, toShelves } from './shelves.ts';
import { search } from '../../src/search/search.ts';

stemmerSupport(lunr);
zh(lunr);

test("the stop words are lunr-languages' own, all of them", () => {
	const passes = (word: string) => lunr.zh.stopWordFilter!(new lunr.Token(word, {})) !== undefined;
	expect([...STOP_WORDS].filter(passes)).toEqual([]);
	// Whatever one or two common characters make: nothing else is stopped.
	const characters = [...new Set([...STOP_WORDS].join(''))];
	const pairs = characters.flatMap((a) => [a, ...characters.map((b) => a + b)]);
	expect(pairs.filter((word) => !passes(word) && !STOP_WORDS.has(word))).toEqual([]);
});

test('light are stop words, what they are made of, and what the trimmer would cut', () => {
	for (const gram of ['的', '是在', '会，', '“送']) expect(gramWeight(gram)).toBeLessThan(1);
	for (const gram of ['工会', '的士', '12', 'ap', '𠮷野']) expect(gramWeight(gram)).toBe(1);
});

test('a word weighs more than the function words beside it', async () => {
	const shelves = await toShelves([
		{ headline: '的了在', paragraphs: ['的了在的了在的了在，普法。'] },
		{ headline: '普法', paragraphs: ['普法活动的了在这里办。'] }
	]);
	const { hits } = await search(ask('的了在 普法'), shelves, 2);
	expect(hits[0]?.id).toBe(idOf(1));
});
